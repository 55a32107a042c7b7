import { readFileSync } from 'node:fs';
import ical from 'ical.js';
import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaders } from '../../scripts/lib/headers.ts';
import { EMBEDS, href } from '../../src/links.ts';
import { calendarText, type Wanted } from '../../src/outputs/ics.ts';
import { newsOf, newsText } from '../../src/outputs/news.ts';
import { activity, type Added, small } from './factory.ts';

// The files that programs fetch, read by a parser that has nothing to do with what wrote them.

const event = (id: string, data: object): Added => ({
  kind: 'event',
  key: `norr/${id}`,
  data: { id, title: id, kind: 'open-house', start: '2027-01-15', stages: ['skola'], ...data },
});
const of = (text: string): { uid: string; event: InstanceType<typeof ical.Event> }[] =>
  new ical.Component(ical.parse(text)).getAllSubcomponents('vevent').map((component) => {
    const read = new ical.Event(component);
    return { uid: read.uid, event: read };
  });
const north = (...added: Added[]): { catalogue: ReturnType<typeof small>; wanted: Wanted } => {
  const catalogue = small(...added);
  return { catalogue, wanted: { region: catalogue.regions[0]! } };
};
const textOf = (...added: Added[]): string => {
  const { catalogue, wanted } = north(...added);
  return calendarText(catalogue, wanted);
};
const only = (...added: Added[]): InstanceType<typeof ical.Event> =>
  of(textOf(...added)).find(({ uid }) => uid.startsWith(`event:${added[0]!.key}@`))!.event;
const utc = (time: InstanceType<typeof ical.Time>): string => time.toJSDate().toISOString();

describe('a calendar', () => {
  it.each([
    ['summer', '2027-06-10', '2027-06-10T15:00:00.000Z', '2027-06-10T17:30:00.000Z'],
    ['winter', '2027-01-15', '2027-01-15T16:00:00.000Z', '2027-01-15T18:30:00.000Z'],
    ['the day that summer time begins', '2027-03-28', '2027-03-28T15:00:00.000Z', '2027-03-28T17:30:00.000Z'],
    ['the day that it ends', '2027-10-31', '2027-10-31T16:00:00.000Z', '2027-10-31T18:30:00.000Z'],
  ])('has Swedish time right in %s', (_, start, from, to) => {
    const { startDate, endDate } = only(event('tid', { start, time: '17:00-19:30' }));
    expect([utc(startDate), utc(endDate)]).toEqual([from, to]);
  });

  it('gives whole days as days, and the day after the last as the end', () => {
    const { startDate, endDate } = only(event('lager', { start: '2026-12-30', end: '2027-01-02', time: '09:00-16:00' }));
    expect([startDate.isDate, startDate.toString(), endDate.toString()]).toEqual([true, '2026-12-30', '2027-01-03']);
    expect(only(event('dag', {})).endDate.toString()).toBe('2027-01-16');
    expect(only(event('lager', { start: '2026-12-30', end: '2027-01-02', time: '09:00-16:00' })).description).toContain('09:00');
  });

  it('goes past midnight, and has no end where none is known', () => {
    expect(utc(only(event('natt', { time: '22:00-01:00' })).endDate)).toBe('2027-01-16T00:00:00.000Z');
    expect(textOf(event('kvall', { time: '18:00' }))).toMatch(/UID:event:norr\/kvall[^]*?DTSTART:20270115T170000Z\r\n(?!DTEND)/);
  });

  it('keeps every letter, escaped and folded by octets', () => {
    const where = `Åäö ÅÄÖ é – ”hej”, semikolon; omvänt \\ streck 🔧 ${'räksmörgås '.repeat(12).trim()}`;
    const text = textOf(event('lang', { where, title: 'Öppet hus; kom, se' }));
    const read = of(text).find(({ uid }) => uid.includes('lang'))!.event;
    expect([read.location, read.summary]).toEqual([where, 'Öppet hus; kom, se']);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => Buffer.byteLength(line) > 75 || line.includes('\n'))).toEqual([]);
    expect(lines.at(-1)).toBe('');
    expect(text).not.toContain('�');
  });

  it('has what programs need, no alarm, and no moment of its own', () => {
    const text = textOf(event('dag', { website: 'https://exempel.se/' }));
    for (const line of [/^BEGIN:VCALENDAR\r\n/, /X-WR-CALNAME:.+: Norr/, /REFRESH-INTERVAL;VALUE=DURATION:P1D/]) expect(text).toMatch(line);
    expect(text).not.toContain('VALARM');
    const year = new Date().getFullYear();
    expect([...text.matchAll(/DTSTAMP:(\d{8})T000000Z/g)].every(([, day]) => Number(day!.slice(0, 4)) <= year + 1)).toBe(true);
    expect(textOf(event('dag', { website: 'https://exempel.se/' }))).toBe(text);
  });

  it('knows a thing by the same name, however it is told', () => {
    const uids = (data: object): string[] => of(textOf(event('dag', data))).map(({ uid }) => uid);
    expect(uids({ title: 'Ett namn' })).toEqual(uids({ title: 'Ett annat', start: '2027-02-01' }));
  });

  it('is sound with nothing in it', () => {
    const catalogue = small();
    const empty = { ...catalogue, calendar: [], regions: [] };
    const parsed = new ical.Component(ical.parse(calendarText(empty, { stage: catalogue.stages[0]! })));
    expect(parsed.getAllSubcomponents('vevent')).toEqual([]);
    expect(parsed.getAllSubcomponents()).not.toEqual([]);
  });

  it('holds only days that are known', () => {
    const date = { id: 'prov', title: 'Prov', kind: 'tävling', what: 'Man tävlar.', stages: ['skola'], months: [3], confidence: 'high' };
    const source = 'tidning';
    const dates = ['2027-02', '2027', '2027-02-11'].map((start, i) => ({ id: `del-${i}`, start, what: `Del ${i}`, source }));
    const catalogue = small({ kind: 'calendarDate', key: 'prov', data: { ...date, dates } });
    expect(of(calendarText(catalogue, {})).map(({ uid }) => uid)).toEqual([
      'date:prov:del-2@'.concat(new URL(catalogue.site.address).hostname),
    ]);
  });
});

describe('what is new', () => {
  it('is what has come, the newest first, and not what has been read through again', async () => {
    const site = { ...small().site, since: '2026-01-01' };
    const newer = activity('ny', { added: '2026-11-01', reviewed: '2026-11-01' });
    const readAgain = activity('gammal', { reviewed: '2026-11-22' });
    const read = (...own: Added[]): [string, string | undefined, string][] =>
      newsOf({ ...small(...own), site })
        .filter(({ address }) => address.startsWith('/aktiviteter/'))
        .map(({ address, added, updated }) => [address, added, updated]);
    const shown = read(newer, readAgain);
    expect(shown[0]).toEqual(['/aktiviteter/ny/', '2026-11-01', '2026-11-01']);
    expect(shown).toContainEqual(['/aktiviteter/gammal/', '2026-01-01', '2026-11-22']);
    // Read through today, it stands where it stood.
    const again = read({ ...newer, data: { ...newer.data, reviewed: '2026-11-23' } }, readAgain);
    expect(again.map(([address, added]) => [address, added])).toEqual(shown.map(([address, added]) => [address, added]));
    const xml = await newsText({ ...small(newer, readAgain), site });
    const item = xml.split('<item>').find((one) => one.includes('/aktiviteter/gammal/'))!;
    expect(item).toContain('<pubDate>Thu, 01 Jan 2026 00:00:00 GMT</pubDate>');
    expect(item).toContain('<atom:updated>2026-11-22T00:00:00Z</atom:updated>');
  });

  it('has no day where nobody has said when it came', async () => {
    const xml = await newsText({ ...small(), site: { ...small().site, since: undefined } });
    expect(xml).not.toContain('<pubDate>');
    expect(xml).toContain('<atom:updated>');
  });

  it('is what is shown, and says of a made-up story that it is', async () => {
    const { catalogue, wanted } = north(event('dag', {}));
    const news = newsOf(catalogue, wanted.region);
    expect(news.find(({ address }) => address.includes('kaj'))!.text).toContain('Exempelberättelse');
    expect(news.some(({ title }) => title === '15 januari 2027: dag')).toBe(true);
    expect(await newsText(catalogue, wanted.region)).toBe(await newsText(catalogue, wanted.region));
  });

  it('can be nothing', async () => {
    const catalogue = {
      ...small(),
      stories: [],
      activities: [],
      competitions: [],
      educations: [],
      guides: [],
      programmes: [],
      jobs: [],
      calendar: [],
    };
    expect(newsOf(catalogue)).toEqual([]);
    expect(await newsText(catalogue)).toContain('</channel></rss>');
  });
});

describe('the headers', () => {
  const rules = parseHeaders(readFileSync('public/_headers', 'utf8'));
  const policy = (address: string): string => headersFor(rules, address).get('Content-Security-Policy')!;

  it('let the small pages for other sites be framed, and no other', () => {
    for (const kind of EMBEDS)
      for (const language of ['sv', 'en'] as const) expect(policy(href(kind, 'a/b', language))).toMatch(/, frame-ancestors \*$/);
    for (const address of ['/', '/yrken/svetsare/', '/en/', '/inbaddning', '/404.html']) {
      expect(policy(address)).not.toContain('frame-ancestors');
      expect(headersFor(rules, address).get('X-Frame-Options')).toBe('DENY');
    }
  });

  it('name a calendar for what it is, wherever it lies', () => {
    expect(headersFor(rules, '/regioner/a/kalender/kalender.ics').get('Content-Type')).toBe('text/calendar; charset=utf-8');
    expect(headersFor(rules, '/kalender/').has('Content-Type')).toBe(false);
  });
});
