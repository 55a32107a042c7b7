import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

type Locked = {
  name?: string;
  version?: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
  dev?: boolean;
  devOptional?: boolean;
};
type Package = Record<'dependencies' | 'devDependencies' | 'optionalDependencies' | 'scripts', Record<string, string>>;

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const own = read<Package>('package.json');
const { packages } = read<{ packages: Record<string, Locked> }>('package-lock.json');
const locked = Object.entries(packages).filter(([place]) => place !== '');

/** Commands that only test, lint, measure or photograph. All others make, check, write or serve the site. */
const TOOLS = new Set(['test', 'test:all', 'lint', 'format', 'types', 'shots', 'lighthouse', 'pdf', 'report', 'pack', 'bench']);
/** What is there when something runs, but is no package. */
const NOT_PACKAGES = new Set([...builtinModules, 'astro:content', 'astro:assets', 'geojson', 'topojson-specification']);

/** Everything that a file loads. Types are gone when it runs. */
const loads = (file: string): string[] =>
  [
    ...readFileSync(file, 'utf8')
      .replace(/^(import|export) type [^;]*;/gm, '')
      .matchAll(/(?:from|import|import\(|resolve\()\s*'(?!node_modules)([^']+)'|'node_modules\/((?:@[\w-][\w.-]*\/)?[\w-][\w.-]*)/g),
  ].map(([, target, folder]) => target ?? folder ?? '');

/** The packages that some files load, and the files that those load. */
function packagesOf(files: readonly string[]): Map<string, string> {
  const seen = new Set<string>();
  const found = new Map<string, string>();
  const queue = [...files];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file) || !existsSync(file)) continue;
    seen.add(file);
    if (!/\.(m?[jt]s|astro)$/.test(file)) continue;
    for (const target of loads(file)) {
      if (target.startsWith('.')) queue.push(path.join(path.dirname(file), target.replace(/\?.*$/, '')));
      else if (/^(@[\w-]+\/)?[a-z][\w.-]*(\/|$)/.test(target) && !NOT_PACKAGES.has(target)) {
        const name = target.split('/', target.startsWith('@') ? 2 : 1).join('/');
        found.set(name, file);
      }
    }
  }
  return found;
}

const entries = Object.entries(own.scripts)
  .filter(([name]) => !TOOLS.has(name))
  .flatMap(([, command]) => command.match(/scripts\/[\w/.-]+\.(ts|mjs)/g) ?? []);
const site = packagesOf([...entries, 'astro.config.mjs', ...globSync('src/**/*.{ts,astro}')]);

describe('the lock file', () => {
  it('has an integrity for every package, whatever machine it is for', () => {
    expect(locked.length).toBeGreaterThan(500);
    expect(
      locked
        .filter(
          ([, { link, resolved, integrity }]) => !link && !resolved?.startsWith('file:') && !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
        )
        .map(([place]) => place),
    ).toEqual([]);
  });

  it('asks no other host than the registry', () => {
    const strange = locked.filter(([, { resolved = '' }]) => /^(git|file|http:)/.test(resolved));
    // What Decap's bundle holds already, and the DOM's types for what runs in Node, are replaced by folders that say so.
    expect([...new Set(strange.map(([, { resolved }]) => resolved))].toSorted()).toEqual([
      'file:scripts/no-dom',
      'file:src/editing/nothing',
    ]);
  });

  it('and the list of packages say versions to the last digit', () => {
    const all = Object.entries({ ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies });
    const wanted = all.filter(([, version]) => !version.startsWith('file:'));
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
    expect(wanted.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
  });
});

describe('a package', () => {
  it('that shapes the site is a dependency, so that it builds without the tools', () => {
    expect(site.size).toBeGreaterThan(20);
    expect([...site].filter(([name]) => !(name in own.dependencies)).map(([name, file]) => `${name}, for ${file}`)).toEqual([]);
  });

  it('that only tests, lints or measures is a development dependency, and none is there for nothing', () => {
    expect(Object.keys(own.devDependencies).filter((name) => site.has(name))).toEqual([]);
    const all = [...globSync('{src,scripts,test}/**/*.{ts,astro,mjs,css}'), 'astro.config.mjs'].map((file) => readFileSync(file, 'utf8'));
    expect(Object.keys(own.dependencies).filter((name) => !all.some((text) => text.includes(name)))).toEqual([]);
  });
});

describe('the list of what shapes the site', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sbom-'));
  type Component = {
    'bom-ref': string;
    type: string;
    name: string;
    version: string;
    purl: string;
    hashes?: { alg: string; content: string }[];
  };
  type Bom = {
    bomFormat: string;
    specVersion: string;
    serialNumber?: string;
    version: number;
    metadata: { timestamp?: string; component: Component };
    components: Component[];
    dependencies: { ref: string; dependsOn: string[] }[];
  };
  const write = (): Bom => {
    const out = path.join(folder, 'sbom.json');
    execFileSync('node', ['scripts/sbom.ts', '--out', out]);
    return read<Bom>(out);
  };

  it('is CycloneDX, whole, and the same each time but for its serial number and time', () => {
    const bom = write();
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: expect.stringMatching(/^1\.[5-9]$/), version: 1 });
    expect(bom.serialNumber).toMatch(/^urn:uuid:[\da-f-]{36}$/);
    expect(bom.metadata.component).toMatchObject({ type: 'application', name: 'tekniktraden' });
    const refs = new Set([bom.metadata.component['bom-ref'], ...bom.components.map((component) => component['bom-ref'])]);
    expect(refs.size).toBe(bom.components.length + 1);
    for (const { purl, version, hashes } of bom.components) {
      expect(purl).toMatch(/^pkg:npm\/\S+@\S+$/);
      expect(version).toMatch(/^\d/);
      expect(hashes?.[0]).toMatchObject({ alg: 'SHA-512', content: expect.stringMatching(/^[\da-f]{128}$/) });
    }
    for (const { ref, dependsOn } of bom.dependencies) expect([ref, ...dependsOn].filter((one) => !refs.has(one))).toEqual([]);

    // All that is installed without the tools, and nothing else.
    const named = (name: string, version = ''): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;
    const wanted = locked
      .filter(([, { dev, resolved }]) => !dev && !resolved?.startsWith('file:'))
      .map(([place, { name = place.replace(/^.*node_modules\//, ''), version }]) => named(name, version));
    expect([...new Set(bom.components.map(({ purl }) => purl))].toSorted()).toEqual([...new Set(wanted)].toSorted());

    const again = write();
    for (const one of [bom, again]) {
      delete one.serialNumber;
      delete one.metadata.timestamp;
    }
    expect(again).toEqual(bom);
    rmSync(folder, { recursive: true });
  });
});
