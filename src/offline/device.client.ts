import { type Pack, packOf, WORKER } from './kept.ts';
import { fetchPack, keepPack, keptPacks, ourCaches, pagesIn } from './store.client.ts';

// What a page can do with what is kept on the device. Loaded only when the reader asks for it.

const workers = (): ServiceWorkerContainer => navigator.serviceWorker;

/** Waits until a worker has all that it needs and has taken over. */
function inPlace(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('The worker could not be installed.'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Whether reading without network is on. */
export const isOn = async (): Promise<boolean> => (await workers().getRegistration()) !== undefined;

/**
 * Turns on reading without network, or brings it up to the build that the server has.
 * @throws when there is no network or no room, or when the browser forbids it
 */
export async function turnOn(): Promise<void> {
  const known = await workers().getRegistration();
  const registration = known ?? (await workers().register(WORKER, { updateViaCache: 'none' }));
  if (known) await known.update();
  const coming = registration.installing ?? registration.waiting ?? registration.active;
  if (coming) await inPlace(coming);
}

/** Turns it off and takes away all that is kept. */
export async function turnOff(): Promise<void> {
  for (const registration of await workers().getRegistrations()) await registration.unregister();
  for (const { name } of await ourCaches()) await caches.delete(name);
}

/**
 * Keeps a region.
 * @param onKept told how many files have come, and of how many
 * @throws when cancelled, and as `turnOn`
 */
export async function savePack(
  id: string,
  { signal, onKept }: { signal: AbortSignal; onKept: (done: number, all: number) => void },
): Promise<void> {
  const save = async (): Promise<boolean> => {
    await turnOn();
    const pack = await fetchPack(id, signal);
    if (!pack) throw new Error(`${id} is gone.`);
    const all = pack.pages.length + pack.pictures.length;
    let done = 0;
    onKept(done, all);
    try {
      await keepPack(id, pack, { signal, onKept: () => onKept((done += 1), all) });
    } catch (error) {
      await caches.delete(packOf(pack.version, id));
      throw error;
    }
    // A build that came meanwhile has mixed its files with these.
    if ((await fetchPack(id, signal))?.version === pack.version) return true;
    await caches.delete(packOf(pack.version, id));
    return false;
  };
  if (!(await save()) && !(await save())) throw new Error('The site keeps changing.');
}

/** Takes a region away. */
export async function removePack(id: string): Promise<void> {
  for (const { name, id: own } of await ourCaches()) if (own === id) await caches.delete(name);
}

/** The regions that are kept. */
export const savedPacks = async (): Promise<Map<string, Pack>> => new Map((await keptPacks()).map(({ id, pack }) => [id, pack]));

/** The visited pages that are kept, the one read last first. */
export async function visitedPages(): Promise<{ address: string; title: string }[]> {
  const found = (await ourCaches())
    .filter(({ what }) => what === 'visited')
    .map(async ({ name }) => {
      const cache = await caches.open(name);
      const pages = (await pagesIn(cache)).map(async (address) => ({
        address,
        title: titleOf((await (await cache.match(address))?.text()) ?? ''),
      }));
      return Promise.all(pages);
    });
  return (await Promise.all(found)).flat().toReversed();
}

/** A page's own name: its title without the site's. */
function titleOf(html: string): string {
  const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
  const text = new DOMParser().parseFromString(title, 'text/html').body.textContent;
  return text.replace(/ – [^–]*$/, '');
}
