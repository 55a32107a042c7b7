import { hash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SitePage } from '../../src/catalogue/addresses.ts';
import { contentFolder } from '../../src/catalogue/folder.ts';
import { PROOF_FILE } from '../../src/links.ts';
import { figuresIn } from '../../src/proof/figures.ts';
import { kindName } from '../../src/proof/kinds.ts';
import { type Measures, resultsOf, worseThanBars } from '../../src/proof/results.ts';
import { commitOf } from './commit.ts';
import type { Reviewed } from './findings.ts';
import { isPacked } from './pack.ts';
import type { BuiltPage } from './site.ts';
import { MADE_OF } from './unchanged.ts';

// What the site proves of itself, as a file: what this build has counted and what the tests last measured. The page /bevis/ says the same
// in words, but for what is known only when every file has been written.

/** The file, from the folder of the site. */
export const PROOF = PROOF_FILE.slice(1);

/** What the tests have measured that is worse than it may be, in sentences; none when all is well, and of a site that they have not seen. */
export const checkMeasured = (measures: Measures): string[] =>
  worseThanBars(measures).map(
    ({ measure, kind, figure, value, most }) =>
      `Beviset: ${figure} (${measure}${kind ? `, ${kind}` : ''}) är ${value} och får vara högst ${most}. Rätta felet, och mät igen: npm run results`,
  );

/** What the tests have measured of a site. */
export const measuredOf = ({ catalogues }: Pick<Reviewed, 'catalogues'>): Measures => {
  const [main] = catalogues;
  return main ? resultsOf(main.site.address) : {};
};

/**
 * Writes the proof into a site that is whole but for it. Read file by file: seven thousand small ones take half the time so.
 * @param files all that the site has
 */
export function writeProof(folder: string, reviewed: Reviewed, pages: readonly BuiltPage[], files: readonly string[]): void {
  const { catalogues } = reviewed;
  const [main] = catalogues;
  if (!main) return;
  const { pages: _, ...figures } = figuresIn(main);
  const proof = {
    version: 1,
    site: main.site.address,
    date: main.date,
    ...commitOfSite(),
    files: fingerprint(
      folder,
      files.filter((file) => !isPacked(file)),
    ),
    build: {
      faults: 0,
      pages: Object.fromEntries(catalogues.map((catalogue) => [catalogue.language, figuresIn(catalogue).pages])),
      links: pages.reduce((sum, { targets }) => sum + targets.length, 0),
      html: heaviest(folder, reviewed.pages, new Set(files)),
      ...figures,
    },
    tests: measuredOf(reviewed),
  };
  writeFileSync(path.join(folder, PROOF), `${JSON.stringify(proof, undefined, 1)}\n`);
}

/** The version that a site is built of; of content that lies elsewhere nobody vouches for it. */
const commitOfSite = (): ReturnType<typeof commitOf> => {
  const content = path.relative(process.cwd(), contentFolder);
  return content.startsWith('..') ? {} : commitOf(content, ...MADE_OF);
};

/** How many files there are, how much, and one hash of them all: of the lines that `sha256sum` writes, in the order of their names. */
function fingerprint(folder: string, files: readonly string[]): { count: number; bytes: number; sha256: string } {
  let bytes = 0;
  const lines = files.map((file) => {
    const content = readFileSync(path.join(folder, file));
    bytes += content.length;
    return `${hash('sha256', content)}  ${file}\n`;
  });
  return { count: files.length, bytes, sha256: hash('sha256', lines.join('')) };
}

type Heaviest = { kind: string; pages: number; bytes: number; address: string };

/** The heaviest page of each kind, as a server sends it that has packed copies. */
function heaviest(folder: string, pages: readonly SitePage[], files: ReadonlySet<string>): Heaviest[] {
  const sent = (address: string): number => {
    const file = `${address.slice(1)}index.html`;
    return statSync(path.join(folder, files.has(`${file}.br`) ? `${file}.br` : file)).size;
  };
  const weighed = pages.map((page) => ({ kind: kindName(page), address: page.address, bytes: sent(page.address) }));
  return [...Map.groupBy(weighed, ({ kind }) => kind)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, same]) => ({ pages: same.length, ...same.reduce((a, b) => (b.bytes > a.bytes ? b : a)), kind }));
}
