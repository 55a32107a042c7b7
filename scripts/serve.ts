import { existsSync } from 'node:fs';
import path from 'node:path';
import { siteServer } from './lib/server.ts';

// Serves the finished site on this machine.

const folder = path.resolve(process.env.OUT_DIR ?? 'dist');
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
