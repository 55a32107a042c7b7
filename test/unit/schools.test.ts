import { describe, expect, it } from 'vitest';
import type { Municipality, Offer, RegisterSchool, School } from '../../src/catalogue/types.ts';
import { translator } from '../../src/i18n/strings.ts';
import { known } from '../../src/known.ts';
import { countIn, formsIn, knowsAllSchools, localOf, schoolGroups, schoolsIn } from '../../src/supply/schools.ts';
import { nearby, placesNear } from '../../src/thread/near.ts';
import { hereText, municipalityFigures, schoolMarks, unknownProgrammes } from '../../src/words/municipality.ts';
import { registerText } from '../../src/words/school.ts';

const t = translator('sv');
const row = (name: string, more: Partial<RegisterSchool> = {}): RegisterSchool => ({
  name,
  codes: [],
  forms: ['gymnasium'],
  proposed: false,
  ...more,
});
const school = (name: string, more: Partial<School> = {}): School =>
  ({ kind: 'school', key: `r/${name}`, name, title: name, kinds: ['gymnasium'], status: 'certified', educations: [], ...more }) as School;
const offer = (more: Partial<Offer> = {}): Offer =>
  ({
    kind: 'offer',
    id: 'o',
    form: 'yrkeshogskola',
    title: 'Kurs',
    current: true,
    distance: false,
    jobs: [],
    municipalities: [],
    ...more,
  }) as Offer;
const place = (name: string, more: Partial<Municipality> = {}): Municipality =>
  ({
    kind: 'municipality',
    code: '9901',
    name,
    position: [60, 17],
    regions: [],
    widerRegions: [],
    schools: [],
    educations: [],
    offers: [],
    register: [],
    neighbours: [],
    ...more,
  }) as unknown as Municipality;
const whole = {
  units: { receipt: { period: '2026', covers: [{ form: 'gymnasium', of: 'schools', extent: 'whole' }] }, schools: [] },
} as never;

describe('the schools of a municipality', () => {
  const storskolan = school('Storskolan');
  const here = place('Norrby', {
    schools: [storskolan, school('Yrkesskolan'), school('Nedlagda', { active: false })],
    register: [
      row('Storskolan', { school: storskolan, proposed: true, codes: ['1', '2'] }),
      row('Lillskolan', { forms: ['anpassad-gymnasieskola', 'komvux'] }),
    ],
    offers: [offer({ form: 'gymnasium', unit: '2', title: 'Teknik' }), offer({ form: 'gymnasium', unit: '3' })],
  });

  it('are those of the register, then our own that it lacks and that there still are', () => {
    expect(schoolsIn(here).map(({ name, registered, studies }) => [name, registered, studies.map(({ title }) => title)])).toEqual([
      ['Storskolan', true, ['Teknik']],
      ['Lillskolan', true, []],
      ['Yrkesskolan', false, []],
    ]);
  });

  it('stand once each, under what they are first of all', () => {
    expect(schoolGroups(schoolsIn(here)).map(({ group, schools }) => [group, schools.length])).toEqual([
      ['gymnasium', 2],
      ['anpassad-gymnasieskola', 1],
    ]);
    expect(formsIn(here).toSorted()).toEqual(['anpassad-gymnasieskola', 'gymnasium', 'komvux']);
  });

  it('say that a match is a proposal, that they are certified, and what else they have', () => {
    const [first, second] = schoolsIn(here);
    expect(schoolMarks(known(first, 'a school'), 'gymnasium', t, 'Nätet')).toBe(`certifierad av Nätet, ${t('place.proposed')}`);
    expect(schoolMarks(known(second, 'a school'), 'anpassad-gymnasieskola', t, 'Nätet')).toBe('har komvux');
  });

  it('of which we do not know the programmes are counted, and all of them are called they', () => {
    const none = schoolsIn(place('Utby', { register: [row('A'), row('B')] }));
    expect(unknownProgrammes(none, t)).toBe(t('place.programmes.none'));
    expect(unknownProgrammes(schoolsIn(here), t)).toBe(t('place.programmes.unknown', { count: 2 }));
    expect(unknownProgrammes([], t)).toBeUndefined();
  });

  it('are none for certain only where all schools of the register have been read', () => {
    const figures = (imported: never) => municipalityFigures(place('Tomby'), { schools: [], near: [] }, { imported }, t)[0]?.value;
    expect(knowsAllSchools('gymnasium', whole)).toBe(true);
    expect(knowsAllSchools('komvux', whole)).toBe(false);
    expect([figures(whole), figures({} as never)]).toEqual([t('place.none'), undefined]);
  });
});

describe('what is near', () => {
  const registers = {
    ...(whole as object),
    yh: { receipt: { covers: [{ form: 'yrkeshogskola', of: 'educations', extent: 'some' }] } },
  } as never;
  const near = place('Närby', { position: [60.1, 17], schools: [school('S')], register: [row('A'), row('B')] });
  const across = place('Sjöby', { position: [60.01, 17], schools: [school('S')], register: [row('C')] });
  const far = place('Fjärran', { position: [63, 17], offers: [offer()] });

  it('is in a neighbour before one that is nearer across water, and beyond where no neighbour has any, of what registers tell', () => {
    const here = place('Norrby', { neighbours: [near] });
    const municipalities = [near, across, far, here];
    const found = nearby(here, { municipalities, imported: registers });
    expect(nearby(here, { municipalities, imported: {} })).toEqual([]);
    expect(found.map(({ form, here: count, nearest }) => [form, count, nearest?.place.name, nearest?.neighbour, nearest?.count])).toEqual([
      ['gymnasium', 0, 'Närby', true, 2],
      ['yrkeshogskola', 0, 'Fjärran', false, 1],
    ]);
    expect(found.map((one) => hereText(one, whole, t))).toEqual([t('place.near.none'), t('place.near.unknown')]);
  });

  it('is never what is given at a distance, or what was', () => {
    expect(countIn('yrkeshogskola', place('A', { offers: [offer({ distance: true }), offer({ current: false })] }))).toBe(0);
  });

  it('is on the map with the place itself, where a school stands until we know better', () => {
    const here = place('Norrby', { neighbours: [near, far] });
    expect(placesNear(here).map(({ name, own, school: any }) => [name, own, any])).toEqual([
      ['Norrby', true, false],
      ['Närby', false, true],
      ['Fjärran', false, true],
    ]);
    expect(placesNear(here, { name: 'Storskolan' })[0]).toMatchObject({ name: 'Norrby', own: true, school: true });
    expect(placesNear(here, { name: 'Storskolan', position: [60.2, 17] })[0]).toMatchObject({ name: 'Storskolan', own: true });
  });
});

describe('a school in the register', () => {
  const on = { imported: whole, language: 'sv' } as const;
  const inPlace = (units: School['units']): School => {
    const one = school('Storskolan', { units });
    one.municipality = place('Norrby', {
      schools: [one],
      register: units?.codes.length ? [row('Storskolan', { school: one, codes: units.codes })] : [],
    });
    return one;
  };

  it('is there with its units, proposed until somebody has looked', () => {
    expect(registerText(inPlace({ codes: ['12345678'] }), on, t)[0]).toContain('12345678. Det är ett förslag');
    expect(registerText(inPlace({ codes: ['12345678'], reviewed: '2026-11-01' }), on, t)[0]).toBe(
      'I registret är skolan skolenheten 12345678.',
    );
  });

  it('may have changed its name or closed where the list of units is empty; where nobody has looked nothing is said', () => {
    expect(registerText(inPlace({ codes: [] }), on, t)[0]).toContain('har ingen skola med det namnet i Norrby');
    expect(registerText(inPlace(undefined), on, t)).toEqual([]);
  });

  it('has what the register knows of it, and is its own without one', () => {
    const own = school('Fristående', { kinds: ['komvux'] });
    expect(localOf(own)).toMatchObject({ registered: false, forms: ['komvux'] });
    expect(localOf(inPlace({ codes: ['1'] }))).toMatchObject({ registered: true, forms: ['gymnasium'] });
  });
});
