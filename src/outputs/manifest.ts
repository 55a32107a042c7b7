import type { Catalogue } from '../catalogue/types.ts';
import { locales } from '../i18n/language.ts';
import { translator } from '../i18n/strings.ts';
import { href } from '../links.ts';

/** The light paper of tokens.css: a manifest knows no dark. */
const PAPER = '#faf6ee';

/** The mark in the sizes that browsers ask for, and once with room around it, for systems that cut their icons themselves. */
export const ICONS: readonly { name: string; size: number; maskable: boolean }[] = [
  { name: 'icon-192', size: 192, maskable: false },
  { name: 'icon-512', size: 512, maskable: false },
  { name: 'icon-maskable', size: 512, maskable: true },
];

/** What a browser needs to put the site among a reader's apps, in a language. */
export function manifestOf({ site, language }: Pick<Catalogue, 'site' | 'language'>): object {
  const home = href('home', '', language);
  return {
    id: home,
    name: translator(language)('site.name', { name: site.name }),
    short_name: site.name,
    description: site.summary,
    lang: locales[language],
    start_url: home,
    scope: '/',
    // With the browser's Back: the pages are a site's.
    display: 'minimal-ui',
    background_color: PAPER,
    theme_color: PAPER,
    icons: ICONS.map(({ name, size, maskable }) => ({
      src: `/${name}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: maskable ? 'maskable' : 'any',
    })),
  };
}
