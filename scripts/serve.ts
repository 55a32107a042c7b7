import { existsSync } from 'node:fs';
import path from 'node:path';
import { lock } from './lib/lock.ts';
import { placesOf, resume } from './lib/publish.ts';
import { serveSite } from './lib/server.ts';

// Serves the finished site on this machine, and to no other unless HOST names an address of it.

const folder = path.resolve(process.env.OUT_DIR || 'dist');
restore();
const port = Number(process.env.PORT ?? 4321);
const host = process.env.HOST ?? '';
if (!existsSync(path.join(folder, 'index.html'))) {
  console.error(`Det finns ingen byggd sajt i ${folder}. Kör npm run build först.`);
  process.exit(1);
}
/** What to do about the faults that one meets. */
const told: Record<string, string> = {
  EADDRINUSE: `Port ${port} används redan. Stäng det andra programmet, eller kör med PORT=4322.`,
  EADDRNOTAVAIL: `Datorn har ingen adress ${host}. Kör utan HOST, eller med HOST=0.0.0.0 för alla adresser som datorn har.`,
  ENOTFOUND: `Datorn har ingen adress ${host}. Kör utan HOST, eller med HOST=0.0.0.0 för alla adresser som datorn har.`,
};
try {
  const { base } = await serveSite(folder, { port, host });
  console.log(`Sajten finns på ${base}`);
} catch (error) {
  console.error(told[String((error as NodeJS.ErrnoException).code)] ?? String(error));
  process.exit(1);
}

/** Gives the site back where a build was killed just as it put it in place. One that is under way does so itself. */
function restore(): void {
  const places = placesOf(folder);
  if (existsSync(path.join(folder, 'index.html')) || !existsSync(places.lock)) return;
  const release = lock(places.lock);
  if (release) resume(places);
  release?.();
}
