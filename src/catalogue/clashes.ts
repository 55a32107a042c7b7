import { calendarFile, hrefOf, slug } from '../links.ts';
import { type Problem, problemAt } from '../schema/errors.ts';
import { isKind, kinds } from '../schema/kinds.ts';
import type { SitePage } from './addresses.ts';
import { type CheckedContent, ofKind, type ValidEntry } from './entries.ts';
import type { Catalogue } from './types.ts';

/** What has an address: an entry, or a page of the site's own, which has none. */
type Owner = { address: string; entry?: { kind: string; key: string } | undefined };

/** Entries that would get the same address as another, or as a page of the site's own. Each two are told of once. */
export function checkAddresses(content: CheckedContent, pages: readonly SitePage[], catalogues: readonly Catalogue[]): Problem[] {
  const taken = new Map<string, Owner>();
  const told = new Set<string>();
  const owners: Owner[] = [...pages, ...catalogues.flatMap(others)];
  return owners.flatMap((owner) => {
    const first = taken.get(owner.address);
    taken.set(owner.address, first ?? owner);
    // A page of the site's own stands first in the table; where it does not, the entry is the one that can move.
    const [moves, stays] = owner.entry ? [owner, first] : [first, owner];
    const entry = moves?.entry && entryOf(content, moves.entry);
    if (!first || !entry || !stays) return [];
    const other = stays.entry && entryOf(content, stays.entry);
    const pair = `${entry.file} ${entry.key} ${other?.key}`;
    if (told.has(pair)) return [];
    told.add(pair);
    return [clash(entry, other, owner.address)];
  });
}

function clash(entry: ValidEntry, other: ValidEntry | undefined, address: string): Problem {
  const line = other?.line([]);
  const who = other
    ? `${kinds[other.kind].label}: ”${titleOf(other)}” (${other.file}${line ? `, rad ${line}` : ''})`
    : 'en av webbplatsens egna sidor';
  const isNamed = entry.kind === 'municipality';
  return {
    ...problemAt(
      entry,
      isNamed ? ['name'] : kinds[entry.kind].form === 'list' ? ['id'] : 'entrance' in entry.data && entry.data.entrance ? ['entrance'] : [],
      `”${titleOf(entry)}” får adressen ${address}, men den har redan ${who}.`,
      wayOut(entry, other),
    ),
    ...(other && { origin: other.file }),
  };
}

function wayOut(entry: ValidEntry, other: ValidEntry | undefined): string {
  if (entry.kind === 'municipality') {
    const own = `${entry.data.name}-${entry.data.county.replace(/s? län$/, '')}`;
    return `Ge den ena en egen adress, på en ny rad eller sist inom klamrarna: slug: ${slug(own)}`;
  }
  if ('entrance' in entry.data && entry.data.entrance) return `Ta bort raden, eller raden entrance i ${other?.file}.`;
  return kinds[entry.kind].form === 'list' ? 'Ge den ett annat id.' : 'Döp om filen.';
}

/** A criterion is a place on a page, and each calendar a file. */
const others = (catalogue: Catalogue): Owner[] => [
  ...catalogue.criteria.map((entry) => ({ address: hrefOf(entry, catalogue.language), entry })),
  { address: calendarFile({}, catalogue.language) },
  ...catalogue.stages.map(({ id }) => ({ address: calendarFile({ stage: id }, catalogue.language), entry: { kind: 'stage', key: id } })),
];

function entryOf({ entries }: CheckedContent, { kind, key }: { kind: string; key: string }): ValidEntry | undefined {
  if (!isKind(kind)) return undefined;
  return ofKind(entries, kind).get(key) ?? (kind === 'activity' ? entries.regionalActivity.get(key) : undefined);
}

const titleOf = ({ key, data }: ValidEntry): string => ('title' in data ? data.title : 'name' in data ? data.name : undefined) ?? key;
