import type { KeyInput, Page } from 'puppeteer-core';

/** What a trip does in a browser, whichever it is. */
export type Tab = {
  go(address: string): Promise<void>;
  /** What a function answers in the page. It knows only what it is given. */
  read<Args extends readonly unknown[], Answer>(ask: (...args: Args) => Answer, ...args: Args): Promise<Answer>;
  /** Presses what a selector finds first, as a pointer does. */
  press(selector: string): Promise<void>;
  /** Writes in what has focus. */
  type(text: string): Promise<void>;
  key(name: Key): Promise<void>;
  /** A screen of this size, so far as the browser's window can be made so small. */
  size(width: number, height: number): Promise<void>;
  back(): Promise<void>;
  /** The page as it would be printed on A4; not there where the driver cannot print. */
  pdf?: () => Promise<Uint8Array>;
  /** What scripts failed with; nothing where the driver does not tell. */
  faults: readonly string[];
  close(): Promise<void>;
};
export type Key = 'Enter' | 'ArrowDown' | 'Tab';

/** A tab of Chromium or Firefox. */
export function tabOf(page: Page, close: () => Promise<void>): Tab {
  const isFirefox = page.browser().process()?.spawnfile.includes('firefox') ?? false;
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  return {
    faults,
    size: (width, height) => page.setViewport({ width, height }),
    go: async (address) => void (await page.goto(address)),
    read: async <Args extends readonly unknown[], Answer>(ask: (...args: Args) => Answer, ...args: Args) =>
      (await page.evaluate(`(${String(ask)})(...${JSON.stringify(args)})`)) as Answer,
    press: (selector) => page.locator(selector).click(),
    type: (text) => page.keyboard.type(text),
    key: (name) => page.keyboard.press(name as KeyInput),
    // A page that Firefox has kept as it was is never loaded, which goBack waits for.
    back: async () => void (await page.evaluate('history.back()')),
    // Firefox takes the size of the paper from here, and the margins from the page.
    pdf: () => page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: !isFirefox }),
    close,
  };
}
