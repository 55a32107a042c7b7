import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Answer, openDoor } from '../../src/editing/door.ts';
import { refusedBecause } from '../../src/editing/guard.ts';

// The forms' door to the content folder, on a copy of the small test content.

let folder: string;
let ask: (action: string, params?: Record<string, unknown>) => Promise<Answer>;
const read = (name: string): Promise<string> => readFile(path.join(folder, name), 'utf8');
const body = <T>(answer: Answer): T => answer.body as T;
const save = (name: string, raw: string): Promise<Answer> =>
  ask('persistEntry', { dataFiles: [{ path: name, raw, slug: 'x' }], assets: [] });
type Told = { error?: string; faults: { problem: string; path: unknown[]; row?: number }[]; others: { file: string }[] };
type Plan = {
  title: string;
  files: string[];
  broken: { file: string; title: string }[];
  addresses: string[];
  targets: string[];
  mustLead: boolean;
};

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'door-'));
  await cp(path.resolve('test/content/base'), folder, { recursive: true });
  const door = openDoor(folder, () => '2026-11-23');
  ask = (action, params = {}) => door({ action, params });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const STORY = 'regions/norr/stories/kaj.mdx';

describe('saving', () => {
  it('writes what has no fault, whole', async () => {
    const text = (await read(STORY)).replace(/^summary:.*/m, 'summary: Kaj sågar rakt.');
    expect(await save(STORY, text)).toMatchObject({ status: 200, body: { faults: [], others: [] } });
    expect(await read(STORY)).toBe(text);
    expect((await readdir(path.join(folder, 'regions/norr/stories'))).toSorted()).toEqual(['kaj.mdx', 'kaj.svg']);
  });

  it('refuses what has a fault, with the field that it is in, and writes nothing', async () => {
    const before = await read(STORY);
    const answer = await save(STORY, before.replace(/^job: .*/m, 'job: finns-inte').replace(/^summary:.*\n/m, ''));
    expect(answer.status).toBe(422);
    expect(body<Told>(answer).faults.map((fault) => fault.path)).toEqual(expect.arrayContaining([['summary']]));
    expect(await read(STORY)).toBe(before);
  });

  it('writes a draft with its faults, and tells them', async () => {
    const text = (await read(STORY)).replace(/^summary:.*/m, 'draft: true');
    const answer = await save(STORY, text);
    expect(answer.status).toBe(200);
    expect(body<Told>(answer).faults.map((fault) => fault.path)).toEqual([['summary']]);
    expect(await read(STORY)).toBe(text);
  });

  it('refuses a draft that would break what is published', async () => {
    const job = 'jobs/snickare.md';
    const text = await read(STORY);
    await writeFile(path.join(folder, STORY), `${text}\nLäs om [snickare](/yrken/snickare/).\n`);
    const answer = await save(job, (await read(job)).replace(/^reviewed:/m, 'draft: true\nreviewed:'));
    expect(answer.status).toBe(422);
    expect(body<Told>(answer).others.map(({ file }) => file)).toContain(STORY);
  });

  it('tells the row of a list, and lets old faults of other rows be', async () => {
    const events = 'regions/norr/events.yaml';
    const first = '- {id: a, title: A, kind: open-house, start: 2026-12-01, stages: [skola], school: finns-inte}\n';
    await writeFile(path.join(folder, events), first);
    expect((await save(events, `${first}- {id: b, title: B, kind: open-house, start: 2026-12-02, stages: [skola]}\n`)).status).toBe(200);
    const answer = await save(events, `${first}- {id: b, title: B, kind: fest, start: 2026-12-02, stages: [skola]}\n`);
    expect(answer.status).toBe(422);
    expect(body<Told>(answer).faults).toMatchObject([{ row: 1, path: ['kind'] }]);
  });

  it('writes a picture with its text, and refuses one that does something', async () => {
    const picture = (text: string) => ({
      path: 'regions/norr/stories/ny.svg',
      content: Buffer.from(text).toString('base64'),
      encoding: 'base64',
    });
    const good = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>';
    expect((await ask('persistMedia', { asset: picture(good) })).status).toBe(200);
    expect(await read('regions/norr/stories/ny.svg')).toBe(good);
    const bad = good.replace('<path', '<script>1</script><path');
    expect((await ask('persistMedia', { asset: picture(bad) })).status).toBe(422);
    expect(await read('regions/norr/stories/ny.svg')).toBe(good);
  });
});

describe('what the forms may touch', () => {
  it('is texts, lists and pictures below the content, and no other name', async () => {
    await mkdir(path.join(folder, '..', `${path.basename(folder)}-out`));
    await symlink(path.join(folder, '..', `${path.basename(folder)}-out`), path.join(folder, 'guides/ut'));
    const names = [
      '../x.md',
      'guides/../../x.md',
      path.join(folder, 'guides/x.md'),
      'guides\\x.md',
      '.git/x.md',
      'guides/.x.md',
      'guides/x.js',
      'published.txt',
      'guides/ut/x.md',
      'guides/x\u0000.md',
      '',
    ];
    for (const name of names) {
      expect((await save(name, '---\ndraft: true\n---\n')).status, name).toBe(400);
      expect((await ask('getEntry', { path: name })).status, name).toBe(400);
      expect((await ask('deleteFiles', { paths: [name] })).status, name).toBe(400);
    }
    expect((await ask('entriesByFolder', { folder: '..', extension: 'md' })).status).toBe(400);
    await rm(path.join(folder, '..', `${path.basename(folder)}-out`), { recursive: true });
  });

  it('is asked for by the forms’ own page alone', () => {
    const own = { 'content-type': 'application/json; charset=utf-8', host: 'localhost:4321', origin: 'http://localhost:4321' };
    expect(refusedBecause('POST', own, undefined)).toBeUndefined();
    expect(refusedBecause('POST', { ...own, host: '127.0.0.1:4321', origin: 'http://127.0.0.1:4321' }, undefined)).toBeUndefined();
    expect(refusedBecause('GET', own, undefined)).toBe('method');
    expect(refusedBecause('POST', { ...own, 'content-type': 'text/plain' }, undefined)).toBe('type');
    expect(refusedBecause('POST', { ...own, origin: 'https://exempel.se' }, undefined)).toBe('origin');
    expect(refusedBecause('POST', { ...own, origin: 'http://localhost:3000' }, undefined)).toBe('origin');
    expect(refusedBecause('POST', { ...own, origin: undefined }, undefined)).toBe('origin');
    expect(refusedBecause('POST', { ...own, host: 'exempel.se', origin: 'http://exempel.se' }, undefined)).toBe('host');
    expect(refusedBecause('POST', { ...own, host: 'redaktion.lan:1', origin: 'http://redaktion.lan:1' }, 'redaktion.lan')).toBeUndefined();
    expect(refusedBecause('POST', { ...own, host: '10.0.0.2:1', origin: 'http://10.0.0.2:1' }, '0.0.0.0')).toBeUndefined();
    expect(refusedBecause('POST', { ...own, host: 'exempel.se', origin: 'http://exempel.se' }, '0.0.0.0')).toBe('host');
  });

  it('leaves no trace of an error to read but a sentence', async () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    const answer = await ask('persistMedia', {});
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.body)).not.toContain('TypeError');
    silent.mockRestore();
  });
});

describe('removing', () => {
  it('says who refers to the entry, by title and file, and then removes nothing', async () => {
    const plan = body<Plan>(await ask('planRemoval', { path: 'jobs/snickare.md' }));
    expect(plan.title).toBe('Snickare');
    expect(plan.files).toEqual(['jobs/snickare.md', 'jobs/snickare.en.md']);
    expect(plan.broken).toContainEqual(expect.objectContaining({ file: 'programmes/tra.mdx', title: expect.any(String) }));
    expect((await ask('deleteFiles', { paths: ['jobs/snickare.md'] })).status).toBe(409);
    expect(await read('jobs/snickare.md')).toContain('Snickare');
  });

  it('takes translation and picture along, and leads the addresses on', async () => {
    await writeFile(path.join(folder, 'regions/norr/stories/kaj.en.mdx'), '---\ntitle: Kaj\n---\n\nKaj.\n');
    const plan = body<Plan>(await ask('planRemoval', { path: STORY }));
    expect(plan).toMatchObject({
      broken: [],
      mustLead: false,
      files: [STORY, STORY.replace('.mdx', '.en.mdx'), STORY.replace('.mdx', '.svg')],
    });
    expect(plan.addresses).toContain('/berattelser/norr/kaj/');
    expect(plan.targets[0]).toBe('/berattelser/');
    await writeFile(path.join(folder, 'published.txt'), '/berattelser/norr/kaj/\n');
    expect((await ask('deleteFiles', { paths: [STORY], to: '' })).status).toBe(409);
    expect((await ask('deleteFiles', { paths: [STORY], to: '/finns-inte/' })).status).toBe(409);
    expect((await ask('deleteFiles', { paths: [STORY], to: '/berattelser/' })).status).toBe(200);
    expect(await readdir(path.join(folder, 'regions/norr/stories'))).toEqual([]);
    expect(await read('redirects.yaml')).toContain('- from: /berattelser/norr/kaj/\n  to: /berattelser/\n');
  });
});
