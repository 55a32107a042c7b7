import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
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
