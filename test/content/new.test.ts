import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { appended, MAKEABLE, newEntry, writeNew } from '../../scripts/lib/new-entry.ts';
import { checkContent } from '../../src/catalogue/check.ts';
import { readContent } from '../../src/catalogue/read.ts';
import { kinds } from '../../src/schema/kinds.ts';
import { fields } from '../../src/schema/walk.ts';
import { base } from './faults.ts';

const DATE = '2026-11-23';
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'new-'));
});
afterAll(() => rm(folder, { recursive: true }));

let copies = 0;
async function copy(): Promise<string> {
  const content = path.join(folder, String(copies++));
  await cp(base, content, { recursive: true });
  return content;
}
const check = async (content: string) => checkContent(await readContent(content));

/** Fields that only go with another choice than the file begins with: a method of validation lies nowhere. */
const OF_OTHERS: Partial<Record<string, string[]>> = { validation: ['methods', 'municipality', 'position'] };

/** What the file says of an entry when every optional line has been let in: without its first # it is a field. */
const withAllFields = (text: string): string => text.replace(/^( *)#(?! \S)/gm, '$1');

describe.each(MAKEABLE)('a new %s', (kind) => {
  const { form, schema, where } = kinds[kind];
  const region = where.startsWith('regions/') && kind !== 'region' ? 'norr' : undefined;
  const given = 'title' in fields(schema) ? { title: 'Ny och fin' } : 'term' in fields(schema) ? { term: 'nytt' } : { name: 'Ny och fin' };

  it('is one that the check has nothing against, and a draft where there are drafts', async () => {
    const folderOfContent = await copy();
    const content = await check(folderOfContent);
    // Each job has at most one stated need, and the small content one job.
    const made = newEntry({ kind, region, given: kind === 'need' ? {} : { ...given, ...(kind === 'story' && { illustrative: true }) }, content, date: DATE });
    await writeNew(made, folderOfContent);
    const after = await check(folderOfContent);
    expect(after.problems).toEqual([]);
    expect(after.entries[kind].size).toBe(content.entries[kind].size + 1);
    const [added] = [...after.entries[kind].values()].filter(({ key }) => !content.entries[kind].has(key));
    if (form === 'prose') expect(added!.data).toMatchObject({ draft: true, reviewed: DATE });
  });

  it('names every field, and each is right as it stands when it is let in', async () => {
    const content = await check(base);
    const { files } = newEntry({ kind, region, given: kind === 'need' ? {} : { ...given, ...(kind === 'story' && { illustrative: false }) }, content, date: DATE });
    const text = files[0]!.append?.('') ?? files[0]!.text;
    const [, fieldsOfFile = text] = /^---\n([\s\S]*?)^---/m.exec(text) ?? [];
    const parsed: unknown = parse(withAllFields(fieldsOfFile));
    const entry = (Array.isArray(parsed) ? parsed[0] : parsed) as object;
    const own = Object.fromEntries(Object.entries(entry).filter(([name]) => !OF_OTHERS[kind]?.includes(name)));
    expect(schema.safeParse(own).error?.issues ?? []).toEqual([]);
    const left = Object.keys(fields(schema)).filter((name) => !(name in entry));
    expect(left).toEqual([]);
  });
});

describe('a new story of a real person', () => {
  it('has a consent of today that does not last until it is filled in, and cannot be published as it stands', async () => {
    const content = await copy();
    const made = newEntry({ kind: 'story', region: 'norr', given: { title: 'Kim', illustrative: false, person: { age: 17 } }, content: await check(content), date: DATE });
    await writeNew(made, content);
    const { entries, problems } = await check(content);
    expect(problems).toEqual([]);
    expect(entries.story.get('norr/kim')!.data.consent).toMatchObject({ given: DATE, expires: DATE });
    const file = path.join(content, made.files[0]!.file);
    await writeFile(file, (await readFile(file, 'utf8')).replace('draft: true', 'draft: false'));
    const told = (await check(content)).problems;
    expect(told.map(({ field }) => field)).toEqual(expect.arrayContaining(['summary', 'person.name', 'consent.by', 'consent.scope']));
    expect(told[0]!.problem).toBe('Här står fortfarande ÄNDRA: från utkastet.');
  });
});

describe('the file of a story of a real person', () => {
  it.each([
    ['Kim Ek lagar mixern', { name: 'Kim', age: 17 }, 'kim-lagar-mixern'],
    ['Kim Ek', { age: 17 }, 'kim'],
    ['Så lagar Kim von Ek mixern', { name: 'Kim', adult: true }, 'sa-lagar-kim-mixern'],
    ['Kim lagar', { name: 'Kim', age: 14 }, 'kim-lagar'],
  ])('called “%s” has no surname in its name', async (title, person, id) => {
    const content = await copy();
    const made = newEntry({ kind: 'story', region: 'norr', given: { title, illustrative: false, person }, content: await check(content), date: DATE });
    expect(made.files[0]!.file).toBe(`regions/norr/stories/${id}.mdx`);
    await writeNew(made, content);
    expect((await check(content)).problems).toEqual([]);
  });
});

describe('the id', () => {
  const idOf = async (title: string): Promise<string> =>
    newEntry({ kind: 'job', given: { title }, content: await check(base), date: DATE }).files[0]!.file;

  it('is the title without å, ä, ö and signs', async () => {
    expect(await idOf('Träsnidare & Åkare!')).toBe('jobs/trasnidare-akare.md');
  });

  it('is never one that is taken', async () => {
    expect(await idOf('Snickare')).toBe('jobs/snickare-2.md');
  });

  it('needs a letter', async () => {
    await expect(idOf('!!')).rejects.toThrow('minst en bokstav');
  });
});

describe('a list', () => {
  const lines = ['# Namn.', 'id: ny', '', 'name: Ny'].filter(Boolean);

  it.each([
    ['nothing', '', '# Namn.\n- id: ny\n  name: Ny\n'],
    ['an empty list with a comment', '# Alla.\n[]\n', '# Alla.\n# Namn.\n- id: ny\n  name: Ny\n'],
    ['no last line break', '- {id: a,   name: A}', '- {id: a,   name: A}\n# Namn.\n- id: ny\n  name: Ny\n'],
    ['indented entries and comments', '  # Ett.\n  - id: a # här\n    name: "A"\n', '  # Ett.\n  - id: a # här\n    name: "A"\n  # Namn.\n  - id: ny\n    name: Ny\n'],
  ])('that holds %s keeps it, and gets the entry last', (_, before, after) => {
    expect(appended(before, lines)).toBe(after);
  });

  it('that cannot be read is left alone', () => {
    expect(() => appended('- a: "', lines)).toThrow('npm run check');
    expect(() => appended('[{id: a}]', lines)).toThrow('på en egen rad');
  });
});

describe('npm run new', () => {
  const run = (content: string, args: string[], input = ''): { status: number | null; said: string; refused: string } => {
    const { status, stdout, stderr } = spawnSync('node', ['scripts/new.ts', ...args], {
      input,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: content, BUILD_DATE: DATE },
    });
    return { status, said: stdout, refused: stderr };
  };

  it('takes all from the arguments, and says what to do next', async () => {
    const content = await copy();
    const { status, said } = run(content, ['berattelse', '--region', 'Norr', '--title', 'Åsa: en stol', '--job', 'snickare']);
    expect(status).toBe(0);
    expect(said).toContain('regions/norr/stories/asa-en-stol.mdx');
    expect(said).toContain('npm run check');
    expect(said).toContain('http://localhost:4321/berattelser/norr/asa-en-stol/');
    const { entries, problems } = await check(content);
    expect(problems).toEqual([]);
    expect(entries.story.get('norr/asa-en-stol')!.data).toMatchObject({ title: 'Åsa: en stol', illustrative: true, job: 'snickare', draft: true });
  });

  it('asks, and asks again until the answer will do', async () => {
    const content = await copy();
    const consent = 'fjorton\n14\nja\n2026-11-30\n2026-11-20\nnej\nmamman\n2026-11-21\nrektorn\ntext och bild\n2030-01-01\n2028-11-20\n';
    const { status, said } = run(content, [], `berätelse\nberättelse\nsör\nnorr\nkanske\nja\n${consent}Kim Ek\nKim\nKim Ek lagar\n`);
    expect(status).toBe(0);
    // In this order: is the person real, how old, have they and a guardian said yes, and only then who it is.
    const order = ['verklig person?', 'Hur gammal', 'skrivit på blanketten', 'sade personen ja', 'Vilken vårdnadshavare', 'förnamn', 'rubrik'];
    expect(order.map((word) => said.indexOf(word)).every((at, i, all) => at > (all[i - 1] ?? 0))).toBe(true);
    expect(said).toContain('Den dagen har inte kommit än.');
    expect(said).toContain('Det är för länge. Skriv 2029-11-20 eller tidigare.');
    expect(said).toContain('Skriv bara förnamnet: Kim.');
    expect(said).toContain('Menade du berättelse?');
    expect(said).toContain('ingen region som heter ”sör”');
    expect(said).toContain('Svara ja eller nej.');
    const { entries, problems } = await check(content);
    expect(problems).toEqual([]);
    expect(entries.story.get('norr/kim-lagar')!.data).toMatchObject({
      illustrative: false,
      person: { name: 'Kim', age: 14 },
      consent: { given: '2026-11-20', by: 'rektorn', guardian: { who: 'mamman', given: '2026-11-21' }, scope: 'text och bild', expires: '2028-11-20' },
    });
  });

  it('writes nothing of a real person who has not said yes', async () => {
    const content = await copy();
    const before = (await check(content)).entries.story.size;
    const { status, said } = run(content, [], 'berättelse\nnorr\nja\nvuxen\nnej\n');
    expect(status).toBe(0);
    expect(said).toContain('Fråga först. Inget är skrivet');
    expect((await check(content)).entries.story.size).toBe(before);
  });

  it.each([
    [['berätelse', '--title', 'x'], 'Menade du berättelse?'],
    [['skola', '--region', 'nor', '--title', 'x'], 'Menade du norr?'],
    [['yrke', '--title', 'x', '--region', 'norr'], 'hör inte till någon region'],
    [['berättelse', '--region', 'norr', '--title', 'x', '--verklig'], 'Hur gammal är personen?'],
    [['berättelse', '--region', 'norr', '--title', 'x', '--adult'], 'En påhittad person har inget samtycke.'],
    [['yrke', '--titel', 'x'], 'Valet --titel finns inte. Menade du title?'],
    [['berättelse', '--region', 'norr', '--title', 'x', '--job', 'snikare'], '”snikare” finns inte (yrke). Menade du snickare?'],
    [['berättelse', '--region', 'norr', '--title', 'x', '--road', 'vägen'], 'Välj ett av: gymnasium'],
  ])('refuses %j', async (args, why) => {
    const { status, refused } = run(base, args);
    expect(refused).toContain(why);
    expect(status).toBe(2);
  });
});
