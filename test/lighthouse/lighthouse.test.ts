import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { pagesOfKinds } from '../../scripts/lib/kinds.ts';
import { judgeable, remarks, startLighthouse } from '../../scripts/lib/lighthouse.ts';

// Five kinds, which together have nearly every part that a page can have. `npm run lighthouse` judges one page of each kind, and CI does
// so every week. Performance is measured in time, and machines are noisy: that command shows it. The others are the same every time.

const pages = await pagesOfKinds('home-list', 'region', 'job', 'search-list', 'story');
let lighthouse: Awaited<ReturnType<typeof startLighthouse>>;
beforeAll(async () => {
  lighthouse = await startLighthouse(
    inject('site'),
    judgeable.filter((category) => category !== 'performance'),
  );
});
afterAll(() => lighthouse?.close());

describe('Lighthouse on a phone', () => {
  it.each(pages)('finds nothing to remark on $kind', { retry: 1 }, async ({ address }) => {
    expect(remarks(await lighthouse.judge(address))).toEqual([]);
  });
});
