import { z } from 'zod';
import { href } from '../../links.ts';
import { matchOf } from '../../thread/threads.ts';
import { currentPay } from '../../words/pay.ts';
import type { Job } from '../../catalogue/types.ts';
import { aboutEntry, asOf, dataset, datasetOf, described, envelope, keys, licenceOf, type Open, pageAt, region, some } from './record.ts';

// Work: the jobs, and what employers in each region ask for.

const from = { source: z.string().describe('Källans id.'), asOf, licence: envelope.licence };
const ssyk = z
  .string()
  .regex(/^\d{4}$/)
  .describe('Yrkesgruppens kod i SSYK 2012.');

const pay = z
  .strictObject({ ...from, median: z.number().optional(), p10: z.number().optional(), p90: z.number().optional() })
  .optional()
  .describe('Lön i kronor i månaden för hela yrkesgruppen, i hela landet.');
const outlook = z
  .strictObject({ ...from, chances: z.string().optional(), situation: z.string().optional(), forecast: z.string().optional() })
  .optional()
  .describe('Yrkesbarometerns bedömning för hela landet.');

/** A figure may go out again where its source states a licence; else only that there is one. */
function figuresOf(job: Job, open: Open): { pay?: z.input<typeof pay>; outlook?: z.input<typeof outlook> } {
  const known = currentPay(job, open.catalogue.date);
  const payLicence = known && licenceOf(known.source, open);
  const { outlook: own } = job;
  const outlookLicence = own && licenceOf(own.source, open);
  return {
    ...(known && {
      pay: {
        source: known.source,
        licence: payLicence ?? null,
        ...some(known, 'asOf'),
        ...(payLicence && { median: known.value, ...some(known, 'p10', 'p90') }),
      },
    }),
    ...(own && {
      outlook: {
        source: own.source,
        asOf: own.asOf,
        licence: outlookLicence ?? null,
        ...(outlookLicence && some(own, 'chances', 'situation', 'forecast')),
      },
    }),
  };
}

export const jobs = datasetOf({
  name: 'jobs',
  record: z.strictObject({
    ...described,
    ssyk,
    doing: z.array(z.string()).describe('Vad man gör, som verb.'),
    conditions: z
      .record(z.string(), z.string())
      .optional()
      .describe('Hur man arbetar: ute eller inne, med händer eller skärm, ensam eller i lag, dag eller skift.'),
    programmes: z.array(
      z.strictObject({
        id: z.string(),
        basis: z.enum(['exit', 'typical']).describe('exit = yrkesutgång enligt Skolverket, typical = vanlig väg.'),
      }),
    ),
    related: z.array(z.string()).describe('Liknande yrken.'),
    pay,
    outlook,
  }),
  entries: (known) => known.jobs,
  idOf: ({ key }) => key,
  tell: (entry, open) => ({
    ...aboutEntry(entry, open),
    ssyk: entry.ssyk.code,
    doing: entry.doing.map(({ id }) => id),
    programmes: [...new Map(entry.programmes.map(({ programme, basis }) => [programme.key, { id: programme.key, basis }])).values()],
    related: keys(entry.related),
    ...(entry.conditions && { conditions: said(entry.conditions) }),
    ...figuresOf(entry, open),
  }),
});

const said = (conditions: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(Object.entries(conditions).filter((row): row is [string, string] => row[1] !== undefined));

export const need = dataset({
  name: 'need',
  record: z.strictObject({
    ...envelope,
    region,
    ssyk,
    jobs: z.array(z.string()),
    ads: z.number().int().describe('Annonser i regionen under året.'),
    year: z.string().describe('Året.'),
    quotient: z.number().optional().describe('Gruppens andel av regionens annonser delad med dess andel av landets.'),
    taught: z
      .enum(['yes', 'maybe', 'unknown', 'no'])
      .describe(
        'Om det går att läsa till gruppen i regionen: yes = ja, maybe = kanske, unknown = vi vet inte, no = nej, och vi vet allt som ges.',
      ),
    educations: z.number().int().describe('Utbildningar i regionen som vi känner till.'),
  }),
  regionsOf: ({ region: own }) => [own],
  records: (open) =>
    open.catalogue.regions.flatMap((entry) => {
      const found = matchOf(open.catalogue, entry);
      if (!found.computable) return [];
      return found.groups
        .filter(({ ads }) => licenceOf(ads.source, open) !== null)
        .map(({ ssyk: code, jobs: own, ads, quotient, taught, supply }) => ({
          id: `${entry.key}/${code}`,
          page: pageAt(href('need', entry.key, open.catalogue.language), open),
          licence: licenceOf(ads.source, open),
          sources: [{ id: ads.source }],
          region: entry.key,
          ssyk: code,
          jobs: keys(own),
          ads: ads.value,
          year: ads.asOf,
          ...(quotient && { quotient: Math.round(quotient.value * 100) / 100 }),
          taught,
          educations: supply.length,
        }));
    }),
});
