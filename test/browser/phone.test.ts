import { describe, expect, it } from 'vitest';
import { onePageOfEachKind } from '../../scripts/lib/kinds.ts';
import { measured } from '../measured.ts';
import {
  halfFilled,
  noteReading,
  openMenu,
  outOfRoom,
  setWidely,
  shifts,
  tooLow,
  tooSmall,
  unfold,
  unseen,
  wrongHeadings,
} from './look.ts';
import { faultsOf, keptBy, overflowOf, useSession } from './session.ts';
import { serveSlowly } from './serving.ts';

// One page of each kind on a phone, in the dark, without motion, over a slow network. What is wrong is told together, by its name.

const kinds = await onePageOfEachKind();
const session = useSession();
const slow = useSession(serveSlowly);
const PHONE = { width: 360, height: 740 };
/** Nothing is kept between pages, so that each loads as the first does. */
const open = slow.looking({ colorScheme: 'dark', viewport: PHONE, hasTouch: true, reducedMotion: 'reduce' }, async (page) => {
  await (await page.context().newCDPSession(page)).send('Network.setCacheDisabled', { cacheDisabled: true });
  await noteReading(page);
});
/** 1280 px at 400 %. */
const NARROW = { width: 320, height: 640 };

describe('each kind of page on a phone, in the dark, without motion, over a slow network', () => {
  it.each(kinds)('$kind has no fault, holds together, does not move, and shows focus', async ({ kind, address }) => {
    const { page, asked, wrongs } = await open(address);
    const untouched = {
      animations: await page.evaluate(() => document.getAnimations().length),
      axe: await faultsOf(page),
      headings: await wrongHeadings(page),
      overflow: await overflowOf(page),
      moved: await shifts(page),
    };
    // Before the reader has done anything.
    const others = asked.filter((url) => !url.startsWith(slow.base)).length;
    measured('dark', { kind, axe: untouched.axe.length, requests: asked.length, others, kept: (await keptBy(page)).length });
    await unfold(page);
    const frames = await halfFilled(page);
    const targets = { small: await tooSmall(page), low: await tooLow(page) };
    // A key first: then the browser knows that rings are wanted.
    await page.keyboard.press('Tab');
    const focus = await unseen(page);
    await page.setViewportSize(NARROW);
    const narrow = await outOfRoom(page);
    await setWidely(page);
    const widely = await outOfRoom(page, true);
    await openMenu(page);
    const menu = { widely: await outOfRoom(page, true) };
    await page.evaluate(() => (document.adoptedStyleSheets = []));
    await page.setViewportSize(PHONE);
    expect({
      untouched,
      frames,
      targets,
      focus,
      narrow,
      widely,
      menu: { ...menu, low: await tooLow(page) },
      kept: await keptBy(page),
      wrongs,
    }).toEqual({
      untouched: { animations: 0, axe: [], headings: [], overflow: 0, moved: [] },
      frames: [],
      targets: { small: [], low: [] },
      focus: [],
      narrow: [],
      widely: [],
      menu: { widely: [], low: [] },
      kept: [],
      wrongs: [],
    });
  });
});

describe('while it loads', () => {
  it('nothing moves when the font comes late', async () => {
    const context = await session.context({ viewport: PHONE });
    const page = await context.newPage();
    await noteReading(page);
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await page.goto(session.base);
    expect(await shifts(page)).toEqual([]);
  });
});
