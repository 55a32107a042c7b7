import { linksIn } from '../catalogue/prose.ts';
import type { Finding } from './finding.ts';
import { entriesOf, found, type ReviewInput, textsOf } from './input.ts';

// Addresses outside the site: where they stand, and what to say of those that did not answer. Asking is for scripts.

type Place = { file: string; line?: number; field?: string };

/** What is remembered of an address from check to check. */
export type Memory = {
  /** The day it was last asked, and the last day that it answered. */
  asked: string;
  alive?: string;
  /** Why it counts as dead, in Swedish; absent when it answered. */
  fault?: string;
  /** Where it leads now, when that is the front page of a site and it used to be something else. */
  front?: string;
};

/** Every outside address in fields and texts, with the places it stands. */
export function outsideAddresses(input: ReviewInput): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  const add = (url: string, place: Finding): void => {
    if (!/^https?:\/\//.test(url)) return;
    const { file, line, field } = place;
    places.set(url, [...(places.get(url) ?? []), { file, ...(line && { line }), ...(field && { field }) }]);
  };
  const nothing = { problem: '', remedy: '' };
  for (const entry of entriesOf(input)) {
    // The site's own address need not answer before it is published.
    for (const { path, url } of addressesIn(entry.data))
      if (!(entry.kind === 'site' && path.join() === 'address')) add(url, found('warning', 'link-dead', entry, path, nothing));
  }
  for (const entry of textsOf(input))
    for (const { url, line } of linksIn(entry)) add(url, { ...found('warning', 'link-dead', entry, [], nothing), line });
  return places;
}

function* addressesIn(value: unknown, path: (string | number)[] = []): Generator<{ path: (string | number)[]; url: string }> {
  if (typeof value === 'string' && /^https?:\/\/\S+$/.test(value)) yield { path, url: value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* addressesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** A warning at every place of an address that did not answer, saying when it last did. */
export function externalFindings(places: ReadonlyMap<string, readonly Place[]>, memory: ReadonlyMap<string, Memory>): Finding[] {
  return [...places].flatMap(([url, at]) => {
    const known = memory.get(url);
    if (!known) return [];
    const told = known.fault
      ? {
          rule: 'link-dead',
          problem: `${url} svarar inte: ${known.fault}. ${known.alive ? `Den svarade senast ${known.alive}.` : 'Den har aldrig svarat på en kontroll.'}`,
          remedy:
            'Sök upp den nya adressen och byt den. Finns sidan inte längre: ta bort länken, eller skriv i readFrom var uppgiften lästes.',
        }
      : known.front
        ? {
            rule: 'link-moved',
            problem: `${url} leder numera till en startsida: ${known.front}`,
            remedy: 'Sidan är troligen borttagen. Sök upp den nya adressen och byt den.',
          }
        : undefined;
    return told ? at.map((place) => ({ ...place, ...told, strength: 'warning' as const })) : [];
  });
}
