import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packSite } from '../../scripts/lib/pack.ts';
import { siteServer } from '../../scripts/lib/server.ts';

const LONG = 'Svetsare sätter ihop stål. '.repeat(100);
const OTHER = 'Snickare bygger i trä. '.repeat(100);
let folder: string;
const at = (...parts: string[]): string => path.join(folder, ...parts);
const pack = (site: string, last: string): Promise<void> => packSite(at(site), ['index.html', 'kort.txt', 'bild.png'], at(last));

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pack-'));
  for (const site of ['old', 'new']) {
    mkdirSync(at(site));
    for (const [name, text] of [
      ['index.html', LONG],
      ['kort.txt', 'Kort.'],
      ['bild.png', LONG],
      ['404.html', 'Borta.'],
      ['_headers', ''],
    ])
      await writeFile(at(site, name!), text!);
  }
  await pack('old', 'nothing');
});
afterAll(() => rm(folder, { recursive: true }));

describe('a packed site', () => {
  it('has copies of its long texts beside them, which say the same, and none of what is short or no text', async () => {
    expect((await readdir(at('old'))).filter((name) => /\.(gz|br)$/.test(name))).toEqual(['index.html.br', 'index.html.gz']);
    expect(gunzipSync(await readFile(at('old/index.html.gz'))).toString()).toBe(LONG);
    expect(brotliDecompressSync(await readFile(at('old/index.html.br'))).toString()).toBe(LONG);
  });

  it('takes the copies of the last site for what has not changed, and for nothing else', async () => {
    // A copy that could not have been made anew tells where it comes from.
    await writeFile(at('old/index.html.br'), 'den gamla');
    await pack('new', 'old');
    expect(await readFile(at('new/index.html.br'), 'utf8')).toBe('den gamla');
    await writeFile(at('new/index.html'), OTHER);
    await pack('new', 'old');
    expect(brotliDecompressSync(await readFile(at('new/index.html.br'))).toString()).toBe(OTHER);
  });

  it('is sent packed to those who take it, with the type of the text', async () => {
    await pack('new', 'nothing');
    const server = siteServer(at('new')).listen(0);
    const { port } = server.address() as { port: number };
    const ask = (encoding: string): Promise<Response> => fetch(`http://localhost:${port}/`, { headers: { 'accept-encoding': encoding } });
    for (const encoding of ['br', 'gzip']) {
      const response = await ask(encoding);
      expect(response.headers.get('content-encoding')).toBe(encoding);
      expect(response.headers.get('content-type')).toMatch(/^text\/html/);
      expect(Number(response.headers.get('content-length'))).toBe(
        (await stat(at(`new/index.html.${encoding === 'br' ? 'br' : 'gz'}`))).size,
      );
      expect(await response.text()).toBe(OTHER);
    }
    expect((await ask('identity')).headers.get('content-encoding')).toBeNull();
    server.close();
  });
});
