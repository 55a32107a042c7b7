import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import compression from '@polka/compression';
import sirv from 'sirv';
import { headersFor, parseHeaders } from './headers.ts';

type Response = { setHeader(name: string, value: string): void };

/** A server for a finished site, as a static host would serve it: compressed, with its headers, and its 404 page. Not yet listening. */
export function siteServer(folder: string): Server {
  const rules = parseHeaders(readFileSync(path.join(folder, '_headers'), 'utf8'));
  const notFound = readFileSync(path.join(folder, '404.html'));
  const compress = compression({ brotli: true, level: 6 });
  const setHeaders = (response: Response, pathname: string): void => {
    response.setHeader('vary', 'accept-encoding');
    for (const [name, value] of headersFor(rules, pathname)) response.setHeader(name, value);
  };
  const serve = sirv(folder, { etag: true, setHeaders });
  return createServer((request, response) => {
    compress(request, response, () =>
      serve(request, response, () => {
        setHeaders(response, '/');
        response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
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
