import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder, contentName } from '../src/catalogue/folder.ts';
import { FORMS } from '../src/links.ts';
import { dev } from './lib/astro.ts';

// The site and the editors' forms on this machine: what is saved in a form is on the page a moment later.

const { values } = parseArgs({ options: { region: { type: 'string' }, port: { type: 'string', default: process.env.PORT ?? '4321' } } });
const port = Number(values.port);
const { region } = values;
if (region !== undefined && !existsSync(path.join(contentFolder, 'regions', region))) {
  console.error(`Det finns ingen region i ${contentName}/regions/${region}. Skriv mappens namn: npm run edit -- --region <mapp>`);
  process.exit(1);
}

/** A port that nothing uses. */
const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port: found } = server.address() as { port: number };
      server.close(() => resolve(found));
    });
  });

// Reads and writes the content folder for the forms, and nothing outside it. Reached only through the site's own address.
const cmsPort = await freePort();
const files = spawn(process.execPath, [createRequire(import.meta.url).resolve('decap-server')], {
  env: { ...process.env, PORT: String(cmsPort), BIND_HOST: '127.0.0.1', GIT_REPO_DIRECTORY: contentFolder, MODE: 'fs', LOG_LEVEL: 'error' },
  stdio: ['ignore', 'ignore', 'inherit'],
});
// Whatever ends this ends that too.
process.on('exit', () => files.kill());

Object.assign(process.env, { CMS: '1', CMS_PORT: String(cmsPort), CMS_REGION: region ?? '' });
const server = await dev({ server: { port }, logLevel: 'warn' });
const address = `http://localhost:${server.address.port}`;
console.log(
  `Sajten:     ${address}/\nRedaktionen: ${address}${FORMS}\n\nDet du sparar skrivs i ${contentName}/ och syns på sajten direkt.\nStoppa med Ctrl+C.`,
);

let isStopping = false;
/** Ends both servers. */
async function stop(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  files.kill();
  await server.stop();
  process.exit(code);
}
process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));
files.on('exit', (code) => {
  if (!isStopping) console.error('Redaktionens filserver stannade.');
  void stop(code ?? 1);
});
