import { once } from 'node:events';
import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import compression from '@polka/compression';
import sirv from 'sirv';
import { headersFor, parseHeaders } from './headers.ts';

type Response = { setHeader(name: string, value: string): void };

/** What a server remembers of a site, which is true of that build alone. */
type Site = { stamp: string; serve: ReturnType<typeof sirv>; headers: (response: Response, pathname: string) => void; notFound: Buffer };

/** Which build lies in a folder, or undefined where there is none. */
function stampOf(folder: string): string | undefined {
  const stats = statSync(folder, { throwIfNoEntry: false, bigint: true });
  return stats && `${stats.ino} ${stats.birthtimeNs}`;
}

function open(folder: string, stamp: string): Site {
  const rules = parseHeaders(readFileSync(path.join(folder, '_headers'), 'utf8'));
  const headers: Site['headers'] = (response, pathname) => {
    response.setHeader('vary', 'accept-encoding');
    for (const [name, value] of headersFor(rules, pathname)) response.setHeader(name, value);
  };
  const notFound = readFileSync(path.join(folder, '404.html'));
  return { stamp, serve: sirv(folder, { etag: true, brotli: true, gzip: true, setHeaders: headers }), headers, notFound };
}

/** The site as it is now, or undefined in the moment when one takes the place of another. */
function renewed(site: Site, folder: string): Site | undefined {
  const stamp = stampOf(folder);
  if (stamp === undefined) return undefined;
  if (stamp === site.stamp) return site;
  try {
    return open(folder, stamp);
  } catch {
    return undefined;
  }
}

/**
 * A server for a finished site, as a static host would serve it: compressed, with its headers, and its 404 page. Not yet listening.
 * A site that is built anew is served from then on.
 */
export function siteServer(folder: string): Server {
  const compress = compression({ brotli: true, level: 6 });
  let site = open(folder, stampOf(folder) ?? '');
  return createServer((request, response) => {
    const now = renewed(site, folder);
    if (!now) return void response.writeHead(503, { 'retry-after': '1' }).end();
    site = now;
    compress(request, response, () =>
      now.serve(request, response, () => {
        now.headers(response, '/');
        response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(now.notFound);
      }),
    );
  });
}

/** This machine alone. `localhost` may be the one or the other. */
const LOOPBACK = ['127.0.0.1', '::1'];
/** How this machine reaches an address that it listens on. */
const nameOf = (host: string): string => (['', '0.0.0.0', '::'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host);

/** What a machine says that does not have the one of them. */
const NOT_HERE = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/**
 * Serves a finished site to this machine alone, unless a host is named.
 * @param port 0 for one that is free
 * @returns the address, and what stops it
 * @throws when the port is taken
 */
export async function serveSite(folder: string, { port = 0, host = '' } = {}): Promise<{ base: string; close(): void }> {
  const servers: Server[] = [];
  const close = (): void => servers.forEach((server) => server.close());
  let taken = port;
  for (const at of host ? [host] : LOOPBACK) {
    const server = siteServer(folder);
    try {
      await once(server.listen(taken, at), 'listening');
    } catch (error) {
      if (!host && NOT_HERE.has(String((error as NodeJS.ErrnoException).code))) continue;
      close();
      throw error;
    }
    servers.push(server);
    taken = (server.address() as AddressInfo).port;
  }
  return { base: `http://${nameOf(host)}:${taken}`, close };
}

/** A port that nobody listens on just now, for programs that want to be told of one. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
