import { isHashed, pageAddress, picturesOf, shellOf, visitedOf, WORKER } from './kept.ts';
import { fetchPack, keep, keepPack, keptPacks, lookUp, ourCaches, pagesIn, trim } from './store.client.ts';

// The service worker. Registered only when the reader turns on reading without network; scripts/lib/offline.ts makes it into sw.js.

/**
 * What the build knows: itself, the files that all pages share, the pages that stand in for others by where an address begins, and pages
 * that are useless without network.
 */
type Build = { version: string; shell: string[]; standIns: [root: string, address: string][]; neverKept: string[] };

declare const self: ServiceWorkerGlobalScope & { __BUILD: Build };

/** How long the network may take before a kept page is shown instead. */
const PATIENCE_MS = 3000;
/** When a page has been shown from what is kept, its small files are not waited for either. */
const STILL_AWAY_MS = 10_000;

const { version, shell, standIns, neverKept } = self.__BUILD;
let awayUntil = 0;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') {
    if (request.destination === 'document') event.respondWith(showPage(event, pageAddress(pathname)));
  } else if (isHashed(pathname)) event.respondWith(lookUp(version, pathname).then((kept) => kept ?? fetch(request)));
  else if (shell.includes(pathname)) event.respondWith(smallFile(request, pathname));
});

/** Fetches this build's form of all that is kept. Until that has come whole, the worker and caches before this one stay. */
async function install(): Promise<void> {
  try {
    await keep(shellOf(version), shell);
    await caches.open(visitedOf(version));
    await renewVisited();
    for (const { id, name, version: own, pack: old } of await keptPacks()) {
      if (own === version) continue;
      const pack = await fetchPack(id);
      if (pack && pack.version !== version) throw new Error('The site has changed since.');
      // What has been withdrawn goes at once, even if the rest of the new does not come today.
      const cache = await caches.open(name);
      const stays = new Set(pack?.pages.map(([address]) => address));
      await Promise.all(old.pages.filter(([address]) => !stays.has(address)).map(([address]) => cache.delete(address)));
      if (pack) await keepPack(id, pack);
    }
    const server = await fetch(WORKER, { cache: 'no-store' });
    if (!(await server.text()).includes(version)) throw new Error('The site has changed since.');
    await self.skipWaiting();
  } catch (error) {
    await forget((of) => of === version);
    throw error;
  }
}

/** Fetches the visited pages anew, and those that are open. */
async function renewVisited(): Promise<void> {
  const older = (await ourCaches()).filter(({ what, version: own }) => what === 'visited' && own !== version);
  for (const { name } of older) {
    const cache = await caches.open(name);
    const open = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    const addresses = [...(await pagesIn(cache)), ...open.map(({ url }) => pageAddress(new URL(url).pathname))];
    const visited = visitedOf(version);
    await keep(visited, addresses.filter(mayBeKept), { onGone: (address) => void cache.delete(address) });
    const fresh = await caches.open(visited);
    for (const address of await pagesIn(fresh)) await keep(visited, picturesOf((await (await fresh.match(address))?.text()) ?? ''));
  }
}

const mayBeKept = (address: string): boolean => !neverKept.includes(address) && !shell.includes(address);

const forget = async (which: (version: string) => boolean): Promise<void> => {
  await Promise.all((await ourCaches()).filter((cache) => which(cache.version)).map(({ name }) => caches.delete(name)));
};

async function takeOver(): Promise<void> {
  await forget((of) => of !== version);
  await self.clients.claim();
}

/** A page from the network; when that is away or slow, as it was kept; else the page that says that it is not kept. */
async function showPage(event: FetchEvent, pathname: string): Promise<Response> {
  // Past the browser's own cache, which may hold the page as an older build had it.
  const answer = fetch(event.request, { cache: 'no-cache' }).then((response) => {
    const copy = response.clone();
    event.waitUntil(noteVisit(pathname, copy).catch(() => undefined));
    return response;
  });
  const settled = answer.then(
    (response) => (response.status < 500 ? response : undefined),
    () => undefined,
  );
  event.waitUntil(settled);
  const kept = lookUp(version, pathname);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const inTime = await Promise.race([settled, late]);
  if (inTime) return inTime;
  const page = await kept;
  if (page) {
    awayUntil = Date.now() + STILL_AWAY_MS;
    event.waitUntil(noteRead(pathname));
    return page;
  }
  const other = await settled;
  if (other) return other;
  awayUntil = Date.now() + STILL_AWAY_MS;
  const standIn = standIns.find(([root]) => pathname.startsWith(root))?.[1];
  return (standIn && (await lookUp(version, standIn))) || answer;
}

/** Keeps a page that is read, unless it is of another build than this worker, and forgets one that is gone. */
async function noteVisit(pathname: string, response: Response): Promise<void> {
  if (response.status === 404 || response.status === 410)
    for (const { name } of await ourCaches())
      if (await caches.match(pathname, { cacheName: name })) await (await caches.open(name)).delete(pathname);
  const isPage = response.ok && !response.redirected && response.headers.get('content-type')?.startsWith('text/html');
  if (!isPage || !mayBeKept(pathname)) return;
  await self.registration.update();
  if (self.registration.installing ?? self.registration.waiting) return;
  // Without the shell, reading without network has just been turned off.
  if (!(await caches.has(shellOf(version)))) return;
  const html = await response.clone().text();
  // An old address leads on to a page; it is that one that is read.
  if (html.includes('http-equiv="refresh"')) return;
  await keep(visitedOf(version), picturesOf(html));
  const cache = await caches.open(visitedOf(version));
  await cache.put(pathname, response);
  await trim(cache);
}

/** What is put last counts as read last. */
async function noteRead(pathname: string): Promise<void> {
  const name = visitedOf(version);
  const page = await caches.match(pathname, { cacheName: name });
  if (page) await (await caches.open(name)).put(pathname, page);
}

/** A file that all pages share but whose name has no hash. */
async function smallFile(request: Request, pathname: string): Promise<Response> {
  const kept = async (): Promise<Response> => (await lookUp(version, pathname)) ?? fetch(request);
  return Date.now() < awayUntil ? kept() : fetch(request).catch(kept);
}
