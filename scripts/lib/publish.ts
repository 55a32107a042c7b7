import fs from 'node:fs';
import path from 'node:path';

// Puts a finished site in place of the last one. Everything stands beside the target, so that no step is more than a rename within
// one file system, and each name tells how far a build had come: whatever ends it, `resume` knows what is whole. See docs/build.md.

/** What a build may leave when it is broken off. All but the target have one fixed name each, beside it. */
export type Places = {
  target: string;
  /** Copied from another file system: of no use to anyone before it is whole. */
  copy: string;
  /** Built and checked: whole. */
  next: string;
  /** The last site, out of the way: whole. */
  previous: string;
  /** On its way to be removed. */
  rubbish: string;
  lock: string;
};

/** What touches the disk, so that a test can stop after any of it. */
export type Disk = Pick<typeof fs, 'cpSync' | 'existsSync' | 'readdirSync' | 'renameSync' | 'rmdirSync' | 'rmSync'>;

/** Which files the build laid into the site, one a line: what else lies there is someone's own. */
const LIST = '.built-files';
/** What every site had before it had that list. */
const UNLISTED = ['index.html', '404.html', '_headers', 'nginx-redirects.conf', 'pagefind'];
/** What systems lay into folders by themselves. */
const DROPPINGS = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini)$/;

/** The places of a target. A link is followed: what it leads to is replaced, and the link stays. */
export function placesOf(target: string): Places {
  const real = realPath(path.resolve(target));
  const beside = (what: string): string => path.join(path.dirname(real), `.${path.basename(real)}.${what}`);
  return {
    target: real,
    copy: beside('copy'),
    next: beside('next'),
    previous: beside('previous'),
    rubbish: beside('rubbish'),
    lock: beside('lock'),
  };
}

/** The path without links, as far as it exists. */
export function realPath(file: string): string {
  const isThere = fs.lstatSync(file, { throwIfNoEntry: false });
  return isThere ? fs.realpathSync(file) : path.join(realPath(path.dirname(file)), path.basename(file));
}

/** Whether there is no site: no folder, or an empty one, as a server or a container makes where one is missing. */
const isGone = (folder: string, disk: Disk = fs): boolean => !disk.existsSync(folder) || disk.readdirSync(folder).length === 0;

/** Removes a folder so that half of it never stands under its own name. */
function discard(folder: string, rubbish: string, disk: Disk): void {
  if (!disk.existsSync(folder)) return;
  disk.rmSync(rubbish, { recursive: true, force: true });
  disk.renameSync(folder, rubbish);
  disk.rmSync(rubbish, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/**
 * Puts a finished site in place of the target. Whenever this is broken off, the target is the old site or the new one, or is missing
 * until `resume` is called; where it cannot be done at all, the target is the old site.
 */
export function publish(site: string, { target, copy, next, previous }: Places, disk: Disk = fs): void {
  bring(site, copy, next, disk);
  const had = !isGone(target, disk);
  if (had) disk.renameSync(target, previous);
  else if (disk.existsSync(target)) disk.rmdirSync(target);
  try {
    disk.renameSync(next, target);
  } catch (error) {
    if (had) disk.renameSync(previous, target);
    throw error;
  }
}

/** Brings a finished site to where it is one rename from its place. */
function bring(site: string, copy: string, next: string, disk: Disk): void {
  try {
    disk.renameSync(site, next);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    disk.cpSync(site, copy, { recursive: true, preserveTimestamps: true });
    disk.renameSync(copy, next);
  }
}

/** Gives the target back where a build was broken off just as it was changed: the new site where it was finished, else the old one. */
export function resume({ target, next, previous }: Places, disk: Disk = fs): void {
  if (!isGone(target, disk)) return;
  const whole = [next, previous, olderPrevious(target)].find((folder) => folder !== undefined && !isGone(folder, disk));
  if (whole === undefined) return;
  if (disk.existsSync(target)) disk.rmdirSync(target);
  disk.renameSync(whole, target);
}

/** What older versions called the last site, where one is there. */
function olderPrevious(target: string): string | undefined {
  const older = `${target}.previous`;
  return fs.existsSync(older) && foreignTo(older) === undefined ? older : undefined;
}

/** Removes what builds have left, this one or a dead one: never before the target is what it should be. */
export function tidy(places: Places, disk: Disk = fs): void {
  resume(places, disk);
  const { target, copy, next, previous, rubbish } = places;
  for (const folder of [copy, next, previous]) discard(folder, rubbish, disk);
  disk.rmSync(rubbish, { recursive: true, force: true });
  const older = olderPrevious(target);
  if (older) disk.rmSync(older, { recursive: true });
}

/** Removes the last site once the new one is in place: many files at once, since each waits for the disk. Broken off, `tidy` does the rest. */
export async function discardPrevious({ previous, rubbish }: Places): Promise<void> {
  if (!fs.existsSync(previous)) return;
  fs.rmSync(rubbish, { recursive: true, force: true });
  fs.renameSync(previous, rubbish);
  await fs.promises.rm(rubbish, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** All that lies below a folder and is no folder, as paths from it: links too, which Node would follow by itself. */
const everythingBelow = (folder: string, from = ''): string[] =>
  fs.readdirSync(path.join(folder, from), { withFileTypes: true }).flatMap((entry) => {
    const file = `${from}${entry.name}`;
    return entry.isDirectory() ? everythingBelow(folder, `${file}/`) : [file];
  });

/** Writes into a finished site which files it is made of. The last thing that is written. */
export function listFiles(site: string): void {
  fs.writeFileSync(path.join(site, LIST), `${everythingBelow(site).toSorted().join('\n')}\n`);
}

/** What lies in a folder that no build laid there, or undefined where it may be replaced: nothing is lost that cannot be built again. */
export function foreignTo(folder: string): string[] | undefined {
  if (isGone(folder)) return undefined;
  const top = fs.readdirSync(folder);
  if (!top.includes(LIST)) return UNLISTED.every((name) => top.includes(name)) ? undefined : top;
  const ours = new Set([LIST, ...fs.readFileSync(path.join(folder, LIST), 'utf8').split('\n')]);
  // Files that are packed for the server beside ours are made again too.
  const foreign = everythingBelow(folder).filter((file) => !ours.has(file.replace(/\.(gz|br|zst)$/, '')) && !DROPPINGS.test(file));
  return foreign.length > 0 ? foreign : undefined;
}
