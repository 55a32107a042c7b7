import type { Region } from '../catalogue/types.ts';
import type { Language } from '../i18n/language.ts';
import { translator } from '../i18n/strings.ts';
import { href, hrefOf } from '../links.ts';

type Crumb = { title: string; address: string };

/** The way to a region's page, or to one below it. */
export const regionCrumbs = (region: Region, language: Language, ...below: Crumb[]): Crumb[] => [
  { title: translator(language)('kind.region'), address: href('region', '', language) },
  { title: region.name, address: hrefOf(region, language) },
  ...below,
];
