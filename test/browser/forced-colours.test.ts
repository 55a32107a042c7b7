import sharp from 'sharp';
import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { onePageOfEachKind } from '../../scripts/lib/kinds.ts';
import { useSession } from './session.ts';

// A reader whose system forces its own few colours loses every wash and fill: what means something must be a line or a word.

const kinds = await onePageOfEachKind();
const addressOf = (kind: string): string => kinds.find((page) => page.kind === kind)!.address;
const session = useSession();

/** How much of a part is drawn in something that stands out from what is around it, 0–1. */
async function drawn(part: Locator): Promise<number> {
  await part.scrollIntoViewIfNeeded();
  const { data, info } = await sharp(await part.screenshot())
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const paper = data[0]!;
  return data.filter((shade) => Math.abs(shade - paper) > 80).length / (info.width * info.height);
}

describe.each(['light', 'dark'] as const)('in forced colours, %s', (colorScheme) => {
  const options = { colorScheme, forcedColors: 'active', viewport: { width: 360, height: 740 } } as const;

  it('each stop of the thread has its knot, and its line where it is whole and where it frays', async () => {
    const { page } = await session.open(addressOf('region'), options);
    // The words away: what is left is the drawing.
    await page
      .locator('.strip')
      .first()
      .evaluate((strip) => {
        for (const e of strip.querySelectorAll<HTMLElement>('a > *, h2, p')) e.style.setProperty('visibility', 'hidden');
      });
    const stops = page.locator('.strip').first().getByRole('listitem');
    for (let i = 0; i < (await stops.count()); i++) await expect.poll(() => drawn(stops.nth(i))).toBeGreaterThan(0.005);
  });

  it('each mark of a gap is drawn', async () => {
    const { page } = await session.open(addressOf('gaps'), options);
    const marks = page.locator('svg.gap-mark.here, svg.gap-mark.unsure, svg.gap-mark.national, svg.gap-mark.gap').filter({ visible: true });
    await expect.poll(() => marks.count()).toBeGreaterThan(3);
    for (let i = 0; i < Math.min(await marks.count(), 12); i++) await expect.poll(() => drawn(marks.nth(i))).toBeGreaterThan(0.02);
  });
});
