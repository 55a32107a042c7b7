import type { Page } from 'playwright-core';

// What is wrong with a page as it stands, by rules that can be measured. All of it is told at once, with names.

/** Unfolds what is folded: what one may see is measured too. */
export const unfold = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** Opens the menu, where it is one. */
export const openMenu = (page: Page): Promise<void> => page.evaluate(() => document.querySelector<HTMLElement>('[popover]')?.showPopover());

/** WCAG 1.4.12, by the one door that the content security policy leaves open. */
export const setWidely = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const wide = new CSSStyleSheet();
    wide.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    );
    document.adoptedStyleSheets = [wide];
  });

/** What is wider than the page, stands outside it, or is cut off by its own box. What scrolls by itself and is reached by keyboard may be wide. */
export const outOfRoom = (page: Page, widelySet = false): Promise<string[]> =>
  page.evaluate((leaveDrawings) => {
    const root = document.documentElement;
    const found = root.scrollWidth > root.clientWidth ? [`the page scrolls sideways: ${root.scrollWidth} px`] : [];
    const name = (e: Element): string => `${e.tagName.toLowerCase()}.${e.getAttribute('class')} ”${e.textContent.trim().slice(0, 40)}”`;
    const forTheEye = (e: Element): boolean => {
      const { width, height } = e.getBoundingClientRect();
      return e.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
    };
    const hidden = (e: Element): boolean => {
      for (let at: Element | null = e; at; at = at.parentElement) if (!forTheEye(at) && at.getClientRects().length > 0) return true;
      return false;
    };
    const ownText = (e: Element): boolean => [...e.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim() !== '');
    for (const e of document.querySelectorAll<HTMLElement>('body *')) {
      if (!forTheEye(e) || hidden(e)) continue;
      const style = getComputedStyle(e);
      const cutsX = /hidden|clip/.test(style.overflowX) && e.scrollWidth > e.clientWidth + 1;
      const cutsY = /hidden|clip/.test(style.overflowY) && e.scrollHeight > e.clientHeight + 1;
      if (e.clientWidth > 0 && (cutsX || cutsY)) found.push(`cut off: ${name(e)}`);
      // Figures of a drawing stand where they are measured; the table beside it says the same.
      if (leaveDrawings && e.closest('svg')) continue;
      const { left, right } = e.getBoundingClientRect();
      if (ownText(e) && !e.closest('[tabindex="0"]') && (right > root.clientWidth + 1 || left < -1))
        found.push(`outside the page: ${name(e)}`);
    }
    return found;
  }, widelySet);

/** What is for acting on and too small, by WCAG 2.5.8: under 24 px, in no running text, and without room of its own around it. */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const TARGET = 'a[href], button, input, select, summary, [role="button"]';
    const shown = [...document.querySelectorAll<HTMLElement>(TARGET)].filter((e) => e.checkVisibility({ visibilityProperty: true }));
    // What only the eye meets on a drawing has its equal among the page's words.
    const onScreen = shown.filter((e) => e.getBoundingClientRect().bottom + scrollY > 0 && !e.closest('[aria-hidden="true"]'));
    /** Words beside it in its own paragraph, row or cell: then its height is the line's. */
    const inText = (e: HTMLElement): boolean => {
      if (getComputedStyle(e).display !== 'inline') return false;
      let block = e.parentElement!;
      while (getComputedStyle(block).display.startsWith('inline')) block = block.parentElement!;
      let around = block.textContent;
      for (const target of block.querySelectorAll(TARGET)) around = around.replace(target.textContent, '');
      return /[\p{L}\p{N}]/u.test(around);
    };
    const boxes = onScreen.map((e) => ({ e, box: e.getBoundingClientRect() }));
    const small = boxes.filter(({ e, box }) => (box.width < 24 || box.height < 24) && !inText(e));
    const isSmall = new Set(small.map(({ e }) => e));
    return small
      .filter(({ e, box }) => {
        const x = box.left + box.width / 2;
        const y = box.top + box.height / 2;
        return boxes.some(({ e: other, box: b }) => {
          if (other === e || other.contains(e) || e.contains(other)) return false;
          if (isSmall.has(other)) return Math.hypot(x - (b.left + b.width / 2), y - (b.top + b.height / 2)) < 24;
          return Math.hypot(x - Math.max(b.left, Math.min(x, b.right)), y - Math.max(b.top, Math.min(y, b.bottom))) < 12;
        });
      })
      .map(({ e, box }) => `${e.tagName.toLowerCase()} ”${e.textContent.trim()}” ${Math.round(box.width)} × ${Math.round(box.height)}`);
  });

/** What one comes to a page to press. */
const MAIN_TARGETS = [
  'body > header :is(a, button, input)',
  '[role="search"] :is(input, button)',
  '.strip a',
  '[data-choose]',
  'main select',
];

/** Main targets that are lower than a thumb, 44 px. */
export const tooLow = (page: Page): Promise<string[]> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter((e) => e.checkVisibility({ visibilityProperty: true }) && e.getBoundingClientRect().height < 43.5)
        .map((e) => `${e.tagName.toLowerCase()} ”${e.textContent.trim()}” ${e.getBoundingClientRect().height} px`),
    MAIN_TARGETS.join(', '),
  );

/** What takes focus without showing it: no ring, a thin one, or one that its surroundings cut away on two sides or more. */
export const unseen = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const e of document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]')) {
      if (!e.checkVisibility({ visibilityProperty: true })) continue;
      e.focus({ preventScroll: true });
      if (document.activeElement !== e) continue;
      const ring = getComputedStyle(e);
      const name = `${e.tagName.toLowerCase()} ”${(e.textContent.trim() || e.getAttribute('name') || '').slice(0, 40)}”`;
      if (ring.outlineStyle === 'none' || Number.parseFloat(ring.outlineWidth) < 2) {
        found.push(`no ring: ${name}`);
        continue;
      }
      const edge = Number.parseFloat(ring.outlineOffset);
      const { left, right, top, bottom } = e.getBoundingClientRect();
      for (let at = e.parentElement; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.clipPath === 'none' && !/hidden|clip/.test(style.overflow)) continue;
        const box = at.getBoundingClientRect();
        const cut = [left - edge < box.left, right + edge > box.right, top - edge < box.top, bottom + edge > box.bottom];
        if (cut.filter(Boolean).length > 1) found.push(`ring cut off: ${name}`);
      }
    }
    return [...new Set(found)];
  });

/** Frames that their picture does not fill. */
export const halfFilled = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.frame:has(> img)')]
      .map((frame) => ({ frame, room: frame.clientHeight - frame.firstElementChild!.getBoundingClientRect().height }))
      .filter(({ room }) => room > 2)
      .map(({ frame, room }) => `${room} px left in ${frame.innerHTML.slice(0, 80)}`),
  );

/** The levels of the page's headings that are wrong: not one main heading, or one that skips a level. */
export const wrongHeadings = async (page: Page): Promise<string[]> => {
  const levels = await page.evaluate(() =>
    [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6, [role="heading"])')]
      .filter((e) => e.checkVisibility({ visibilityProperty: true }))
      .map((e) => Number(e.getAttribute('aria-level') ?? e.tagName[1])),
  );
  const skips = levels.filter((level, i) => level > (levels[i - 1] ?? 1) + 1);
  return [
    ...(levels.filter((level) => level === 1).length === 1 ? [] : [`levels ${levels.join()}`]),
    ...skips.map((level) => `to ${level}`),
  ];
};

declare global {
  /** When what was read of the page had been painted. */
  var readAt: number | undefined;
}

/** Lets a page note when it has been read and painted, before its scripts have come. */
export const noteReading = (page: Page): Promise<unknown> =>
  page.addInitScript(() =>
    document.addEventListener('readystatechange', () => {
      if (document.readyState === 'interactive')
        requestAnimationFrame(() => requestAnimationFrame(() => (globalThis.readAt = performance.now())));
    }),
  );

/**
 * What has moved since the page was opened, without an act of the reader. A browser paints what it has read, and a row of which half has
 * come is set anew with the rest: together less than 0.1, which is what Web Vitals calls good. When a page has been read, nothing moves.
 */
export const shifts = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    type Shift = PerformanceEntry & { value: number; sources: { node?: Element }[] };
    const found = await new Promise<Shift[]>((resolve) => {
      const all: Shift[] = [];
      new PerformanceObserver((list) => all.push(...(list.getEntries() as Shift[]))).observe({ type: 'layout-shift', buffered: true });
      setTimeout(() => resolve(all), 250);
    });
    const isReading = ({ startTime }: Shift): boolean => globalThis.readAt === undefined || startTime <= globalThis.readAt;
    const read = found.filter(isReading);
    const tell = ({ value, sources }: Shift): string =>
      `${value.toFixed(4)}: ${sources.map(({ node }) => node?.outerHTML?.slice(0, 80)).join(', ')}`;
    // Under a thousandth is less than a pixel of one line.
    const later = found.filter((shift) => !isReading(shift) && shift.value >= 0.001);
    return [...(read.reduce((sum, { value }) => sum + value, 0) < 0.1 ? [] : read), ...later].map(tell);
  });
