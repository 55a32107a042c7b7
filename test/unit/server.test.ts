import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serveSite } from '../../scripts/lib/server.ts';
import { environment } from '../environment.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'serve-'));
  writeFileSync(path.join(folder, '_headers'), '/*\n  X-A: 1\n');
  writeFileSync(path.join(folder, '404.html'), 'borta');
  writeFileSync(path.join(folder, 'index.html'), 'hemma');
});
afterAll(() => rmSync(folder, { recursive: true }));

const others = Object.values(networkInterfaces())
  .flatMap((all) => all ?? [])
  .filter(({ internal, family }) => !internal && family === 'IPv4')
  .map(({ address }) => address);
const answer = (base: string): Promise<string> =>
  fetch(base).then(
    (response) => response.text(),
    () => 'stängt',
  );
/** Whether something can listen there: a machine may lack the one kind of address. */
const has = (host: string): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(0, host, () => probe.close(() => resolve(true)));
  });

describe('a served site', () => {
  it('is reached by every name that this machine has for itself, and by no other machine', async () => {
    const { base, close } = await serveSite(folder);
    const { port } = new URL(base);
    expect(await answer(base)).toBe('hemma');
    expect(await answer(`http://127.0.0.1:${port}`)).toBe('hemma');
    if (await has('::1')) expect(await answer(`http://[::1]:${port}`)).toBe('hemma');
    for (const address of others) expect(await answer(`http://${address}:${port}`), address).toBe('stängt');
    close();
  });

  it('is reached where HOST says, and says so', async () => {
    const everywhere = await serveSite(folder, { host: '0.0.0.0' });
    const { port } = new URL(everywhere.base);
    expect(everywhere.base).toBe(`http://localhost:${port}`);
    for (const address of others) expect(await answer(`http://${address}:${port}`), address).toBe('hemma');
    everywhere.close();
    const one = await serveSite(folder, { host: '127.0.0.2' }).catch(() => undefined);
    if (one) expect(await answer(one.base)).toBe('hemma');
    one?.close();
  });

  it('is refused plainly when the port is taken, on either of the addresses', async () => {
    for (const host of ['127.0.0.1', '::1']) {
      if (!(await has(host))) continue;
      const taken = createServer();
      await new Promise<void>((resolve) => void taken.listen(0, host, resolve));
      const address = taken.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      await expect(serveSite(folder, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
      taken.close();
    }
  });
});

describe('npm run preview', () => {
  let server: ChildProcess | undefined;
  afterEach(() => server?.kill());
  const said = (env: NodeJS.ProcessEnv): Promise<string> =>
    new Promise((resolve) => {
      server = spawn('node', ['scripts/serve.ts'], { env: { ...environment, OUT_DIR: folder, PORT: '0', HOST: '', ...env } });
      for (const stream of [server.stdout, server.stderr]) stream?.once('data', (chunk: Buffer) => resolve(String(chunk).trim()));
    });

  it('serves this machine alone', async () => {
    const [, base = ''] = /(http:\S+)/.exec(await said({})) ?? [];
    expect(await answer(base)).toBe('hemma');
    for (const address of others) expect(await answer(base.replace('localhost', address)), address).toBe('stängt');
  });

  it('serves others when HOST says so, and says what to do when there is no such address', async () => {
    const [, base = ''] = /(http:\S+)/.exec(await said({ HOST: '0.0.0.0' })) ?? [];
    for (const address of others) expect(await answer(base.replace('localhost', address)), address).toBe('hemma');
    server?.kill();
    expect(await said({ HOST: '192.0.2.1' })).toBe(
      'Datorn har ingen adress 192.0.2.1. Kör utan HOST, eller med HOST=0.0.0.0 för alla adresser som datorn har.',
    );
  });
});
