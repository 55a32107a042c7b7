import { z } from 'zod';
import type { OutlookTable } from '../../src/schema/imported.ts';
import { didYouMean } from '../../src/schema/errors.ts';
import { ImportError, notOfKind, parsed, type Read, type Reader, rowsWith } from './reader.ts';
import { clean, leaving } from './values.ts';

// Arbetsförmedlingen's Yrkesbarometern: how easy it is to get a job, for each occupation.

const cleaned = z.string().transform(clean);
/** Sources write null, or nothing at all, where they make no claim. */
const maybe = z
  .string()
  .nullish()
  .transform((text) => clean(text ?? '').toLowerCase() || undefined);

/** The barometer's own rows, and rows of occupations that quote it. */
const barometerRow = z.object({
  lan: z.string(),
  yb_yrke: cleaned,
  omgang: z.string(),
  jobbmojligheter: maybe,
  prognos: maybe,
  rekryteringssituation: maybe,
  hogsta_bedomningsniva: maybe,
  delvis_helt: maybe,
});
type BarometerRow = z.infer<typeof barometerRow>;
const quotingRow = z.object({
  demand: z
    .object({
      barometer_occupation: cleaned,
      round: z.string(),
      job_chances: maybe,
      five_year_demand: maybe,
      situation: maybe,
    })
    .nullish(),
});

/** The code of the whole country among the barometer's counties, and what it is called on the site. */
const COUNTRY = { code: '00', name: 'riket' };
const CHANCES = { små: 'small', medelstora: 'medium', stora: 'large' } as const;
const FORECAST = { öka: 'increase', 'vara oförändrad': 'unchanged', minska: 'decrease' } as const;
const SITUATION = { brist: 'shortage', balans: 'balance', överskott: 'surplus', paradox: 'paradox' } as const;

/**
 * The outlook of each occupation of the barometer, in the whole country and in the counties that the source assesses by
 * themselves. Most rows of counties repeat what is said of a larger area: those are passed over, and counted.
 * @throws {ImportError} when the file is of another kind or has faults
 */
export function readOutlook(data: unknown): Read<'outlook'> {
  const { leave, left } = leaving();
  const own = rowsWith(data, 'yb_yrke');
  const rows = own
    ? parsed(outlookReader, z.array(barometerRow), own).flatMap((row) => {
        if (row.lan === COUNTRY.code || isOwn(row)) return [ofBarometer(row)];
        leave('länsrader som bygger på ett större område än länet');
        return [];
      })
    : parsed(outlookReader, z.array(quotingRow), rowsWith(data, 'demand') ?? notTheirs(data)).flatMap(({ demand }) =>
        demand ? [rowOf(demand.barometer_occupation, demand.round, demand.job_chances, demand.five_year_demand, demand.situation)] : [],
      );
  const rounds = [...new Set(rows.map(({ round }) => round))];
  if (rounds.length > 1) throw new ImportError(`Filen blandar omgångar: ${rounds.join(', ')}. Läs in en omgång i taget.`);
  const occupations = new Map<string, Occupation>();
  for (const { name, says } of rows.filter(({ area }) => area === COUNTRY.code)) {
    const known = occupations.get(name);
    // One occupation stands on several rows where it covers several groups, or where several jobs quote it.
    if (known) needSame(known, { name, ...says }, name);
    occupations.set(name, { name, ...says });
  }
  if (occupations.size === 0)
    throw new ImportError(`Filen har inga rader för hela landet (lan "${COUNTRY.code}"). Hämta hela filen från källan.`);
  for (const { name, area, says } of rows.filter(({ area: code }) => code !== COUNTRY.code)) {
    const occupation = occupations.get(name);
    const known = occupation?.counties?.[area];
    if (known) needSame(known, says, `${name} i län ${area}`);
    if (!occupation) leave('länsrader för yrken utan bedömning för hela landet');
    else if (Object.keys(says).length === 0) leave('länsrader utan bedömning');
    else occupation.counties = { ...occupation.counties, [area]: says };
  }
  const sorted = [...occupations.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
  const [period = ''] = rounds;
  return { period, count: sorted.length, left: left(), body: { area: COUNTRY.name, asOf: period.slice(0, 4), occupations: sorted } };
}

/** Whether the row of a county is about it alone. `nuts1`, `nuts2` and `nationellt` are larger areas, wholly or in part (`delvis`). */
const isOwn = ({ hogsta_bedomningsniva: level, delvis_helt: part }: BarometerRow): boolean => level === 'län' && part !== 'delvis';

function needSame(known: object, row: object, name: string): void {
  if (JSON.stringify({ ...known, counties: undefined }) !== JSON.stringify(row))
    throw new ImportError(`Filen säger olika saker om ”${name}” på olika rader. Hämta den på nytt från källan.`);
}

type Occupation = OutlookTable['occupations'][number];
/** What a row says of an occupation in an area, which is the country or a county. */
type Row = { name: string; area: string; round: string; says: Pick<Occupation, 'chances' | 'forecast' | 'situation'> };

const ofBarometer = (row: BarometerRow): Row => ({
  ...rowOf(row.yb_yrke, row.omgang, row.jobbmojligheter, row.prognos, row.rekryteringssituation),
  area: row.lan,
});

function rowOf(name: string, round: string, chances?: string, forecast?: string, situation?: string): Row {
  const says = {
    ...(chances !== undefined && { chances: word(CHANCES, chances, name) }),
    ...(forecast !== undefined && { forecast: word(FORECAST, forecast, name) }),
    ...(situation !== undefined && { situation: word(SITUATION, situation, name) }),
  };
  return { name, area: COUNTRY.code, round, says };
}

/** Our word for the source's. */
function word<W extends string>(words: Record<string, W>, found: string, name: string): W {
  const ours = words[found];
  if (!ours)
    throw new ImportError(
      `”${found}” hos ”${name}” är inget ord som Yrkesbarometern brukar använda: ${Object.keys(words).join(', ')}.${didYouMean(found, Object.keys(words))} Har källan bytt ord behöver importen ändras.`,
    );
  return ours;
}

function notTheirs(data: unknown): never {
  throw notOfKind(outlookReader, data);
}

/** Reads the barometer. */
export const outlookReader: Reader<'outlook'> = {
  kind: 'outlook',
  reads: 'Arbetsförmedlingens Yrkesbarometern, bedömningarna för landet och för län med egen bedömning',
  wanted: 'Filen ska ha Yrkesbarometerns rader (yb_yrke, lan, omgang …) eller yrken med demand.',
  looksLike: (data) => rowsWith(data, 'yb_yrke') !== undefined || rowsWith(data, 'demand') !== undefined,
  source: (period) => `af-yrkesbarometer-${period}`,
  rows: 'occupations',
  idOf: ({ name }) => String(name),
  nameOf: ({ name }) => String(name),
  needs: { chances: 'jobbmojligheter', forecast: 'prognos', situation: 'rekryteringssituation' },
  read: async ({ parts: [part] }) => readOutlook(await part?.json()),
};
