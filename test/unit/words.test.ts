import { describe, expect, it } from 'vitest';
import { at } from '../../src/known.ts';
import { catalogue as catalogueIn } from '../../src/catalogue/catalogue.ts';
import type { Activity, CalendarDate, Catalogue, Education, Job, Programme, Region, Stage, Story } from '../../src/catalogue/types.ts';
import { formatKronor } from '../../src/i18n/format.ts';
import type { Language } from '../../src/i18n/language.ts';
import { translator } from '../../src/i18n/strings.ts';
import { compareData } from '../../src/saved/compare.ts';
import { listData } from '../../src/saved/list-data.ts';
import { applicationLines, applicationOf } from '../../src/words/apply.ts';
import { aplOf, educationFigures, higherEducationOf, includedIn, nextStep, unsaidOf } from '../../src/words/education.ts';
import { factText, oldText } from '../../src/words/fact.ts';
import { jobFigures, similarTo } from '../../src/words/job.ts';
import { branchesOf, linkedJobs, namedFirst } from '../../src/words/jobs.ts';
import { chancesText, judged, outlookWords } from '../../src/words/outlook.ts';
import { currentPay, payScale, paySpan, tenthsOf } from '../../src/words/pay.ts';
import { byInterest } from '../../src/catalogue/interests.ts';
import { byForm, programmeFigures, roadOn } from '../../src/words/programme.ts';
import { originOf } from '../../src/words/source-name.ts';
import { knotOf, onwardFrom, readNext } from '../../src/words/story.ts';
import { countTo, laidOut, regionsOf } from '../../src/words/studied.ts';
import { briefOf, inSchoolYear, nationalAt, regionalIn } from '../../src/words/take-part.ts';
import { scopePages } from '../../src/editing/scopes.ts';
import { vantagePoints } from '../../src/thread/threads.ts';
import { wayBack, waysAgain, waysBy, waysTo } from '../../src/thread/ways.ts';
import { ours } from '../ours.ts';
import { activity, DATE, education, small } from './factory.ts';

const t = translator('sv');
const base = small();
const content = await catalogueIn('sv');
/** The only thing of a kind in the small content. */
function only<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('the small content has none');
  return first;
}
const joiner = only(base.jobs);
const wood = only(base.programmes);
const paid = (value: number, more: object = {}): Pick<Job, 'pay'> => ({ pay: { value, source: 'tidning', ...more } });
const weeks = { value: 20, unit: 'veckor', source: 'tidning' };
const made = (data: object): { entry: Education; catalogue: Catalogue } => {
  const catalogue = small(education('norr/ny', data));
  return { entry: at(new Map(catalogue.educations.map((entry) => [entry.key, entry])), 'norr/ny'), catalogue };
};

describe('pay', () => {
  it('stands as long as it holds, the last day too', () => {
    expect(currentPay(paid(30_000, { validUntil: DATE }), DATE)?.value).toBe(30_000);
    expect(currentPay(paid(30_000, { validUntil: '2026-11-22' }), DATE)).toBeUndefined();
    expect(currentPay({}, DATE)).toBeUndefined();
  });

  it('of several jobs runs from the lowest to the highest, of figures that still hold', () => {
    const { low, high } = paySpan([paid(31_000), paid(29_000), paid(20_000, { validUntil: '2026-01-01' }), {}], DATE) ?? {};
    expect([low?.value, high?.value]).toEqual([29_000, 31_000]);
    expect(paySpan([paid(20_000, { validUntil: '2026-01-01' })], DATE)).toBeUndefined();
  });

  it('has its tenths where both are known', () => {
    expect(tenthsOf({ value: 30_000, p10: 25_000, p90: 35_000, source: 'x' })).toEqual([25_000, 35_000]);
    expect(tenthsOf({ value: 30_000, p10: 25_000, source: 'x' })).toBeUndefined();
  });

  it('is shown on a scale of whole steps that holds every figure', () => {
    expect(payScale([paid(31_000, { p90: 40_001 }), paid(29_000, { p10: 21_000 }), {}])).toEqual({ from: 20_000, to: 50_000 });
  });

  it('that is old says so, and until when it held', () => {
    expect(oldText({ validUntil: '2026-11-22' }, DATE, 'sv')).toBe('Uppgiften är gammal. Den gällde till 22 november 2026.');
    expect(oldText({ validUntil: DATE }, DATE, 'sv')).toBeUndefined();
    expect(oldText({}, DATE, 'sv')).toBeUndefined();
  });
});

describe('the chances of a job', () => {
  const outlook = { chances: 'large', group: 'Snickare', area: 'riket', round: '2025', asOf: '2025', source: 'tidning' } as const;

  it('of several jobs are counted among those that are judged', () => {
    const { large, count } = judged([{ outlook }, { outlook: { ...outlook, chances: 'small' } }, {}]) ?? {};
    expect([large, count]).toEqual([1, 2]);
    expect(judged([{}, { outlook: { ...outlook, chances: undefined, forecast: 'increase' } }])).toBeUndefined();
  });

  it('are said as far as they are known', () => {
    const { now, situation, later } = outlookWords({ ...outlook, chances: undefined, forecast: 'increase' }, t);
    expect([now, situation]).toEqual([undefined, undefined]);
    expect(later).toBe(t('outlook.forecast.increase'));
    expect(chancesText({ outlook }, t)).toBe(t('outlook.short.large'));
    expect(chancesText({}, t)).toBeUndefined();
  });
});

describe('jobs of a programme', () => {
  const orientation = (id: string): Programme['orientations'][number] => ({ id, name: id, curricula: ['gy25'], exits: [], jobs: [] });
  const job = (key: string): Job => ({ ...joiner, key });
  const [a, b, c] = [job('a'), job('b'), job('c')];
  const [wide, narrow] = [orientation('wide'), orientation('narrow')];
  const split = {
    orientations: [wide, narrow],
    jobs: [
      { job: a, orientation: wide },
      { job: b, orientation: wide },
      { job: a, orientation: narrow },
      { job: c, orientation: undefined },
    ].map((link) => ({ ...link, basis: 'exit' as const, certain: true })),
  };

  it('are counted once, however many orientations lead there', () => {
    expect(linkedJobs(split)).toEqual([a, b, c]);
  });

  it('stand with their orientation, and last those that any of them leads to', () => {
    expect(branchesOf(split)).toEqual([
      { orientation: wide, jobs: [a, b] },
      { orientation: narrow, jobs: [a] },
      { orientation: undefined, jobs: [c] },
    ]);
    expect(branchesOf({ ...split, jobs: [] }).map(({ orientation: own }) => own)).toEqual([wide, narrow]);
  });

  it('are named one of each orientation first', () => {
    expect(namedFirst(split)).toEqual([a, c, b]);
  });

  it('like a job are those chosen and those of its group, each once', () => {
    expect(similarTo({ related: [a, b], sameGroup: [b, c] })).toEqual([a, b, c]);
  });
});

describe('an application', () => {
  const dates = { application: { opens: '2027-01-15', closes: '2027-02-01' } };

  it('is told by the days that are yet to come, or by the last day', () => {
    expect(applicationLines(dates, DATE, 'sv')).toEqual(['Öppnar 15 januari 2027', 'Stänger 1 februari 2027']);
    expect(applicationLines(dates, '2027-01-20', 'sv')).toEqual(['Stänger 1 februari 2027']);
    expect(applicationLines(dates, '2027-02-02', 'sv')).toEqual(['Stängde 1 februari 2027']);
  });

  it('closes on its last day, and not before', () => {
    expect(applicationOf(dates, '2027-02-01')).toEqual({ closes: '2027-02-01' });
    expect(applicationOf(dates, '2027-02-02')).toEqual({ closed: '2027-02-01' });
  });

  it('that is past and without a last day is unknown', () => {
    expect(applicationOf({ application: { opens: '2026-01-01' } }, DATE)).toEqual({});
    expect(applicationOf({}, DATE)).toEqual({});
  });

  it('is the same on the page, in the comparison and in the list', () => {
    const past = made({ application: { closes: '2026-02-01' } });
    const coming = made({ application: { closes: '2027-02-01' } });
    const told = ({ entry, catalogue }: typeof past): unknown[] => {
      const { rows, cells, entries } = compareData('u', catalogue);
      const cell = cells[entries['norr/ny']?.cells[rows.indexOf(t('compare.row.apply'))] ?? -1];
      const closes = educationFigures(entry, catalogue).find(({ label }) => label === t('education.closes.label'));
      const list = listData(catalogue);
      return [cell?.lines.map(({ text }) => text), closes?.value, list.next[list.entries['u.norr/ny']?.next ?? -1]];
    };
    expect(told(past)).toEqual([['Stängde 1 februari 2026'], undefined, t('education.next')]);
    expect(told(coming)).toEqual([['Stänger 1 februari 2027'], '1 februari 2027', `Sök senast 1 februari 2027. ${t('education.next')}`]);
  });
});

describe('an education', () => {
  it('has its own weeks at a workplace before the rule of its programme', () => {
    const own = { quality: { aplWeeks: weeks }, programme: { ...wood, aplWeeks: { ...weeks, value: 15 } } };
    expect(aplOf(own)).toEqual({ own: [weeks] });
    expect(aplOf({ ...own, quality: {} })).toMatchObject({ rule: { value: 15 } });
    expect(aplOf({ quality: {}, programme: wood })).toBeUndefined();
  });

  it('has its own answer on university before that of its programme', () => {
    expect(higherEducationOf({ higherEducation: 'no', programme: wood })).toEqual({ answer: 'no' });
    expect(higherEducationOf({ programme: wood })).toEqual({ answer: 'optional', of: wood });
    expect(higherEducationOf({})).toBeUndefined();
  });

  it('says what is included where a source says yes, and what no source says', () => {
    const quality = { lean: { value: true, source: 'tidning', asOf: 2025 }, entrepreneurship: { value: false, source: 'tidning' } };
    expect(includedIn({ quality })).toEqual([{ text: 'education.lean', source: 'tidning', asOf: '2025' }]);
    const asked = { quality: ['lean' as const, 'entrepreneurship' as const, 'partnerCompanies' as const] };
    const unsaid = unsaidOf({ quality, programme: wood }, asked, t);
    expect(unsaid).toContain(t('education.unknown.partners'));
    expect(unsaidOf({ quality, programme: wood }, { quality: [] }, t)).not.toContain(t('education.unknown.partners'));
    expect(unsaid).toContain(t('education.unknown.apl'));
    expect(unsaid).not.toContain(t('education.unknown.he'));
    expect(unsaid).not.toContain(t('education.unknown.lean'));
    expect(unsaid).not.toContain(t('education.unknown.entrepreneurship'));
  });

  it('that is no more is history, and not to be asked about', () => {
    expect(nextStep({ active: false }, t)).toBe(t('education.history'));
    expect(nextStep({}, t)).toBe(t('education.next'));
  });

  it('has its figures with the language’s own separator', () => {
    const { entry, catalogue } = made({ places: { value: 1200, source: 'tidning' } });
    expect(educationFigures(entry, catalogue).find(({ label }) => label === t('education.places'))?.value).toBe(
      factText({ value: 1200 }, 'sv'),
    );
  });
});

describe('short facts', () => {
  it('of a job leave out pay that is old', () => {
    const job = { ...joiner, pay: { value: 30_000, source: 'tidning', asOf: '2024', validUntil: '2026-01-01' } };
    expect(jobFigures(job, base).pay).toEqual({ label: 'Medianlön', value: undefined });
    expect(jobFigures(joiner, base).pay).toMatchObject({ label: 'Medianlön 2025', value: formatKronor(30_000, 'sv') });
  });

  it('of a job tell educations that are sure from those that may be', () => {
    const unsure = (job: Job, certain: readonly boolean[]): Job => {
      const educations = certain.map((sure): Education => ({
        ...only(base.educations),
        jobs: [{ job, basis: 'exit', certain: sure }],
      }));
      job.educations = educations;
      return job;
    };
    expect(countTo(unsure({ ...joiner }, []), t)).toBeUndefined();
    expect(countTo(unsure({ ...joiner }, [true, true]), t)).toBe(2);
    expect(countTo(unsure({ ...joiner }, [true, false]), t)).toBe('1, kanske 1 till');
    expect(countTo(unsure({ ...joiner }, [false]), t)).toBe('Kanske 1');
  });

  it('says how far it is to the jobs of a programme that prepares for more, and nothing of one that leads to work', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((key) => ({ key }) as Job);
    const to = (key: string, ...jobs: (Job | undefined)[]): Programme => ({ key, jobs: jobs.map((job) => ({ job })) }) as Programme;
    const [tech, science, art] = [to('tech', a, b), to('science', b), to('art')];
    const first = { ...to('first', a, b, c), form: 'preparatory', leadsTo: [tech, science, art] } as Programme;
    expect(roadOn(first)).toEqual({ count: 2, total: 3, studies: [tech, science] });
    expect(roadOn({ ...first, form: 'vocational' })).toBeUndefined();
    expect(roadOn({ ...first, leadsTo: [art!] })).toBeUndefined();
  });

  it('of a programme name its degree where university is no question', () => {
    const credential = { value: 'Gesällbrev', source: 'tidning' };
    const labels = (programme: Programme): string[] => programmeFigures(programme, base).map(({ label }) => label);
    expect(labels(wood)).toContain(t('programme.higherEducation'));
    expect(labels({ ...wood, higherEducation: 'not-applicable', credential })).toContain(t('programme.credential'));
  });

  it('of where something is count each region once', () => {
    const [first] = base.educations;
    expect(regionsOf([first, first].filter((e) => e !== undefined))).toHaveLength(1);
  });
});

describe('where a figure comes from', () => {
  it('is who says it, and what it is as of', () => {
    expect(originOf({ source: 'tidning', asOf: '2025' }, base.sources, 'sv')).toEqual({
      name: 'Tidningen',
      url: 'https://tidning.example/tra',
      when: 'avser 2025',
    });
    expect(originOf({ source: 'tidning' }, base.sources, 'sv').when).toBe('utan årtal');
  });

  it('is named where it is missing', () => {
    expect(() => originOf({ source: 'ingen' }, base.sources, 'sv')).toThrow('ingen');
  });
});

describe('lists', () => {
  const stage = (id: string): Stage => ({ ...only(base.stages), id });
  const [young, old] = [stage('young'), stage('old')];
  const region = (name: string): Region => ({ ...only(base.regions), key: name, name });
  const [east, west] = [region('Öster'), region('Väster')];

  it('of educations stand open where they are few, else the sure ones do', () => {
    const many = (count: number): Education[] =>
      Array.from({ length: count }, (_, i) => ({ ...only(base.educations), key: String(i), region: i % 2 ? east : west }));
    const how = { maybe: ({ key }: Education) => Number(key) > 2, grouped: true, language: 'sv' } as const;
    expect(laidOut(many(6), how).open).toHaveLength(6);
    const { open, rest, byRegion } = laidOut(many(9), how);
    expect(open.map(({ key }) => key)).toEqual(['0', '1', '2']);
    expect(rest).toHaveLength(6);
    expect(byRegion.map(([{ name }]) => name)).toEqual(['Väster', 'Öster']);
    expect(laidOut(many(9), { ...how, maybe: () => false }).open).toEqual([]);
    expect(laidOut(many(9), { ...how, grouped: false }).rest).toEqual([]);
  });

  it('of educations follow the alphabet of the page', () => {
    const regions = [east, region('Piteå')];
    const all = regions.flatMap((own) => Array.from({ length: 4 }, () => ({ ...only(base.educations), region: own })));
    const names = (language: Language): string[] =>
      laidOut(all, { maybe: () => false, grouped: true, language }).byRegion.map(([{ name }]) => name);
    expect(names('sv')).toEqual(['Piteå', 'Öster']);
    expect(names('en')).toEqual(['Öster', 'Piteå']);
  });

  it('of programmes come in the order in which one meets their kinds', () => {
    const programme = (form: Programme['form'], own: Stage): Programme => ({ ...wood, form, stage: own });
    const forms = byForm([programme('university', old), programme('vocational', young), programme('university', old)], [young, old]);
    expect(forms.map(([form, list]) => [form, list.length])).toEqual([
      ['vocational', 1],
      ['university', 2],
    ]);
  });

  it('of jobs by what one likes set what most have apart', () => {
    const likes = (letters: string): Job => ({ ...joiner, interests: { letters, source: 'x' } as NonNullable<Job['interests']> });
    const { telling, common } = byInterest([likes('RIA'), likes('RS'), likes('RC'), { ...joiner, interests: undefined }]);
    expect(common.map(({ letter, jobs }) => [letter, jobs.length])).toEqual([['R', 3]]);
    expect(telling.map(({ letter }) => letter)).toEqual(['I', 'S', 'C']);
  });

  it('of what one can take part in follow the school year, and what has ended comes last', () => {
    const thing = (title: string, status: Activity['status'] = 'running'): Activity => ({
      ...only(small(activity('sak')).activities),
      title,
      status,
    });
    const [spring, autumn, never, gone] = [thing('vår'), thing('höst'), thing('när som helst'), thing('a', 'ended')];
    const date = (entry: Activity, ...months: number[]): CalendarDate => ({
      ...({} as CalendarDate),
      activity: entry,
      months,
      confidence: 'high',
    });
    const calendar = [date(spring, 2, 3), date(autumn, 9)];
    expect(inSchoolYear([gone, never, spring, autumn], { calendar, language: 'sv' }).map(({ title }) => title)).toEqual([
      'höst',
      'vår',
      'när som helst',
      'a',
    ]);
  });

  it('of what one can take part in stand by stage, and what is regional by region', () => {
    const [national] = base.activities.filter((one) => !one.region);
    const here = { ...national, region: east, stages: [young] } as Activity;
    const everywhere = { ...national, region: undefined, stages: [young] } as Activity;
    expect(nationalAt([here, everywhere], [young, old])).toEqual([{ stage: young, entries: [everywhere] }]);
    expect(regionalIn([here, everywhere], [west, east])).toEqual([{ region: east, entries: [here] }]);
  });

  it('of what to know before one takes part say what is unknown, in the page’s language', () => {
    const [one] = base.competitions;
    const { before, after } = briefOf(
      { ...only(one ? [one] : []), team: 'Tre', cost: undefined, organiser: undefined, where: undefined },
      base,
    );
    expect(before.map(({ value }) => value)).toContain('Tre');
    expect(after).toEqual([
      { name: t('activity.cost'), value: t('activity.costUnknown'), lang: undefined },
      { name: t('activity.organiser'), value: t('activity.organiserUnknown'), lang: undefined },
    ]);
    const english = briefOf({ ...only(base.competitions), cost: 'Fri' }, { language: 'en', mainLanguage: 'sv', languageOf: () => 'sv' });
    expect(english.after.find(({ value }) => value === 'Fri')?.lang).toBe('sv');
  });

  it('of forms are each region’s and the national one, or the only one that an editor has', async () => {
    const { readContent } = await import('../../src/catalogue/read.ts');
    const { entries } = await readContent('test/content/base');
    expect(scopePages(entries, undefined).map(({ params }) => params.scope)).toEqual([undefined, 'norr', 'nationellt']);
    expect(scopePages(entries, 'norr').map(({ params, props }) => [params.scope, props.scope])).toEqual([
      [undefined, { region: 'norr' }],
      ['norr', { region: 'norr' }],
    ]);
  });
});

describe('a story', () => {
  const [first, last] = [
    { ...only(base.stages), id: 'first' },
    { ...only(base.stages), id: 'last' },
  ];
  const told = (data: Partial<Story>): Story => ({ ...only(base.stories), ...data });

  it('stands at its job when it has come there, at its studies from their stage on, else at its start', () => {
    const stages = [first, last];
    expect(knotOf(told({ stage: last, job: joiner }), stages)).toBe('job');
    expect(knotOf(told({ stage: last, job: undefined, programme: { ...wood, stage: first } }), stages)).toBe('studies');
    expect(knotOf(told({ stage: first, job: joiner, programme: { ...wood, stage: last } }), stages)).toBe('start');
  });

  it('is followed by those of its region or its road', () => {
    const elsewhere = { ...only(base.regions), key: 'annan' };
    const own = told({ key: 'own' });
    const far = told({ key: 'far', region: elsewhere, road: own.road === 'adult' ? 'gymnasium' : 'adult' });
    const near = told({ key: 'near' });
    expect(readNext(own, { stories: [far, own, near] })).toEqual([near, far]);
  });

  it('leads on to what it is about, and always to its region', () => {
    expect(onwardFrom(told({ job: joiner, programme: wood }), 'sv').map(({ to }) => to)).toEqual([
      '/yrken/snickare/#vagen',
      '/program/tra/#skolor',
      '/regioner/norr/',
    ]);
    expect(onwardFrom(told({ job: undefined, programme: undefined }), 'sv')).toHaveLength(1);
  });
});

describe('the ways that pages ask for', () => {
  const whole = content;
  ours('lead from where one chooses to each job, and back to one who is younger', () => {
    const { choosing, younger } = vantagePoints(whole);
    const led = whole.jobs.filter((job) => waysTo(whole, job).length > 0);
    expect(led.length).toBeGreaterThan(0);
    for (const job of led) {
      for (const { steps } of waysTo(whole, job)) {
        expect(steps[0]).toEqual({ kind: 'stage', stage: choosing });
        expect(steps.at(-1)).toEqual({ kind: 'job', job });
      }
      expect(wayBack(whole, job)?.younger).toBe(younger);
      expect(wayBack(whole, job)?.back.length).toBeLessThanOrEqual(1);
    }
  });

  it('to an education are those of its stage and its programme, and none where both are unknown', () => {
    const whose = whole.educations.find(({ programme, stage }) => programme && stage && stage !== vantagePoints(whole).choosing);
    const { arriving, onward } = waysBy(whole, only(whose ? [whose] : []));
    expect(arriving.length).toBeGreaterThan(0);
    expect(onward.length).toBeGreaterThan(0);
    expect(waysBy(whole, { ...only(whole.educations), stage: undefined, programme: undefined })).toEqual({ arriving: [], onward: [] });
  });

  it('for those who work already begin with work', () => {
    const [first] = whole.jobs.map((job) => waysAgain(whole, job)).filter((ways) => ways.length > 0);
    expect(first?.[0]?.steps[0]).toEqual({ kind: 'stage', stage: vantagePoints(whole).working });
  });
});
