import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

// Writes what shapes the site, as CycloneDX: `npm run sbom [-- --out file]`. It is read from the lock file, so it is the same on every
// machine but for its serial number and time. What only tests and measures is no part of it.

type Lock = {
  packages: Record<string, { dev?: boolean; resolved?: string; dependencies?: Record<string, string>; devDependencies?: object }>;
};
const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

const { values } = parseArgs({ options: { out: { type: 'string', default: 'sbom.cdx.json' } } });
const {
  devDependencies: _tools,
  overrides: _overrides,
  ...own
} = read<{ name: string; devDependencies: object; overrides: object }>('package.json');
const lock = read<Lock>('package-lock.json');
for (const [place, { dev }] of Object.entries(lock.packages)) if (dev) delete lock.packages[place];
delete lock.packages['']?.devDependencies;
// What stands in for a package that is not needed shapes nothing.
for (const [place, { resolved }] of Object.entries(lock.packages)) {
  if (!resolved?.startsWith('file:')) continue;
  delete lock.packages[place];
  for (const { dependencies } of Object.values(lock.packages)) delete dependencies?.[place.replace('node_modules/', '')];
}

// npm's own `--omit=dev` leaves out whatever a tool needs too, Astro's zod for one (github.com/npm/cli/issues/7909): the tools are taken
// away before npm looks.
// npm names the list after the folder that it stands in.
const work = mkdtempSync(path.join(tmpdir(), 'sbom-'));
const folder = path.join(work, own.name);
mkdirSync(folder);
writeFileSync(path.join(folder, 'package.json'), JSON.stringify(own));
writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(lock));
const text = execFileSync('npm', ['sbom', '--sbom-format=cyclonedx', '--sbom-type=application', '--package-lock-only'], {
  cwd: folder,
  encoding: 'utf8',
  maxBuffer: 64e6,
  shell: process.platform === 'win32',
});
rmSync(work, { recursive: true });
writeFileSync(values.out, text);
console.log(`${(JSON.parse(text) as { components: unknown[] }).components.length} paket i ${values.out}`);
