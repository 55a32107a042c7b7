import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { filePart, type Given, type Input, inputOf } from './input.ts';
import { ImportError, type Reader } from './reader.ts';

// Fetches from an address as a guest: one request at a time, with a pause between, and only what is new since last time.

/** What fetching needs of the world, so that a test can be it. */
export type Net = { fetch: typeof fetch; wait(milliseconds: number): Promise<void> };
export const net: Net = { fetch: (...args) => fetch(...args), wait: (time) => new Promise((done) => setTimeout(done, time)) };

/** Between two requests. Statistics Sweden allows 30 in ten seconds, and is the strictest. */
const PAUSE = 400;
/** Before each new try, in milliseconds. */
const RETRIES = [1_000, 4_000, 15_000, 60_000];
/** How long an address may be silent before it is tried again. */
const SILENT = 60_000;
/** What is larger than this has no next page: it is a file. */
const PAGE = 64 * 1024 * 1024;

const AGENT = 'tekniktraden-import';

/**
 * All that an address leads to, as input: its pages, and what the reader wants beside them.
 * @param cache folder where answers are kept with their ETag
 * @throws {ImportError} when the source does not answer; then what was imported before stays
 */
export async function inputAt(
  address: string,
  reader: Pick<Reader, 'addresses' | 'leadsTo' | 'accept'>,
  given: Given,
  cache: string,
  on: Net = net,
): Promise<Input> {
  await mkdir(cache, { recursive: true });
  const { host } = new URL(address);
  const queue = reader.addresses?.(address) ?? [address];
  const seen = new Set(queue);
  const parts = [];
  for (const [i, asked] of queue.entries()) {
    if (i > 0) await on.wait(PAUSE);
    given.progress(i, queue.length);
    const file = await kept(asked, reader.accept, cache, on);
    const part = filePart(file, path.basename(new URL(asked).pathname) || host);
    parts.push(part);
    const data = (await stat(file)).size <= PAGE ? await part.json().catch(() => undefined) : undefined;
    const next = [nextPage(data, asked), ...(reader.leadsTo?.(data, asked) ?? [])];
    for (const led of next)
      if (led !== undefined && !seen.has(led) && URL.canParse(led) && new URL(led).host === host) {
        seen.add(led);
        queue.push(led);
      }
  }
  return inputOf(path.basename(new URL(address).pathname) || host, parts, { ...given, address });
}

/** The address of the page after, as sources tell it: by a link, or by the number of pages. */
export function nextPage(data: unknown, address: string): string | undefined {
  type Paged = { _links?: { next?: { href?: string } }; links?: { rel?: string; href?: string }[]; page?: Numbered };
  type Numbered = { number?: number; pageNumber?: number; totalPages?: number };
  const root = Object(data) as Paged & { body?: Paged };
  for (const { _links, links, page } of [root, Object(root.body) as Paged]) {
    const linked = _links?.next?.href ?? (Array.isArray(links) ? links.find(({ rel }) => rel === 'next')?.href : undefined);
    if (linked !== undefined) return URL.parse(linked, address)?.href;
    const at = page?.number ?? page?.pageNumber;
    if (at !== undefined && page?.totalPages !== undefined && at + 1 < page.totalPages) {
      const next = new URL(address);
      next.searchParams.set('page', String(at + 1));
      return next.href;
    }
  }
  return undefined;
}

/** The file with what an address answers; fetched only where it has changed. */
async function kept(address: string, accept: string | undefined, cache: string, on: Net): Promise<string> {
  const file = path.join(cache, createHash('sha256').update(address).digest('hex').slice(0, 32));
  const tag = await readFile(`${file}.tag`, 'utf8').catch(() => undefined);
  const headers = {
    'user-agent': AGENT,
    accept: accept ?? 'application/json, */*;q=0.5',
    ...(tag !== undefined && { 'if-none-match': tag }),
  };
  const response = await patient(address, headers, on);
  if (response.status === 304) return file;
  const { body } = response;
  if (!body) throw new ImportError(`${address} svarade utan innehåll. Försök igen senare; det som är inläst ligger kvar.`);
  try {
    await pipeline(chunksOf(body), createWriteStream(`${file}.new`));
  } catch {
    throw new ImportError(`${address} avbröts innan allt hade kommit. Försök igen; det som är inläst ligger kvar.`);
  }
  const etag = response.headers.get('etag');
  await rename(`${file}.new`, file);
  if (etag !== null) await writeFile(`${file}.tag`, etag);
  return file;
}

async function* chunksOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

/** Asks until there is an answer, with longer pauses each time. */
async function patient(address: string, headers: Record<string, string>, on: Net): Promise<Response> {
  for (const pause of [...RETRIES, undefined]) {
    const answer = await once(address, headers, on);
    const status = typeof answer === 'string' ? answer : answer.status;
    if (typeof answer !== 'string' && (answer.ok || status === 304)) return answer;
    const later = 'Försök igen senare; det som är inläst ligger kvar.';
    // What is updating itself wants to be left alone.
    if (status === 503) throw new ImportError(`${address} svarade 503: källan uppdateras eller är stängd just nu. ${later}`);
    const isPassing = typeof status === 'string' || status === 429 || status >= 500;
    if (!isPassing) throw new ImportError(`${address} svarade ${status}. Stämmer adressen?`);
    if (pause === undefined) throw new ImportError(`${address} svarar inte (${status}) efter ${RETRIES.length + 1} försök. ${later}`);
    const asked = typeof answer === 'string' ? 0 : Number(answer.headers.get('retry-after') ?? 0) * 1_000;
    await on.wait(Math.max(pause, Number.isFinite(asked) ? Math.min(asked, 300_000) : 0));
  }
  throw new ImportError(`${address} svarar inte.`);
}

/** One request: its answer, or in a word why there is none. */
async function once(address: string, headers: Record<string, string>, on: Net): Promise<Response | string> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(), SILENT);
  try {
    return await on.fetch(address, { headers, signal: silence.signal });
  } catch (error) {
    return error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
  } finally {
    clearTimeout(timer);
  }
}
