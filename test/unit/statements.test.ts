import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/catalogue/check.ts';
import { recordOf } from '../../src/catalogue/consent.ts';
import { contentFolder } from '../../src/catalogue/folder.ts';
import { overlay } from '../../src/catalogue/overlay.ts';
import { glossed } from '../../src/catalogue/glossary.ts';
import { link } from '../../src/catalogue/link.ts';
import { readContent } from '../../src/catalogue/read.ts';
import { kinds } from '../../src/schema/kinds.ts';
import { statementFindings } from '../../src/review/statements.ts';
import { ours } from '../ours.ts';

describe('a translation of fields below fields', () => {
  it('changes the words that it has, row by row, and nothing else', () => {
    const data = {
      name: 'a',
      rows: [
        { id: 'x', what: 'ett', clause: '1' },
        { id: 'y', what: 'två' },
      ],
      days: 5,
      list: ['p', 'q'],
    };
    const words = {
      rows: [
        { id: 'y', what: 'two' },
        { id: 'z', what: 'none' },
      ],
      list: ['r'],
      days: undefined,
    };
    expect(overlay(data, words)).toEqual({
      name: 'a',
      rows: [
        { id: 'x', what: 'ett', clause: '1' },
        { id: 'y', what: 'two' },
      ],
      days: 5,
      list: ['r'],
    });
    expect(overlay(data, undefined)).toEqual(data);
  });

  it('finds rows without an id by their place', () => {
    const data = {
      steps: [
        { minutes: 5, title: 'Gissa' },
        { minutes: 15, title: 'Läs' },
      ],
    };
    expect(overlay(data, { steps: [{ title: 'Guess' }, {}] })).toEqual({
      steps: [
        { minutes: 5, title: 'Guess' },
        { minutes: 15, title: 'Läs' },
      ],
    });
  });
});

describe('the glossary', () => {
  const glossary = new Map([
    ['tävling', 'competition'],
    ['kvisten', 'the twig'],
  ]);

  it('gives what is a whole text, also in lists and below fields, and never what names something else', () => {
    const date = {
      id: 'kvisten',
      title: 'Kvisten',
      kind: 'tävling',
      what: 'En tävling',
      stages: ['tävling'],
      roles: ['tävling', 'elev'],
      competition: 'kvisten',
      dates: [{ start: '2026-01', what: 'tävling', source: 'tävling' }],
    };
    expect(glossed(kinds.calendarDate.schema, date, glossary)).toEqual({
      ...date,
      kind: 'competition',
      roles: ['competition', 'elev'],
      dates: [{ start: '2026-01', what: 'competition', source: 'tävling' }],
    });
  });

  it('is told apart by the words of the catalogue', async () => {
    const content = checkContent(await readContent(path.resolve('test/content/base')));
    const english = link(content, { language: 'en', date: '2026-01-02' });
    expect([english.site.network, english.jobs[0]?.tasks]).toEqual(['The wood ring', ['Saw', 'Glue']]);
    expect(['The wood ring', 'Saw', 'Du lär dig bygga med trä.'].map(english.languageOf)).toEqual(['en', 'en', 'sv']);
    const swedish = link(content, { language: 'sv', date: '2026-01-02' });
    expect([swedish.site.network, swedish.languageOf('Saw')]).toEqual(['Träringen', 'sv']);
  });
});

const sound = checkContent(await readContent(path.resolve('test/content/base')));
const asked = (changed: object): (string | undefined)[] => {
  const known = sound.entries.site.get('site');
  if (!known) throw new Error('no site');
  const site = new Map([['site', { ...known, data: { ...known.data, ...changed } }]]);
  const content = { ...sound, entries: { ...sound.entries, site } };
  return statementFindings({ content, date: '2026-11-23', pictures: [], strict: false }).map(({ field }) => field);
};

describe('the settings of a site', () => {
  it.each([
    'https://min.example',
    'https://www.example.com/',
    'https://exempel.se',
    'https://min.example/om/',
    'ÄNDRA: adressen',
    '[namn]',
    '…',
  ])('ask for the real thing where “%s” stands', (address) => {
    expect(asked({ address })).toEqual(['address']);
  });

  it.each(['https://exempelkommunen.se', 'https://teknik.se/example-of-work/', 'https://goda-exempel.se'])(
    'ask nothing of “%s”',
    (address) => {
      expect(asked({ address })).toEqual([]);
    },
  );

  it('ask for each of the three statements that is missing', () => {
    expect(asked({ controller: undefined, privacy: undefined, accessibility: undefined })).toEqual([
      'controller',
      'privacy',
      'accessibility',
    ]);
  });
});

describe('our own statements', () => {
  ours('are in English too, every word of them', async () => {
    const [sv, words] = await Promise.all(
      ['site.yaml', 'site.en.yaml'].map(async (file) => recordOf(parse(await readFile(path.join(contentFolder, file), 'utf8')))),
    );
    const en = recordOf(overlay(sv, words));
    const textsIn = (value: unknown): string[] =>
      typeof value === 'string'
        ? value.includes(' ')
          ? [value]
          : []
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(textsIn)
          : [];
    const told = (site: Record<string, unknown> = {}): string[] =>
      textsIn([site.privacy, site.accessibility, recordOf(site.licences).stories]);
    expect(told(sv).length).toBeGreaterThan(20);
    expect(told(en).filter((text) => told(sv).includes(text))).toEqual([]);
  });
});
