import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { environment } from '../environment.ts';

// Astro tells its makers what it is used for, and remembers who that was, unless it is told not to. None of our commands let it.

const ASTRO = 'node_modules/astro/bin/astro.mjs';
const QUIET = '--import ./scripts/lib/quiet.ts';

let home: string;
beforeEach(() => void (home = mkdtempSync(path.join(tmpdir(), 'home-'))));
afterEach(() => rmSync(home, { recursive: true }));

/** An environment in which Astro has never been used, and nothing has said no. */
const fresh = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(environment).filter(([name]) => !name.includes('TELEMETRY') && name !== 'CI')),
  HOME: home,
  XDG_CONFIG_HOME: home,
  APPDATA: home,
});
/** Whether Astro remembers who uses it after the command; there is nothing to show, so the command itself fails at once. */
function remembers(...args: string[]): boolean {
  spawnSync('node', [...args, 'preview', '--root', home], { env: fresh() });
  return existsSync(path.join(home, 'astro/config.json')) || globSync('**/astro/config.json', { cwd: home }).length > 0;
}

describe('Astro', () => {
  it('remembers and tells when it is left to itself: what is proved below could fail', () => {
    expect(remembers(path.resolve(ASTRO))).toBe(true);
  });

  it('is silent when it is started as our commands start it', () => {
    expect(remembers(...QUIET.split(' '), ASTRO)).toBe(false);
  });

  it('is silent from the moment that its configuration is read, whoever started it', () => {
    const script = "await import('./astro.config.mjs'); console.log(process.env.ASTRO_TELEMETRY_DISABLED)";
    expect(execFileSync('node', ['--input-type=module', '-e', script], { env: fresh(), encoding: 'utf8' }).trim()).toBe('1');
  });

  it('is started in no other way', () => {
    const commands = Object.values(packageJson.scripts).filter((command) => /\bastro\b/.test(command));
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((command) => !command.startsWith(`node ${QUIET} ${ASTRO} `))).toEqual([]);
    const door = path.join('scripts', 'lib', 'astro.ts');
    const files = globSync('{scripts,test}/**/*.{ts,mjs}').filter(
      // Two tests start Astro themselves, to see what it then does.
      (file) => ![door, path.join('test', 'unit', 'quiet.test.ts'), path.join('test', 'builds', 'prose.ts')].includes(file),
    );
    expect(files.filter((file) => /'astro'|bin\/astro|npx astro/.test(readFileSync(file, 'utf8')))).toEqual([]);
    expect(readFileSync(door, 'utf8')).toMatch(/^import '\.\/quiet\.ts';/);
  });
});
