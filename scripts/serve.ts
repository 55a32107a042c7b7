import { existsSync } from 'node:fs';
import path from 'node:path';
import { lock } from './lib/lock.ts';
import { placesOf, resume } from './lib/publish.ts';
import { siteServer } from './lib/server.ts';

// Serves the finished site on this machine.

const folder = path.resolve(process.env.OUT_DIR || 'dist');
restore();
const port = Number(process.env.PORT ?? 4321);
if (!existsSync(path.join(folder, 'index.html'))) {
  console.error(`Det finns ingen byggd sajt i ${folder}. Kör npm run build först.`);
  process.exit(1);
}
const server = siteServer(folder);
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE' ? `Port ${port} används redan. Stäng det andra programmet, eller kör med PORT=4322.` : String(error),
  );
  process.exit(1);
});
server.listen(port, () => console.log(`Sajten finns på http://localhost:${port}`));

/** Gives the site back where a build was killed just as it put it in place. One that is under way does so itself. */
function restore(): void {
  const places = placesOf(folder);
  if (existsSync(path.join(folder, 'index.html')) || !existsSync(places.lock)) return;
  const release = lock(places.lock);
  if (release) resume(places);
  release?.();
}
