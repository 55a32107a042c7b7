import { describe, expect, it } from 'vitest';
import { onePageOfEachKind } from '../../scripts/lib/kinds.ts';
import { measured } from '../measured.ts';
import { faultsOf, keptBy, overflowOf, useSession, type Visit } from './session.ts';

// One page of each kind on a wide screen, in light, with script and without. What is wrong is told together, each thing by its name.

const kinds = await onePageOfEachKind();
const session = useSession();
const WIDE = { colorScheme: 'light', viewport: { width: 1280, height: 800 } } as const;
const open = session.looking(WIDE);
const openWithout = session.looking({ ...WIDE, javaScriptEnabled: false });

/** Search, the list, the comparison, choosing a competition, one's own lesson, tools and reading without network wait for the reader; a calendar folds what has passed. */
const CHANGED_BY_SCRIPT = /search|calendar|^(list|compare|suits|chooser|lesson|offline|job)-list|^tool$/;
/** What the page says, but for what needs a script and says nothing of it: the heart and the field for where one lives; and for stories that take turns. */
const textOf = ({ page }: Visit): Promise<string> =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll('save-button, place-choice, story-turns')) part.remove();
    return (document.querySelector('main')?.innerText ?? '').replace(/\s+/g, ' ');
  });

describe('each kind of page on a wide screen, in light', () => {
  it.each(kinds)('$kind has no fault, asks nobody else, keeps nothing, and says all it has to say without JavaScript', async (its) => {
    const visit = await open(its.address);
    const { page, wrongs } = visit;
    const axe = await faultsOf(page);
    measured('light', { kind: its.kind, axe: axe.length });
    expect({ axe, overflow: await overflowOf(page), kept: await keptBy(page), wrongs }).toEqual({
      axe: [],
      overflow: 0,
      kept: [],
      wrongs: [],
    });
    const text = await textOf(await openWithout(its.address));
    expect(text.length).toBeGreaterThan(60);
    if (!CHANGED_BY_SCRIPT.test(its.kind)) await expect.poll(() => textOf(visit)).toBe(text);
  });
});
