import { isHashed, type Pack, packFile, packOf, picturesOf, readName } from './kept.ts';

// Keeping: what a page and the service worker do with the caches of the device.

/** How many files are fetched at a time. */
const AT_ONCE = 6;
/** How many of the visited pages are kept; when there are more, those that were read longest ago go, some at a time. */
const MOST_VISITED = 150;
const LEFT_AFTER_CLEANING = 130;

type OurCache = NonNullable<ReturnType<typeof readName>> & { name: string };

/** Our caches that are still there. */
export const ourCaches = async (): Promise<OurCache[]> =>
  (await caches.keys()).flatMap((name) => {
    const read = readName(name);
    return read ? [{ ...read, name }] : [];
  });

const exactly = { ignoreSearch: true, ignoreVary: true };

/** What a build has kept of an address. */
export async function lookUp(version: string, address: string): Promise<Response | undefined> {
  for (const { name, version: own } of await ourCaches()) {
    // By name: to open a cache that has just been taken away would make it anew.
    const found = own === version && (await caches.match(address, { ...exactly, cacheName: name }));
    if (found) return found;
  }
  return undefined;
}

/** A page or file that the server no longer has. */
const isGone = ({ status }: Response): boolean => status === 404 || status === 410;

type Watching = {
  signal?: AbortSignal | undefined;
  /** Told of each file that has come. */
  onKept?: (address: string) => void;
  /** Told of each that the server no longer has. Without it, that is an error. */
  onGone?: (address: string) => void;
};

/**
 * Puts files of a build into one of its caches.
 * @throws when one cannot be had or there is no more room
 */
export async function keep(name: string, addresses: readonly string[], { signal, onKept, onGone }: Watching = {}): Promise<void> {
  const cache = await caches.open(name);
  const version = readName(name)?.version ?? '';
  const queue = [...new Set(addresses)];
  const one = async (address: string): Promise<void> => {
    signal?.throwIfAborted();
    // Names with a hash mean the same in every build; other addresses are asked for past the browser's own cache.
    const kept = isHashed(address) ? await caches.match(address, exactly) : await lookUp(version, address);
    const response = kept ?? (await fetch(address, { cache: isHashed(address) ? 'default' : 'no-cache', signal: signal ?? null }));
    if (onGone && isGone(response)) return onGone(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    // A browser refuses to show a page from an answer that was led on.
    await cache.put(address, response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response);
    onKept?.(address);
  };
  const worker = async (): Promise<void> => {
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) await one(next);
    } catch (error) {
      queue.length = 0;
      throw error;
    }
  };
  // All are waited for, so that none still writes when the one who asked clears up.
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, worker));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Asks the server which pages a region has; nothing where there is no such region any more. */
export async function fetchPack(id: string, signal?: AbortSignal): Promise<Pack | undefined> {
  const response = await fetch(packFile(id), { cache: 'no-store', signal: signal ?? null });
  if (isGone(response)) return undefined;
  if (!response.ok) throw new Error(`${packFile(id)}: ${response.status}`);
  return (await response.json()) as Pack;
}

/** Keeps a region: pictures before the pages that show them, and last the list, by which the region counts as kept. */
export async function keepPack(id: string, pack: Pack, watching: Watching = {}): Promise<void> {
  const name = packOf(pack.version, id);
  await keep(name, pack.pictures, watching);
  await keep(
    name,
    pack.pages.map(([address]) => address),
    watching,
  );
  watching.signal?.throwIfAborted();
  await (await caches.open(name)).put(packFile(id), Response.json(pack));
}

/** The regions that are wholly kept, by their cache. */
export async function keptPacks(): Promise<(OurCache & { pack: Pack })[]> {
  const found = (await ourCaches()).map(async (cache) => {
    const list = cache.what === 'pack' ? await caches.match(packFile(cache.id), { cacheName: cache.name }) : undefined;
    return list ? [{ ...cache, pack: (await list.json()) as Pack }] : [];
  });
  return (await Promise.all(found)).flat();
}

/** The addresses of the visited pages that a cache holds, the one read longest ago first. */
export async function pagesIn(cache: Cache): Promise<string[]> {
  return (await cache.keys()).map(({ url }) => new URL(url).pathname).filter((address) => !isHashed(address));
}

/** Lets go of the visited pages read longest ago when there are too many, and of the pictures that no other page shows. */
export async function trim(cache: Cache): Promise<void> {
  const pages = await pagesIn(cache);
  if (pages.length <= MOST_VISITED) return;
  await Promise.all(pages.slice(0, pages.length - LEFT_AFTER_CLEANING).map((address) => cache.delete(address)));
  const shown = new Set<string>();
  for (const address of await pagesIn(cache))
    for (const picture of picturesOf((await (await cache.match(address))?.text()) ?? '')) shown.add(picture);
  const rest = (await cache.keys()).map(({ url }) => new URL(url).pathname).filter((address) => isHashed(address) && !shown.has(address));
  await Promise.all(rest.map((address) => cache.delete(address)));
}
