import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { siteServer } from '../../scripts/lib/server.ts';

/** Serves a site so that its own font is always waited for, however late it comes: as it is when it has been there before. */
export function serveWithFont(folder: string): Promise<{ base: string; close(): void }> {
  const site = siteServer(folder);
  return listen(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!pathname.endsWith('.css')) return void site.emit('request', request, response);
    const styles = await readFile(path.join(folder, pathname), 'utf8');
    response.setHeader('content-type', 'text/css').setHeader('cache-control', 'max-age=3600');
    response.end(styles.replace('font-display:optional', 'font-display:block'));
  });
}

const PIECES = 10;
/** Long enough for what has come to be painted. On a machine that is too busy for that, less is seen, and nothing that is not there. */
const BETWEEN = 40;
const BEFORE_SCRIPTS = 200;

/**
 * Serves a site as a slow network does, the same each time: a page comes in pieces, wherever they happen to end, and its scripts and what
 * they ask for when it is whole. What moves then would move for a reader too, some time.
 */
export function serveSlowly(folder: string): Promise<{ base: string; close(): void }> {
  const site = siteServer(folder);
  let whole = Promise.resolve();
  return listen(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (file.endsWith('.html')) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      const { promise, resolve } = Promise.withResolvers<void>();
      whole = promise;
      await sendInPieces(await readFile(file), (piece) => response.write(piece));
      response.end();
      return resolve();
    }
    if (/\.(js|json|vocabulary)$/.test(pathname) && pathname !== '/theme.js') {
      await whole;
      await pause(BEFORE_SCRIPTS);
    }
    site.emit('request', request, response);
  });
}

async function listen(answer: RequestListener): Promise<{ base: string; close(): void }> {
  const server = createServer(answer).listen(0);
  await once(server, 'listening');
  return { base: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => void server.close() };
}

/** The head at once, the body a piece at a time. */
async function sendInPieces(page: Buffer, send: (piece: Buffer) => void): Promise<void> {
  const body = page.indexOf('<body');
  send(page.subarray(0, body));
  const size = Math.ceil((page.length - body) / PIECES);
  for (let at = body; at < page.length; at += size) {
    await pause(BETWEEN);
    send(page.subarray(at, at + size));
  }
}
