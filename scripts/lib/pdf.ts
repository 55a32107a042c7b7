import type { Browser } from 'playwright-core';
import { PATIENCE } from './browser.ts';

/** A page as it is printed: a PDF that screen readers can read, with its headings as bookmarks. */
export async function pdfOf(browser: Browser, url: string): Promise<Buffer> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  // The site shows the system's face where its own font comes late; on paper there is time to wait.
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch({ timeout: PATIENCE });
    await route.fulfill({ response, body: (await response.text()).replace('font-display:optional', 'font-display:block') });
  });
  await page.emulateMedia({ media: 'print' });
  await page.goto(url);
  await page.evaluate('document.fonts.ready');
  const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
  await page.close();
  return pdf;
}
