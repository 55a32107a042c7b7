import { expect, it } from 'vitest';
import type { Language } from '../../src/i18n/language.ts';
import { advertisedIn } from '../../src/thread/near.ts';
import { small } from './factory.ts';

it('what is advertised in a municipality stands with the most ads first, and nothing without ads', () => {
  const { jobs } = small();
  const group = (ssyk: string, label: string, ads: number) => ({ ssyk, label, national: 99, municipalities: { '9901': ads } });
  const receipt = {
    source: 'tidning',
    file: 'x',
    retrieved: '2026-01-02',
    licence: 'CC0',
    period: '2025',
    count: 3,
    sha256: '0'.repeat(64),
  };
  const imported = { ads: { receipt, groups: [group('7111', 'Snickare', 3), group('0001', 'Andra', 7), group('0002', 'Inga', 0)] } };
  expect(
    advertisedIn({ code: '9901' }, { imported, jobs, language: 'sv' }).map(({ label, ads, jobs: own }) => [label, ads, own.length]),
  ).toEqual([
    ['Andra', 7, 0],
    ['Snickare', 3, 1],
  ]);
});

it('what is equally much advertised stands by the alphabet of the page’s language', () => {
  const group = (ssyk: string, label: string) => ({ ssyk, label, national: 9, municipalities: { '9901': 4 } });
  const receipt = {
    source: 'tidning',
    file: 'x',
    retrieved: '2026-01-02',
    licence: 'CC0',
    period: '2025',
    count: 3,
    sha256: '0'.repeat(64),
  };
  const imported = { ads: { receipt, groups: [group('1', 'Zink'), group('2', 'Årder'), group('3', 'Brons')] } };
  const names = (language: Language): string[] =>
    advertisedIn({ code: '9901' }, { imported, jobs: [], language }).map(({ label }) => label);
  expect(names('sv')).toEqual(['Brons', 'Zink', 'Årder']);
  expect(names('en')).toEqual(['Årder', 'Brons', 'Zink']);
});
