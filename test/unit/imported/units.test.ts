import { describe, expect, it } from 'vitest';
import { unitsReader } from '../../../scripts/import/units.ts';
import { BAD, file, given, hasSamples, sample } from './given.ts';

// Shaped as Planned Educations v4 and Skolenhetsregistret v2 describe themselves; the schools are made up.

const listed = (units: object[], page: object = { totalElements: units.length }, asked = '?page=0&size=20'): object => ({
  status: 'OK',
  body: {
    _embedded: { listedSchoolUnits: units },
    _links: { self: { href: `https://api.skolverket.se/planned-educations/v4/school-units${asked}` } },
    page,
  },
});
const gy = {
  code: '12345678',
  name: '<![CDATA[Exempelgymnasiet  1]]>',
  geographicalAreaCode: '0180',
  typeOfSchooling: [{ code: 'gy', displayName: 'Gymnasieskolan', schoolYears: [] }],
  principalOrganizerType: 'Fristående',
  abroadSchool: false,
};
const school = { code: '12345678', name: 'Exempelgymnasiet 1', municipality: '0180', forms: ['gymnasium'], principal: 'enskild' };

const detail = (attributes: object = {}): object => ({
  meta: { created: '2026-11-01' },
  data: {
    type: 'schoolunit',
    schoolUnitCode: '12345678',
    attributes: {
      displayName: 'Exempelgymnasiet 1',
      status: 'AKTIV',
      url: 'www.exempelgymnasiet.se',
      email: 'rektor@exempel.se',
      phoneNumber: '08-123',
      headMaster: 'Pelle Påhitt',
      addresses: [
        { type: 'POSTADRESS', streetAddress: 'Box 1', postalCode: '111 11', locality: 'Stockholm' },
        {
          type: 'BESOKSADRESS',
          streetAddress: 'Agatan 1',
          postalCode: '111 22',
          locality: 'Stockholm',
          geoCoordinates: { latitude: '59.33', longitude: '18.06', coordinateSweRefN: '6580822,34', coordinateSweRefE: '674032,12' },
        },
      ],
      municipalityCode: '0180',
      schoolTypes: ['GY', 'GYAN', 'VUX'],
      schoolTypeProperties: { vux: { parts: ['VUXGY', 'VUXSFI'] } },
      ...attributes,
    },
  },
  included: { type: 'organizer', attributes: { organizerType: 'KOMMUN' } },
});
const register = (...units: object[]): object => ({ meta: { extractDate: '2026-10-05' }, data: { type: 'schoolunit', attributes: units } });

describe('school units', () => {
  it('are read from Planned Educations, cleaned, with code and municipality as text', async () => {
    const elsewhere = { ...gy, code: '22345678', geographicalAreaCode: null, abroadSchool: true, principalOrganizerType: null };
    const compulsory = { ...gy, code: '32345678', typeOfSchooling: [{ code: 'gr' }] };
    const { body, count, left, covers } = await unitsReader.read(given({ 'school-units': listed([gy, elsewhere, compulsory]) }));
    expect(body.schools).toEqual([{ code: '22345678', name: 'Exempelgymnasiet 1', forms: ['gymnasium'] }, school]);
    expect(count).toBe(2);
    expect(left).toEqual([{ reason: 'skolenheter utan gymnasieskola, anpassad gymnasieskola eller komvux på gymnasial nivå', count: 1 }]);
    expect(covers?.map(({ form, extent }) => [form, extent])).toEqual([
      ['gymnasium', 'whole'],
      ['anpassad-gymnasieskola', 'whole'],
      ['komvux', 'some'],
    ]);
  });

  it('are no whole where a page is missing or the question left something out', async () => {
    const extent = async (data: object): Promise<unknown> => (await unitsReader.read(given({ a: data }))).covers?.map((one) => one.extent);
    expect(await extent(listed([gy], { totalElements: 2 }))).toEqual(['some', 'some', 'some']);
    expect(await extent(listed([gy], { totalElements: 1 }, '?geographicalAreaCode=0180'))).toEqual(['some', 'some', 'some']);
    expect(await extent(listed([gy], { totalElements: 1 }, '?typeOfSchooling=gy'))).toEqual(['whole', 'some', 'some']);
    expect(await extent(detail())).toEqual(['some', 'some', 'some']);
  });

  it('are read from the register: a list of names, and each unit, without who leads it', async () => {
    const closed = { schoolUnitCode: '99999999', name: 'Nedlagda skolan', status: 'UPPHORT' };
    const named = { schoolUnitCode: '12345678', name: 'Exempelgymnasiet 1', status: 'AKTIV' };
    const read = await unitsReader.read(given({ 'school-units': register(named, closed), '12345678': detail() }));
    expect(read.body.schools).toEqual([
      {
        code: '12345678',
        name: 'Exempelgymnasiet 1',
        municipality: '0180',
        forms: ['gymnasium', 'anpassad-gymnasieskola', 'komvux'],
        position: [59.33, 18.06],
        web: 'https://www.exempelgymnasiet.se',
        principal: 'kommunal',
        address: 'Agatan 1, 111 22 Stockholm',
      },
    ]);
    expect(read.left).toEqual([{ reason: 'skolenheter som är upphort', count: 1 }]);
    expect(read.period).toBe('2026-10');
    expect(read.covers?.[0]).toEqual({ form: 'gymnasium', of: 'schools', extent: 'whole' });
    expect(JSON.stringify(read)).not.toMatch(/Påhitt|rektor@|08-123/);
  });

  it('lead from the register’s list to every open unit, and nowhere else', () => {
    const data = register(
      { schoolUnitCode: '12345678', name: 'A', status: 'AKTIV' },
      { schoolUnitCode: '99999999', name: 'B', status: 'VILANDE' },
    );
    expect(unitsReader.leadsTo?.(data, 'https://api.skolverket.se/skolenhetsregistret/v2/school-units?school_type=GY')).toEqual([
      'https://api.skolverket.se/skolenhetsregistret/v2/school-units/12345678',
    ]);
    expect(unitsReader.leadsTo?.(listed([gy]), 'https://api.skolverket.se/planned-educations/v4/school-units')).toEqual([]);
  });

  it('have no position where it is nought, no municipality that does not exist, and are gone when they have ended', async () => {
    const nowhere = { addresses: [{ type: 'BESOKSADRESS', geoCoordinates: { latitude: '0', longitude: '0' } }], municipalityCode: '9999' };
    const { body, left } = await unitsReader.read(given({ a: detail(nowhere) }));
    expect(body.schools[0]).not.toHaveProperty('position');
    expect(body.schools[0]).not.toHaveProperty('municipality');
    expect(left).toEqual([{ reason: 'kommun som inte finns, ”9999”: raden är med utan den', count: 1 }]);
    await expect(unitsReader.read(given({ a: detail({ endDate: '2026-06-30' }) }))).rejects.toThrow('inga skolor med skolform');
  });

  it('are refused where one code is of two schools', async () => {
    await expect(unitsReader.read(given({ a: listed([gy, { ...gy, name: 'En annan' }]) }))).rejects.toThrow('12345678 står två gånger');
  });

  it.each([
    ...BAD,
    ['a field of another name', JSON.stringify(listed([{ ...gy, code: undefined, kod: '12345678' }])), '[1].code: Fältet saknas'],
    [
      'the register’s list alone',
      JSON.stringify(register({ schoolUnitCode: '12345678', name: 'A', status: 'AKTIV' })),
      'hämta också varje skolenhet',
    ],
  ])('are refused with %s', async (_, content, message) => {
    await expect(unitsReader.read(given({ 'school-units.json': content }))).rejects.toThrow(message);
  });
});

describe.skipIf(!hasSamples)('the real table of school units', () => {
  it('is read whole: 1 484 units in 251 municipalities with an upper secondary school', async () => {
    const { body, count, period, left } = await unitsReader.read({
      ...(await file(sample('data/gymnasieskolor-skolenheter-2026.json'))),
      municipalities: new Map(),
    });
    expect({ count, period, left }).toEqual({ count: 1484, period: '2026-07', left: [] });
    const upper = body.schools.filter(({ forms }) => forms.includes('gymnasium'));
    expect(upper).toHaveLength(1293);
    expect(new Set(upper.flatMap(({ municipality }) => municipality ?? [])).size).toBe(251);
    expect(body.schools.filter(({ municipality }) => municipality === undefined)).toHaveLength(5);
  });
});
