import { catalogue } from '../catalogue/catalogue.ts';
import { alternate, isFilled, languagesOf, pagesOf, UNLISTED } from '../catalogue/addresses.ts';
import { locales } from '../i18n/language.ts';
import type { Site } from '../catalogue/types.ts';
import { href } from '../links.ts';

type Item = { url: string; links?: { lang: string; url: string }[] | undefined };

/** Whether the sitemap has a page: an address with its host. */
export function isListed({ languages }: Pick<Site, 'languages'>): (url: string) => boolean {
  const unlisted = ['/404/', ...languages.flatMap((language) => [...UNLISTED].map((kind) => href(kind, '', language)))];
  return (url) => !unlisted.some((address) => new URL(url).pathname.startsWith(address));
}

/** Gives each line of the sitemap its counterparts in the other languages. A list without entries has no line. */
export function alternatesOf(site: Pick<Site, 'address' | 'languages'>): <T extends Item>(item: T) => Promise<T | undefined> {
  let known: Promise<Map<string, Item['links']>> | undefined;
  return async (item) => {
    known ??= alternates(site);
    const links = (await known).get(new URL(item.url).pathname);
    return links && { ...item, links };
  };
}

async function alternates({ address, languages }: Pick<Site, 'address' | 'languages'>): Promise<Map<string, Item['links']>> {
  const map = new Map<string, Item['links']>();
  for (const language of languages) {
    const all = await catalogue(language);
    for (const page of pagesOf(all)) {
      if (!page.entry && !isFilled(page.kind, all)) continue;
      map.set(
        page.address,
        [
          ...languagesOf(page, languages).map((other) => [locales[other], other] as const),
          // For readers of any other language, as the page's own head says it.
          ['x-default', all.mainLanguage] as const,
        ].map(([lang, other]) => ({ lang, url: new URL(alternate(page, other), address).href })),
      );
    }
  }
  return map;
}
