import { describe, expect, it } from 'vitest';
import { spoilt } from '../../scripts/lib/mutations.ts';
import { readFiles } from '../../src/catalogue/files.ts';
import { contentFolder } from '../../src/catalogue/folder.ts';
import { FRONTMATTER } from '../../src/catalogue/place.ts';
import { quickly } from '../../src/catalogue/yaml-quick.ts';
import { parseSlowly } from '../../src/catalogue/yaml.ts';

const TRIALS = 2000;

/** The YAML of a file. */
function yamlOf(name: string, bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes).replaceAll('\r\n', '\n');
  return name.endsWith('.yaml') ? text : (FRONTMATTER.exec(text)?.[1] ?? '');
}

/** What the parser with places says; undefined where it finds a fault. */
function slowly(text: string): { data: unknown } | undefined {
  const parsed = parseSlowly(text, 0);
  return 'faults' in parsed ? undefined : { data: parsed.data };
}

describe('the quick parser of YAML', () => {
  it('reads almost all of the content, and reads it as the other does', async () => {
    const { bytes } = await readFiles(contentFolder);
    const texts = [...bytes].filter(([name]) => /(?<!\.lattlast)\.(mdx?|yaml)$/.test(name)).map(([name, own]) => yamlOf(name, own));
    const read = texts.filter((text) => quickly(text) !== undefined);
    for (const text of read) expect(quickly(text)).toEqual(slowly(text));
    expect(read.length).toBeGreaterThan(texts.length * 0.95);
  });

  it('leaves alone all that the other reads in another way or finds fault with', async () => {
    const { names, bytes } = await readFiles('test/content/base');
    let read = 0;
    for (let seed = 0; seed < TRIALS; seed += 1) {
      const { file, bytes: own } = spoilt({ names, bytes, problems: [] }, seed);
      const text = yamlOf(file, own);
      const quick = quickly(text);
      if (!quick) continue;
      read += 1;
      expect(quick, `${seed}: ${text}`).toEqual(slowly(text));
    }
    expect(read).toBeGreaterThan(TRIALS / 5);
  });

  it.each([
    'a: 1_000',
    'a: 0x1F',
    'a: 1e999',
    'a: &x y',
    'a: *x',
    '<<: {a: b}',
    '? a',
    'a: "b\n  c"',
    'a: [b,\n  c]',
    'constructor: x',
    'a: |\n  b',
    '--- a',
  ])('leaves %j alone', (text) => {
    expect(quickly(text)).toBeUndefined();
  });
});
