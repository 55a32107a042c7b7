import { describe, expect, it } from 'vitest';
import { plannedReader } from '../../../scripts/import/planned.ts';
import { BAD, file, given, hasSamples, sample } from './given.ts';

// Shaped as Planned Educations v4 answers; schools and figures are made up.

const event = {
  id: 'edu-event-12345678-IN25',
  schoolUnitCode: '12345678',
  schoolUnitName: 'Exempelgymnasiet',
  studyPathCode: 'IN25',
  studyPathName: '<![CDATA[Industritekniska programmet]]>',
  startDate: '2026-07-31 22:00:00',
  endDate: '2029-06-15T00:00:00',
  typeOfSchooling: { code: 'gy', displayName: 'Gymnasieskolan' },
  geographicalAreaCode: '0580',
  visitingAddressCity: 'LINKÖPING',
  studyPaths: [{ id: null, studyPathCode: 'INSVK', studyPathName: 'Svetsteknik' }],
  admissionPointsMin: '210,0',
  admissionPointsAverage: 'cirka 270',
  admissionPointsSemester: 'HT2026',
};
const answer = (events: object[], list = 'educationEvents', total = events.length, asked = ''): object => ({
  body: {
    _embedded: { [list]: events },
    _links: { self: { href: `https://api.skolverket.se/planned-educations/v4/education-events?page=0${asked}` } },
    page: { totalElements: total, totalPages: 1, number: 0 },
  },
});
const reading = (...answers: object[]) => plannedReader.read(given(Object.fromEntries(answers.map((one, i) => [`${i}.json`, one]))));

describe('planned programmes of upper secondary school', () => {
  it('are read by school and study path, midnight in UTC as the day that it is here', async () => {
    const { body, period, covers } = await reading(answer([event]));
    expect(body.educations).toEqual([
      {
        id: 'edu-event-12345678-IN25',
        unit: '12345678',
        unitName: 'Exempelgymnasiet',
        municipality: '0580',
        path: 'IN25',
        name: 'Industritekniska programmet',
        orientations: [{ code: 'INSVK', name: 'Svetsteknik' }],
        start: '2026-08-01',
        end: '2029-06-15',
        points: { min: 210, average: 270, semester: 'HT2026' },
      },
    ]);
    expect(period).toBe('2026');
    expect(covers).toEqual([{ form: 'gymnasium', of: 'educations', extent: 'whole' }]);
  });

  it('have no points where the source writes dots, and no end where it never ends', async () => {
    const { body } = await reading(answer([{ ...event, admissionPointsMin: '..', admissionPointsAverage: '.', endDate: '2099-12-31' }]));
    expect(body.educations[0]).not.toHaveProperty('points');
    expect(body.educations[0]).not.toHaveProperty('end');
  });

  it('say who learns at work and who has an adapted school, by code', async () => {
    const { body, covers } = await reading(
      answer([
        { ...event, studyPathCode: 'BFPEA0L' },
        { ...event, schoolUnitCode: '22345678', typeOfSchooling: { code: 'gyan' } },
      ]),
    );
    expect(body.educations.map(({ apprentice, adapted }) => [apprentice, adapted])).toEqual([
      [true, undefined],
      [undefined, true],
    ]);
    expect(covers?.map(({ form }) => form)).toEqual(['gymnasium', 'anpassad-gymnasieskola']);
  });

  it('are no whole where pages are missing or the question was narrow', async () => {
    for (const narrow of [answer([event], 'educationEvents', 7116), answer([event], 'educationEvents', 1, '&studyPathCode=IN25')])
      expect((await reading(narrow)).covers).toEqual([
        expect.objectContaining({ extent: 'some', note: expect.stringContaining('begränsad') }),
      ]);
  });

  it('are read from the compact list too, which has names alone, and not twice', async () => {
    const compact = {
      schoolUnitCode: '12345678',
      schoolUnitName: 'Exempelgymnasiet',
      educationEventTypeOfSchooling: 'gy',
      wgs84Latitude: '0',
    };
    const list = answer(
      [
        { ...compact, studyPathName: 'Industritekniska programmet' },
        { ...compact, studyPathName: 'Teknikprogrammet' },
      ],
      'compactEducationEvents',
    );
    expect((await reading(answer([event]), list)).body.educations.map(({ name, path }) => [name, path])).toEqual([
      ['Industritekniska programmet', 'IN25'],
      ['Teknikprogrammet', undefined],
    ]);
  });

  it('are left out, and counted, when they have ended or stand twice', async () => {
    const { left, count } = await reading(answer([event, event, { ...event, studyPathCode: 'IN', endDate: '2026-06-15' }]));
    expect(count).toBe(1);
    expect(left).toEqual([
      { reason: 'utbildningen har slutat', count: 1 },
      { reason: 'samma rad två gånger', count: 1 },
    ]);
  });

  it.each([
    ...BAD,
    [
      'a field of another name',
      JSON.stringify(answer([{ ...event, studyPathCode: undefined, pathCode: 'IN25' }])),
      'studyPathCode: Fältet saknas',
    ],
    ['nothing that is going on', JSON.stringify(answer([{ ...event, endDate: '2020-06-15' }])), 'inga utbildningar som pågår'],
  ])('are refused with %s', async (_, content, message) => {
    await expect(plannedReader.read(given({ 'education-events.json': content }))).rejects.toThrow(message);
  });
});

describe.skipIf(!hasSamples)('a recorded answer of Planned Educations', () => {
  it('gives the fourth technical year at two schools, as a part of all', async () => {
    const { body, covers } = await plannedReader.read(await file(sample('samples/planned-educations-v4-education-events-vi25-2026.json')));
    expect(
      body.educations.map(({ unit, municipality, path, orientations, start }) => [
        unit,
        municipality,
        path,
        orientations?.[0]?.code,
        start,
      ]),
    ).toEqual([
      ['79033948', '1283', 'VI25', 'VIINO', '2026-07-31'],
      ['79094701', '1480', 'VI25', 'VIINO', '2026-07-31'],
    ]);
    expect(covers?.[0]?.extent).toBe('some');
  });
});
