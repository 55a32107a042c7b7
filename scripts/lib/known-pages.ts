import path from 'node:path';
import { cacheFolder } from '../../src/catalogue/folder.ts';
import { madeOf } from '../../src/social/made-of.ts';
import { readKept, writeKept } from './kept.ts';
import { type BuiltPage, readBuiltSite, type Site } from './site.ts';

// Pages that are byte for byte as in the last build are not parsed again.

const FILE = path.join(cacheFolder, 'pages.json');
const LISTS = ['ids', 'twice', 'targets', 'links', 'pictures', 'headings'] as const satisfies (keyof BuiltPage)[];
type List = (typeof LISTS)[number];

/** A page whose texts are numbers in a table: the same few thousand stand on all pages. */
type Row = Omit<BuiltPage, List> & Record<List, number[]>;
type Table = { texts: string[]; rows: Row[] };

/**
 * Every page of a built site. Only those are parsed that the last build did not have; what is kept for the next is of this site alone.
 * @param file where it is kept
 */
export async function readKnownSite(folder: string, file = FILE): Promise<Site<BuiltPage> & { parsed: number }> {
  const madeBy = madeOf('scripts/lib/site.ts');
  const known = new Map(pagesIn(await readKept<Table>(file, madeBy)).map((page) => [page.hash, page]));
  const site = await readBuiltSite(folder, { known });
  const all = [...site.pages, ...site.moved];
  await writeKept(file, madeBy, tableOf(all));
  return { ...site, parsed: all.filter(({ hash }) => !known.has(hash)).length };
}

function pagesIn({ texts, rows }: Table = { texts: [], rows: [] }): BuiltPage[] {
  const named = (numbers: readonly number[]): string[] => numbers.map((number) => texts[number] ?? '');
  return rows.map((row) => {
    const [ids = [], twice = [], targets = [], links = [], pictures = [], headings = []] = LISTS.map((list) => named(row[list]));
    return { ...row, ids: new Set(ids), twice, targets, links, pictures, headings };
  });
}

function tableOf(pages: readonly BuiltPage[]): Table {
  const known = new Map<string, number>();
  const number = (text: string): number => known.get(text) ?? known.set(text, known.size).size - 1;
  const rows = pages.map((page) => {
    const [ids = [], twice = [], targets = [], links = [], pictures = [], headings = []] = LISTS.map((list) => [...page[list]].map(number));
    return { ...page, ids, twice, targets, links, pictures, headings };
  });
  return { texts: [...known.keys()], rows };
}
