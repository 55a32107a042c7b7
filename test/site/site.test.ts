import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, it } from 'vitest';
import { checkIds, checkLinks } from '../../scripts/lib/checks.ts';
import { attribute, keeper, type ParsedPage, type Element, parseBuiltSite, textOf } from '../../scripts/lib/site.ts';
import { pagesOf } from '../../src/catalogue/addresses.ts';
import { catalogue, languages } from '../../src/catalogue/catalogue.ts';
import { translator } from '../../src/i18n/strings.ts';
import { EMBEDS, hrefOf } from '../../src/links.ts';
import { budgets } from './budgets.ts';

const folder = inject('site');
const { pages: built, files } = await parseBuiltSite(folder);
const catalogues = await Promise.all((await languages()).map(catalogue));
const { site } = catalogues[0]!;
/** Pieces of pages for other sites are whole in nothing but their HTML, links and ids. */
const embeds = new Set(catalogues.flatMap(pagesOf).flatMap(({ kind, address }) => (EMBEDS.has(kind) ? [address] : [])));
const pages = built.filter((page) => !embeds.has(page.address));
/** Easy-to-read texts, which are written in the main language alone. */
const easyPages = catalogues.flatMap(pagesOf).filter(({ kind }) => kind === 'easy');
const easyAddresses = new Set(easyPages.map(({ address }) => address));
const isEasy = ({ address }: ParsedPage): boolean => easyAddresses.has(address);
/** Pages that are there for what one does on them. */
const tools = new Set(
  catalogues
    .flatMap(pagesOf)
    .flatMap(({ kind, entry, address }) => (['list', 'compare', 'suits', 'chooser'].includes(kind) || (kind === 'job' && !entry) ? [address] : [])),
);
/** Forms that are made of a definition. */
const forms = new Set(catalogues.flatMap(pagesOf).flatMap(({ kind, address, entry }) => (kind === 'tool' && entry ? [address] : [])));
const listed = pages.filter((page) => page.address !== '/404.html');

const all = (page: ParsedPage, tag: string, where: (e: Element) => boolean = () => true): Element[] =>
  page.elements.filter((e) => e.tagName === tag && where(e));
const meta = (page: ParsedPage, name: string): string | undefined => {
  const found = all(page, 'meta', (e) => attribute(e, 'name') === name || attribute(e, 'property') === name)[0];
  return found && attribute(found, 'content');
};
const linkTo = (page: ParsedPage, rel: string): Element[] => all(page, 'link', (e) => attribute(e, 'rel') === rel);
const title = (page: ParsedPage): string => textOf(all(page, 'title')[0]!);
/** Addresses of the pages for which `wrong` is true: named in the failure, none when all is well. */
const those = (wrong: (page: ParsedPage) => boolean, among = pages): string[] => among.filter(wrong).map((page) => page.address);
const doubles = (values: string[]): string[] => values.filter((value, i) => values.indexOf(value) !== i);
const QUICK = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const size = new Map<string, number>();
/** A file's size on the wire. What is compressed already goes as it is; a page is pressed hard only when it is heavy pressed lightly. */
const weigh = (file: string): number => {
  if (!size.has(file)) {
    const bytes = readFileSync(path.join(folder, file));
    const quick = file.endsWith('.html') ? brotliCompressSync(bytes, QUICK).length : Infinity;
    const pressed = (): number => (quick <= budgets.html ? quick : brotliCompressSync(bytes).length);
    size.set(file, /\.(woff2|webp|avif|png|jpe?g)$/.test(file) ? bytes.length : pressed());
  }
  return size.get(file)!;
};
/** A script and all that it imports before any act of the reader. */
const weighScript = (file: string, seen = new Set<string>()): number => {
  if (seen.has(file)) return 0;
  seen.add(file);
  const text = readFileSync(path.join(folder, file), 'utf8');
  const imported = [...text.matchAll(/(?:from|import)\s*["'](\.\/[^"']+)["']/g)].map(([, to]) =>
    path.posix.join(path.posix.dirname(file), to!),
  );
  return imported.reduce((sum, to) => sum + weighScript(to, seen), weigh(file));
};

describe('every page of the built site', () => {
  it('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        // Prettier-like style, not validity.
        'no-trailing-whitespace': 'off',
        'void-style': 'off',
        'attr-quotes': 'off',
        'doctype-style': 'off',
        'no-inline-style': 'error',
        // Titles are as long as what they name.
        'long-title': 'off',
        // Thin spaces in figures come from the language's own number format.
        'no-raw-characters': 'off',
        // A list keeps role="list" because Safari drops it from lists without bullets.
        'no-redundant-role': 'off',
        // Headings in a <template> get their text from the script; that a page's have it is seen in the browser.
        'empty-heading': 'off',
        // A table that scrolls by itself is a region that can be reached by keyboard; a section would be one without it.
        'prefer-native-element': ['error', { exclude: ['region'] }],
      },
    });
    const faults = new Map<string, string[]>();
    // Pages of a kind are made alike: a fifth of them, in an order that is no kind's, tells of all. It takes long.
    for (const page of built.filter((_, i) => i % 5 === 0)) {
      const report = await validator.validateString(page.html, page.file);
      for (const { ruleId, message } of report.results.flatMap((r) => r.messages)) {
        const fault = `${ruleId}: ${message}`;
        faults.set(fault, [...(faults.get(fault) ?? []), page.address]);
      }
    }
    expect([...faults].map(([fault, addresses]) => `${fault} (${addresses.length} pages, ${addresses[0]})`)).toEqual([]);
  });

  it('links only to what is there', () => {
    expect(checkLinks(built.map(keeper()), files)).toEqual([]);
  });

  it('has no id twice', () => {
    expect(checkIds(built.map(keeper()))).toEqual([]);
  });

  it('is in the address table, and all of that is built', () => {
    expect([...listed.map((page) => page.address), ...embeds].toSorted()).toEqual(
      catalogues
        .flatMap(pagesOf)
        .map((page) => page.address)
        .toSorted(),
    );
  });

  it('has a title and a description of its own', () => {
    expect(doubles(pages.map(title))).toEqual([]);
    expect(those((page) => !meta(page, 'description'))).toEqual([]);
    for (const language of catalogues.map((c) => c.language)) {
      const own = listed.filter((page) => page.address.startsWith('/en/') === (language === 'en'));
      expect(doubles(own.map((page) => meta(page, 'description')!))).toEqual([]);
    }
  });

  it('says its language', () => {
    expect(those((page) => attribute(all(page, 'html')[0]!, 'lang') !== (page.address.startsWith('/en/') ? 'en' : 'sv'))).toEqual([]);
  });

  it('names its own address and its counterpart in every language', () => {
    expect(those((page) => attribute(linkTo(page, 'canonical')[0]!, 'href') !== new URL(page.address, site.address).href, listed)).toEqual(
      [],
    );
    const addresses = new Set(listed.map((page) => page.address));
    const wrong = listed.filter((page) => {
      const alternates = linkTo(page, 'alternate')
        .filter((e) => attribute(e, 'type') === undefined)
        .map((e) => [attribute(e, 'hrefLang') ?? attribute(e, 'hreflang'), new URL(attribute(e, 'href')!).pathname]);
      return (
        alternates.length !== (isEasy(page) ? 1 : site.languages.length) + 1 ||
        alternates.some(([, address]) => !addresses.has(address!)) ||
        !alternates.some(([, address]) => address === page.address)
      );
    });
    expect(wrong.map((page) => page.address)).toEqual([]);
  });

  it('that is easy to read stands beside the page of what it is about: each leads to the other, and no page in another language does', () => {
    expect(easyPages.length).toBeGreaterThan(100);
    const at = new Map(pages.map((page) => [page.address, page]));
    const leads = (from: string, to: string): boolean => all(at.get(from)!, 'a').some((e) => attribute(e, 'href') === to);
    const wrong = easyPages.filter(({ address, entry }) => !leads(address, hrefOf(entry!, 'sv')) || !leads(hrefOf(entry!, 'sv'), address));
    expect(wrong.map(({ address }) => address)).toEqual([]);
    expect(
      those(
        (page) => all(page, 'a').some((e) => easyAddresses.has(attribute(e, 'href') ?? '')),
        pages.filter(({ address }) => address.startsWith('/en/')),
      ),
    ).toEqual([]);
  });

  it('has Open Graph text', () => {
    for (const name of ['og:title', 'og:description', 'og:url', 'og:site_name', 'og:locale'])
      expect(those((page) => !meta(page, name))).toEqual([]);
  });

  it('has one main heading, a skip link, a header, a main part and a footer', () => {
    for (const tag of ['h1', 'header', 'main', 'footer']) expect(those((page) => all(page, tag).length !== 1)).toEqual([]);
    expect(those((page) => attribute(all(page, 'a')[0]!, 'href') !== '#innehall')).toEqual([]);
  });

  it('carries breadcrumbs for people and for search engines', () => {
    const lists = (page: ParsedPage): { itemListElement: { item: string }[] }[] =>
      all(page, 'script', (e) => attribute(e, 'type') === 'application/ld+json')
        .map((e) => JSON.parse(textOf(e)) as { '@type': string; itemListElement: { item: string }[] })
        .filter((block) => block['@type'] === 'BreadcrumbList');
    expect(those((page) => lists(page).length !== 1)).toEqual([]);
    const home = new Set(['/', '/en/']);
    expect(those((page) => lists(page)[0]!.itemListElement.at(-1)!.item !== new URL(page.address, site.address).href, listed)).toEqual([]);
    expect(
      those(
        (page) =>
          !home.has(page.address) && all(page, 'nav', (e) => String(attribute(e, 'className')).includes('breadcrumbs')).length !== 1,
        listed,
      ),
    ).toEqual([]);
  });

  it('lets the reader tell that something is wrong, with the address of the page', () => {
    expect(
      those(
        (page) =>
          !all(page, 'a').some(
            (e) =>
              attribute(e, 'href')?.startsWith(`mailto:${site.publisher.email}?`) &&
              decodeURIComponent(attribute(e, 'href')!).includes(page.address.replace('.html', '')),
          ),
      ),
    ).toEqual([]);
  });

  it('has nothing inline that the content security policy would stop', () => {
    expect(those((page) => all(page, 'style').length > 0)).toEqual([]);
    expect(
      those((page) =>
        page.elements.some((e) => e.properties && Object.keys(e.properties).some((name) => name === 'style' || /^on[a-z]/i.test(name))),
      ),
    ).toEqual([]);
    expect(
      those((page) => all(page, 'script', (e) => !attribute(e, 'src') && attribute(e, 'type') !== 'application/ld+json').length > 0),
    ).toEqual([]);
    const policies = new Set(
      pages.map((page) =>
        attribute(
          all(page, 'meta', (e) => String(attribute(e, 'httpEquiv')).toLowerCase().includes('content-security-policy'))[0]!,
          'content',
        ),
      ),
    );
    expect(policies.size).toBe(1);
    expect([...policies][0]).not.toContain('unsafe-inline');
    const header = /Content-Security-Policy: (.*)/.exec(readFileSync(path.join(folder, '_headers'), 'utf8'))![1];
    expect(header).toBe([...policies][0]);
  });

  it('loads nothing from elsewhere', () => {
    const loads = (e: Element): string | undefined =>
      e.tagName === 'link'
        ? ['stylesheet', 'icon', 'preload', 'modulepreload'].includes(attribute(e, 'rel') ?? '')
          ? attribute(e, 'href')
          : undefined
        : attribute(e, 'src');
    expect(those((page) => page.elements.some((e) => /^(https?:)?\/\//.test(loads(e) ?? '')))).toEqual([]);
    const styles = files.filter((file) => file.endsWith('.css')).map((file) => readFileSync(path.join(folder, file), 'utf8'));
    expect(styles.filter((css) => /url\(["']?(https?:)?\/\//.test(css))).toEqual([]);
  });

  it('says of each link that leaves the site that it does, to who does not see where it leads', () => {
    const silent = pages.flatMap((page) => {
      const t = translator(page.address.startsWith('/en/') ? 'en' : 'sv');
      return all(page, 'a')
        .filter((link) => /^https?:/.test(attribute(link, 'href') ?? '') && !page.address.match(/^\/(inbaddning|en\/embed)\//))
        .filter((link) => !`${attribute(link, 'ariaLabel') ?? ''} ${textOf(link)}`.includes(t('link.out')))
        .map((link) => `${page.address} ${attribute(link, 'href')}`);
    });
    expect(silent.slice(0, 20)).toEqual([]);
  });

  it('has a space between words where a tag begins or ends', () => {
    const joined = /[\p{L}\d.:?!](<(strong|small|a|time|span class="(tag|note)[^"]*")\b[^>]*>)[\p{L}\d]|<\/(a|strong)>[\p{L}\d(]/gu;
    const found = new Set(
      pages.flatMap((page) =>
        [...(/<main[\s\S]*<\/footer>/.exec(page.html)?.[0] ?? '').matchAll(joined)].map(
          (m) => `${m[0].replace(/href="[^"]*"/, '')} ${page.address}`,
        ),
      ),
    );
    expect([...found].slice(0, 20)).toEqual([]);
  });

  it('keeps within its budget', () => {
    const styles = (page: ParsedPage): number =>
      linkTo(page, 'stylesheet').reduce((sum, e) => sum + weigh(attribute(e, 'href')!.slice(1)), 0);
    const scripts = (page: ParsedPage): number => {
      const seen = new Set<string>();
      return all(page, 'script', (e) => attribute(e, 'src') !== undefined).reduce(
        (sum, e) => sum + weighScript(attribute(e, 'src')!.slice(1), seen),
        0,
      );
    };
    const pictures = (page: ParsedPage): number => all(page, 'img').reduce((sum, e) => sum + weigh(attribute(e, 'src')!.slice(1)), 0);
    const fonts = files.filter((file) => file.endsWith('.woff2')).reduce((sum, file) => sum + weigh(file), 0);
    const isSearch = (page: ParsedPage): boolean => /^\/(sok|en\/search)\/$/.test(page.address);
    const isRegion = (page: ParsedPage): boolean => /^\/(regioner|en\/regions)\/./.test(page.address);
    // The page of the design holds a region's whole thread, and all the rest, with every style.
    const isForBuilders = (page: ParsedPage): boolean => page.html.includes('<meta name="robots" content="noindex"');
    const heavy = pages.flatMap((page) => {
      const html = weigh(page.file);
      const measures = {
        html,
        css: styles(page),
        js: scripts(page),
        firstView: html + styles(page) + scripts(page) + pictures(page) + fonts,
      };
      const limits = {
        ...budgets,
        html: isRegion(page) || isForBuilders(page) ? budgets.regionHtml : budgets.html,
        css: isForBuilders(page) ? budgets.allCss : budgets.css,
        js: isSearch(page)
          ? budgets.searchJs + budgets.js
          : tools.has(page.address)
            ? budgets.toolJs
            : forms.has(page.address)
              ? budgets.formJs
              : budgets.js,
      };
      return (Object.keys(measures) as (keyof typeof measures)[])
        .filter((name) => measures[name] > limits[name])
        .map((name) => `${page.address} ${name} ${measures[name]}`);
    });
    expect(heavy).toEqual([]);
  });

  it('holds nothing that speaks of this workplace, and no consent data', () => {
    expect(those((page) => /\bundefined\b|\[object Object\]|\bNaN\b/.test(page.html))).toEqual([]);
    expect(those((page) => /\/work\/|file:\/\//.test(page.html))).toEqual([]);
  });
});

describe('what may be done with the pages', () => {
  const licensed = (page: ParsedPage): boolean => all(page, 'a', (e) => attribute(e, 'rel') === 'license').length > 0;

  it('is told on each, and stories claim no licence that cannot be withdrawn', () => {
    const stories = catalogues.flatMap(pagesOf).flatMap(({ kind, address }) => (kind === 'story' ? [address] : []));
    expect(stories.length).toBeGreaterThan(catalogues.length);
    expect(those((page) => licensed(page) === stories.includes(page.address), listed)).toEqual([]);
    for (const { language, site: own } of catalogues) {
      expect(own.licences.stories).toBeDefined();
      const silent = listed.filter(
        (page) =>
          stories.includes(page.address) &&
          page.html.includes(`<html lang="${language}"`) &&
          !page.html.includes(own.licences.stories ?? '?'),
      );
      expect(silent.map(({ address }) => address)).toEqual([]);
    }
  });

  it('is whole on the pages of privacy and accessibility, in every language, with what nobody has decided told as that', () => {
    for (const { pages: own, language, site: data } of catalogues) {
      const shown = (shows: string): string => {
        const entry = own.find((one) => one.shows === shows);
        return textOf(
          all(
            pages.find(({ address }) => entry && address === hrefOf(entry, language))!,
            'main',
          )[0]!,
        ).replace(/\s+/g, ' ');
      };
      const privacy = shown('privacy');
      for (const row of data.privacy?.processing ?? [])
        for (const said of [row.title, row.data, row.purpose]) expect(privacy).toContain(said);
      expect(privacy).toContain('IMY');
      expect(privacy).toContain(translator(language)('statement.undecided'));
      const accessibility = shown('accessibility');
      for (const fault of data.accessibility?.faults ?? []) expect(accessibility).toContain(fault.what);
      expect(accessibility).toContain('2018:1937');
      expect(accessibility).toContain('Digg');
      expect(accessibility).toContain(data.accessibility?.assessed.how);
      expect(shown('consent-form')).toContain(data.licences.stories);
    }
  });
});

describe('the sitemap', () => {
  it('holds every page and no other, with its languages and the one for all others', () => {
    const xml = readFileSync(path.join(folder, 'sitemap-0.xml'), 'utf8');
    const addresses = [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => new URL(url!).pathname).toSorted();
    const told = listed.filter((page) => !page.html.includes('<meta name="robots" content="noindex"'));
    expect(addresses).toEqual(told.map((page) => page.address).toSorted());
    expect(xml.match(/hreflang=/g)).toHaveLength(
      told.length * (site.languages.length + 1) - easyPages.length * (site.languages.length - 1),
    );
    expect(xml.match(/hreflang="x-default"/g)).toHaveLength(told.length);
  });
});

describe('the pages of educations', () => {
  const sv = catalogues[0]!;
  const pageOf = (address: string): ParsedPage => pages.find((page) => page.address === address)!;
  const text = (address: string): string => textOf(all(pageOf(address), 'main')[0]!).replace(/\s+/g, ' ');

  it('say in what year each source stood, or that it has no year', () => {
    const silent = sv.educations.filter(
      ({ key, certification: { year } }) => !text(`/utbildningar/${key}/`).includes(year ? `Uppgift från ${year}.` : 'Uppgift utan årtal.'),
    );
    expect(silent.map((e) => e.key)).toEqual([]);
  });

  it('never show what no source ties to the network as its own', () => {
    const wrong = sv.educations.filter(
      (e) =>
        e.certification.status === 'not-stated' &&
        !text(`/utbildningar/${e.key}/`).includes(`Ingen källa säger att den hör till ${site.network}`),
    );
    expect(wrong.map((e) => e.key)).toEqual([]);
  });

  it('say that only the school is certified where the programme is not', () => {
    const schoolOnly = sv.educations.filter(
      (e) => e.school && e.certification.status === 'certified' && e.certification.basis !== 'certified-programme',
    );
    expect(schoolOnly.length).toBeGreaterThan(0);
    expect(
      schoolOnly
        .filter((e) => !text(`/utbildningar/${e.key}/`).includes('Källan säger inte att just den här utbildningen är det.'))
        .map((e) => e.key),
    ).toEqual([]);
  });

  it('say that history is history', () => {
    const gone = sv.educations.filter((e) => e.active === false);
    expect(gone.length).toBeGreaterThan(0);
    expect(gone.filter((e) => !text(`/utbildningar/${e.key}/`).includes('som historik')).map((e) => e.key)).toEqual([]);
  });
});

describe('the five questions', () => {
  it('stand in the same order on every programme, job, education and region page, those that have an answer', () => {
    const order = ['Vilka jobb?', 'Vad tjänar man?', 'Vad har de pluggat?', 'Vad finns nära mig?', 'Vad är nästa steg?'];
    const asked = listed.filter((page) =>
      /^\/(program\/[^/]+|yrken\/[^/]+|utbildningar\/[^/]+\/[^/]+|regioner\/[^/]+)\/$/.test(page.address),
    );
    expect(asked.length).toBeGreaterThan(250);
    const wrong = asked.filter((page) => {
      const headings = all(page, 'h2').map((e) => textOf(e).trim());
      const found = headings.filter((heading, i) => order.includes(heading) && headings.indexOf(heading) === i);
      return found.length < 2 || found.join() !== order.filter((heading) => found.includes(heading)).join();
    });
    expect(wrong.map((page) => page.address)).toEqual([]);
  });
});

describe('stories', () => {
  it('that are made up are said to be so, on their page and wherever they are listed', () => {
    const stories = listed.filter((page) => /^\/berattelser\/[^/]+\/./.test(page.address));
    expect(stories.length).toBeGreaterThanOrEqual(15);
    expect(those((page) => !page.html.includes('Exempelberättelse'), stories)).toEqual([]);
    const listing = listed.filter(
      (page) => !page.address.startsWith('/en/') && all(page, 'a').some((e) => /^\/berattelser\/[^/]+\/./.test(attribute(e, 'href') ?? '')),
    );
    expect(those((page) => !page.html.includes('Exempelberättelse'), listing)).toEqual([]);
  });
});
