import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spare } from '../../src/catalogue/faulty.ts';
import { readFiles } from '../../src/catalogue/files.ts';
import { parseContent } from '../../src/catalogue/read.ts';
import { soundOf } from '../../src/catalogue/sound.ts';
import { hrefOf } from '../../src/links.ts';
import { guarded } from '../../src/review/rules.ts';

const base = path.resolve('test/content/base');
const DATE = '2026-11-23';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'files-'));
  await cp(base, folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

const put = async (name: string, text: string): Promise<void> => {
  await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
  await writeFile(path.join(folder, name), text);
};

describe('the files of a content folder', () => {
  it('are no links, to files or folders, inside or outside', async () => {
    const links = {
      'jobs/lank.md': base + '/jobs/snickare.md',
      'regions/soder': path.join(folder, 'regions/norr'),
      'guides/ingen.mdx': '/finns/inte',
    };
    for (const [name, target] of Object.entries(links)) await symlink(target, path.join(folder, name));
    const files = await readFiles(folder);
    expect(files.problems.map(({ file }) => file).toSorted()).toEqual(Object.keys(links).toSorted());
    expect(files.names.filter((name) => name.startsWith('regions/soder') || name in links)).toEqual([]);
    for (const name of Object.keys(links)) await rm(path.join(folder, name));
  });

  it('are told of by name when they cannot be opened or are too large, and the others are read', async () => {
    const files = await readFiles(folder, {
      read: (file) => {
        if (file.endsWith('snickare.md')) return Promise.reject(Object.assign(new Error('nej'), { code: 'EACCES' }));
        return Promise.resolve(file.endsWith('om.mdx') ? new Uint8Array(6_000_000) : new TextEncoder().encode('[]'));
      },
    });
    expect(files.problems.map(({ file, problem }) => `${file}: ${problem}`).toSorted()).toEqual([
      'jobs/snickare.md: Filen går inte att läsa (EACCES).',
      'pages/om.mdx: Filen är 6 MB. Så stor blir ingen text som någon har skrivit.',
    ]);
    expect(files.bytes.has('stages.yaml')).toBe(true);
    // What could not be read is not said to be missing.
    expect(
      soundOf(parseContent({ ...(await readFiles(base)), problems: files.problems }), DATE).content.problems.map(({ file }) => file),
    ).toEqual(['jobs/snickare.md', 'pages/om.mdx']);
  });

  it('are passed over when the system or an office program has put them there', async () => {
    for (const name of ['jobs/.DS_Store', 'Thumbs.db', 'jobs/desktop.ini', 'guides/~$valja.docx']) await put(name, 'x');
    const files = await readFiles(folder);
    expect(parseContent(files).problems).toEqual([]);
  });

  it('are not there where the folder is missing, or is a file: told in one sentence', async () => {
    for (const where of ['/finns/inte', path.join(base, 'site.yaml')]) {
      const { problems } = soundOf(parseContent(await readFiles(where)), DATE).content;
      expect(problems.map(({ file, problem }) => [file, problem])).toEqual([['', 'Det finns ingen mapp här.']]);
    }
  });

  it('have names that differ in more than capitals', async () => {
    const files = await readFiles(base);
    const twice = {
      ...files,
      names: [...files.names, 'jobs/SNICKARE.md'].toSorted(),
      bytes: new Map([...files.bytes, ['jobs/SNICKARE.md', files.bytes.get('jobs/snickare.md')!]]),
    };
    expect(parseContent(twice).problems.map(({ problem }) => problem)).toContainEqual(
      expect.stringContaining('Samma sak står i två filer'),
    );
  });
});

describe('two municipalities with one address', () => {
  const withRow = async (row: string) => {
    const files = await readFiles(base);
    const text = (name: string): string => new TextDecoder().decode(files.bytes.get(name));
    const region = text('regions/norr/region.mdx').replace('[Norrby]', '[Norrby, Nörrby]');
    const bytes = new Map([
      ...files.bytes,
      ['municipalities.yaml', new TextEncoder().encode(text('municipalities.yaml') + row)],
      ['regions/norr/region.mdx', new TextEncoder().encode(region)],
    ]);
    return soundOf(parseContent({ ...files, bytes }), DATE);
  };

  it('are a fault, with a way out that gives each its own page', async () => {
    const row = '- {code: "9903", name: Nörrby, county: Södra länet, position: [59, 17]}\n';
    const { content } = await withRow(row);
    const slug = /slug: (\S+)$/.exec(content.problems[0]?.remedy ?? '')?.[1];
    expect(content.problems.map(({ file, line }) => `${file}:${line}`)).toEqual(['municipalities.yaml:3']);
    const { content: mended, pages, catalogues } = await withRow(row.replace('}', `, slug: ${slug}}`));
    expect(mended.problems).toEqual([]);
    const named = catalogues[0]!.municipalities.find(({ name }) => name === 'Nörrby')!;
    expect(hrefOf(named, 'sv')).toBe(`/kommuner/${slug}/`);
    expect(pages.filter(({ address }) => address === '/kommuner/norrby/' || address === `/kommuner/${slug}/`)).toHaveLength(2);
  });
});

describe('the last net', () => {
  it('names the file that a rule fails at, and lets it say the rest', async () => {
    const { content } = soundOf(parseContent(await readFiles(base)), DATE);
    const input = { content, date: DATE, pictures: [], strict: false };
    const findings = await guarded(({ content: { entries } }) => {
      if (entries.job.has('snickare')) throw new Error('oväntat');
      return [...entries.guide.values()].map(({ file }) => ({ file, problem: 'x', remedy: 'y', strength: 'tip' as const, rule: 'test' }));
    }, input);
    expect(findings.map(({ file, strength }) => `${strength} ${file}`).toSorted()).toEqual([
      'error jobs/snickare.md',
      'tip guides/valja.mdx',
    ]);
    expect(findings[0]?.remedy).toContain('oväntat');
  });

  it('says so without a file where no file is to blame', async () => {
    const { content } = soundOf(parseContent(await readFiles(base)), DATE);
    const findings = await guarded(
      ({ content: { entries } }) => {
        if (entries.job.size + entries.guide.size > 1) throw new Error('tillsammans');
        return [];
      },
      { content, date: DATE, pictures: [], strict: false },
    );
    expect(findings.map(({ file, strength }) => [file, strength])).toEqual([['', 'error']]);
  });
});

describe('a draft with faults', () => {
  it('is left out with what lies in its region, and stops nobody', async () => {
    const files = await readFiles(base);
    const region = new TextDecoder()
      .decode(files.bytes.get('regions/norr/region.mdx'))
      .replace('status: certified', 'draft: true\nstatus: x');
    const raw = parseContent({ ...files, bytes: new Map([...files.bytes, ['regions/norr/region.mdx', new TextEncoder().encode(region)]]) });
    const { content, catalogues } = soundOf(raw, DATE);
    expect(content.problems).toEqual([]);
    expect(content.drafts.map(({ file }) => file)).toEqual(['regions/norr/region.mdx']);
    expect([catalogues[0]!.regions, catalogues[0]!.stories, catalogues[0]!.educations]).toEqual([[], [], []]);
    expect(spare(raw).faulty.map(({ file }) => file)).toContain('regions/norr/stories/kaj.mdx');
  });
});
