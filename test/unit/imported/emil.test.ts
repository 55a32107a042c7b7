import { describe, expect, it } from 'vitest';
import { emilReader } from '../../../scripts/import/emil.ts';
import { BAD, file, given, hasSamples, sample } from './given.ts';

// Shaped as EMIL3 answers; educations and providers are made up.

const swe = (value: string, eng = 'English'): object => ({
  strings: [
    { lang: 'eng', value: eng },
    { lang: 'swe', value },
  ],
});
const urls = (value: string): object => ({ urls: [{ lang: 'swe', value }] });
const item = <Content extends { identifier: string }>(content: Content): object => ({ id: content.identifier, status: 'ACTIVE', content });
const info = {
  identifier: 'i.af.1',
  title: swe('Svetsare'),
  type: { type: 'C_SchoolType', code: 'AUB' },
  educationLevels: [{ type: 'C_EducationLevel', code: 'ISCED_3' }],
  subjects: [
    { type: 'AUB_Subject', code: '7212' },
    { type: 'UH_Subject', code: 'EL1' },
    { type: 'C_Subject_SUN', code: '521D' },
  ],
  eligibleForStudentAid: { code: 'nej' },
};
const event = {
  identifier: 'e.af.1',
  education: 'i.af.1',
  providers: ['p.af.1'],
  expires: '2027-12-31T00:00:00',
  title: { strings: [{ lang: 'swe', content: 'HTML', value: '<p>Svetsare &amp; plåt</p>' }] },
  url: urls('www.exempel.se/svets'),
  locations: [{ town: 'MALMÖ', areaCode: '12800101' }, { areaCode: '1280' }, { areaCode: '9999' }],
  execution: { condition: { code: '1' }, start: '2027-01-11', end: '2027-06-04' },
  isCancelled: false,
  places: 'cirka 20',
  paceOfStudy: { percentage: 100.0 },
  distance: { noOfMandatorySessions: 2 },
  application: { first: '2026-10-01', last: '2026-12-15', email: 'namn@exempel.se', url: urls('https://exempel.se/sok') },
  keywords: swe('svets'),
};
const provider = {
  identifier: 'p.af.1',
  name: swe('Exempelskolan'),
  emailAddresses: ['namn@exempel.se'],
  contactAddress: { town: 'Malmö', areaCode: '1280' },
};
const lists = (
  events: object[],
  { infos = [item(info)], providers = [item(provider)] }: { infos?: object[]; providers?: object[] } = {},
) => ({
  'educationEvents.json': { educationEvents: events },
  'educationInfos.json': { educationInfos: infos },
  'educationProviders.json': { educationProviders: providers },
});

describe('events of education', () => {
  it('are read with their education and provider, in Swedish, without anyone’s address of e-mail', async () => {
    const read = await emilReader.read(given(lists([item(event)])));
    expect(read.body.educations).toEqual([
      {
        id: 'e.af.1',
        education: 'i.af.1',
        name: 'Svetsare & plåt',
        form: 'arbetsmarknadsutbildning',
        provider: 'Exempelskolan',
        municipalities: ['1280'],
        start: '2027-01-11',
        end: '2027-06-04',
        pace: 100,
        distance: true,
        applyFirst: '2026-10-01',
        applyLast: '2026-12-15',
        places: 20,
        sun: '521d',
        ssyk: '7212',
        level: 'ISCED_3',
        web: 'https://www.exempel.se/svets',
        aid: false,
      },
    ]);
    expect(read.left).toEqual([{ reason: 'kommun som inte finns, ”9999”: raden är med utan den', count: 1 }]);
    expect(read.covers).toEqual([expect.objectContaining({ form: 'arbetsmarknadsutbildning', extent: 'some' })]);
    expect(JSON.stringify(read)).not.toContain('@');
  });

  it('start as one comes where the source says so, or where one can apply for ever', async () => {
    const forever = { ...event, identifier: 'e.af.2', application: { last: '2099-12-31' } };
    const running = { ...event, identifier: 'e.af.3', execution: { condition: { code: '3' } }, paceOfStudy: { percentage: 'null' } };
    const { body } = await emilReader.read(given(lists([item(event), item(forever), item(running)])));
    expect(body.educations.map(({ rolling, applyLast }) => [rolling, applyLast])).toEqual([
      [undefined, '2026-12-15'],
      [true, undefined],
      [true, '2026-12-15'],
    ]);
    expect(body.educations[2]).not.toHaveProperty('pace');
  });

  it('are where their provider is, when they do not say themselves', async () => {
    const { body } = await emilReader.read(given(lists([item({ ...event, locations: [] })])));
    expect(body.educations[0]?.municipalities).toEqual(['1280']);
  });

  it('are left out, each for a reason that is counted', async () => {
    const other = (nth: number, changed: object): object => item({ ...event, identifier: `e.af.${nth}`, ...changed });
    const { left, count } = await emilReader.read(
      given(
        lists(
          [
            item(event),
            { id: 'e.af.2', status: 'DELETED', content: null },
            other(3, { isCancelled: true }),
            other(4, { expires: '2026-11-26T00:00:00' }),
            other(5, { execution: { end: '2026-06-05' } }),
            other(6, { education: 'i.af.9' }),
            other(7, { education: 'i.gr.1' }),
            other(8, { providers: ['p.af.9'] }),
            item(event),
          ],
          { infos: [item(info), item({ ...info, identifier: 'i.gr.1', type: { code: 'GR' } })] },
        ),
      ),
    );
    expect(count).toBe(1);
    expect(left.filter(({ reason }) => !reason.startsWith('kommun')).map(({ reason, count: n }) => `${n} ${reason}`)).toEqual([
      '1 borttaget ur källan (DELETED)',
      '1 inställt',
      '1 uppgifterna har gått ut',
      '1 tillfället har slutat',
      '1 utbildningen (educationInfo) finns inte i filerna',
      '1 skolformen GR läses inte in',
      '1 anordnaren (educationProvider) finns inte i filerna',
      '1 samma rad två gånger',
    ]);
  });

  it('are asked for as three lists, wherever in the source one points', () => {
    const three = ['educationInfos', 'educationEvents', 'educationProviders'];
    const base = 'https://api.skolverket.se/susa-navet/emil3';
    expect(emilReader.addresses?.(base)).toEqual(three.map((list) => `${base}/${list}?size=2000`));
    expect(emilReader.addresses?.(`${base}/educationEvents?schoolType=YH`)).toEqual(three.map((list) => `${base}/${list}?schoolType=YH`));
  });

  it.each([
    ...BAD,
    [
      'a field of another name',
      JSON.stringify({ educationEvents: [item({ ...event, education: undefined })] }),
      'education: Fältet saknas',
    ],
    [
      'no list of events',
      JSON.stringify({ educationInfos: [item(info)] }),
      'educationEvents, educationInfos och educationProviders, i en mapp',
    ],
  ])('are refused with %s', async (_, content, message) => {
    await expect(emilReader.read(given({ 'emil.json': content }))).rejects.toThrow(message);
  });
});

describe.skipIf(!hasSamples)('answers as Susa-navet gives them', () => {
  it('are read as lists and as objects of their own, and nothing of them is lost without being counted', async () => {
    const names = ['educationEvent', 'educationEvents', 'educationInfo', 'educationInfos', 'educationProviders'];
    const files = await Promise.all(names.map(async (name) => (await file(sample(`samples/susa-navet-emil3-${name}.json`))).parts[0]));
    const input = { ...given({}), retrieved: '2025-02-01', parts: files.filter((part) => part !== undefined) };
    await expect(emilReader.read(input)).rejects.toThrow('inga tillfällen att läsa in');
    const known = { 'p.json': { educationProviders: [item({ ...provider, identifier: 'p.sv.68897220' })] } };
    const { body, left } = await emilReader.read({ ...input, parts: [...input.parts, ...given(known).parts] });
    expect(body.educations).toEqual([
      expect.objectContaining({
        id: 'e.sv.yh.ytpl.2281.20252',
        form: 'yrkeshogskola',
        municipalities: ['2281'],
        distance: true,
        pace: 100,
      }),
    ]);
    expect(left.reduce((sum, { count }) => sum + count, 0)).toBe(4);
  });
});
