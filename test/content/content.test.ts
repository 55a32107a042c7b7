import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/catalogue/check.ts';
import { contentFolder } from '../../src/catalogue/folder.ts';
import { isSupply, link } from '../../src/catalogue/link.ts';
import { readContent } from '../../src/catalogue/read.ts';
import { compose } from '../../src/drawings/compose.ts';
import { people, poses } from '../../src/drawings/people.ts';
import { sceneOf } from '../../src/words/scene.ts';

const content = checkContent(await readContent(contentFolder));
const sv = link(content, { language: 'sv', date: '2026-11-23' });
const en = link(content, { language: 'en', date: '2026-11-23' });

describe('the content', () => {
  it('has no problem', () => {
    expect(content.problems).toEqual([]);
  });

  it.each([
    ['regions', sv.regions.length, 25],
    ['educations', sv.educations.length, 164],
    ['schools', sv.schools.length, 99],
    ['municipalities with a page', sv.municipalities.length, 128],
    ['municipalities in all', content.entries.municipality.size, 290],
    ['jobs', sv.jobs.length, 73],
    ['competitions', sv.competitions.length, 22],
    ['activities', sv.activities.length, 35],
    ['criteria', sv.criteria.length, 8],
    ['dates', sv.calendar.length, 39],
  ])('holds all the %s that we have facts on', (_, count, facts) => {
    expect(count).toBeGreaterThanOrEqual(facts);
  });

  it('tells at least 15 stories from at least 10 regions, all examples, by women and men of different ages and roads', () => {
    expect(sv.stories.length).toBeGreaterThanOrEqual(15);
    expect(new Set(sv.stories.map((s) => s.region)).size).toBeGreaterThanOrEqual(10);
    expect(sv.stories.filter((s) => !s.illustrative)).toEqual([]);
    expect(new Set(sv.stories.map((s) => s.person.gender)).size).toBeGreaterThanOrEqual(3);
    expect(new Set(sv.stories.map((s) => s.road))).toEqual(new Set(['gymnasium', 'adult', 'higher-vocational', 'fourth-year', 'university', 'career-change']));
  });

  it('has a picture for every job, and no two alike', () => {
    const pictures = sv.jobs.map((job) => JSON.stringify(compose(job)));
    expect(pictures).not.toContain(undefined);
    expect(pictures.filter((picture, i) => pictures.indexOf(picture) !== i)).toEqual([]);
  });

  it('draws every programme, guide, activity, competition and education, no two programmes or guides alike, and by all the people', () => {
    for (const all of [sv.programmes, sv.guides]) {
      const pictures = all.map((entry) => JSON.stringify(sceneOf(entry, sv)));
      expect(pictures.filter((picture, i) => pictures.indexOf(picture) !== i)).toEqual([]);
    }
    const own = [...sv.programmes, ...sv.guides, ...sv.activities, ...sv.competitions];
    expect(own.filter((entry) => !entry.scene).map(({ key }) => key)).toEqual([]);
    const shown = [...own, ...sv.educations].flatMap((entry) =>
      sceneOf(entry, sv).figures.map(({ pieces }) => pieces.map(({ part }) => part).filter((part) => !(part in poses)).join()),
    );
    const heads = people.map(({ head }) => [...head.filter((piece) => piece.endsWith('-back')), ...head.filter((piece) => !piece.endsWith('-back'))].join());
    expect(heads.filter((head) => !shown.includes(head))).toEqual([]);
  });

  it('has an icon for every stage, and no two alike', () => {
    const icons = sv.stages.map((stage) => stage.icon);
    expect(icons).not.toContain(undefined);
    expect(new Set(icons).size).toBe(icons.length);
  });

  it('has every picture described', () => {
    expect(sv.stories.filter((s) => s.picture && s.picture.alt.length < 10)).toEqual([]);
  });

  it('says where every education, job and region has its facts from', () => {
    for (const entry of [...sv.educations, ...sv.jobs, ...sv.regions]) expect(entry.sources, entry.key).not.toEqual([]);
  });

  it('has every programme, job and region in English, by title and summary', () => {
    const untranslated = [...en.programmes, ...en.jobs, ...en.regions].filter((e) => e.lang !== 'en');
    expect(untranslated.map((e) => e.key)).toEqual([]);
    const same = en.jobs.filter((job) => job.summary === sv.jobs.find((j) => j.key === job.key)!.summary);
    expect(same.map((e) => e.key)).toEqual([]);
  });

  it('lets every national programme lead to a job, and every job be led to', () => {
    expect(sv.programmes.filter((p) => p.national && p.jobs.length === 0).map((p) => p.key)).toEqual([]);
    expect(sv.jobs.filter((j) => j.programmes.length === 0).map((j) => j.key)).toEqual([]);
  });

  it('counts nothing that is planned, applied for or gone as there to study', () => {
    const statuses = new Set(sv.educations.filter(isSupply).map((e) => e.certification.status));
    expect([...statuses].toSorted()).toEqual(['certified', 'linked', 'not-stated', 'pilot']);
  });
});
