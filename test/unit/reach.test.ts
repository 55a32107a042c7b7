import { describe, expect, it } from 'vitest';
import { byCounty, countsOf, placesWith, type Reach, type ReachPlace, reachKinds, reachOf, sharing } from '../../src/thread/reach.ts';
import { translator } from '../../src/i18n/strings.ts';
import { reachLead, reachSource } from '../../src/words/reach.ts';
import { small } from './factory.ts';

const own = small();
const t = translator('sv');
const [programme] = own.programmes;
const bands = (reach: readonly Reach[]) => Object.fromEntries(reach.map(({ place, band }) => [place.name, band]));

/** Neighbours in the north of Dalarna, by their real codes. */
const place = (code: string, name: string): ReachPlace => ({
  code,
  name,
  county: 'Dalarnas län',
  countyName: 'Dalarnas län',
  position: [61, 14],
});
const [alvdalen, malung, mora, harjedalen] = [
  place('2039', 'Älvdalen'),
  place('2023', 'Malung-Sälen'),
  place('2062', 'Mora'),
  place('2361', 'Härjedalen'),
];
const reach = (where: ReachPlace, band: Reach['band']): Reach => ({ place: where, band });

describe('how far it is', () => {
  it('is told of every municipality, also of those without a page', () => {
    expect(reachOf(programme, 'gymnasium', own).length).toBe(own.municipalities.length + own.otherPlaces.length);
  });

  it('is nothing where the education is, and not known far from the only one that we know of', () => {
    expect(placesWith({ form: 'gymnasium', programme }, own).map(({ name }) => name)).toEqual(['Norrby']);
    expect(bands(reachOf(programme, 'gymnasium', own))).toEqual({ Norrby: 'here', Söderby: 'unknown' });
  });

  it('is not told where we know of no place at all', () => {
    const none = { ...programme!, educations: [], national: true };
    expect(reachOf(none, 'gymnasium', { ...own, offers: [] })).toEqual([]);
    expect(reachLead([], { form: 'gymnasium', programme: none }, t)).toContain('Det betyder inte att det inte finns');
  });

  it('is sure to be far only where a register has all there is', () => {
    const whole = {
      ...own,
      imported: { units: { receipt: { source: 'susa', period: '2026', covers: [{ form: 'gymnasium', of: 'schools', extent: 'whole' }] } } },
    } as never;
    expect(bands(reachOf(undefined, 'gymnasium', whole))).toEqual({ Norrby: 'here', Söderby: 'far' });
    expect(reachSource({ form: 'gymnasium' }, whole)).toEqual({ source: 'susa', asOf: '2026', whole: true });
    expect(reachKinds(whole).map(({ form, programme: of }) => of?.key ?? form)).toContain('gymnasium');
  });

  it('is said in one sentence, with how many we do not know of', () => {
    expect(reachLead(reachOf(programme, 'gymnasium', own), { form: 'gymnasium', programme }, t)).toMatch(
      /1 av 2 kommuner .* För en kommun vet vi inte/,
    );
  });

  it('is counted by county, with the far ones by name', () => {
    const [row] = byCounty([reach(alvdalen!, 'far'), reach(mora!, 'here'), reach(harjedalen!, 'near')]);
    expect(row).toMatchObject({ county: 'Dalarnas län', counts: { here: 1, near: 1, daily: 0, far: 1, unknown: 0 } });
    expect(row?.beyond.map(({ place: { name } }) => name)).toEqual(['Älvdalen']);
    expect(countsOf([])).toEqual({ here: 0, near: 0, daily: 0, far: 0, unknown: 0 });
  });
});

describe('municipalities that have as far', () => {
  const all = [reach(alvdalen!, 'unknown'), reach(malung!, 'far'), reach(mora!, 'here'), reach(harjedalen!, 'far')];
  const named = (codes: string[]) =>
    sharing(all, new Set(codes)).map((group) => ({
      own: group.own.map((one) => one.place.name),
      with: group.with.map((one) => one.place.name),
    }));

  it('could share a course where they are neighbours', () => {
    expect(named(['2039', '2023', '2062'])).toEqual([{ own: ['Älvdalen', 'Malung-Sälen'], with: ['Härjedalen'] }]);
  });

  it('also across the border of the region, one step', () => {
    expect(named(['2023'])).toEqual([{ own: ['Malung-Sälen'], with: ['Älvdalen'] }]);
  });

  it('are none where all have it near', () => {
    expect(named(['2062'])).toEqual([]);
  });
});
