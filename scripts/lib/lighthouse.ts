import lighthouse, { type Flags } from 'lighthouse';
import { launch, ownBrowser } from './browser.ts';
import { freePort, serveSite } from './server.ts';

/** What Lighthouse judges, by its own names. It knows more; these are what is asked of the site. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];
/** What can be judged here. In the Chromium that npm brings, Lighthouse never sees a page come to rest when it measures more than these. */
export const judgeable: readonly Category[] = ownBrowser() ? CATEGORIES : ['accessibility', 'seo'];

export type Verdict = {
  /** Of 100. A page that asks search engines to stay away is not judged as if it wanted them. */
  scores: Partial<Record<Category, number>>;
  /** The audits that took points away, with what Lighthouse measured and where. */
  failed: string[];
};

/** What is not as it should be, of what is the same every time: all but performance. */
export function remarks({ scores, failed }: Verdict): string[] {
  const low = CATEGORIES.filter((name) => name !== 'performance' && (scores[name] ?? 100) < 100);
  return low.length === 0 ? [] : [...low.map((name) => `${name} ${scores[name]}`), ...failed];
}

/** Lighthouse for phones in a real Chromium, before a built site that is served as in production. */
export async function startLighthouse(
  folder: string,
  categories: readonly Category[] = judgeable,
): Promise<{ judge(address: string): Promise<Verdict>; close(): Promise<void> }> {
  const { base, close } = await serveSite(folder);
  const port = await freePort();
  const browser = await launch([`--remote-debugging-port=${port}`]);
  return {
    judge: (address) => judge(base + address, port, categories),
    close: async () => {
      await browser.close();
      close();
    },
  };
}

/** Nothing here comes late, so a short silence tells that a page has loaded. Saves half the time; the points are the same. */
const QUIET = { pauseAfterFcpMs: 100, pauseAfterLoadMs: 100, networkQuietThresholdMs: 250, cpuQuietThresholdMs: 250 };
/** What a busy machine may take until a page is painted, and until it has come. */
const PATIENT = { maxWaitForFcp: 240_000, maxWaitForLoad: 240_000 };

async function judge(url: string, port: number, wanted: readonly Category[]): Promise<Verdict> {
  const flags: Flags = { port, logLevel: 'error', onlyCategories: [...wanted], disableFullPageScreenshot: true, ...QUIET, ...PATIENT };
  let result = await lighthouse(url, flags);
  // On a busy machine the recording of a page can fail to start.
  for (let again = 0; again < 2 && result?.lhr.runtimeError; again += 1) result = await lighthouse(url, flags);
  if (!result || result.lhr.runtimeError) throw new Error(`Lighthouse kunde inte läsa ${url}: ${result?.lhr.runtimeError?.message ?? ''}`);
  const { categories, audits } = result.lhr;
  const judged = wanted.filter((name) => name !== 'seo' || audits['is-crawlable']?.score !== 0);
  const failed = judged.flatMap((name) =>
    categories[name]!.auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]!.score ?? 1) < (name === 'performance' ? 0.9 : 1)).map(
      ({ id }) => [name, id, audits[id]!.displayValue, places(audits[id]!.details)].filter(Boolean).join(' '),
    ),
  );
  return { scores: Object.fromEntries(judged.map((name) => [name, Math.round((categories[name]!.score ?? 0) * 100)])), failed };
}

/** The elements that an audit points at. */
function places(details: unknown): string {
  const { items = [] } = (details ?? {}) as { items?: { node?: { selector?: string } }[] };
  return items.flatMap(({ node }) => node?.selector ?? []).join(', ');
}
