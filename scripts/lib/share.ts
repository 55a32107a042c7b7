import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../../src/catalogue/folder.ts';
import { NOTES as KEYS } from './incremental.ts';
import { joinNotes, type Notes } from './keys.ts';
import { Refused } from './refused.ts';

// A large site can be built by several machines, each of which makes its share of the pages. A part is what a build keeps of the pages
// that it has made, so a build that is given all parts finds every page made, and does the rest as always.

/** The nth of so many shares of the pages, from 1. */
export type Share = { nth: number; of: number };

/** What a part is of: shares of one site can be joined. */
type Label = Share & { sources: string };

const LABEL = 'part.json';
const ASTROS = 'incremental-build.json';
/** Made files, which lie in folders: those of one part beside those of the others. */
const FOLDERS = ['dist', 'assets', 'social'];

/**
 * Reads which share is asked for: `2/8`.
 * @throws {Refused} when it is none
 */
export function shareOf(text = ''): Share {
  const [, nth, of] = /^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? [];
  const share = { nth: Number(nth), of: Number(of) };
  if (share.nth >= 1 && share.nth <= share.of) return share;
  throw new Refused([`SHARD är ”${text}”. Skriv vilken del av hur många, till exempel SHARD=2/8.`]);
}

/** Lays a share of the pages, as they have just been made, in a folder of its own. */
export function savePart(folder: string, share: Share, sources: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of [...FOLDERS, ASTROS, path.basename(KEYS)])
    if (existsSync(path.join(cacheFolder, name))) cpSync(path.join(cacheFolder, name), path.join(folder, name), { recursive: true });
  writeFileSync(path.join(folder, LABEL), JSON.stringify({ ...share, sources } satisfies Label));
}

/**
 * Gives the next build the pages of all parts, as if it had made them itself.
 * @throws {Refused} when a part is missing, or is of something else than what lies here
 */
export function joinParts(folders: readonly string[], sources: string): void {
  const parts = folders.map((folder) => ({ folder, label: read<Label>(folder, LABEL) }));
  const wrong = faultsOf(parts, sources);
  if (wrong.length > 0) throw new Refused(wrong);
  for (const name of FOLDERS) rmSync(path.join(cacheFolder, name), { recursive: true, force: true });
  mkdirSync(cacheFolder, { recursive: true });
  for (const { folder } of parts)
    for (const name of FOLDERS)
      if (existsSync(path.join(folder, name))) cpSync(path.join(folder, name), path.join(cacheFolder, name), { recursive: true });
  const astros = parts.map(({ folder }) => read<Astros>(folder, ASTROS)).filter((one) => one !== undefined);
  const keys = parts.map(({ folder }) => read<Notes>(folder, path.basename(KEYS))).filter((one) => one !== undefined);
  writeFileSync(path.join(cacheFolder, ASTROS), JSON.stringify(joinAstros(astros)));
  writeFileSync(KEYS, JSON.stringify(joinNotes(keys)));
}

function faultsOf(parts: readonly { folder: string; label: Label | undefined }[], sources: string): string[] {
  if (parts.length === 0) return ['Skriv mapparna med delarna: npm run build:join -- delar/*'];
  const strange = parts.filter(({ label }) => !label).map(({ folder }) => `${folder} är ingen del av ett bygge (npm run build:part).`);
  const labels = parts.flatMap(({ label }) => label ?? []);
  const [{ of } = { of: 0 }] = labels;
  const missing = Array.from({ length: of }, (_, i) => i + 1).filter(
    (nth) => !labels.some((label) => label.nth === nth && label.of === of),
  );
  const others = parts.filter(({ label }) => label && (label.sources !== sources || label.of !== of)).map(({ folder }) => folder);
  return [
    ...strange,
    ...missing.map((nth) => `Del ${nth} av ${of} saknas: SHARD=${nth}/${of} npm run build:part`),
    ...others.map(
      (folder) =>
        `${folder} är byggd av något annat än det som ligger här, eller en annan dag. Bygg alla delar av samma version, med samma BUILD_DATE.`,
    ),
  ];
}

function read<T>(folder: string, name: string): T | undefined {
  const file = path.join(folder, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined;
}

/** What Astro remembers of a build: pages by route. */
type Astros = { routes: Record<string, { paths: object }> };

/** What Astro would remember had it made all parts: the same but for the pages. */
function joinAstros(parts: readonly Astros[]): object {
  const routes: Astros['routes'] = {};
  for (const part of parts)
    for (const [route, made] of Object.entries(part.routes)) routes[route] = { ...made, paths: { ...routes[route]?.paths, ...made.paths } };
  return { ...parts[0], routes };
}
