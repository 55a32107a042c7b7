import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { serveSite } from '../../scripts/lib/server.ts';
import { filesBelow } from '../../scripts/lib/site.ts';
import { TEST_DATE } from '../built-site.ts';

it('has nothing that is for editors alone: no forms, no faults, no notes', async () => {
  const files = await filesBelow(inject('site'));
  expect(files.filter((file) => /^(en\/)?(redaktion|fel)\/|decap/.test(file))).toEqual([]);
  for (const file of files.filter((name) => /\.(html|css|js)$/.test(name)))
    expect(await readFile(path.join(inject('site'), file), 'utf8'), file).not.toMatch(/editor-notes|\/redaktion\/|unsafe-inline/);
});

it('says whom to write to about a hole in it, as a text, until a day that is to come', async () => {
  const { base, close } = await serveSite(inject('site'));
  const response = await fetch(`${base}/.well-known/security.txt`);
  close();
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  const text = await response.text();
  expect(text).toMatch(/^Contact: mailto:\S+@\S+$/m);
  const [, expires = ''] = /^Expires: (.*)$/m.exec(text) ?? [];
  expect(Date.parse(expires)).toBeGreaterThan(Date.parse(TEST_DATE));
  expect(await readFile(path.join(inject('site'), 'sw.js'), 'utf8')).not.toContain('well-known');
});

it('was built without a word to the makers of what builds it', async () => {
  // Astro would have remembered here who builds: test/built-site.ts.
  expect(await filesBelow(path.join(inject('site'), '../test-home')).catch(() => [])).toEqual([]);
});
