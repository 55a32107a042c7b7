import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../scripts/lib/site.ts';
import { environment } from '../environment.ts';

// A preview of the small test content with a draft and a story whose consent has run out.

let content: string;
let folder: string;
let files: string[];
const read = (file: string): Promise<string> => readFile(path.join(folder, file), 'utf8');

/** A preview to share. */
export default function preview(): void {
  beforeAll(async () => {
    content = await mkdtemp(path.join(tmpdir(), 'preview-'));
    folder = path.join(content, '..', `${path.basename(content)}-site`);
    await cp(path.resolve('test/content/base'), content, { recursive: true });
    const story = path.join(content, 'regions/norr/stories');
    const text = await readFile(path.join(story, 'kaj.mdx'), 'utf8');
    await writeFile(path.join(story, 'maja.mdx'), text.replace('title: Kaj sågade rakt', 'title: Maja hyvlar\ndraft: true'));
    const expired = 'illustrative: false\ndraft: true\nconsent: {given: 2025-01-01, by: Rektor, scope: text, expires: 2026-01-01}';
    await writeFile(
      path.join(story, 'doldis.mdx'),
      text
        .replace('title: Kaj sågade rakt', 'title: Doldis svarvar')
        .replace('illustrative: true', expired)
        .replace(/^picture: .*\n/m, ''),
    );
    await promisify(execFile)('node', ['scripts/preview-share.ts', '--cms', 'github:agare/repo'], {
      env: { ...environment, CONTENT_DIR: content, OUT_DIR: folder, BUILD_DATE: '2026-11-23', NODE_ENV: 'production' },
    });
    files = await filesBelow(folder);
  });

  afterAll(async () => {
    for (const made of [content, folder]) await rm(made, { recursive: true, force: true });
  });

  describe('a preview', () => {
    it('shows drafts, with a ribbon, and the banner on every page', async () => {
      expect(await read('berattelser/norr/maja/index.html')).toContain('Utkast: visas inte');
      for (const file of files.filter((name) => name.endsWith('.html') && !name.startsWith('redaktion/'))) {
        const html = await read(file);
        // A piece for another site has no room for it.
        if (!/^(inbaddning|en\/embed)\//.test(file))
          expect(html, file).toMatch(/Förhandsvisning 23 november 2026|Preview 23 November 2026/);
        expect(html, file).toContain('<meta name="robots" content="noindex">');
      }
    });

    it('tells search engines no in every way', async () => {
      expect(await read('robots.txt')).toBe('User-agent: *\nDisallow: /\n');
      expect(await read('_headers')).toContain('X-Robots-Tag: noindex, nofollow');
      expect(files.filter((file) => file.includes('sitemap'))).toEqual([]);
    });

    it('holds nothing of a story without valid consent', async () => {
      for (const file of files.filter((name) => /\.(html|json|js|xml|txt|vocabulary|texts)$/.test(name)))
        expect(await read(file), file).not.toMatch(/doldis/i);
    });

    it('has the forms when asked for, before the repository, with no secret', async () => {
      const html = await read('redaktion/norr/index.html');
      expect(html).toContain('"backend":{"name":"github","repo":"agare/repo","branch":"main"}');
      expect(html).toContain('"folder":"content/regions/norr/stories"');
      expect(html).not.toMatch(/secret|token/i);
      expect(await read('_headers')).not.toContain('Content-Security-Policy: default-src');
    });
  });
}
