import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readKnownSite } from '../../scripts/lib/known-pages.ts';
import { readBuiltSite } from '../../scripts/lib/site.ts';

let folder: string;
let site: string;
let kept: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'known-'));
  [site, kept] = [path.join(folder, 'site'), path.join(folder, 'kept/pages.json')];
  mkdirSync(site);
  for (const name of ['a', 'b', 'c']) page(name, `<h1>${name}</h1><p id="x">Zorvald<a href="/a.html#x">a</a><img src="/assets/a.svg">`);
  page('old', '<meta http-equiv="refresh" content="0; url=/a.html"><a href="/a.html">a</a>');
});
afterEach(() => rmSync(folder, { recursive: true }));

const page = (name: string, body: string): void => writeFileSync(path.join(site, `${name}.html`), `<html lang="sv">${body}`);

describe('the pages of a site that is built again', () => {
  it('are not parsed where not a byte has changed, and one that has is', async () => {
    expect((await readKnownSite(site, kept)).parsed).toBe(4);
    expect((await readKnownSite(site, kept)).parsed).toBe(0);
    page('b', '<h1>Ny</h1>');
    expect((await readKnownSite(site, kept)).parsed).toBe(1);
  });

  it('are the same as those of a site that is read for the first time, also where one has moved or is gone', async () => {
    await readKnownSite(site, kept);
    const text = readFileSync(path.join(site, 'c.html'), 'utf8');
    writeFileSync(path.join(site, 'd.html'), text);
    rmSync(path.join(site, 'c.html'));
    const { parsed, ...again } = await readKnownSite(site, kept);
    expect(parsed).toBe(0);
    expect(again).toEqual(await readBuiltSite(site));
    expect(again.pages.map(({ address }) => address)).toEqual(['/a.html', '/b.html', '/d.html']);
  });

  it('leave nothing of what the site no longer says', async () => {
    await readKnownSite(site, kept);
    expect(readFileSync(kept, 'utf8')).toContain('/a.html#x');
    for (const name of ['a', 'b', 'c']) page(name, '<h1>Ny</h1>');
    await readKnownSite(site, kept);
    expect(readFileSync(kept, 'utf8')).not.toContain('#x');
    expect(readdirSync(path.dirname(kept))).toEqual(['pages.json']);
  });

  it('are all parsed where what was kept is damaged, cut off or of other code', async () => {
    await readKnownSite(site, kept);
    const sound = readFileSync(kept, 'utf8');
    for (const spoilt of ['', '\n', sound.slice(0, -1), sound.replace('/a.html', '/b.html'), `x${sound}`]) {
      writeFileSync(kept, spoilt);
      expect((await readKnownSite(site, kept)).parsed).toBe(4);
    }
    expect(readFileSync(kept, 'utf8')).toBe(sound);
  });
});
