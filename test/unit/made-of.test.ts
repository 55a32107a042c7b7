import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { madeOf } from '../../src/social/made-of.ts';

const FILES = {
  'draw.ts': `import { readFile } from 'node:fs';\nimport satori from 'satori';\nimport {\n  line,\n} from './map/line.ts';\nimport type { Card } from './card.ts';\nimport { place } from './place.ts';\n`,
  'map/line.ts': `export { point } from '../point.ts';\nimport '../side.ts';\nconst text = "import x from './nowhere.ts'";\n`,
  'point.ts': `import { line } from './map/line.ts';\n`,
  'side.ts': '',
  'card.ts': '',
  'place.ts': `import { far } from './far.ts';\n`,
};
let folder: string;
const write = (file: string, text: string): void => writeFileSync(path.join(folder, file), text);
const made = (): string => JSON.stringify(madeOf(path.join(folder, 'draw.ts'), [path.join(folder, 'place.ts')]));

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'made-of-'));
  mkdirSync(path.join(folder, 'map'));
  for (const [file, text] of Object.entries(FILES)) write(file, text);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('what a module is made of', () => {
  it('changes with each module that it brings in, near or far, and with nothing else', () => {
    for (const [file, changes] of Object.entries({
      'draw.ts': true,
      'map/line.ts': true,
      'point.ts': true,
      'side.ts': true,
      'card.ts': false,
      'place.ts': false,
    })) {
      const before = made();
      write(file, `${FILES[file as keyof typeof FILES]}\n// changed\n`);
      expect(made() !== before, file).toBe(changes);
    }
  });

  it('names the versions of packages', () => {
    expect(madeOf(path.join(folder, 'draw.ts'), [path.join(folder, 'place.ts')]).at(-1)).toMatch(/^satori \d+\.\d+\.\d+$/);
  });

  it('has the outlines of the map in it, for a social image', () => {
    const all = madeOf('src/social/image.ts', ['src/catalogue/folder.ts']);
    expect(all.filter((text) => text.startsWith('{"type":"Topology"'))).toHaveLength(1);
    expect(all.filter((text) => text.includes('export function outlineOf('))).toHaveLength(1);
    expect(all.filter((text) => text.includes('export const neighbours:'))).toHaveLength(1);
  });
});
