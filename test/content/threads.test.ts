import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkContent } from '../../src/catalogue/check.ts';
import { contentFolder } from '../../src/catalogue/folder.ts';
import { link } from '../../src/catalogue/link.ts';
import { readContent } from '../../src/catalogue/read.ts';
import { threadText } from '../../scripts/lib/thread-text.ts';

const catalogue = link(checkContent(await readContent(contentFolder)), { language: 'sv', date: '2026-11-23' });

// A person has read these. When the content changes them, read the difference and write them anew:
// BUILD_DATE=2026-11-23 npm run --silent thread -- <region> > test/content/threads/<region>.txt
it.each(['ostergotland', 'sjuharad'])('the thread of %s is the one that was read and found right', (key) => {
  const region = catalogue.regions.find((r) => r.key === key)!;
  expect(threadText(catalogue, region)).toBe(readFileSync(`test/content/threads/${key}.txt`, 'utf8'));
});
