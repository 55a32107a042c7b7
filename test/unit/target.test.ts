import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { lock } from '../../scripts/lib/lock.ts';
import { placesOf } from '../../scripts/lib/publish.ts';
import { whyNot } from '../../scripts/lib/target.ts';

// Processes start slowly on a busy machine.
vi.setConfig({ testTimeout: 300_000 });

let home: string;
let project: string;
let content: string;
const why = (target: string): string | undefined => whyNot(target, project, content);

beforeAll(() => {
  home = fs.realpathSync(fs.mkdtempSync(path.join(tmpdir(), 'target-')));
  project = path.join(home, 'projekt');
  content = path.join(home, 'innehall');
  for (const folder of ['projekt/src', 'projekt/dist', 'innehall/regions', 'privat', 'tom'])
    fs.mkdirSync(path.join(home, folder), { recursive: true });
  fs.writeFileSync(path.join(home, 'privat/dagbok.txt'), '');
  fs.symlinkSync(path.join(home, 'tom'), path.join(home, 'lank'));
  fs.symlinkSync(path.join(home, 'projekt'), path.join(home, 'hemvag'));
  fs.symlinkSync(path.join(home, 'borta'), path.join(home, 'trasig'));
});
afterAll(() => fs.rmSync(home, { recursive: true }));

describe('a folder for the site', () => {
  it('may be new, empty, inside the project, or what a link leads to', () => {
    for (const target of ['projekt/dist', 'projekt/.build/test', 'tom', 'ny/sajt', '..sajt', 'lank'])
      expect(why(path.join(home, target)), target).toBeUndefined();
    expect(placesOf(path.join(home, 'lank')).target).toBe(path.join(home, 'tom'));
    expect(placesOf(path.join(home, 'ny/sajt')).next).toBe(path.join(home, 'ny/.sajt.next'));
  });

  it('is not one that holds, or is, the project or the content, by whatever way it is named', () => {
    for (const target of ['/', home, project, path.join(home, 'hemvag'), `${project}/../projekt/.`])
      expect(why(target), target).toContain('som projektet ligger i');
    expect(whyNot(content, project, path.join(content, 'regions'))).toContain('som innehållet ligger i');
    expect(why(content)).toContain('som innehållet ligger i');
    expect(why(path.join(content, 'ny'))).toContain('som ligger i innehållet');
    for (const target of ['src', '.build/site', 'src/ny', 'public', '.git', 'node_modules/x'])
      expect(why(path.join(project, target)), target).toContain('som hör till projektet');
    expect(why(path.join(home, 'hemvag/src'))).toContain('som hör till projektet');
  });

  it('is not one with files that no build laid there', () => {
    expect(why(path.join(home, 'privat'))).toMatch(/sådant som bygget inte har lagt där: dagbok\.txt\..*public\/.*OUT_DIR/);
    expect(fs.readdirSync(path.join(home, 'privat'))).toEqual(['dagbok.txt']);
  });

  it('is no file, no broken link and no mount', () => {
    expect(why(path.join(home, 'privat/dagbok.txt'))).toContain('som är en fil');
    expect(why(path.join(home, 'trasig'))).toContain('en länk som inte leder någonstans');
    if (process.platform === 'linux') expect(why('/proc')).toMatch(/monterad.*OUT_DIR|\/proc\/sajt/);
  });
});

describe('the lock', () => {
  const file = (): string => path.join(home, '.sajt.lock');
  const holder = (how: string): string =>
    `const { lock } = await import('./scripts/lib/lock.ts');
    console.log(lock(${JSON.stringify(file())}, '${how}') ? 'held' : 'busy');`;
  const ask = (how: string): string =>
    spawnSync(process.execPath, ['--input-type=module', '--eval', holder(how)], { encoding: 'utf8' }).stdout.trim();

  it('is held by one process alone, or by several that share it, until they let go', () => {
    const release = lock(file());
    expect(release).toBeDefined();
    expect([ask('alone'), ask('shared')]).toEqual(['busy', 'busy']);
    release?.();
    const shared = lock(file(), 'shared');
    expect([ask('shared'), ask('alone')]).toEqual(['held', 'busy']);
    shared?.();
    expect(ask('alone')).toBe('held');
  });

  it('ends with its process, however that ends', async () => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', `${holder('alone')} setInterval(() => {}, 1000);`]);
    await once(child.stdout, 'data');
    expect(lock(file())).toBeUndefined();
    child.kill('SIGKILL');
    await once(child, 'exit');
    const release = lock(file());
    expect(release).toBeDefined();
    release?.();
  });
});
