import { once } from 'node:events';
import fs from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { placesOf, publish, tidy } from '../../scripts/lib/publish.ts';
import { siteServer } from '../../scripts/lib/server.ts';

describe('the server of a finished site', () => {
  it('serves what is built while it runs: other words of another length, new pages, new headers, and 503 while there is none', async () => {
    const folder = fs.mkdtempSync(path.join(tmpdir(), 'server-'));
    const write = (site: string, files: Record<string, string>): void => {
      fs.mkdirSync(path.join(folder, site));
      for (const [file, text] of Object.entries(files)) fs.writeFileSync(path.join(folder, site, file), text);
    };
    write('dist', { 'index.html': 'Gammal', '404.html': 'Borta', _headers: '/*\n  X-Build: 1\n' });
    const server = siteServer(path.join(folder, 'dist')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const get = async (address: string): Promise<string> => {
      const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${address}`);
      return `${response.status} ${response.headers.get('x-build')} ${await response.text()}`;
    };
    expect([await get('/'), await get('/ny.html')]).toEqual(['200 1 Gammal', '404 1 Borta']);
    write('work', { 'index.html': 'En helt ny sida', 'ny.html': 'Ny', '404.html': 'Finns inte', _headers: '/*\n  X-Build: 2\n' });
    const places = placesOf(path.join(folder, 'dist'));
    publish(path.join(folder, 'work'), places);
    tidy(places);
    expect([await get('/'), await get('/ny.html'), await get('/x')]).toEqual(['200 2 En helt ny sida', '200 2 Ny', '404 2 Finns inte']);
    fs.renameSync(places.target, places.previous);
    expect(await get('/')).toBe('503 null ');
    tidy(places);
    expect(await get('/')).toBe('200 2 En helt ny sida');
    server.close();
    fs.rmSync(folder, { recursive: true });
  });
});
