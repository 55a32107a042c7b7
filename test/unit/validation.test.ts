import { describe, expect, it } from 'vitest';
import { centresOf, methodsOf, nearestCentre, positionOf, validationsFor, withoutCentre } from '../../src/thread/validation.ts';
import { type Added, DATE, small } from './factory.ts';

const validation = (key: string, data: object): Added => ({
  kind: 'validation',
  key,
  data: { title: key, summary: 'En mening.', reviewed: DATE, status: 'running', sources: [{ id: 'tidning' }], ...data },
});
const plain = small();
const places = [...plain.municipalities, ...plain.otherPlaces].map(({ name, position }) => ({ name, position }));
const names = (some: readonly { name: string }[] | undefined) => some?.map(({ name }) => name);
const method = (catalogue = plain) => catalogue.validations.find(({ key }) => key === 'traprovet')!;

describe('proof of what one can', () => {
  it('has methods first, then places, and knows each from the other', () => {
    expect(plain.validations.map(({ key }) => key)).toEqual(['traprovet', 'trahuset']);
    expect(method().centres.map(({ key }) => key)).toEqual(['trahuset']);
    expect(method().centres[0]?.methods).toEqual([method()]);
  });

  it('leaves out what has ended', () => {
    const some = small(
      validation('slut', { what: 'method', status: 'ended' }),
      validation('stangt', { what: 'centre', municipality: 'Norrby', status: 'ended' }),
    );
    expect(methodsOf(some.validations).map(({ key }) => key)).toEqual(['traprovet']);
    expect(centresOf(some.validations).map(({ key }) => key)).toEqual(['trahuset']);
  });

  it('is about the jobs that it says', () => {
    const [job] = plain.jobs;
    expect(validationsFor(job!, plain.validations).map(({ key }) => key)).toEqual(['traprovet']);
  });

  it('stands at the main town where its own place is not known', () => {
    const [centre] = centresOf(plain.validations);
    expect(positionOf(centre!)).toEqual([62, 17]);
    expect(positionOf({ ...centre!, position: [62.1, 17.1] })).toEqual([62.1, 17.1]);
  });

  it('has a nearest place where there is any', () => {
    expect(nearestCentre([61, 17], centresOf(plain.validations))).toMatchObject({
      centre: { key: 'trahuset' },
      km: expect.closeTo(111.2, 1),
    });
    expect(nearestCentre([61, 17], [])).toBeUndefined();
  });

  it('is never said to be missing where we do not have the whole list of places', () => {
    expect(withoutCentre(method(), places)).toBeUndefined();
  });

  it('is missing where the whole list has no place within 80 km', () => {
    const whole = { ...method(), allCentres: { source: 'tidning', asOf: '2025' } };
    expect(names(withoutCentre(whole, places))).toEqual(['Söderby']);
    expect(names(withoutCentre({ ...whole, centres: [] }, places))?.toSorted()).toEqual(['Norrby', 'Söderby']);
  });
});
