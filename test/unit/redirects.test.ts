import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeRedirects } from '../../scripts/lib/redirects.ts';
import { filesBelow } from '../../scripts/lib/site.ts';
import { SITE_FILES } from '../../src/catalogue/prose-links.ts';
import type { Site } from '../../src/catalogue/types.ts';
import { contentPolicy } from '../../src/policy.ts';
import { redirect } from '../../src/schema/lists.ts';

const site: Site = {
  name: 'Trä & "Spår" <x>',
  tagline: '',
  summary: '',
  thread: '',
  network: '',
  address: 'https://exempel.se',
  languages: ['sv', 'en'],
  publisher: { name: '', email: 'a@exempel.se' },
  elsewhere: [],
  sector: { name: '' },
  quality: [],
  licences: { content: '', contentAddress: 'https://exempel.se' },
};
const SIGNS = /^[A-Za-z0-9/_.~%-]+$/;

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'redirects-'))));
afterEach(() => rm(folder, { recursive: true }));
const read = (file: string): Promise<string> => readFile(path.join(folder, file), 'utf8');

/** What a page at an old address, and a server, get of one row. */
async function written(from: string, to = '/yrken/snickare/'): Promise<{ page: string; file: string; hosts: string; nginx: string }> {
  await writeRedirects(folder, [{ from, to }], site);
  const [file] = (await filesBelow(folder)).filter((name) => name.endsWith('index.html'));
  return { page: await read(file!), file: file!, hosts: await read('_redirects'), nginx: await read('nginx-redirects.conf') };
}

describe('an old address', () => {
  const takes = (address: string): boolean => redirect.safeParse({ from: address, to: '/' }).success;

  it.each(['/', '/a/', '/yrken/VVS-montör/'.replace('ö', '%C3%B6'), '/a_b~c.html/', '/en/1/2/3/', '/min%20sida/', '/.well-known/a/'])(
    'may be %s',
    (address) => {
      expect(takes(address)).toBe(true);
      expect(redirect.safeParse({ from: '/', to: address }).success).toBe(true);
    },
  );

  it.each([
    'a/',
    '/a',
    '//a/',
    '/a//b/',
    '/../a/',
    '/a/./b/',
    '/a/..%2Fb/',
    '/%2E%2E/a/',
    '/a b/',
    '/å/',
    '/%C3/',
    '/%c3%a5/',
    '/%61/',
    '/%00/',
    '/%0A/',
    '/%22/',
    '/%7Bx%7D/',
    '/a%3Bb/',
    '/%E2%80%AE/',
    '/a;{x}"/',
    '/$uri/',
    "/a'b/",
    '/a?b=c/',
    '/a#b/',
    '/<b>/',
    '/a\\b/',
    '/a\n/',
    'https://exempel.se/a/',
    'javascript:alert(1)/',
  ])('may not be %j, neither as the old nor as the new one', (address) => {
    expect(takes(address)).toBe(false);
    expect(redirect.safeParse({ from: '/', to: address }).success).toBe(false);
  });
});

describe('the page at an old address', () => {
  it('leads on, with the policy that every page has', async () => {
    const { page, file, hosts } = await written('/yrken/timmerman/');
    expect(file).toBe('yrken/timmerman/index.html');
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/yrken/snickare/" />');
    expect(page).toContain(`<meta http-equiv="content-security-policy" content="${contentPolicy().replaceAll("'", '&#39;')}" />`);
    expect(page).toContain('Trä &amp; &quot;Spår&quot; &lt;x&gt;</title>');
    expect(hosts).toBe('/yrken/timmerman/ /yrken/snickare/ 301\n');
  });

  it('lies where a server looks for an address with letters of its own', async () => {
    const { file, page, hosts, nginx } = await written('/m%C3%A5l%20nu/');
    expect(file).toBe('mål nu/index.html');
    expect(page).toContain('Sidan har flyttat: /m%C3%A5l%20nu/');
    expect(hosts).toBe('/m%C3%A5l%20nu/ /yrken/snickare/ 301\n');
    expect(nginx).toBe('location = "/mål nu/" { return 301 "/yrken/snickare/"; }\n');
  });

  const NASTY = [
    '/a;{x}"/',
    '/"><script>alert(1)</script>/',
    "/a' onload='x/",
    '/a\n} server { listen 81; }/',
    '/a\r\nX-Evil: 1/',
    '/$host$uri/',
    '/../../../x/',
    '/..%2F..%2F..%2Fx/',
    '/%2e%2e/x/',
    '//evil.example/',
    '/\\evil.example/',
    '/a b c/',
    '/`rm`|&*()!/',
    '/%22%3B%7D/',
    '/a%0Ab/',
    '/å/',
  ];
  it.each(NASTY)('can only be an address and nothing else, though %j came as the old one', async (address) => {
    const { page, file, hosts, nginx } = await written(address);
    expect(path.resolve(folder, file).startsWith(folder + path.sep)).toBe(true);
    expect(await filesBelow(folder)).toHaveLength(3);
    expect(page).not.toMatch(/<script|onload='/);
    const [from, to, code, ...rest] = hosts.trim().split(' ');
    expect(from).toMatch(SIGNS);
    expect(from).toMatch(/^\/(?!\/)/);
    expect([to, code, rest]).toEqual(['/yrken/snickare/', '301', []]);
    expect(nginx).toMatch(/^location = "\/(?:[^"\\\n]|\\["\\])*" \{ return 301 "\/yrken\/snickare\/"; \}\n$/);
  });

  it.each(NASTY)('stays on the site, though it was to lead to %j', async (address) => {
    const { page, hosts, nginx } = await written('/a/', address);
    const [, to] = hosts.trim().split(' ');
    expect(to).toMatch(SIGNS);
    expect(new URL(to!, site.address).origin).toBe(site.address);
    expect(page).toContain(`content="0; url=${to}"`);
    expect(page).toContain(`<a href="${to}">`);
    expect(nginx).toBe(`location = "/a/" { return 301 "${to}"; }\n`);
  });

  it('is told to be impossible where a file of the site has the name, or a part of it', async () => {
    await writeFile(path.join(folder, 'embed.js'), 'x');
    const moved = ['/embed.js/', '/embed.js/a/', '/_redirects/', '/nginx-redirects.conf/', '/sw.js/', '/b/'].map((from) => ({
      from,
      to: '/',
    }));
    const told = await writeRedirects(folder, moved, site);
    expect(told.toSorted()).toEqual(
      ['/_redirects/', '/embed.js/', '/embed.js/a/', '/nginx-redirects.conf/', '/sw.js/'].map(
        (from) => `redirects.yaml: ${from} är en fil på webbplatsen. Ta bort raden.`,
      ),
    );
    expect(await read('b/index.html')).toContain('url=/');
    expect(await read('embed.js')).toBe('x');
  });

  it('is not written for what cannot be read as an address at all', async () => {
    await expect(writeRedirects(folder, [{ from: '/%zz/', to: '/' }], site)).rejects.toThrow();
  });
});

describe('the files that no redirect can have the name of', () => {
  it('are all those that are copied to the root of a site', async () => {
    expect((await readdir('public')).filter((name) => !SITE_FILES.includes(name))).toEqual([]);
  });
});
