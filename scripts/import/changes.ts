import type { Coverage, Receipt } from '../../src/schema/imported.ts';
import type { Places } from './places.ts';
import type { Reader, Row } from './reader.ts';

// What an import changes, for the one who is to say yes to it: the text of a merge request.

/** What was imported last, as far as it can be read: perhaps in an older form. */
export type Before = { receipt: Pick<Receipt, 'period' | 'count' | 'sha256' | 'retrieved' | 'file' | 'address'> };

type Item = { id: string; name: string };
type Counts = { new: number; gone: number; changed: number };
/** What an import changes. */
export type Changes = {
  /** The period that was imported before; absent at the first import. */
  since?: string;
  new: Item[];
  gone: Item[];
  changed: (Item & { fields: string[] })[];
  /** The same, counted by region, where rows have places. */
  regions: ({ region: string } & Counts)[];
};

/** Where a municipality is in none of the regions. */
const ELSEWHERE = 'utanför regionerna';

/** The difference between what was imported last and these rows. */
export function changesBetween(reader: Reader, before: Before | undefined, body: object, { regions }: Pick<Places, 'regions'>): Changes {
  const then = byId(reader, before);
  const now = byId(reader, body);
  const item = ([id, row]: [string, Row]): Item => ({ id, name: reader.nameOf(row) });
  const added = [...now].filter(([id]) => !then.has(id));
  const gone = [...then].filter(([id]) => !now.has(id));
  const changed = [...now].flatMap(([id, row]) => {
    const was = then.get(id);
    const fields = was ? differing(was, row) : [];
    return fields.length > 0 ? [{ ...item([id, row]), fields, row }] : [];
  });
  const counts = new Map<string, Counts>();
  const tally = (what: keyof Counts, row: Row): void => {
    const of = new Set((reader.placesOf?.(row) ?? []).flatMap((code) => regions.get(code) ?? [ELSEWHERE]));
    for (const region of of) {
      const count = counts.get(region) ?? { new: 0, gone: 0, changed: 0 };
      counts.set(region, { ...count, [what]: count[what] + 1 });
    }
  };
  if (before) {
    for (const [, row] of added) tally('new', row);
    for (const [, row] of gone) tally('gone', row);
    for (const { row } of changed) tally('changed', row);
  }
  return {
    ...(before && { since: before.receipt.period }),
    new: added.map(item),
    gone: gone.map(item),
    changed: changed.map(({ id, name, fields }) => ({ id, name, fields })),
    regions: [...counts].map(([region, count]) => ({ region, ...count })).toSorted((a, b) => a.region.localeCompare(b.region, 'sv')),
  };
}

function byId(reader: Reader, file: object | undefined): Map<string, Row> {
  const rows = (Object(file) as Record<string, Row[] | undefined>)[reader.rows] ?? [];
  return new Map(rows.map((row) => [reader.idOf(row), row]));
}

function differing(a: Row, b: Row): string[] {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...fields].filter((field) => JSON.stringify(sorted(a[field])) !== JSON.stringify(sorted(b[field])));
}

/** The order of the fields of an object says nothing. */
const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
    : value;

/** As many names as somebody reads; the rest are counted. */
const SHOWN = 20;

const FORMS: Record<Coverage['form'], string> = {
  gymnasium: 'gymnasieskola',
  'anpassad-gymnasieskola': 'anpassad gymnasieskola',
  komvux: 'komvux',
  yrkeshogskola: 'yrkeshögskola',
  hogskola: 'högskola',
  arbetsmarknadsutbildning: 'arbetsmarknadsutbildning',
  folkhogskola: 'folkhögskola',
};

/** A receipt and what it changes, in Swedish, as Markdown. */
export function asReport(kind: string, receipt: Receipt, changes: Changes, isWritten: boolean): string {
  const { left = [], covers = [], count, period, file, address, retrieved, source, licence } = receipt;
  return [
    `## ${kind}`,
    '',
    isWritten
      ? `${count} rader från ${file} (${period}) står nu i imported/${kind}.json.`
      : `Samma fil som sist: imported/${kind}.json är som den var (${count} rader, ${period}).`,
    '',
    `- Källa: ${source}${address === undefined ? '' : `, ${address}`}. Hämtad ${retrieved}. Licens: ${licence}.`,
    ...covers.map(
      ({ form, of, extent, note }) =>
        `- ${of === 'schools' ? 'Skolor' : 'Utbildningar'} i ${FORMS[form]}: ${extent === 'whole' ? 'alla' : 'inte alla'}.${note === undefined ? '' : ` ${note}`}`,
    ),
    ...left.map((reason) => `- Utelämnat: ${reason.count} – ${reason.reason}.`),
    ...(isWritten ? changesText(changes) : []),
    '',
  ].join('\n');
}

function changesText(changes: Changes): string[] {
  if (changes.since === undefined) return ['', 'Det är den första inläsningen.'];
  const { length: added } = changes.new;
  const { length: gone } = changes.gone;
  const { length: changed } = changes.changed;
  if (added + gone + changed === 0) return ['', `Inga rader skiljer sig från det som var inläst (${changes.since}).`];
  const named = (title: string, items: readonly (Item & { fields?: string[] })[]): string[] =>
    items.length === 0
      ? []
      : [
          '',
          `### ${title} (${items.length})`,
          '',
          ...items.slice(0, SHOWN).map(({ id, name, fields }) => `- ${name} (${id})${fields ? `: ${fields.join(', ')}` : ''}`),
          ...(items.length > SHOWN ? [`- och ${items.length - SHOWN} till`] : []),
        ];
  return [
    '',
    `Sedan det som var inläst (${changes.since}): ${added} nya, ${gone} borta, ${changed} ändrade.`,
    ...(changes.regions.length > 0
      ? [
          '',
          '| region | nya | borta | ändrade |',
          '| --- | --- | --- | --- |',
          ...changes.regions.map((row) => `| ${row.region} | ${row.new} | ${row.gone} | ${row.changed} |`),
        ]
      : []),
    ...named('Nya', changes.new),
    ...named('Borta', changes.gone),
    ...named('Ändrade', changes.changed),
  ];
}
