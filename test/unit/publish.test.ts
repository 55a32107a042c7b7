import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  discardPrevious,
  type Disk,
  foreignTo,
  listFiles,
  type Places,
  placesOf,
  publish,
  resume,
  tidy,
} from '../../scripts/lib/publish.ts';

const FILES = ['index.html', '404.html', 'a/index.html', 'a/b/index.html', 'pagefind/x.js'];
// Many steps, and many processes: nothing that is quick on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

let folder: string;
let places: Places;
/** Where the site is built. */
let work: string;

beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(path.join(tmpdir(), 'publish-')));
  places = placesOf(path.join(folder, 'site'));
  work = path.join(folder, 'work');
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** Writes a whole site whose every file says which it is. */
function write(site: string, says: string): void {
  for (const file of FILES) {
    fs.mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    fs.writeFileSync(path.join(site, file), says);
  }
  listFiles(site);
}

/** What a site says in all its files, or why it is not whole. */
function said(site: string): string {
  if (!fs.existsSync(site)) return 'gone';
  const words = new Set(
    FILES.map((file) => (fs.existsSync(path.join(site, file)) ? fs.readFileSync(path.join(site, file), 'utf8') : 'lost')),
  );
  return words.size === 1 ? [...words].join('') : 'not whole';
}

const CHANGES = ['cpSync', 'renameSync', 'rmdirSync', 'rmSync'] as const;
class Stop extends Error {}

/**
 * A disk that does so many changes, and none after: as when the process is killed. What is being removed or copied then is so by half.
 * @param isOther whether the site was built on another file system
 */
function dying(after: number, isOther = false): Disk {
  let left = after;
  const disk: Record<string, unknown> = { existsSync: fs.existsSync, readdirSync: fs.readdirSync };
  for (const name of CHANGES)
    disk[name] = (file: string, ...rest: unknown[]) => {
      if (left === 0 && name === 'rmSync' && fs.existsSync(file)) fs.rmSync(path.join(file, FILES[0]!), { force: true });
      if (left === 0 && name === 'cpSync') fs.cpSync(path.join(file, FILES[0]!), path.join(places.copy, FILES[0]!));
      if (left <= 0) throw new Stop();
      if (isOther && name === 'renameSync' && file === work) throw Object.assign(new Error(), { code: 'EXDEV' });
      left -= 1;
      return Reflect.apply(fs[name], fs, [file, ...rest]);
    };
  return disk as Disk;
}

/** Does all that the last steps of a build do, or the first of the next one, until the disk stops. Says whether it came to the end. */
function went(steps: (disk: Disk) => void, disk: Disk): boolean {
  try {
    steps(disk);
    return true;
  } catch (error) {
    if (error instanceof Stop) return false;
    throw error;
  }
}
const last = (disk: Disk): void => {
  publish(work, places, disk);
  tidy(places, disk);
};
const first = (disk: Disk): void => tidy(places, disk);
const beside = (): string[] => fs.readdirSync(folder).filter((name) => name !== 'site' && name !== 'work');

describe('putting a site in place', () => {
  it('leaves the old site or the new one, whole, wherever it is broken off, and however often the mending is', () => {
    const kinds = new Set<string>();
    const state = fc.constantFrom('old', 'empty', 'gone');
    fc.assert(
      fc.property(state, fc.boolean(), fc.nat(9), fc.array(fc.nat(6), { maxLength: 3 }), (before, isOther, stop, stops) => {
        fs.rmSync(folder, { recursive: true });
        fs.mkdirSync(folder);
        if (before === 'old') write(places.target, 'old');
        if (before === 'empty') fs.mkdirSync(places.target);
        write(work, 'new');
        const done = went(last, dying(stop, isOther));
        for (const again of stops) went(first, dying(again));
        first(fs);
        const now =
          before !== 'old' && fs.existsSync(places.target) && fs.readdirSync(places.target).length === 0 ? 'gone' : said(places.target);
        kinds.add(`${before} ${now}`);
        expect(now).toBeOneOf(done ? ['new'] : [before === 'old' ? 'old' : 'gone', 'new']);
        expect(beside()).toEqual([]);
      }),
      { numRuns: 200, seed: 1 },
    );
    expect([...kinds].toSorted()).toEqual(['empty gone', 'empty new', 'gone gone', 'gone new', 'old new', 'old old']);
  });

  it('removes the old site once the new one is in place, and a later build does so where that was broken off', async () => {
    write(places.target, 'old');
    write(work, 'new');
    publish(work, places);
    await discardPrevious(places);
    expect([said(places.target), ...beside()]).toEqual(['new']);
    fs.mkdirSync(places.rubbish);
    first(fs);
    expect([said(places.target), ...beside()]).toEqual(['new']);
  });

  it('leaves the old site at once where a step is refused: by a full disk, a mount or another file system', () => {
    for (let refused = 0; refused < 3; refused += 1) {
      fs.rmSync(folder, { recursive: true });
      fs.mkdirSync(folder);
      write(places.target, 'old');
      write(work, 'new');
      let step = 0;
      const disk: Disk = {
        ...fs,
        renameSync: (from, to) => {
          if (step++ === refused) throw Object.assign(new Error('refused'), { code: ['ENOSPC', 'EBUSY', 'EXDEV'][refused] });
          fs.renameSync(from, to);
        },
      };
      expect(() => publish(work, places, disk)).toThrow('refused');
      expect(said(places.target)).toBe('old');
      tidy(places);
      expect(beside()).toEqual([]);
    }
  });

  it('keeps the old site where neither the new one nor the old can be put in place, and mends it later', () => {
    write(places.target, 'old');
    write(work, 'new');
    const disk: Disk = {
      ...fs,
      renameSync: (from, to) => {
        if (to === places.target) throw new Error('refused');
        fs.renameSync(from, to);
      },
    };
    expect(() => publish(work, places, disk)).toThrow('refused');
    expect(() => tidy(places, disk)).toThrow('refused');
    tidy(places);
    expect(said(places.target)).toBe('new');
  });

  it('copies a site from another file system, all of it', () => {
    write(places.target, 'old');
    write(work, 'new');
    last(dying(99, true));
    expect([said(places.target), foreignTo(places.target), beside()]).toEqual(['new', undefined, []]);
  });

  it('survives a real kill before and after each of its steps', () => {
    let steps = 0;
    for (let killed = true; killed; steps += 1) {
      fs.rmSync(folder, { recursive: true });
      fs.mkdirSync(folder);
      write(places.target, 'old');
      write(work, 'new');
      const { signal, status, stderr } = spawnSync(
        process.execPath,
        [
          '--import',
          './test/kill.mjs',
          '--input-type=module',
          '--eval',
          `import { placesOf, publish, tidy } from './scripts/lib/publish.ts';
          const places = placesOf(${JSON.stringify(places.target)});
          publish(${JSON.stringify(work)}, places);
          tidy(places);`,
        ],
        { env: { ...process.env, KILL_BEFORE: String(steps), KILL_IN: folder }, encoding: 'utf8' },
      );
      killed = signal === 'SIGKILL';
      if (!killed) expect(status, stderr).toBe(0);
      first(fs);
      expect(said(places.target)).toBe(steps < 2 ? 'old' : 'new');
      expect(beside()).toEqual([]);
    }
    expect(steps).toBeGreaterThan(6);
  });

  it('gives back what a build of an older version had moved away, and removes it once it is not needed', () => {
    const older = `${places.target}.previous`;
    write(older, 'old');
    resume(places);
    expect(said(places.target)).toBe('old');
    write(older, 'older');
    first(fs);
    expect(said(places.target)).toBe('old');
    expect(beside()).toEqual([]);
    fs.mkdirSync(older);
    fs.writeFileSync(path.join(older, 'anteckningar.txt'), 'mina');
    first(fs);
    expect(beside()).toEqual(['site.previous']);
  });
});

describe('a folder that is to be replaced', () => {
  it('holds what a build laid there and nothing else, but for packed copies and what systems drop', () => {
    write(places.target, 'old');
    expect(foreignTo(places.target)).toBeUndefined();
    for (const file of ['index.html.gz', 'a/b/index.html.br', '.DS_Store', 'a/Thumbs.db'])
      fs.writeFileSync(path.join(places.target, file), '');
    expect(foreignTo(places.target)).toBeUndefined();
    fs.writeFileSync(path.join(places.target, 'a/b/anteckningar.txt'), '');
    fs.symlinkSync('/', path.join(places.target, 'allt'));
    expect(foreignTo(places.target)?.toSorted()).toEqual(['a/b/anteckningar.txt', 'allt']);
  });

  it('may be empty, missing, or a site from before there was a list', () => {
    expect(foreignTo(places.target)).toBeUndefined();
    fs.mkdirSync(places.target);
    expect(foreignTo(places.target)).toBeUndefined();
    for (const name of ['index.html', '404.html', '_headers', 'nginx-redirects.conf']) fs.writeFileSync(path.join(places.target, name), '');
    expect(foreignTo(places.target)).toHaveLength(4);
    fs.mkdirSync(path.join(places.target, 'pagefind'));
    expect(foreignTo(places.target)).toBeUndefined();
  });
});
