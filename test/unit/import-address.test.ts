import { createServer, type Server } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inputAt, net, nextPage } from '../../scripts/import/fetch.ts';

// What a source answers, by the path that is asked for. A server of our own: no test asks anybody else.

type Answer = { status?: number; body?: unknown; headers?: Record<string, string>; cut?: boolean };

const KNOWN = { retrieved: '2026-11-27', municipalities: new Map<string, string>(), progress: () => {} };

describe('an address', () => {
  let server: Server;
  let at: string;
  let cache: string;
  let answers: Record<string, Answer | (() => Answer)>;
  let asked: { path: string; tag: string | undefined; accept: string | undefined }[];
  let waited: number[];

  beforeEach(async () => {
    [answers, asked, waited] = [{}, [], []];
    cache = await mkdtemp(path.join(tmpdir(), 'import-cache-'));
    let open = 0;
    server = createServer((request, response) => {
      const tag = request.headers['if-none-match'];
      asked.push({ path: request.url ?? '', tag, accept: request.headers.accept });
      open++;
      if (open > 1) asked.push({ path: 'two at once', tag: undefined, accept: undefined });
      const known = answers[request.url ?? ''] ?? { status: 404 };
      const { status = 200, body = {}, headers = {}, cut = false } = typeof known === 'function' ? known() : known;
      const isSame = tag !== undefined && headers.etag === tag;
      const text = JSON.stringify(body);
      response.writeHead(isSame ? 304 : status, { ...headers, ...(cut && { 'content-length': text.length + 10 }) });
      open--;
      if (cut) response.write(text, () => response.destroy());
      else response.end(isSame ? undefined : text);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
    await rm(cache, { recursive: true });
  });

  const quick = { fetch: net.fetch, wait: (time: number) => Promise.resolve(void waited.push(time)) };
  const fetched = async (from: string, reader = {}): Promise<unknown[]> => {
    const { parts } = await inputAt(`${at}${from}`, reader, KNOWN, cache, quick);
    return Promise.all(parts.map((part) => part.json()));
  };

  it('gives every page, one after another with a pause between', async () => {
    const page = (number: number): Answer => ({ body: { rows: [number], page: { number, totalPages: 3 } } });
    answers = { '/list': page(0), '/list?page=1': page(1), '/list?page=2': page(2) };
    expect(await fetched('/list')).toEqual([page(0).body, page(1).body, page(2).body]);
    expect(asked.map((one) => one.path)).toEqual(['/list', '/list?page=1', '/list?page=2']);
    expect(waited).toEqual([400, 400]);
  });

  it('is asked for all lists of a source and for what they lead to, each once, and nobody else is', async () => {
    answers = { '/a': { body: { next: ['/c', '/a'] } }, '/b': { body: {} }, '/c': { body: {} } };
    const reader = {
      accept: 'application/hal+json',
      addresses: () => [`${at}/a`, `${at}/b`],
      leadsTo: (data: unknown) => [...((data as { next?: string[] }).next ?? []).map((to) => `${at}${to}`), 'https://exempel.se/'],
    };
    await fetched('/', reader);
    expect(asked.map((one) => one.path)).toEqual(['/a', '/b', '/c']);
    expect(asked[0]?.accept).toBe('application/hal+json');
  });

  it('is not fetched again where the source says that nothing has changed', async () => {
    answers = { '/list': { body: { rows: [1] }, headers: { etag: '"one"' } } };
    expect(await fetched('/list')).toEqual(await fetched('/list'));
    expect(asked.map(({ tag }) => tag)).toEqual([undefined, '"one"']);
    answers = { '/list': { body: { rows: [2] }, headers: { etag: '"two"' } } };
    expect(await fetched('/list')).toEqual([{ rows: [2] }]);
  });

  it('is asked again, later each time, when it stumbles; longer still where it says so', async () => {
    let times = 0;
    answers = {
      '/list': () => (++times < 3 ? { status: times === 1 ? 500 : 429, headers: { 'retry-after': '30' } } : { body: { rows: [1] } }),
    };
    expect(await fetched('/list')).toEqual([{ rows: [1] }]);
    expect(waited).toEqual([30_000, 30_000]);
    answers = { '/list': { status: 502 } };
    waited = [];
    await expect(fetched('/list')).rejects.toThrow('svarar inte (502) efter 5 försök. Försök igen senare; det som är inläst ligger kvar.');
    expect(waited).toEqual([1_000, 4_000, 15_000, 60_000]);
  });

  it('is left alone when it says 503, and not asked again where there is nothing', async () => {
    answers = { '/list': { status: 503 } };
    await expect(fetched('/list')).rejects.toThrow('svarade 503: källan uppdateras eller är stängd just nu. Försök igen senare');
    await expect(fetched('/nothing')).rejects.toThrow('svarade 404. Stämmer adressen?');
    expect(asked).toHaveLength(2);
    expect(waited).toEqual([]);
  });

  it('leaves no half answer where it breaks off', async () => {
    answers = { '/list': { body: { rows: [1] }, headers: { etag: '"one"' } } };
    await fetched('/list');
    answers = { '/list': { body: { rows: [1, 2, 3] }, headers: { etag: '"two"' }, cut: true } };
    await expect(fetched('/list')).rejects.toThrow('avbröts innan allt hade kommit. Försök igen; det som är inläst ligger kvar.');
    answers = { '/list': { headers: { etag: '"one"' } } };
    expect(await fetched('/list')).toEqual([{ rows: [1] }]);
  });
});

describe('the next page', () => {
  it.each([
    [{ body: { _links: { next: { href: 'https://a.se/x?page=1' } } } }, 'https://a.se/x?page=1'],
    [
      {
        links: [
          { rel: 'self', href: '/x' },
          { rel: 'next', href: '/x?page=1' },
        ],
      },
      'https://a.se/x?page=1',
    ],
    [{ page: { pageNumber: 0, totalPages: 2 } }, 'https://a.se/x?size=2&page=1'],
    [{ page: { number: 1, totalPages: 2 } }, undefined],
    [[1, 2], undefined],
    [undefined, undefined],
  ])('after %j is %s', (data, expected) => {
    expect(nextPage(data, 'https://a.se/x?size=2')).toBe(expected);
  });
});
