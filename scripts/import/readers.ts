import type { ImportedKind } from '../../src/schema/imported.ts';
import { adsReader } from './ads.ts';
import { emilReader } from './emil.ts';
import { employeesReader } from './employees.ts';
import { outlookReader } from './outlook.ts';
import { payReader } from './pay.ts';
import { plannedReader } from './planned.ts';
import type { Reader } from './reader.ts';
import { syllabusReader } from './syllabus.ts';
import { taxonomyReader } from './taxonomy.ts';
import { unitsReader } from './units.ts';
import { yhReader } from './yh.ts';

/** A reader for each kind of file in content/imported/. */
export const readers: { [K in ImportedKind]: Reader<K> } = {
  ads: adsReader,
  outlook: outlookReader,
  yh: yhReader,
  units: unitsReader,
  planned: plannedReader,
  emil: emilReader,
  syllabus: syllabusReader,
  taxonomy: taxonomyReader,
  employees: employeesReader,
  pay: payReader,
};
