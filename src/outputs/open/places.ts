import { z } from 'zod';
import { href, hrefOf } from '../../links.ts';
import { FORMS } from '../../schema/imported.ts';
import { certificationStatus } from '../../schema/school.ts';
import { coverageOf } from '../../supply/coverage.ts';
import { threadOf } from '../../thread/threads.ts';
import { CELL_KINDS } from '../../thread/gaps.ts';
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
  pageAt,
  region,
  some,
  sourcesOf,
  website,
} from './record.ts';

// Where: regions, municipalities, schools, what is missing on each region's thread, and how much of what is given we know.

const position = z.tuple([z.number(), z.number()]).optional().describe('Latitud och longitud, WGS 84.');

export const regions = datasetOf({
  name: 'regions',
  record: z.strictObject({
    ...described,
    status: z.enum(['certified', 'forming', 'former', 'unclear']).describe('Regionens ställning i nätverket.'),
    confidence: z.enum(['high', 'medium', 'low']).describe('Hur säkra uppgifterna är.'),
    counties: z.array(z.string()).describe('Länen, med officiellt namn.'),
    municipalities: z.array(municipality).describe('Kommunerna. Tom: ingen källa säger vilka de är.'),
    certifiedSince: z.number().int().optional().describe('Året då regionen först certifierades.'),
    website,
  }),
  regionsOf: ({ id }) => [id],
  entries: (known) => known.regions,
  idOf: ({ key }) => key,
  tell: (entry, open) => ({
    ...aboutEntry(entry, open),
    status: entry.status,
    confidence: entry.confidence,
    counties: entry.counties,
    municipalities: entry.municipalities.map(({ code }) => code),
    ...some(entry, 'certifiedSince', 'website'),
  }),
});

export const municipalities = datasetOf({
  name: 'municipalities',
  record: z.strictObject({
    ...envelope,
    name: z.string().describe('Kommunens namn.'),
    county: z.string().describe('Länet.'),
    regions: z.array(region).describe('Regioner som den säkert hör till.'),
    neighbours: z.array(municipality).describe('Kommuner som den gränsar till på land.'),
    position,
  }),
  regionsOf: ({ regions: own }) => own,
  entries: (known) => known.municipalities,
  idOf: ({ code }) => code,
  tell: (entry, open) => ({
    id: entry.code,
    page: pageAt(hrefOf(entry, open.catalogue.language), open),
    licence: open.catalogue.site.licences.content,
    sources: [],
    name: entry.name,
    county: entry.county,
    regions: keys(entry.regions),
    neighbours: entry.neighbours.map(({ code }) => code),
    position: entry.position,
  }),
});

export const schools = datasetOf({
  name: 'schools',
  record: z.strictObject({
    ...envelope,
    name: z.string().describe('Skolans namn.'),
    kinds: z.array(z.string()).describe('Vilka slags utbildning skolan har.'),
    status: certificationStatus,
    active: z.boolean().optional().describe('false: skolan finns inte längre i denna form.'),
    region,
    municipality: municipality.optional(),
    units: z.array(z.string()).describe('Skolenhetskoder som en person har granskat.'),
    position,
    website,
  }),
  regionsOf: ({ region: own }) => [own],
  entries: (known) => known.schools,
  idOf: ({ key }) => key,
  tell: (entry, open) => ({
    id: entry.key,
    page: pageAt(hrefOf(entry, open.catalogue.language), open),
    licence: open.catalogue.site.licences.content,
    sources: sourcesOf(entry),
    name: entry.name,
    kinds: entry.kinds,
    status: entry.status,
    region: entry.region.key,
    // What nobody has looked at is a proposal, and no fact.
    units: entry.units?.reviewed === undefined ? [] : entry.units.codes,
    ...(entry.municipality && { municipality: entry.municipality.code }),
    ...some(entry, 'active', 'position', 'website'),
  }),
});

export const gaps = dataset({
  name: 'gaps',
  record: z.strictObject({
    ...envelope,
    region,
    stage: z.string().describe('Steget på tråden.'),
    kind: z.enum(CELL_KINDS).describe('Vad det gäller.'),
    expected: z.boolean().describe('Om det väntas finnas på steget.'),
    state: z
      .enum(['here', 'unsure', 'national', 'gap', 'unknown', 'blank'])
      .describe(
        'here = finns, unsure = kan finnas, national = bara det som finns i hela landet, gap = saknas, unknown = vi vet inte, blank = väntas inte.',
      ),
    count: z.number().int().describe('Antal vi känner till i regionen.'),
  }),
  regionsOf: ({ region: own }) => [own],
  records: (open) =>
    open.catalogue.regions.flatMap((entry) =>
      threadOf(open.catalogue, entry).flatMap(({ cells }) =>
        cells.map(({ stage, kind, expected, state, steps }) => ({
          id: `${entry.key}/${stage.id}/${kind}`,
          page: pageAt(href('gaps', entry.key, open.catalogue.language), open),
          licence: open.catalogue.site.licences.content,
          sources: [],
          region: entry.key,
          stage: stage.id,
          kind,
          expected,
          state,
          count: steps.length,
        })),
      ),
    ),
});

export const coverage = dataset({
  name: 'coverage',
  record: z.strictObject({
    ...envelope,
    municipality,
    form: z.enum(FORMS).describe('Skolformen.'),
    extent: z
      .enum(['whole', 'some', 'none'])
      .describe('whole = vi vet allt som ges, some = en del, none = inget. Bara vid whole går det att säga att något saknas.'),
    asOf,
  }),
  records: (open) =>
    open.catalogue.municipalities.flatMap((entry) =>
      FORMS.map((form) => {
        const { extent, source, asOf: period } = coverageOf(form, entry, open.catalogue.imported);
        return {
          id: `${entry.code}/${form}`,
          page: pageAt(hrefOf(entry, open.catalogue.language), open),
          licence: source === undefined ? open.catalogue.site.licences.content : licenceOf(source, open),
          sources: source === undefined ? [] : [{ id: source }],
          municipality: entry.code,
          form,
          extent,
          ...(period !== undefined && { asOf: period }),
        };
      }),
    ),
});

export const sources = dataset({
  name: 'sources',
  record: z.strictObject({
    id: envelope.id,
    title: z.string().optional(),
    publisher: z.string().optional(),
    url: z.url().optional(),
    readFrom: z.string().optional().describe('Var uppgiften lästes, när källan inte har en egen adress.'),
    retrieved: z.iso.date().describe('När uppgiften hämtades.'),
    year: z.number().int().optional(),
    licence: envelope.licence,
  }),
  records: ({ catalogue }) =>
    [...catalogue.sources.values()].map((source) => ({
      id: source.id,
      retrieved: source.retrieved,
      licence: source.licence ?? null,
      ...some(source, 'title', 'publisher', 'url', 'readFrom', 'year'),
    })),
});
