import { DataFactory, type Quad, Writer } from 'n3';
import type { Catalogue } from '../../catalogue/types.ts';
import { dataFile, dcatFile, href } from '../../links.ts';
import { siteTranslator } from '../../words/sector.ts';
import { escaped } from '../escaped.ts';
import { DATASETS } from './datasets.ts';
import type { Open } from './record.ts';

// The open data described for catalogues of data: DCAT-AP-SE 3.0.1, which Sveriges dataportal harvests as RDF/XML. Everything has an
// address of its own, since the portal takes no blank nodes.

const { literal, namedNode, quad } = DataFactory;

const PREFIXES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
} as const;
type Prefix = keyof typeof PREFIXES;
type Name = `${Prefix}:${string}`;

const iri = (name: Name): ReturnType<typeof namedNode> => {
  const [prefix = '', local = ''] = name.split(':');
  return namedNode(PREFIXES[prefix as Prefix] + local);
};

/** How the portal writes the licences that we know; others are left to the page that they stand on. */
const LICENCES: Record<string, string> = {
  CC0: 'http://creativecommons.org/publicdomain/zero/1.0/',
  'CC BY 4.0': 'http://creativecommons.org/licenses/by/4.0/',
};
const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const MEDIA = 'https://www.iana.org/assignments/media-types';
const LANGUAGES = { sv: `${AUTHORITY}/language/SWE`, en: `${AUTHORITY}/language/ENG` } as const;

type Value = { iri: string } | { text: string; language?: string } | { date: string };
type Said = [name: Name, value: Value][];

const objectOf = (value: Value): Quad['object'] =>
  'iri' in value ? namedNode(value.iri) : 'date' in value ? literal(value.date, iri('xsd:date')) : literal(value.text, value.language);

/** What is said of one thing. */
const about = (subject: string, type: Name, said: Said): Quad[] => [
  quad(namedNode(subject), iri('rdf:type'), iri(type)),
  ...said.map(([name, value]) => quad(namedNode(subject), iri(name), objectOf(value))),
];

/**
 * The catalogue, its publisher, and each set with its files, in a fixed order.
 * @returns nothing where site.yaml does not say what kind of organisation the publisher is, which the profile asks for
 */
export function dcatQuads({ catalogue, others }: Open): Quad[] {
  const { site, date, language } = catalogue;
  const { type } = site.publisher;
  if (type === undefined) return [];
  const at = (address: string): string => new URL(address, site.address).href;
  const self = at(dcatFile('rdf'));
  const of = (fragment: string): string => `${self}#${fragment}`;
  const licence: Value = { iri: LICENCES[site.licences.content] ?? site.licences.contentAddress };
  const inAll = (name: Name, words: (own: Catalogue) => string): Said =>
    [catalogue, ...others].map((own) => [name, { text: words(own), language: own.language }]);
  const publisher: Said[number] = ['dcterms:publisher', { iri: of('publisher') }];
  return [
    ...about(of('catalogue'), 'dcat:Catalog', [
      ...inAll('dcterms:title', (own) => siteTranslator(own)('data.catalogue', { name: own.site.name })),
      ...inAll('dcterms:description', (own) => own.site.summary),
      publisher,
      ['dcterms:license', licence],
      ['dcterms:language', { iri: LANGUAGES[language] }],
      ['dcterms:modified', { date }],
      ['foaf:homepage', { iri: at(href('home', '', language)) }],
      ...DATASETS.map(({ name }): Said[number] => ['dcat:dataset', { iri: of(name) }]),
    ]),
    ...about(of('publisher'), 'foaf:Agent', [
      ['foaf:name', { text: site.publisher.name }],
      ['dcterms:type', { iri: `http://purl.org/adms/publishertype/${type}` }],
      ...(site.publisher.website === undefined ? [] : ([['foaf:homepage', { iri: site.publisher.website }]] satisfies Said)),
    ]),
    ...about(of('contact'), 'vcard:Organization', [
      ['vcard:fn', { text: site.publisher.name }],
      ['vcard:hasEmail', { iri: `mailto:${site.publisher.email}` }],
    ]),
    ...DATASETS.flatMap(({ name }) => [
      ...about(of(name), 'dcat:Dataset', [
        ...inAll('dcterms:title', (own) => siteTranslator(own)(`data.set.${name}`)),
        ...inAll('dcterms:description', (own) => siteTranslator(own)(`data.about.${name}`)),
        publisher,
        ['dcat:contactPoint', { iri: of('contact') }],
        ['dcat:theme', { iri: `${AUTHORITY}/data-theme/EDUC` }],
        ['dcterms:accessRights', { iri: `${AUTHORITY}/access-right/PUBLIC` }],
        ['dcterms:accrualPeriodicity', { iri: `${AUTHORITY}/frequency/IRREG` }],
        ['dcterms:modified', { date }],
        ...(['json', 'csv'] as const).map((ending): Said[number] => ['dcat:distribution', { iri: of(`${name}-${ending}`) }]),
      ]),
      ...(['json', 'csv'] as const).flatMap((ending) =>
        about(of(`${name}-${ending}`), 'dcat:Distribution', [
          ['dcat:accessURL', { iri: at(dataFile(name, ending)) }],
          ['dcat:downloadURL', { iri: at(dataFile(name, ending)) }],
          ['dcterms:format', { iri: `${AUTHORITY}/file-type/${ending.toUpperCase()}` }],
          ['dcat:mediaType', { iri: `${MEDIA}/${ending === 'json' ? 'application/json' : 'text/csv'}` }],
          ['dcterms:license', licence],
          ...(ending === 'json' ? ([['dcterms:conformsTo', { iri: at(dataFile(`schema/${name}`, 'json')) }]] satisfies Said) : []),
        ]),
      ),
    ]),
  ];
}

/** As Turtle, for people. */
export function turtle(quads: readonly Quad[]): string {
  const writer = new Writer({ prefixes: PREFIXES });
  writer.addQuads([...quads]);
  let text = '';
  // It calls back at once where it writes to no stream.
  writer.end((_, written: string) => (text = written));
  return text;
}

/** The name of a property with its prefix, which is all that RDF/XML can write. */
function prefixed(address: string): string {
  const found = Object.entries(PREFIXES).find(([, start]) => address.startsWith(start));
  if (!found) throw new Error(`no prefix for ${address}`);
  return `${found[0]}:${address.slice(found[1].length)}`;
}

function property({ predicate, object }: Quad): string {
  const name = prefixed(predicate.value);
  if (object.termType === 'NamedNode') return `<${name} rdf:resource="${escaped(object.value)}"/>`;
  const { value, language, datatype } = object as ReturnType<typeof literal>;
  const as = language ? ` xml:lang="${language}"` : datatype.value.endsWith('#string') ? '' : ` rdf:datatype="${datatype.value}"`;
  return `<${name}${as}>${escaped(value)}</${name}>`;
}

/** As RDF/XML, which the portal harvests: quads without blank nodes, those of a subject together. */
export function rdfXml(quads: readonly Quad[]): string {
  const spaces = Object.entries(PREFIXES).map(([prefix, start]) => ` xmlns:${prefix}="${start}"`);
  const things = [...Map.groupBy(quads, ({ subject }) => subject.value)].map(
    ([subject, own]) =>
      `<rdf:Description rdf:about="${escaped(subject)}">\n${own.map((one) => `  ${property(one)}\n`).join('')}</rdf:Description>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${spaces.join('')}>\n${things.join('')}</rdf:RDF>\n`;
}
