import sharp from 'sharp';
import type { Locator, Page } from 'playwright-core';
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

/** Icons in the colour of nothing around them: neither their label's, nor apart from the ground that they stand on. */
const strayIcons = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const luminance = (colour: string): number => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const groundOf = (e: Element | null): string => {
      for (let at = e; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (!backgroundColor.endsWith(', 0)')) return backgroundColor;
      }
      return getComputedStyle(document.documentElement).backgroundColor;
    };
    return [...document.querySelectorAll('.icon')]
      .filter((icon) => icon.checkVisibility({ visibilityProperty: true }))
      .filter((icon) => {
        const [ink, ground] = [luminance(getComputedStyle(icon).color), luminance(groundOf(icon))];
        return (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05) < 3;
      })
      .map((icon) => icon.parentElement!.outerHTML.slice(0, 120));
  });

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

  it.each(['job', 'region', 'home-list', 'list-list'])('each icon on %s stands out from its ground, also when pressed', async (kind) => {
    const { page } = await session.open(addressOf(kind), options);
    const heart = page.locator('save-button button');
    if (kind === 'job') {
      await heart.click();
      await expect.poll(() => heart.getAttribute('aria-pressed')).toBe('true');
      const inks = await heart.evaluate((e) => [getComputedStyle(e).color, getComputedStyle(e.querySelector('.icon')!).color]);
      expect(inks[1]).toBe(inks[0]);
    }
    await expect.poll(() => strayIcons(page)).toEqual([]);
  });

  it('each mark of a gap is drawn', async () => {
    const { page } = await session.open(addressOf('gaps'), options);
    const marks = page.locator('svg.gap-mark.here, svg.gap-mark.unsure, svg.gap-mark.national, svg.gap-mark.gap').filter({ visible: true });
    await expect.poll(() => marks.count()).toBeGreaterThan(3);
    for (let i = 0; i < Math.min(await marks.count(), 12); i++) await expect.poll(() => drawn(marks.nth(i))).toBeGreaterThan(0.02);
  });
});
