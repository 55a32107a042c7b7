import { describe, expect, it } from 'vitest';
import { addressesOf, alternate, pagesOf } from '../../src/catalogue/addresses.ts';
import { nearestJobs, nearestProgrammes, nextDates } from '../../src/thread/pack.ts';
import { hasPack } from '../../src/catalogue/link.ts';
import { targetOf } from '../../src/links.ts';
import { small } from './factory.ts';

const own = small();
const named = (name: string) => own.municipalities.find((place) => place.name === name)!;
const packs = pagesOf(own).filter(({ kind }) => kind === 'pack');

describe('what a counsellor takes along', () => {
  it('has a page for each municipality of a region, and for no other', () => {
    expect(packs.map(({ address }) => address)).toEqual(
      own.municipalities.filter(hasPack).map(({ name }) => `/kvallspaket/${name.toLowerCase().replaceAll('ö', 'o')}/`),
    );
    expect(hasPack({ regions: [] })).toBe(false);
  });

  it('has the same page in English, and is about its municipality', () => {
    const [page] = packs;
    expect(alternate(page!, 'en')).toBe('/en/evening-pack/norrby/');
    expect(targetOf('/en/evening-pack/norrby/')).toEqual({ kind: 'municipality', key: 'norrby' });
    expect(addressesOf({ kind: 'municipality', key: 'Norrby' }, 'sv')).toEqual(['/kommuner/norrby/', '/kvallspaket/norrby/']);
  });

  it('has the jobs that something near surely leads to, each with where it is', () => {
    const jobs = nearestJobs(named('Norrby'), own);
    expect(jobs.map(({ target, place, km }) => [target.key, place.name, km])).toEqual([['snickare', 'Norrby', 0]]);
  });

  it('has the programmes, the nearest first', () => {
    const all = nearestProgrammes(named('Norrby'), own);
    expect(all.map(({ target }) => target.key)).toEqual(['tra']);
    expect(all.map(({ km }) => km)).toEqual(all.map(({ km }) => km).toSorted((a, b) => a - b));
  });

  it('has what comes next in the region, and nothing where there is none', () => {
    expect(nextDates(named('Norrby'), own).map(({ item }) => item.title)).toContain('Öppet hus');
    expect(nextDates({ regions: [] }, own)).toEqual([]);
  });
});
