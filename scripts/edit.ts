import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder, contentName } from '../src/catalogue/folder.ts';
import { isEverywhere, isLoopback } from '../src/editing/guard.ts';
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

Object.assign(process.env, { CMS: '1', CMS_REGION: region ?? '' });
// What the pages are made for is settled when the catalogue is loaded: only now.
const { needSite } = await import('./lib/sound.ts');
await needSite();
const server = await dev({ server: { port }, logLevel: 'warn' });
const { HOST } = process.env;
const address = `http://${HOST && !isEverywhere(HOST) ? HOST : 'localhost'}:${server.address.port}`;
console.log(
  `Sajten:     ${address}/\nRedaktionen: ${address}${FORMS}\n\nDet du sparar skrivs i ${contentName}/ och syns på sajten direkt.\nStoppa med Ctrl+C.`,
);
if (HOST && !isLoopback(HOST))
  console.log(`\nHOST är ${HOST}: alla som når den här datorn på nätet kan ändra innehållet. Ingen inloggning skyddar det.`);

let isStopping = false;
/** Ends the server. */
async function stop(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await server.stop();
  process.exit(code);
}
process.on('SIGINT', () => void stop(0));
process.on('SIGTERM', () => void stop(0));
