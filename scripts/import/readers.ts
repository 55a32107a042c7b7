import type { ImportedKind } from '../../src/schema/imported.ts';
import { adsReader } from './ads.ts';
import { outlookReader } from './outlook.ts';
import type { Reader } from './reader.ts';

/** A reader for each kind of file in content/imported/. */
export const readers: { [K in ImportedKind]: Reader<K> } = {
  ads: adsReader,
  outlook: outlookReader,
};
