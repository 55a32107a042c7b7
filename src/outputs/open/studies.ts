import { z } from 'zod';
import type { Offer } from '../../catalogue/types.ts';
import { FORMS } from '../../schema/imported.ts';
import { certificationStatus } from '../../schema/school.ts';
import { offerHref } from '../../words/offer.ts';
import {
  aboutEntry,
  asOf,
  dataset,
  datasetOf,
  described,
  envelope,
  keys,
  licenceOf,
  municipality,
  type Open,
  pageAt,
  region,
  some,
  website,
} from './record.ts';

// What one can study: programmes, the regions' educations, and what registers say is given.

const job = z.string().describe('Yrkets id.');
const jobLink = z.strictObject({ id: job, certain: z.boolean().describe('false: det beror på inriktningen, eller är en av flera vägar.') });
const links = (list: readonly { job: { key: string }; certain: boolean }[]): z.input<typeof jobLink>[] => [
  ...new Map(list.map((link) => [link.job.key, { id: link.job.key, certain: link.certain }])).values(),
];

export const programmes = datasetOf({
  name: 'programmes',
  record: z.strictObject({
    ...described,
    form: z.enum(['vocational', 'preparatory', 'fourth-year', 'adult', 'higher-vocational', 'university']),
    national: z.boolean().describe('Om det är ett nationellt program.'),
    stage: z.string(),
    codes: z.strictObject({ gy11: z.string().optional(), gy25: z.string().optional() }).describe('Programkoder.'),
    length: z.strictObject({ value: z.union([z.number(), z.string()]), unit: z.string().optional(), source: z.string(), asOf }),
    higherEducation: z.enum(['yes', 'optional', 'no', 'not-applicable']).describe('Grundläggande högskolebehörighet.'),
    orientations: z.array(z.strictObject({ id: z.string(), name: z.string(), gy11: z.string().optional(), gy25: z.string().optional() })),
    jobs: z.array(jobLink),
    leadsTo: z.array(z.string()).describe('Utbildningar att gå vidare till.'),
    website,
  }),
  entries: (known) => known.programmes,
  idOf: ({ key }) => key,
  tell: (entry, open) => ({
    ...aboutEntry(entry, open),
    form: entry.form,
    national: entry.national,
    stage: entry.stage.id,
    codes: entry.codes,
    length: {
      value: entry.length.value,
      source: entry.length.source,
      ...some(entry.length, 'unit', 'asOf'),
    },
    higherEducation: entry.higherEducation,
    orientations: entry.orientations.map((one) => ({ id: one.id, name: one.name, ...some(one, 'gy11', 'gy25') })),
    jobs: links(entry.jobs),
    leadsTo: keys(entry.leadsTo),
    ...some(entry, 'website'),
  }),
});

export const educations = datasetOf({
  name: 'educations',
  record: z.strictObject({
    ...described,
    region,
    school: z.string().optional(),
    municipality: municipality.optional(),
    provider: z.string().optional(),
    programme: z.string().optional(),
    stage: z.string().optional(),
    certification: certificationStatus,
    active: z.boolean().optional().describe('false: utbildningen ges inte längre.'),
    applyFrom: z.iso.date().optional().describe('När ansökan öppnar.'),
    applyBy: z.iso.date().optional().describe('Sista ansökningsdag.'),
    jobs: z.array(jobLink),
    website,
  }),
  regionsOf: ({ region: own }) => [own],
  entries: (known) => known.educations,
  idOf: ({ key }) => key,
  tell: (entry, open) => ({
    ...aboutEntry(entry, open),
    region: entry.region.key,
    certification: entry.certification.status,
    jobs: links(entry.jobs),
    ...(entry.school && { school: entry.school.key }),
    ...(entry.municipality && { municipality: entry.municipality.code }),
    ...(entry.programme && { programme: entry.programme.key }),
    ...(entry.stage && { stage: entry.stage.id }),
    ...(entry.application?.opens !== undefined && { applyFrom: entry.application.opens }),
    ...(entry.application?.closes !== undefined && { applyBy: entry.application.closes }),
    ...some(entry, 'provider', 'active', 'website'),
  }),
});

/** What may be told of an offer only where its source lets it be told again. */
function told(offer: Offer): object {
  const { title, provider, stage, programme, standing, current, decisions, distance } = offer;
  return {
    title,
    provider,
    standing,
    current,
    distance,
    jobs: links(offer.jobs),
    decided: decisions.map(({ year }) => year),
    ...(stage && { stage: stage.id }),
    ...(programme && { programme: programme.key }),
    ...some(offer, 'points', 'pace', 'start', 'end', 'applyBy', 'website'),
  };
}

function offerRecord(offer: Offer, open: Open) {
  const at = offerHref(offer, open.catalogue.language);
  const licence = licenceOf(offer.source, open);
  return {
    id: offer.id,
    licence,
    sources: [{ id: offer.source }],
    asOf: offer.asOf,
    form: offer.form,
    municipalities: offer.municipalities.map(({ code }) => code),
    regions: [...new Set(offer.municipalities.flatMap(({ regions }) => keys(regions)))],
    ...(at !== undefined && { page: pageAt(at, open) }),
    ...(licence !== null && told(offer)),
  };
}

export const offers = dataset({
  name: 'offers',
  record: z.strictObject({
    ...envelope,
    asOf,
    form: z.enum(FORMS).describe('Skolformen.'),
    municipalities: z.array(municipality),
    regions: z.array(region),
    title: z.string().optional().describe('Utbildningens namn.'),
    provider: z.string().optional().describe('Anordnaren.'),
    stage: z.string().optional(),
    programme: z.string().optional(),
    standing: z
      .enum(['granted', 'planned'])
      .optional()
      .describe('granted = beviljad, planned = planerad. Inget av det säger att den har startat.'),
    current: z.boolean().optional().describe('Om det bör finnas något kvar att söka.'),
    decided: z.array(z.number().int()).optional().describe('Åren för besluten, det nyaste först.'),
    distance: z.boolean().optional(),
    pace: z.number().optional().describe('Procent av heltid.'),
    points: z.number().optional().describe('Poäng i skolformens eget mått.'),
    start: z.string().optional(),
    end: z.string().optional(),
    applyBy: z.string().optional().describe('Sista ansökningsdag.'),
    jobs: z.array(jobLink).optional(),
    website,
  }),
  regionsOf: ({ regions }) => regions,
  records: (open) => open.catalogue.offers.map((offer) => offerRecord(offer, open)),
});
