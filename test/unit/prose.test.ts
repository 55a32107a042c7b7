import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { headingIdsIn, LAYOUT_IDS } from '../../src/catalogue/prose-headings.ts';
import { checkNode } from '../../src/catalogue/prose-nodes.ts';
import { checkProse } from '../../src/catalogue/prose.ts';
import type { Language } from '../../src/i18n/language.ts';
import { proseProcessor } from '../../src/markdown/processor.ts';

// What may stand in an editor's text, and what becomes of it on the page.

const told = (body: string, file = 'guides/text.mdx') => checkProse({ file, body, bodyLine: 1 });
const problems = (body: string, file?: string): string[] => told(body, file).map(({ problem }) => problem);

describe('a text is words', () => {
  it('of every ordinary kind', () => {
    const text = [
      'Vanlig text med **fetstil**, *kursiv*, `kod`, [länk](/guider/), [utåt](https://exempel.se/a?b=c#d), a@exempel.se och https://exempel.se.',
      '## Rubrik',
      '### Under *rubriken*',
      '- en\n- två\n  1. ett\n  2. två',
      '> Citat\n> på två rader',
      '| a | b |\n|--:|---|\n| 1 | [länk](/a/) |',
      '---',
      '```\nkod {x} <y>\n```',
      'Not[^1] och [länk][b]. Rad\\\nny rad.',
      '[^1]: Noten.',
      '[b]: /guider/',
      '\\# \\*\\*inte fet\\*\\* \\<b\\> \\{x\\} &lt;5 &amp; R&D, 5 * 3 * 2, fil_namn_x, ~300 kr, [sic] (se nedan), kl. 10:30, pris* och lön*',
    ].join('\n\n');
    expect(problems(`${text}\n\n<Ruta rubrik="Tips">\n\nHej. <Kalla id='x' />\n\n</Ruta>\n`)).toEqual([]);
    expect(problems(text, 'jobs/text.md')).toEqual([]);
  });

  it.each([
    '<Ruta rubrik={1+1}>Hej</Ruta>',
    '<Ruta rubrik={"Hej"}>Hej</Ruta>',
    '<Ruta rubrik={`Hej`}>Hej</Ruta>',
    '<Ruta {...a}>Hej</Ruta>',
    '<Ruta rubrik="a" {...{onclick: "b"}}>Hej</Ruta>',
    '<Ruta rubrik="a" client:load>Hej</Ruta>',
    '<Ruta rubrik="a" set:html="<b>">Hej</Ruta>',
    '<Ruta rubrik="a" slot="b">Hej</Ruta>',
    '<Ruta rubrik="a">{1}</Ruta>',
    '<Ruta rubrik="a"><b>x</b></Ruta>',
    '<Kalla id={"x"} />',
    '<Kalla id="x">{1}</Kalla>',
    'a {1} b',
    '{/* anteckning */}',
    '{}',
    '{...a}',
    '- {1}',
    '> {1}',
    '## {1}',
    '| {1} |\n|---|\n| a |',
    '[{1}](/a/)',
    '[^1]\n\n[^1]: {1}',
    'import a from "b"',
    'export const a = 1',
    'export default 1',
    '<Fragment set:html="<b>">x</Fragment>',
    '<constructor />',
    '<__proto__ />',
    '<toString />',
    '<Ruta.x rubrik="a">x</Ruta.x>',
    '<a:b />',
    '<>x</>',
    '<script>1</script>',
    '<style>{`a`}</style>',
    '<svg><set /></svg>',
    '<img src="x" />',
    '<iframe src="https://exempel.se"></iframe>',
    '<p>hej</p>',
    '## A <b>c</b>',
    '[a](javascript:alert(1))',
    '[a](JavaScript:alert)',
    '[a](data:text/html,x)',
    '[a](vbscript:x)',
    '[a](/\\exempel.se)',
    '[a](//exempel.se)',
    '[a](file:///etc/passwd)',
    '[a][b]\n\n[b]: javascript:x',
    '![a](https://exempel.se/a.png)',
    '![a](/a.png)',
    '![a](./../a.png "t")',
  ])('and never code, markup or an address of another kind: %s', (body) => {
    expect(problems(body)).not.toEqual([]);
  });

  it.each([
    '<b>x</b>',
    '</div>',
    '`<div>` </div>',
    '<!-- a -->',
    '<?a?>',
    '<!DOCTYPE html>',
    '<![CDATA[x]]>',
    '<script>1</script>',
    '<Ruta rubrik="a">x</Ruta>',
    '<img src=x onerror=y>',
  ])('in plain Markdown too: %s', (body) => expect(problems(body, 'jobs/text.md')).not.toEqual([]));

  it('whatever a parser may come to know', () => {
    const place = { parents: [], file: 'a.mdx', body: '' };
    for (const type of [
      'math',
      'inlineMath',
      'containerDirective',
      'definitionList',
      'wikiLink',
      'toml',
      'yaml',
      'constructor',
      'toString',
      '',
    ])
      expect(checkNode({ type }, place)).toBeDefined();
    expect(checkNode({ type: 'paragraph' }, place)).toBeUndefined();
    const dressed = { type: 'paragraph', data: { hName: 'script' } };
    expect(checkNode(dressed, place)).toBeDefined();
  });

  it('in files from Windows too', () => {
    const text = ['## Rubrik', '', '[ ] a', '', '| a |', '', 'Ord[^1]', '', '```', 'kod', '```', '', '[^1]: Not', ''];
    expect(told(text.join('\r\n'))).toEqual(told(text.join('\n')));
  });

  it('and is told of in Swedish only, whatever stands in it', () => {
    const pieces = [
      '<',
      '>',
      '{',
      '}',
      '</',
      '/>',
      '<Ruta',
      'rubrik=',
      '"',
      '”',
      '!--',
      '`',
      '*',
      '_',
      '[',
      '](',
      ')',
      '\n\n',
      ' ',
      'ord',
      '#',
      '|',
      '%',
      '&',
      'import ',
      '<br',
      '=',
    ];
    let seed = 7;
    const next = (count: number): number => (seed = (seed * 48271) % 2147483647) % count;
    for (let round = 0; round < 3000; round++) {
      const body = Array.from({ length: 2 + next(9) }, () => pieces[next(pieces.length)]).join('');
      for (const { problem, remedy } of told(body)) {
        expect(`${problem} ${remedy}`).not.toMatch(/expected|unexpected|could not|undefined|\[object/i);
        expect(remedy).not.toBe('');
      }
    }
  });

  it('and advice that says what to write can be followed', () => {
    const followed: [wrong: string, advice: string, right: string][] = [
      ['**CNC-**operatör', '**CNC-operatör**', '**CNC-operatör**'],
      ['Bli *PLC-*tekniker', '*PLC-tekniker*', 'Bli *PLC-tekniker*'],
      ['**Obs!**Läs', '**Obs!** Läs', '**Obs!** Läs'],
      ['**Fet **ord', '**Fet** ord', '**Fet** ord'],
      ['ord** fet**', 'ord **fet**', 'ord **fet**'],
      ['***CNC-***operatör', '***CNC-operatör***', '***CNC-operatör***'],
      ['####### Sju', '## Sju', '## Sju'],
      ['a | b\n1 | 2', '|---|---|', 'a | b\n|---|---|\n1 | 2'],
      ['< Ruta rubrik="a">\n\nx\n\n</Ruta>', '<Ruta rubrik="…">', '<Ruta rubrik="a">\n\nx\n\n</Ruta>'],
      ['- [ ] packa skor', '- packa skor', '- packa skor'],
      ['##Rubrik', '## Rubrik', '## Rubrik'],
      ['## A\n\n#### B', '### B', '## A\n\n### B'],
      ['[x] (/guider/)', '[x](/guider/)', '[x](/guider/)'],
      ['[x](mailto: a@exempel.se)', '[x](mailto:a@exempel.se)', '[x](mailto:a@exempel.se)'],
      ['[x](www.exempel.se)', 'https://www.exempel.se', '[x](https://www.exempel.se)'],
      ['[x](https://exempel.se/50%)', 'https://exempel.se/50%25', '[x](https://exempel.se/50%25)'],
      ['<Kalla id="x">', '<Kalla id="x" />', '<Kalla id="x" />'],
      ['<Ruta rubrik=”Hej”>\n\nx\n\n</Ruta>', '<Ruta rubrik="Hej">', '<Ruta rubrik="Hej">\n\nx\n\n</Ruta>'],
      ['<Ruta rubrik=Hej på dig>\n\nx\n\n</Ruta>', '<Ruta rubrik="Hej på dig">', '<Ruta rubrik="Hej på dig">\n\nx\n\n</Ruta>'],
      ['Lön <30 000 kr', '\\<', 'Lön \\<30 000 kr'],
      ['Lön <30 000 kr', 'under 30 000 kr', 'Lön under 30 000 kr'],
      ['-punkt', '- punkt', '- punkt'],
      ['• punkt', '- punkt', '- punkt'],
      ['Hej\n---', '## framför', '## Hej'],
      ['Hej[^1]', '[^1]: Notens text.', 'Hej[^1]\n\n[^1]: Notens text.'],
    ];
    for (const [wrong, advice, right] of followed) {
      expect(told(wrong)[0]?.remedy, wrong).toContain(advice);
      expect(problems(right), right).toEqual([]);
    }
  });
});

const shared = { syntaxHighlight: false } as const;
const markdown = async (body: string, file = 'guides/text.md', main: Language = 'sv') =>
  (await proseProcessor(main).createRenderer(shared)).render(body, {
    fileURL: new URL(`file:///content/${file}`),
    frontmatter: { layout: 'evil.astro' },
  });
const mdx = async (body: string, file = 'guides/text.mdx') => {
  const renderer = await proseProcessor('sv').createMdxRenderer?.(shared, { optimize: false });
  return (await renderer?.process(body, `/content/${file}`, { layout: 'evil.astro' }))?.code ?? '';
};

describe('on the page', () => {
  it('quotation marks are those of the text’s language', async () => {
    const text = "Säg \"hej **du**\" och 'du' -- it's 5...";
    expect((await markdown(text)).code).toBe('<p>Säg ”hej <strong>du</strong>” och ’du’ – it’s 5…</p>\n');
    expect((await markdown(text, 'guides/text.en.md')).code).toBe('<p>Säg “hej <strong>du</strong>” och ‘du’ – it’s 5…</p>\n');
    expect((await markdown('"a"', 'guides/text.md', 'en')).code).toContain('“a”');
    expect((await markdown('"a"', 'guides/text.sv.md', 'en')).code).toContain('”a”');
    expect(await mdx(text)).toContain('Säg ”hej ');
    expect((await markdown('`"a"`')).code).toContain('"a"');
  });

  it('cells are aligned by a class', async () => {
    const table = '| a | b | c | d |\n|:--|:-:|--:|---|\n| 1 | 2 | 3 | 4 |';
    const { code } = await markdown(table);
    expect(code).not.toContain('style');
    expect([...code.matchAll(/<td(?: class="([^"]*)")?>/g)].map(([, name]) => name)).toEqual([
      'at-start',
      'at-middle',
      'at-end',
      undefined,
    ]);
    expect(await mdx(table)).not.toContain('style');
  });

  it('notes speak the text’s language, are no heading of it, and have ids of their own', async () => {
    const text = 'Ord[^1] och ord[^1].\n\n## Rubrik\n\n[^1]: Noten.';
    const { code, metadata } = await markdown(text);
    expect(code).toContain('>Noter</p>');
    expect(code).toContain('aria-label="Tillbaka till texten, not 1"');
    expect(metadata.headings).toEqual([{ depth: 2, slug: 'rubrik', text: 'Rubrik' }]);
    const english = await markdown(text, 'guides/text.en.md');
    expect(english.code).toContain('>Notes</p>');
    expect(english.code).toContain('aria-label="Back to the text, note 1"');
    const idsOf = (html: string): string[] => [...html.matchAll(/ id="([^"]*)"/g)].flatMap(([, id]) => id ?? []);
    const both = [...idsOf((await markdown(text, 'criteria/noga.md')).code), ...idsOf((await markdown(text, 'criteria/snabbt.md')).code)];
    expect(new Set(both).size).toBe(both.length);
    for (const [, id] of code.matchAll(/(?:href="#|aria-describedby=")([^"]*)"/g)) expect(idsOf(code)).toContain(id);
    expect(await mdx(text)).toContain('getHeadings() { return [{"depth":2,"slug":"rubrik","text":"Rubrik"}]; }');
  });

  it.each(['guides/text', 'jobs/3d-tekniker'])(
    'headings of %s have the ids that the check knows, a letter first and each once',
    async (name) => {
      const body =
        '## 3 frågor\n\n## Del 3 frågor\n\n## 3 frågor\n\n## A -- "b"...\n\n## **Fet** [länk](/a/) `kod`\n\n### Fra\u030Aga\n\n## Meny\n\n## 1';
      const { code, metadata } = await markdown(body, `${name}.md`);
      const ids = headingIdsIn({ file: `${name}.md`, body });
      expect(metadata.headings.map(({ slug }) => slug)).toEqual(ids);
      expect([...code.matchAll(/<h\d id="([^"]*)"/g)].map(([, id]) => id)).toEqual(ids);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(id).toMatch(/^\p{L}[\p{L}\p{N}_-]*$/u);
      expect(ids.filter((id) => LAYOUT_IDS.has(id))).toEqual([]);
      expect(await mdx(body, `${name}.mdx`)).toContain(`"id": "${ids[0]}"`.replace(/^"id"/, 'id'));
    },
  );

  it('knows every id that stands in the layout of a text', () => {
    const found = new Set<string>();
    const seen = new Set<string>();
    const read = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      const text = readFileSync(file, 'utf8');
      for (const [, id] of text.matchAll(/\sid="([^"]+)"/g)) if (id) found.add(id);
      for (const [, target] of text.matchAll(/from '(\.[^']+\.astro)'/g)) if (target) read(path.join(path.dirname(file), target));
    };
    read('src/layouts/Text.astro');
    expect([...found].filter((id) => !LAYOUT_IDS.has(id))).toEqual([]);
    expect(found.size).toBeGreaterThan(5);
  });

  it('nothing comes that the check finds fault with, nor any code that the fields name', async () => {
    await expect(mdx('<Ruta rubrik={1+1}>Hej</Ruta>')).rejects.toThrow('programkod');
    await expect(mdx('{1}')).rejects.toThrow('programkod');
    await expect(markdown('<b>x</b>')).rejects.toThrow('HTML');
    expect(await mdx('Hej')).not.toContain('evil');
    expect((await markdown('Hej')).metadata.frontmatter).toEqual({});
  });
});
