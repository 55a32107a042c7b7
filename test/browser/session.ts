import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launch } from '../../scripts/lib/browser.ts';
import { serveSite } from '../../scripts/lib/server.ts';

/** A real Chromium before the built site, with what it did against the rules written down. */
export type Session = {
  base: string;
  browser: Browser;
  /** A page that notes errors, policy violations and requests to other hosts in `wrongs`. */
  open: (address: string, options?: BrowserContextOptions) => Promise<{ page: Page; context: BrowserContext; wrongs: string[] }>;
  close: () => Promise<void>;
};

export async function startSession(folder: string): Promise<Session> {
  const { base, close } = await serveSite(folder);
  const browser = await launch();
  const open: Session['open'] = async (address, options = {}) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    // A busy machine takes its time.
    page.setDefaultTimeout(90_000);
    const wrongs: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') wrongs.push(`${address}: ${message.text()}`);
    });
    page.on('pageerror', (error) => wrongs.push(`${address}: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(base) && !request.url().startsWith('data:')) wrongs.push(`${address} asked for ${request.url()}`);
    });
    await page.goto(base + address);
    return { page, context, wrongs };
  };
  return {
    base,
    browser,
    open,
    close: async () => {
      await browser.close();
      close();
    },
  };
}
