import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

type SiteFile = { sector: Record<string, string>; network?: string };

/** Words that every sector has. */
const GENERAL = /^(utbildning|education|course|company|companies|företag)/;

/** The words of what our own site is about, and of the network behind it, from `site.yaml` and its translation: their beginnings. */
export const OURS: readonly string[] = [
  ...new Set(
    ['content/site.yaml', 'content/site.en.yaml']
      .map((file) => parse(readFileSync(file, 'utf8')) as SiteFile)
      .flatMap(({ sector, network }) => [...Object.values(sector), network ?? ''])
      .flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? [])
      .filter((word) => word.length > 4 && !GENERAL.test(word))
      .map((word) => word.replace(/(y|ial)$/, '')),
  ),
];

/** Those of them that stand in a text. */
export const namesOfOurs = (text: string): string[] => OURS.filter((word) => text.toLowerCase().includes(word));
