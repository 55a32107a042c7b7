import { make, type Tree } from '../client/tree.ts';
import type { Plan, PlanPage, Task } from './plan.ts';
import type { qr } from '../sharing/qr.ts';

// A lesson on paper: the teacher's page and the pupils' sheet, as a tree of elements. Astro writes it when the site is built, the
// browser makes it of what the reader has chosen: one form for both. Texts are texts, never markup.

/** What a sheet is made with: its words, how deep its headings stand, and codes and whole addresses where they are at hand. */
export type SheetOptions = {
  text: (name: string, values?: Record<string, string | number>) => string;
  /** The language of the lesson, where it is not the page's. */
  lang?: string | undefined;
  /** Makes an address of the site whole. */
  whole: (address: string) => string;
  code?: typeof qr | undefined;
  /** Where this lesson itself is found. */
  own: string;
};

/** The teacher's page and the pupils' sheet. */
export function sheets(plan: Plan, options: SheetOptions): Tree[] {
  return [teacher(plan, options), pupil(plan, options)];
}

const inLanguage = (tree: Tree, lang: string | undefined): Tree =>
  typeof tree === 'string' || !lang ? tree : { ...tree, attributes: { ...tree.attributes, lang } };
const list = (items: string[], lang: string | undefined): Tree =>
  inLanguage(make('ul', '', ...items.map((item) => make('li', '', item))), lang);

function teacher(plan: Plan, { text, lang, own, code }: SheetOptions): Tree {
  let from = 0;
  const steps = plan.steps.map(({ minutes, title, what }) => {
    const to = from + minutes;
    const row = make(
      'li',
      '',
      make('p', 'when', make('span', 'span', `${from}–${to}`), ' ', make('small', '', text('minutes', { count: minutes }))),
      inLanguage(make('div', '', make('h4', '', title), make('p', '', what)), lang),
    );
    from = to;
    return row;
  });
  return make(
    'article',
    'lesson-sheet teacher',
    make('p', 'sheet-kind', text('teacher')),
    inLanguage(make('h2', '', plan.title), lang),
    inLanguage(make('p', 'about', plan.about.join(' · ')), lang),
    make('section', '', make('h3', '', text('aim')), list(plan.aim, lang)),
    ...(plan.prepare.length > 0 ? [make('section', '', make('h3', '', text('prepare')), list(plan.prepare, lang))] : []),
    make('section', 'across', make('h3', '', text('steps')), {
      tag: 'ol',
      attributes: { class: 'minutes', role: 'list' },
      children: steps,
    }),
    make('section', plan.pages.length > 0 ? '' : 'across', make('h3', '', text('questions')), list(plan.questions, lang)),
    ...(plan.pages.length > 0
      ? [
          make(
            'section',
            '',
            make('h3', '', text('pages')),
            make(
              'ol',
              'used',
              ...plan.pages.map((page) =>
                make('li', '', link(page), ' ', make('small', '', page.kind), ...page.facts.map((fact) => make('p', 'fact', fact))),
              ),
            ),
          ),
        ]
      : []),
    ...(plan.curriculum.length > 0
      ? [make('section', 'across', make('h3', '', text('curriculum')), inLanguage(make('p', '', plan.curriculum.join(' · ')), lang))]
      : []),
    make(
      'section',
      'across own',
      ...(code ? [picture(code(own))] : []),
      make('div', '', make('h3', '', text('own')), make('p', 'print-address', bare(own))),
    ),
  );
}

const link = ({ address, title, lang }: PlanPage): Tree => ({
  tag: 'a',
  attributes: { href: address, ...(lang && { lang }) },
  children: [title],
});

function pupil(plan: Plan, { text, lang, whole, code }: SheetOptions): Tree {
  const task = ({ task: words, lines }: Task): Tree => make('li', '', inLanguage(make('p', '', words), lang), ...writing(lines));
  const room = plan.pages.length > 3 ? 1 : 2;
  const pages = plan.pages.map((page) =>
    make(
      'li',
      '',
      ...(code ? [picture(code(whole(page.address)))] : []),
      make(
        'div',
        '',
        make('p', '', link(page)),
        make('p', 'print-address', bare(whole(page.address))),
        ...page.questions.flatMap((question) => [inLanguage(make('p', '', question), lang), ...writing(room)]),
      ),
    ),
  );
  return make(
    'article',
    'lesson-sheet pupil',
    make('p', 'sheet-kind', text('sheet')),
    inLanguage(make('h2', '', plan.title), lang),
    make('p', 'name', make('span', '', text('name')), ' ', make('span', '', text('class'))),
    ...(plan.before.length > 0 ? [make('ol', 'tasks-to-do', ...plan.before.map(task))] : []),
    ...(pages.length > 0
      ? [
          make('h3', '', text('sheet.pages')),
          make('ul', plan.pages.some((page) => page.questions.length > 0) ? 'to-read' : 'to-read small', ...pages),
        ]
      : []),
    { tag: 'ol', attributes: { class: 'tasks-to-do', start: String(plan.before.length + 1) }, children: plan.exercise.map(task) },
  );
}

const writing = (lines: number): Tree[] =>
  Array.from({ length: lines }, () => ({ tag: 'span', attributes: { class: 'line-to-write', 'aria-hidden': 'true' }, children: [] }));

const bare = (address: string): string => address.replace(/^https?:\/\//, '');

/** A QR code as a picture. */
const picture = ({ side, path }: ReturnType<typeof qr>): Tree => ({
  tag: 'svg',
  attributes: { class: 'qr-code', viewBox: `0 -0.5 ${side} ${side}`, 'aria-hidden': 'true', focusable: 'false' },
  children: [{ tag: 'path', attributes: { d: path, stroke: 'currentColor' }, children: [] }],
});
