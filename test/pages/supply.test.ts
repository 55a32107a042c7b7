import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, it, vi } from 'vitest';
import { parsePage, type ParsedPage } from '../../scripts/lib/site.ts';
import { pagesOf } from '../../src/catalogue/addresses.ts';
import { takeOver } from '../../src/catalogue/catalogue.ts';
import { checkContent } from '../../src/catalogue/check.ts';
import type { CheckedContent } from '../../src/catalogue/entries.ts';
import { readFiles } from '../../src/catalogue/files.ts';
import { link } from '../../src/catalogue/link.ts';
import { parseContent } from '../../src/catalogue/read.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import type { Language } from '../../src/i18n/language.ts';
import { translator } from '../../src/i18n/strings.ts';
import { layoutOf } from '../../src/layouts/table.ts';
import type { PageKind } from '../../src/links.ts';
import { FORMS } from '../../src/schema/imported/receipt.ts';
import { coversOf, unsureDenials } from '../absences.ts';
import { TEST_DATE } from '../built-site.ts';

vi.mock('astro:content', () => import('./prose.ts'));
vi.mock('../../src/catalogue/mode.ts', async (original) => ({ ...(await original<object>()), isDeveloping: false }));

// What the pages of regions say of what can be studied: as our content stands, and as if a register held all there is of every form.

const container = await AstroContainer.create();
const KINDS = new Set<PageKind>(['need', 'gaps', 'region', 'embedRegion']);
const content = checkContent(parseContent(await readFiles('content')));

/** The content as it would be if what has been read were all there is. */
function asWhole(known: CheckedContent): CheckedContent {
  const { yh } = known.imported;
  if (!yh) throw new Error('no register of yrkeshögskolan has been read');
  const covers = FORMS.map((form) => ({ form, of: 'educations' as const, extent: 'whole' as const }));
  return { ...known, imported: { ...known.imported, yh: { ...yh, receipt: { ...yh.receipt, covers } } } };
}

async function pagesIn(
  known: CheckedContent,
  language: Language,
): Promise<{ catalogue: Catalogue; pages: (ParsedPage & { kind: PageKind })[] }> {
  const catalogue = link(known, { language, date: TEST_DATE });
  takeOver({ spared: { content: known, checked: known, faulty: [] }, catalogues: [catalogue] });
  const pages: (ParsedPage & { kind: PageKind })[] = [];
  for (const page of pagesOf(catalogue)) {
    if (!KINDS.has(page.kind)) continue;
    const props = { catalogue, page, entry: page.entry };
    const html = await container.renderToString(layoutOf(page, catalogue) as never, { props, partial: false });
    const built = html.replace(/ data-astro-source-(file|loc)="[^"]*"/g, '');
    pages.push({ ...parsePage(`${page.address.slice(1)}index.html`, built), kind: page.kind });
  }
  return { catalogue, pages };
}

const denied = (pages: readonly ParsedPage[]): string[] => pages.flatMap(unsureDenials);

describe('what the pages of regions say is not there', () => {
  it.each(['sv', 'en'] as const)('is nothing while no register holds all there is (%s)', async (language) => {
    const { pages } = await pagesIn(content, language);
    expect(pages.length).toBeGreaterThan(0);
    expect(denied(pages)).toEqual([]);
    expect(pages.flatMap(coversOf)).toEqual([]);
  });

  it.each(['sv', 'en'] as const)('tells by which register it is sure, where one holds all there is (%s)', async (language) => {
    const known = asWhole(content);
    const { pages } = await pagesIn(known, language);
    expect(denied(pages)).toEqual([]);
    expect(new Set(pages.flatMap(coversOf))).toEqual(new Set([known.imported.yh?.receipt.source]));
    const t = translator(language);
    for (const kind of ['need', 'gaps', 'region'])
      expect(
        pages.some((page) => page.kind === kind && coversOf(page).length > 0),
        kind,
      ).toBe(true);
    expect(pages.some(({ html }) => html.includes(t('need.taught.no')))).toBe(true);
  });

  it('is not said of a region that is unsure, nor of a county', async () => {
    const { catalogue, pages } = await pagesIn(asWhole(content), 'sv');
    const unsure = catalogue.regions.filter(({ confidence, municipalities }) => confidence === 'low' || municipalities.length === 0);
    expect(unsure.length).toBeGreaterThan(0);
    const own = pages.filter(({ address }) => unsure.some(({ key }) => address.includes(`/${key}/`)));
    expect(own.flatMap(coversOf)).toEqual([]);
  });
});
