import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { launch, PATIENCE } from '../../scripts/lib/browser.ts';
import { serveSite } from '../../scripts/lib/server.ts';

/** A page that is open, with what it asked for, and what it did against the rules: errors, violations of the policy, requests to other hosts. */
export type Visit = { page: Page; context: BrowserContext; asked: string[]; wrongs: string[] };

/** A real Chromium before the built site. */
export type Session = {
  /** The address of the site. */
  readonly base: string;
  /** A place of its own for pages, with storage of its own. It is closed when the test ends, however it ends. */
  context(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** Opens a page of the site in a context of its own. */
  open(address: string, options?: BrowserContextOptions): Promise<Visit>;
  /** A page that the tests of a file open one after another: for what only looks. A browser takes as long to begin as to show one. */
  looking(options?: BrowserContextOptions, prepare?: (page: Page) => Promise<unknown>): (address: string) => Promise<Visit>;
};

let running: Promise<Browser> | undefined;

/** The browser of this worker, which its test files share; another where it has ended. */
async function browserOfWorker(): Promise<Browser> {
  const known = await running?.catch(() => undefined);
  if (known?.isConnected()) return known;
  running = launch();
  return running;
}

/** Serves the built site for a test file, and closes after each test what it has opened. */
export function useSession(serve: (folder: string) => Promise<{ base: string; close(): void }> = serveSite): Session {
  let site: Awaited<ReturnType<typeof serve>> | undefined;
  let opened: BrowserContext[] = [];
  beforeAll(async () => {
    site = await serve(inject('site'));
  });
  afterEach(async () => {
    await Promise.all(opened.map((context) => context.close()));
    opened = [];
  });
  afterAll(() => site?.close());

  const newContext: Session['context'] = async (options = {}) => {
    const made = await (await browserOfWorker()).newContext(options);
    made.setDefaultTimeout(PATIENCE);
    return made;
  };
  const context: Session['context'] = async (options) => {
    const made = await newContext(options);
    opened.push(made);
    return made;
  };
  const enter = async (own: BrowserContext): Promise<Visit> => {
    const page = await own.newPage();
    return { page, context: own, asked: askedBy(page), wrongs: wrongsOf(page, session.base) };
  };
  const session: Session = {
    get base() {
      if (!site) throw new Error('The site is served when the tests begin.');
      return site.base;
    },
    context,
    async open(address, options) {
      const visit = await enter(await context(options));
      await visit.page.goto(session.base + address);
      return visit;
    },
    looking(options, prepare) {
      let visit: Visit | undefined;
      afterAll(() => visit?.context.close());
      const begin = async (): Promise<Visit> => {
        const begun = await enter(await newContext(options));
        await prepare?.(begun.page);
        return begun;
      };
      return async (address) => {
        visit ??= await begin();
        visit.wrongs.length = 0;
        visit.asked.length = 0;
        await visit.page.goto(session.base + address);
        return visit;
      };
    },
  };
  return session;
}

/** Notes, from now on, what a page asks for over the network. */
function askedBy(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(request.url());
  });
  return asked;
}

/** Notes, from now on, what a page does against the rules. */
function wrongsOf(page: Page, base: string): string[] {
  const wrongs: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrongs.push(message.text());
  });
  page.on('pageerror', (error) => wrongs.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith('data:')) wrongs.push(`asked for ${request.url()}`);
  });
  return wrongs;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
type Axe = {
  run(
    root: Document | string,
    options: { runOnly: string[] },
  ): Promise<{ violations: { id: string; nodes: { target: string[]; html: string }[] }[] }>;
};

/** What axe finds on a page as it stands, or in a part of it. */
export async function faultsOf(page: Page, part?: string): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(
    async ([rules, selector]) => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const { violations } = await axe.run(selector ?? document, { runOnly: rules });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, html }) => `${target.join(' ')} ${html}`).join(', ')}`);
    },
    [RULES, part] as const,
  );
}

/** How many pixels a page scrolls sideways. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** What a page keeps with the reader. */
export const keptBy = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...Object.entries({ ...localStorage, ...sessionStorage }).map(String), document.cookie].filter(Boolean));

/** The name of what has focus. */
export const focusedIn = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
