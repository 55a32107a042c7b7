import { widening } from '../../src/review/widening.ts';
import type { Reviewed } from './findings.ts';
import type { Outline } from './kept-check.ts';

/** What a check prints beside what it found. */
export const outlineOf = ({ content, input }: Pick<Reviewed, 'content' | 'input'>): Outline => ({
  regions: [...content.entries.region.values()].map(({ key, data }) => [key, data.name]),
  entries: Object.values(content.entries).reduce((sum, map) => sum + map.size, 0),
  widening: widening(input),
});
