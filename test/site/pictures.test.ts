import { expect, inject, it } from 'vitest';
import { filesBelow } from '../../scripts/lib/site.ts';
import { withHidden } from '../pictures.ts';

it('the site has no picture with anything hidden in it', async () => {
  const site = inject('site');
  const pictures = (await filesBelow(site)).filter((file) => /\.(png|jpe?g|webp|avif)$/.test(file));
  expect(pictures).not.toEqual([]);
  expect(await withHidden(site, pictures)).toEqual([]);
});
