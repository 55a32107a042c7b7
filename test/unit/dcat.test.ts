import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { Parser, type Quad, Store, Writer } from 'n3';
import { Store as Oxigraph } from 'oxigraph';
import SHACLValidator from 'rdf-validate-shacl';
import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { describe, expect, it } from 'vitest';
import { catalogue, languages } from '../../src/catalogue/catalogue.ts';
import { dcatQuads, rdfXml, turtle } from '../../src/outputs/open/dcat.ts';
import { openOf } from '../../src/outputs/open/record.ts';

const [main, ...others] = await Promise.all((await languages()).map(catalogue));
const open = openOf(main!, ...others);
const quads = dcatQuads(open);
const read = (file: string): Quad[] => new Parser().parse(readFileSync(`test/unit/open-data/${file}`, 'utf8'));
const example = read('profile-example.ttl');
const validator = new SHACLValidator(new Store(read('shapes.ttl')));
const conforms = async (some: readonly Quad[]): Promise<boolean> => (await validator.validate(new Store([...some]))).conforms;

/** Quads as lines, in the order of the alphabet. */
const lines = (some: Iterable<unknown>): string[] => {
  const writer = new Writer({ format: 'N-Quads' });
  return [...(some as Iterable<Quad>)].map((quad) => writer.quadToString(quad.subject, quad.predicate, quad.object)).toSorted();
};
const streamed = (xml: string): Promise<Quad[]> =>
  new Promise((resolve, reject) => {
    const found: Quad[] = [];
    Readable.from([xml])
      .pipe(new RdfXmlParser())
      .on('data', (quad: Quad) => found.push(quad))
      .on('error', reject)
      .on('end', () => resolve(found));
  });
const loaded = (text: string, format: string): Iterable<unknown> => {
  const store = new Oxigraph();
  store.load(text, { format });
  return store.match();
};

/** A date that is in the calendar: shapes look at its form alone. */
const isDay = (value: string): boolean => new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);

describe('the description of the open data', () => {
  it('is as the profile asks', async () => {
    const { results } = await validator.validate(new Store(quads));
    expect(results.map(({ focusNode, path, message }) => [focusNode?.value, path?.value, message.map(({ value }) => value)])).toEqual([]);
  });

  it('has the same in RDF/XML and Turtle, by two parsers of each', async () => {
    const expected = lines(quads);
    expect(expected.length).toBeGreaterThan(200);
    expect(lines(await streamed(rdfXml(quads)))).toEqual(expected);
    expect(lines(loaded(rdfXml(quads), 'application/rdf+xml'))).toEqual(expected);
    expect(lines(new Parser().parse(turtle(quads)))).toEqual(expected);
    expect(lines(loaded(turtle(quads), 'text/turtle'))).toEqual(expected);
  });

  it('has an address for everything, and no blank nodes', () => {
    expect(quads.filter(({ subject, object }) => [subject.termType, object.termType].includes('BlankNode'))).toEqual([]);
    expect(quads.filter(({ object }) => object.termType === 'NamedNode' && !URL.canParse(object.value))).toEqual([]);
  });

  it('has only days that are in the calendar', () => {
    const days = quads.filter(({ object }) => object.termType === 'Literal' && object.datatype.value.endsWith('#date'));
    expect(days.length).toBeGreaterThan(10);
    expect(days.filter(({ object }) => !isDay(object.value))).toEqual([]);
  });

  it('comes in the same order each time', () => {
    expect(rdfXml(dcatQuads(open))).toBe(rdfXml(quads));
  });

  it('is not there where nobody says what kind of organisation publishes', () => {
    const { type: _, ...publisher } = main!.site.publisher;
    expect(dcatQuads({ catalogue: { ...main!, site: { ...main!.site, publisher } }, others })).toEqual([]);
  });
});

describe('the shapes', () => {
  const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

  it('let the profile’s own example through', async () => {
    expect(await conforms(example)).toBe(true);
  });

  // What the example has beyond what is obligatory: who gives a file, and a service's address.
  const free = new Set(['http://www.w3.org/ns/dcat#distribution', 'http://www.w3.org/ns/dcat#accessService']);
  const obligatory = example.filter(({ predicate }) => predicate.value !== TYPE && !free.has(predicate.value));

  it.each(obligatory.map((quad): [string, Quad] => [`${quad.subject.value} ${quad.predicate.value}`, quad]))(
    'miss what is obligatory: %s',
    async (_, left) => {
      expect(await conforms(example.filter((quad) => quad !== left))).toBe(false);
    },
  );
});
