import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { onePageOfEachKind } from '../../scripts/lib/kinds.ts';
import { catalogue, languages } from '../../src/catalogue/catalogue.ts';
import { type StringKey, sv } from '../../src/i18n/sv.ts';
import { translator } from '../../src/i18n/strings.ts';
import { useSession } from './session.ts';

// What the key parts are to someone who does not see them: roles, names and order. Words are the interface's own, so that a change of
// words is no fault; classes and tags are not looked at.

const t = translator('sv');
const kinds = new Map((await onePageOfEachKind()).map(({ kind, address }) => [kind, address]));
const { stages } = await catalogue((await languages())[0]!);
const phone = { viewport: { width: 360, height: 740 } };
const session = useSession();

/** Opens a page of a kind, looks, and closes it. */
async function on(kind: string, look: (page: Page) => Promise<void>, options: object = phone): Promise<void> {
  const { page } = await session.open(kinds.get(kind)!, options);
  await look(page);
}

/** A part of the accessibility tree, a line an element: `- link "Start"`. */
const tree = async (part: Locator): Promise<string[]> => (await part.ariaSnapshot()).split('\n');
const named = (lines: string[], role: string): string[] =>
  lines.flatMap((line) => new RegExp(`^\\s*- ['"]?${role}\\b(?: "((?:[^"\\\\]|\\\\.)*)")?`).exec(line)?.[1] ?? []);
/** Whether the browser itself tells that a button has opened what it opens. */
async function expanded(page: Page, name: string): Promise<unknown> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const button = nodes.find((node) => node.role?.value === 'button' && node.name?.value === name);
  return button?.properties?.find((property) => property.name === 'expanded')?.value.value;
}
/** Opens what is folded, as one press on each does. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('main details')) fold.toggleAttribute('open', true);
  });
/** A string of the interface with anything in the place of its {names}. */
const like = (key: StringKey): RegExp => new RegExp(sv[key].replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+'));

describe('the frame', () => {
  it('has its landmarks in order, each kind of navigation with a name of its own', async () => {
    await on('job', async (page) => {
      const roles = ['banner', 'navigation', 'main', 'contentinfo'] as const;
      for (const role of roles.filter((r) => r !== 'navigation')) await expect.poll(() => page.getByRole(role).count()).toBe(1);
      const lines = await tree(page.locator('body'));
      const top = lines.flatMap((line) => /^- (banner|main|contentinfo|navigation "[^"]*")/.exec(line)?.[1] ?? []);
      expect(top).toEqual(['banner', `navigation "${t('nav.breadcrumbs')}"`, 'main', 'contentinfo']);
      const names = await page
        .getByRole('navigation')
        .evaluateAll((all) => all.map((e) => e.getAttribute('aria-label') ?? e.getAttribute('aria-labelledby')));
      expect(names.every(Boolean)).toBe(true);
      expect(new Set(names).size).toBe(names.length);
    });
  });

  it('starts with a way past the menu', async () => {
    await on('job', async (page) => {
      await expect.poll(async () => named(await tree(page.locator('body')), 'link')[0]).toBe(t('skip'));
    });
  });

  it('tells where one is, from the start to the page itself', async () => {
    await on('job', async (page) => {
      const crumbs = page.getByRole('navigation', { name: t('nav.breadcrumbs') });
      await expect.poll(async () => named(await tree(crumbs), 'link')).toEqual([t('nav.home'), t('kind.job')]);
      const last = crumbs.getByRole('listitem').last();
      await expect.poll(() => last.innerText()).toContain(await page.getByRole('heading', { level: 1 }).innerText());
      await expect.poll(() => last.locator('[aria-current="page"]').count()).toBe(1);
    });
  });

  it('has a menu that a button opens and tells the state of', async () => {
    await on('job', async (page) => {
      const button = page.getByRole('banner').getByRole('button', { name: t('nav.menu'), exact: true });
      const menu = page.getByRole('navigation', { name: t('nav.label') });
      await expect.poll(() => menu.count()).toBe(0);
      await expect.poll(() => expanded(page, t('nav.menu'))).toBe(false);
      await button.click();
      await expect.poll(() => expanded(page, t('nav.menu'))).toBe(true);
      await expect.poll(async () => named(await tree(menu), 'link')).toContain(t('kind.calendar'));
      const here = menu.getByRole('link', { name: t('nav.jobs'), exact: true });
      await expect.poll(() => here.getAttribute('aria-current')).toBe('true');
      await expect
        .poll(() =>
          page
            .getByRole('navigation', { name: t('nav.language') })
            .getByRole('link')
            .count(),
        )
        .toBeGreaterThan(0);
      await expect.poll(() => page.getByRole('button', { name: t('nav.dark') }).getAttribute('aria-pressed')).toBe('false');
    });
  });

  it('has a search form with a named field and a button', async () => {
    await on('search-list', async (page) => {
      const form = page.getByRole('main').getByRole('search').first();
      await expect.poll(() => form.getByRole('searchbox', { name: t('search.label') }).count()).toBe(1);
      await expect.poll(() => form.getByRole('button', { name: t('search.button') }).count()).toBe(1);
    });
  });
});

describe('the five answers', () => {
  it.each(['job', 'region', 'programme', 'education'])('stand under their questions, in order, on %s', async (kind) => {
    await on(kind, async (page) => {
      const part = page.getByRole('region', { name: t('answers.label') });
      // A question stands where there is an answer: what a job is, no job page asks.
      const asked = (['jobs', 'pay', 'studied', 'near', 'next'] as const).filter((question) => kind !== 'job' || question !== 'jobs');
      const questions = asked.map((question) => t(`answers.${question}`));
      await expect.poll(async () => named(await tree(part), 'heading').filter((name) => questions.includes(name))).toEqual(questions);
    });
  });
});

describe('the thread', () => {
  it('asks where one is and leads to each stage, in the order of the stages', async () => {
    await on('region', async (page) => {
      const strip = page.getByRole('navigation', { name: t('thread.where') }).first();
      const stops = named(await tree(strip), 'link');
      expect(stops.map((stop) => stages.findIndex(({ title }) => stop.includes(title)))).toEqual(stages.map((_, i) => i));
    });
  });

  it('is a list of stages, each under a heading with its name', async () => {
    await on('region', async (page) => {
      const headings = named(await tree(page.getByRole('main')), 'heading');
      const at = stages.map(({ title }) => headings.findIndex((heading) => heading.includes(title)));
      expect(at.every((place) => place >= 0)).toBe(true);
      expect(at).toEqual(at.toSorted((a, b) => a - b));
      const inList = await page
        .getByRole('main')
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { name: stages[0]!.title }) })
        .count();
      expect(inList).toBeGreaterThan(0);
    });
  });

  it('says in words where something is missing', async () => {
    await on('region', async (page) => {
      await unfold(page);
      await expect.poll(() => page.getByRole('main').innerText()).toMatch(like('thread.gap'));
    });
  });
});

describe('routes', () => {
  it('are lists of steps that lead on', async () => {
    await on('job', async (page) => {
      await unfold(page);
      const lines = await tree(page.getByRole('main'));
      expect(lines.some((line) => line.includes(t('route.to.title')))).toBe(true);
      const studies = page
        .getByRole('listitem')
        .filter({ hasText: t('route.study') })
        .filter({ has: page.getByRole('link') });
      await expect.poll(() => studies.count()).toBeGreaterThan(0);
    });
  });
});

describe('tables and charts', () => {
  it('the table of gaps has a name, heads of columns and rows, and a word in each cell', async () => {
    await on('gaps', async (page) => {
      const lines = await tree(page.getByRole('table', { name: t('gaps.table') }));
      expect(named(lines, 'columnheader')[0]).toBe(t('gaps.stage'));
      expect(named(lines, 'rowheader')).toHaveLength(stages.length);
      const words = Object.entries(sv).flatMap(([key, text]) => (key.startsWith('gaps.state.') ? [text] : []));
      expect(named(lines, 'cell').filter((cell) => !words.some((word) => cell.includes(word)))).toEqual([]);
    });
  });

  it('the chart of need is a list with its message as name, a row a group, and a table that says the same', async () => {
    await on('need', async (page) => {
      const chart = page.locator('.need-chart > ul');
      const message = await page.locator(`[id="${await chart.getAttribute('aria-labelledby')}"]`).innerText();
      expect(message.length).toBeGreaterThan(10);
      const list = page.getByRole('list', { name: message });
      await expect.poll(() => list.getByRole('listitem').count()).toBeGreaterThan(0);
      await expect.poll(() => list.getByRole('listitem').first().innerText()).toMatch(like('need.ads'));
      const lines = await tree(page.getByRole('main').getByRole('table').first());
      expect(named(lines, 'columnheader')).toContain(t('need.table.group'));
      expect(named(lines, 'rowheader').length).toBeGreaterThan(0);
    });
  });
});

describe('facts and notices', () => {
  it('a fact is followed by its source, which is a link, and its age', async () => {
    await on('job', async (page) => {
      const part = page.getByRole('region', { name: t('answers.label') });
      const source = part.getByText(new RegExp(`^${t('fact.source')}:`)).first();
      await expect.poll(() => source.getByRole('link').count()).toBe(1);
      await expect.poll(() => source.innerText()).toMatch(new RegExp(`${like('fact.asOf').source}|${t('fact.undated')}`));
    });
  });

  it('an example story says before its text that the person is made up', async () => {
    await on('story', async (page) => {
      const text = await page.getByRole('main').innerText();
      expect(text).toContain(t('story.example.mark'));
      expect(text.indexOf(t('story.example.mark'))).toBeLessThan(text.length / 3);
    });
  });
});
