import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill } from '../../src/i18n/fill.ts';
import { nearData, placeNames } from '../../src/place/data.ts';
import { inShort, nearFile, type PlaceNear, type PlaceStudy } from '../../src/place/here.ts';
import { type NearData, seenFrom } from '../../src/place/near.ts';
import { decodePlace, encodePlace, placeCalled, placeFragment, placeInFragment } from '../../src/place/place.ts';
import { dayNumber, turn } from '../../src/place/turn.ts';
import { closest } from '../../src/thread/closest.ts';
import { small } from './factory.ts';

const names = ['Borlänge', 'Botkyrka', 'Malmö', 'Mölndal', 'Upplands Väsby', 'Upplands-Bro', 'Håbo', 'Habo'].map((name) => ({ name }));

describe('the municipality that somebody means', () => {
  it.each([
    ['Borlänge', 'Borlänge'],
    [' borlange kommun ', 'Borlänge'],
    ['MALMO', 'Malmö'],
    ['upplands vä', 'Upplands Väsby'],
    ['upplands bro', 'Upplands-Bro'],
    ['Malmö stad', 'Malmö'],
    ['habo', 'Habo'],
    ['håbo', 'Håbo'],
  ])('”%s” is %s', (typed, name) => {
    expect(placeCalled(typed, names)?.name).toBe(name);
  });

  it.each(['', '   ', 'bo', 'upplands', 'Oslo'])('is not guessed from ”%s”, which is none or several', (typed) => {
    expect(placeCalled(typed, names)).toBeUndefined();
  });
});

describe('a place', () => {
  const place = fc.record({
    slug: fc.constantFrom('borlange', 'upplands-vasby', 'a1'),
    name: fc.string({ minLength: 1, maxLength: 40 }).filter((name) => !/[\n\r\u2028\u2029]/.test(name)),
  });

  it('is kept and read again as it was', () => {
    fc.assert(
      fc.property(place, (one) => {
        expect(decodePlace(encodePlace(one))).toEqual(one);
      }),
    );
  });

  it('stands in an address and is read again', () => {
    fc.assert(
      fc.property(place, ({ slug: own }) => {
        expect(placeInFragment(placeFragment(own))).toEqual({ slug: own });
      }),
    );
  });

  it('of anyone’s making is a slug or nothing, whatever the address or the device says', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 90 }), (text) => {
        for (const read of [placeInFragment(text), placeInFragment(`#kommun=${text}`), decodePlace(text)])
          expect(read === undefined || /^[a-z0-9-]{1,40}$/.test(read.slug)).toBe(true);
      }),
    );
    expect(placeInFragment('#kommun=../x')).toBeUndefined();
    expect(placeInFragment('#laga')).toBeUndefined();
    expect(decodePlace(null)).toBeUndefined();
  });
});

describe('what is nearest', () => {
  const found = fc.array(fc.record({ km: fc.integer({ min: 0, max: 99 }), certain: fc.boolean() }), { maxLength: 12 });

  it('is one that is certain, where there is any, and before it one that is not only where that is nearer still', () => {
    fc.assert(
      fc.property(found, (all) => {
        const near = closest(all);
        const least = (certain: boolean): number => Math.min(...all.filter((one) => one.certain === certain).map(({ km }) => km));
        expect(near.filter(({ certain }) => certain).map(({ km }) => km)).toEqual(least(true) < Infinity ? [least(true)] : []);
        expect(near.filter(({ certain }) => !certain).map(({ km }) => km)).toEqual(least(false) < least(true) ? [least(false)] : []);
      }),
    );
  });

  it('never comes farther away by more to choose from', () => {
    fc.assert(
      fc.property(found, found, (some, more) => {
        const km = (all: typeof some): number => Math.min(Infinity, ...closest(all).map((one) => one.km));
        expect(km([...some, ...more])).toBeLessThanOrEqual(km(some));
      }),
    );
  });

  const study = (km: number): PlaceStudy => ['Utbildning', '/u/', 'Skolan', 'Orten', km];
  const near: PlaceNear[] = [
    [0, 0, 0],
    [1, 1, 1],
  ];

  it('is in short the certain one, and a nearer gymnasium school where the programme may be read at any', () => {
    const data = { near: { '/a/': near }, studies: [study(5), study(60)], school: ['Byn', '/byn/', 20] as const };
    const may = { ...data, atGymnasium: ['/a/'] };
    expect(inShort({ ...data, atGymnasium: [] }, '/a/')).toEqual({ best: near[1] });
    expect(inShort(may, '/a/')).toEqual({ best: near[1], school: data.school });
    // The gymnasium that we know of is farther off than a school that may have it, and than anybody travels daily.
    expect(inShort({ ...may, gymnasium: 1 }, '/a/')).toEqual({ best: near[1], school: data.school });
    expect(inShort({ ...may, gymnasium: 1, studies: [study(5), study(61)] }, '/a/')).toEqual({ school: data.school });
    expect(inShort({ ...may, gymnasium: 1, studies: [study(5), study(9)] }, '/a/')).toEqual({ best: near[1] });
    expect(inShort({ ...data, atGymnasium: ['/b/'] }, '/b/')).toEqual({ school: data.school });
    expect(inShort({ ...data, atGymnasium: [] }, '/c/')).toEqual({});
  });
});

describe('what is near wherever one lives', () => {
  const catalogue = small();
  const data = nearData(catalogue);
  const all = placeNames(catalogue);

  it('is in one file for all, so that no address that is asked for tells where', () => {
    expect(nearFile('sv')).toBe('/data/nara.sv.json');
    expect(all.length).toBe(catalogue.municipalities.length + catalogue.otherPlaces.length);
    expect(data.places.map(([name, own]) => ({ name, slug: own }))).toEqual(all);
  });

  it('is for each municipality of studies that there are, and none nearer than it is', () => {
    for (const { slug, name } of all) {
      const seen = seenFrom(data, slug, fill);
      const rows = Object.values(seen?.near ?? {}).flat();
      const own = catalogue.municipalities.find((one) => one.name === name);
      expect(seen?.name).toBe(name);
      expect(seen?.regions).toEqual([...(own?.regions ?? []), ...(own?.widerRegions ?? [])].map(({ key }) => key));
      expect(new Set(rows.map(([, one]) => one))).toEqual(new Set(seen?.studies.keys()));
      expect(rows.every(([form]) => seen?.forms[form] !== undefined)).toBe(true);
      expect(seen?.studies.every(([, , , place, km]) => place !== name || km === 0)).toBe(true);
    }
  });

  it('is nothing of a place that there is not', () => {
    expect(seenFrom(data, 'oslo', fill)).toBeUndefined();
  });

  it('has for a job the study that is given nearest, of several places too', () => {
    const place = (name: string, longitude: number): NearData['places'][number] => [name, name, [60, longitude], []];
    const places = [place('hemma', 15), place('nara', 15.1), place('langt', 17)];
    const studies: NearData['studies'] = [
      ['Svets', '/s/', 'Skolan', [2, 1]],
      ['Annan', '/a/', '', [2]],
    ];
    const leads: NearData['leads'] = {
      '/yrke/': [
        [0, 1, 1],
        [0, 0, 1],
      ],
    };
    const seen = seenFrom({ ...data, places, studies, leads, regions: [], schools: [] }, 'hemma', fill);
    expect(seen?.near).toEqual({ '/yrke/': [[0, 0, 1]] });
    expect(seen?.studies).toEqual([['Svets', '/s/', 'Skolan', 'nara', 6]]);
  });
});

describe('what takes turns', () => {
  const stories = ['a', 'b', 'c', 'd', 'e'];

  it('is in as many days as there are each once first, and never the same twice a day', () => {
    const first = stories.map((_, day) => turn(stories, day + dayNumber('2026-11-28'), 3)[0]);
    expect(first.toSorted()).toEqual(stories);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 9 }), (day, count) => {
        const some = turn(stories, day, count);
        expect(new Set(some).size).toBe(Math.min(count, stories.length));
      }),
    );
  });

  it('begins with what is for the reader, whatever the day', () => {
    for (let day = 0; day < 12; day += 1)
      expect(
        turn(stories, day, 3, (one) => one > 'c')
          .slice(0, 2)
          .toSorted(),
      ).toEqual(['d', 'e']);
  });

  it('counts days from one to the next', () => {
    expect(dayNumber('2027-01-01') - dayNumber('2026-12-31')).toBe(1);
  });
});
