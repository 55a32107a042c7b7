import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from './browser.ts';
import { pdfOf } from './pdf.ts';
import { serveSite } from './server.ts';
import { giveUp } from './sound.ts';

/** What a command is asked for, `npm run pack -- <wanted> [--out …]`: ends with what is wrong where it cannot be read. */
export function asked(): { wanted: string; out: string | undefined } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
    return { wanted: positionals[0] ?? '', out: values.out };
  } catch (error) {
    return giveUp((error as Error).message);
  }
}

/** A page of the built site as a tagged PDF: ends with what to do where the page has not been built. */
export async function sheetOf(address: string): Promise<Uint8Array> {
  const site = path.resolve(process.env.OUT_DIR ?? 'dist');
  if (!existsSync(path.join(site, address, 'index.html'))) giveUp(`${address} finns inte i ${site}. Bygg sajten: npm run build.`);
  const { base, close } = await serveSite(site);
  const browser = await launch();
  const pdf = await pdfOf(browser, base + address);
  await browser.close();
  close();
  return pdf;
}
