import type { ValidEntry } from '../catalogue/entries.ts';
import { componentsIn } from '../catalogue/prose.ts';
import { kinds } from '../schema/kinds.ts';
import { addMonths, daysBetween, lastDay } from './days.ts';
import type { Finding } from './finding.ts';
import { brokenFiles, entriesOf, found, type ReviewInput } from './input.ts';

/** Facts older than their source's rhythm, about to run out, or run out. */
export function factFindings(input: ReviewInput): Finding[] {
  return [...entriesOf(input).flatMap((entry) => expiring(entry, input.date)), ...outgrown(input)];
}

/** Facts without a source. */
export const sourceFindings = (input: ReviewInput): Finding[] => entriesOf(input).flatMap(sourceless);

/** A figure that somebody must have measured: 40 procent, 31 000 kronor. */
const MEASURED = /\d[\d\u00a0\u202f ,.]*\s?(?:procent|%|kr|kronor|miljoner|miljarder)(?![\p{L}\d])/u;

function sourceless(entry: ValidEntry): Finding[] {
  const { data } = entry;
  const sources = 'sources' in data ? data.sources : undefined;
  if (sources === undefined || sources.length > 0) return [];
  // An event with an address of its own can be checked there.
  if (entry.kind === 'event' && entry.data.website) return [];
  if (kinds[entry.kind].states) {
    return [
      found('warning', 'fact-source', entry, ['sources'], {
        problem: `Ingen källa till uppgifterna om ”${'title' in data ? data.title : 'name' in data ? data.name : entry.key}”.`,
        remedy: 'Skriv källans id i sources: [{id: …}]. Finns den inte i sources.yaml, lägg till den där först.',
      }),
    ];
  }
  if (entry.body === undefined || entry.kind === 'story') return [];
  const figure = MEASURED.exec(entry.body);
  if (!figure || componentsIn(entry).includes('Kalla')) return [];
  return [
    {
      ...found('warning', 'fact-source', entry, [], {
        problem: `Texten har en siffra utan källa: ”${figure[0].trim()}”.`,
        remedy: 'Skriv källans id i sources överst, eller ta bort siffran. I en .mdx-fil kan du också skriva <Kalla id="…" /> efter den.',
      }),
      line: entry.bodyLine + entry.body.slice(0, figure.index).split('\n').length - 1,
    },
  ];
}

const WARN_DAYS_AHEAD = 30;

function expiring(entry: ValidEntry, date: string): Finding[] {
  return factsIn(entry.data).flatMap(({ path, fact: { validUntil } }) => {
    if (validUntil === undefined) return [];
    const days = daysBetween(date, validUntil);
    if (days > WARN_DAYS_AHEAD) return [];
    const when = days === 0 ? 'i dag' : days === 1 ? 'i morgon' : `om ${days} dagar`;
    return [
      found('warning', days < 0 ? 'fact-expired' : 'fact-expiring', entry, path, {
        problem:
          days < 0
            ? `Uppgiften gällde till ${validUntil} och visas som gammal.`
            : `Uppgiften går ut ${validUntil}, ${when}. Sedan visas den som gammal.`,
        remedy: 'Sök upp den nya uppgiften hos källan, och ändra värdet, asOf och validUntil.',
      }),
    ];
  });
}

const RHYTHMS = {
  yearly: { months: 12, words: 'varje år' },
  'half-yearly': { months: 6, words: 'varje halvår' },
} as const;

/** The source may be out anew: it was fetched longer ago than its rhythm, or what it says is older than it can be. */
function outgrown(input: ReviewInput): Finding[] {
  const { content, date } = input;
  const findings: Finding[] = [];
  const bySource = Map.groupBy(
    entriesOf(input).flatMap((entry) => factsIn(entry.data).map((place) => ({ entry, ...place }))),
    ({ fact }) => fact.source,
  );
  for (const source of content.entries.source.values()) {
    const { id, refresh, retrieved } = source.data;
    if (!refresh || refresh === 'once' || brokenFiles(input).has(source.file)) continue;
    const { months, words } = RHYTHMS[refresh];
    if (addMonths(retrieved, months) < date) {
      findings.push(
        found('warning', 'source-outgrown', source, ['retrieved'], {
          problem: `Källan ”${id}” kommer ut ${words} men hämtades senast ${retrieved}.`,
          remedy: 'Se efter om det finns en ny utgåva. Ändra uppgifterna som bygger på källan, och skriv dagens datum i retrieved.',
        }),
      );
    }
    // What a period holds is published during the next, and holds until the one after that.
    const old = (bySource.get(id) ?? []).filter(
      ({ fact }) => fact.asOf !== undefined && addMonths(lastDay(String(fact.asOf)), 2 * months) < date,
    );
    for (const { entry, path, fact } of old.filter((place) => place.entry.region)) {
      findings.push(
        found('warning', 'fact-outgrown', entry, path, {
          problem: `Uppgiften gällde ${fact.asOf}, men källan kommer ut ${words}.`,
          remedy: 'Sök upp den nya uppgiften hos källan, och ändra värdet och asOf.',
        }),
      );
    }
    // What is shared has one source for many: told once, where the source stands.
    const shared = old.filter((place) => !place.entry.region);
    const [first] = shared;
    const [oldest] = shared.map(({ fact }) => String(fact.asOf)).toSorted();
    if (first && oldest !== undefined) {
      findings.push(
        found('warning', 'fact-outgrown', source, ['refresh'], {
          problem: `Källan ”${id}” kommer ut ${words}, men ${shared.length === 1 ? `en uppgift därifrån gällde ${oldest}` : `${shared.length} uppgifter därifrån är äldre, den äldsta från ${oldest}`}.`,
          remedy: `Sök upp de nya uppgifterna hos källan, och ändra värde och asOf. ${shared.length === 1 ? 'Den' : 'Den första'} står i ${first.entry.file}.`,
        }),
      );
    }
  }
  return findings;
}

type FactLike = { value: unknown; source: string; asOf?: string | number; validUntil?: string };

type FactPlace = { path: (string | number)[]; fact: FactLike };
const known = new WeakMap<object, FactPlace[]>();

/** Everything in an entry's data that has a value and a source. */
function factsIn(data: object): readonly FactPlace[] {
  const before = known.get(data);
  if (before) return before;
  const facts: FactPlace[] = [];
  collect(data, [], facts);
  known.set(data, facts);
  return facts;
}

function collect(value: object, path: (string | number)[], facts: FactPlace[]): void {
  if ('value' in value && 'source' in value) facts.push({ path, fact: value as FactLike });
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value))
    if (typeof inner === 'object' && inner !== null) collect(inner as object, [...path, isList ? Number(key) : key], facts);
}
