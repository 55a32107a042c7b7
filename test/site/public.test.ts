import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, inject, it } from 'vitest';
import { filesBelow } from '../../scripts/lib/site.ts';

it('has nothing that is for editors alone: no forms, no faults, no notes', async () => {
  const files = await filesBelow(inject('site'));
  expect(files.filter((file) => /^(en\/)?(redaktion|fel)\/|decap/.test(file))).toEqual([]);
  for (const file of files.filter((name) => /\.(html|css|js)$/.test(name)))
    expect(await readFile(path.join(inject('site'), file), 'utf8'), file).not.toMatch(/editor-notes|\/redaktion\/|unsafe-inline/);
});
