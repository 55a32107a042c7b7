import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What a module brings in, types aside: they are gone when it runs. */
const IMPORT = /^(?:import|export) (?!type\b)(?:[^';]*? from )?'([^']+)'/gm;

/**
 * All that a module's work depends on: its own text and that of every module that it brings in, and the versions of packages. Equal
 * lists, equal work.
 * @param without modules that are left out, with what they bring in
 */
export function madeOf(file: string, without: readonly string[] = []): string[] {
  const modules = new Map<string, string>();
  const packages = new Set<string>();
  const take = (module: string): void => {
    if (modules.has(module) || without.includes(module)) return;
    const text = readFileSync(module, 'utf8');
    modules.set(module, text);
    for (const [, target = ''] of text.matchAll(IMPORT)) {
      if (target.startsWith('.')) take(path.join(path.dirname(module), target));
      else if (!target.startsWith('node:')) packages.add(target.split('/', target.startsWith('@') ? 2 : 1).join('/'));
    }
  };
  take(path.normalize(file));
  const versions = [...packages].toSorted().map((name) => {
    const { version } = JSON.parse(readFileSync(path.join('node_modules', name, 'package.json'), 'utf8')) as { version: string };
    return `${name} ${version}`;
  });
  return [...modules.values(), ...versions];
}
