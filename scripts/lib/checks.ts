import { type SitePage, UNLISTED } from '../../src/catalogue/addresses.ts';
import type { Redirect } from '../../src/catalogue/types.ts';
import { type BuiltPage, repeated } from './site.ts';

// What must be true of a built site before it may replace the last one. Each returns sentences, none when all is well.

/** Every page of the address table is there, once, and no other. */
export function checkPages(expected: readonly SitePage[], built: readonly BuiltPage[], redirects: readonly Redirect[]): string[] {
  const addresses = expected.map((page) => page.address);
  const there = new Set(built.map((page) => page.address));
  const known = new Set([...addresses, ...redirects.map((r) => r.from), '/404.html']);
  return [
    ...repeated(addresses).map((address) => `Två sidor har samma adress: ${address}`),
    ...addresses.filter((address) => !there.has(address)).map((address) => `Sidan ${address} skulle ha byggts men saknas.`),
    ...[...there].filter((address) => !known.has(address)).map((address) => `Sidan ${address} byggdes men finns inte i innehållet.`),
  ];
}

/** A fragment that carries choices with their version (src/client/state.ts) leads to no element. */
const STATE = /^\d+=/;

/** Every link, script, style and picture inside the site leads to something, fragments too. */
export function checkLinks(pages: readonly BuiltPage[], files: readonly string[]): string[] {
  const built = new Map(pages.map((page) => [page.address, page]));
  const assets = new Set(files.map((file) => `/${file}`));
  const leadsTo = reader();
  return pages.flatMap((page) =>
    page.targets.flatMap((target) => {
      const { address, id } = leadsTo(target, page);
      const other = built.get(address);
      if (!other) return assets.has(address) ? [] : [`${page.address} länkar till ${target}, som inte finns.`];
      return id === '' || STATE.test(id) || other.ids.has(id)
        ? []
        : [`${page.address} länkar till ${target}, men där finns inget med id ”${id}”.`];
    }),
  );
}

type Target = { address: string; id: string };

/** Reads where links lead. The same stand on many pages, and only a fragment alone depends on the page. */
function reader(): (target: string, from: BuiltPage) => Target {
  const known = new Map<string, Target>();
  return (target, { address: from }) => {
    if (target.startsWith('#')) return { address: from, id: decodeURIComponent(target.slice(1)) };
    const found = known.get(target);
    if (found) return found;
    const { pathname, hash } = new URL(target, 'https://site');
    const read = { address: decodeURI(pathname), id: decodeURIComponent(hash.slice(1)) };
    known.set(target, read);
    return read;
  };
}

/**
 * No kind of page is left without a way to it: following links from the front pages, one of each kind at least is met.
 * @param shown the pages that readers are shown, and so no lists without entries
 */
export function checkReached(shown: readonly SitePage[], pages: readonly BuiltPage[]): string[] {
  const starts = shown.filter(({ kind }) => kind === 'home').map(({ address }) => address);
  const reached = reachedFrom(starts, pages);
  const told = shown.filter(({ kind }) => !UNLISTED.has(kind));
  return [...Map.groupBy(told, ({ kind, entry }) => (entry ? kind : `${kind} (lista)`))]
    .filter(([, same]) => !same.some(({ address }) => reached.has(address)))
    .map(([kind, same]) => {
      const some = same.slice(0, 3).map(({ address }) => address);
      return `Ingen länk leder till någon sida av slaget ${kind}: ${some.join(', ')}${same.length > 3 ? ' …' : ''}. Länka dit från en sida som läsaren når.`;
    });
}

/** The addresses that a reader can come to by links alone. */
function reachedFrom(starts: readonly string[], pages: readonly BuiltPage[]): Set<string> {
  const known = new Map(pages.map((page) => [page.address, page]));
  const reached = new Set(starts);
  const leadsTo = reader();
  // A set gives what is added while it is gone through, too.
  for (const address of reached) {
    const page = known.get(address);
    for (const target of page?.links ?? []) if (page) reached.add(leadsTo(target, page).address);
  }
  return reached;
}

/** No page has two elements with the same id. */
export function checkIds(pages: readonly BuiltPage[]): string[] {
  return pages.flatMap(({ address, twice }) => twice.map((id) => `${address} har två element med id ”${id}”.`));
}

/** Redirects lead from an address that is gone to one that is there. */
export function checkRedirects(redirects: readonly Redirect[], expected: readonly SitePage[]): string[] {
  const there = new Set(expected.map((page) => page.address));
  return redirects.flatMap(({ from, to }) => [
    ...(there.has(from) ? [`redirects.yaml: ${from} finns som sida. Ta bort raden.`] : []),
    ...(there.has(to) ? [] : [`redirects.yaml: ${from} leder till ${to}, som inte finns.`]),
  ]);
}

/** No address that has been published is gone without a redirect. */
export function checkPublished(published: readonly string[], expected: readonly SitePage[], redirects: readonly Redirect[]): string[] {
  const alive = new Set([...expected.map((page) => page.address), ...redirects.map((r) => r.from)]);
  return published
    .filter((address) => !alive.has(address))
    .map(
      (address) =>
        `${address} har varit publicerad men finns inte längre. Lägg en rad i redirects.yaml: - {from: ${address}, to: /en-sida-som-finns/}`,
    );
}
