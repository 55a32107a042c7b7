import type { Catalogue, Region } from '../../src/catalogue/types.ts';
import { type StringKey } from '../../src/i18n/sv.ts';
import { translator } from '../../src/i18n/strings.ts';
import { graphOf, threadOf, vantagePoints } from '../../src/thread/threads.ts';
import { CELL_KINDS, cellsIn, type CellState } from '../../src/thread/gaps.ts';
import { routes, type RouteStep } from '../../src/thread/route.ts';
import type { Step } from '../../src/thread/thread.ts';
import { contactsOf } from '../../src/words/contact.ts';
import { knownIn } from '../../src/words/region.ts';

/** The drawn states of a cell, in letters that stand under each other. */
const MARKS: Record<CellState, string> = { here: '●', unsure: '○', national: '─', gap: '╳', unknown: '?', blank: '·' };
const SHOWN = 8;

/** A region's thread, its gaps and a route, as text for a terminal and for reviewing. */
export function threadText(catalogue: Catalogue, region: Region): string {
  const t = translator(catalogue.language);
  const thread = threadOf(catalogue, region);
  const name = ({ entry, scope, certain }: Step): string =>
    `${entry.title}${scope === 'national' ? ` [${t('region.national')}]` : ''}${certain ? '' : ` (${t('thread.unsure')})`}`;
  const list = (label: string, lines: readonly string[]): string[] =>
    lines.length === 0
      ? []
      : [
          `  ${label}`,
          ...lines.slice(0, SHOWN).map((line) => `    ${line}`),
          ...(lines.length > SHOWN ? [`    ${t('thread.rest', { count: lines.length - SHOWN })}`] : []),
        ];

  const stages = thread.flatMap((at) => [
    '',
    `${at.stage.title} (${at.stage.ages})`,
    ...list(
      t('thread.meet'),
      at.meet.map(({ who, at: activity }) => `${who}: ${activity.title}`),
    ),
    ...CELL_KINDS.flatMap((kind) => list(t(`thread.${kind}`), (at[kind] as Step[]).map(name))),
    ...cellsIn('gap', at.cells).map(({ kind }) => `  ╳ ${t(`thread.gap.${kind}`)}`),
  ]);

  const width = Math.max(...thread.map(({ stage }) => stage.title.length));
  const header = CELL_KINDS.map((kind) => t(`kind.${kind}`).slice(0, 4).padEnd(5)).join(' ');
  const matrix = thread.map(({ stage, cells }) =>
    `${stage.title.padEnd(width)}  ${cells.map(({ state, steps }) => `${MARKS[state]}${steps.length > 0 ? String(steps.length).padStart(3) : '   '} `).join(' ')}`.trimEnd(),
  );
  const legend = (['here', 'unsure', 'national', 'gap', 'unknown', 'blank'] as const)
    .map((state) => `${MARKS[state]} ${t(`gaps.state.${state}` as StringKey)}`)
    .join('   ');

  const { name: asked, contacts } = contactsOf(region, catalogue.site, t);
  const { choosing } = vantagePoints(catalogue);
  const goal = region.jobs[0];
  const found = choosing && goal ? routes(graphOf(catalogue), { from: choosing, to: goal, region }) : [];
  return [
    region.title,
    '='.repeat(region.title.length),
    [...knownIn(region, t), t('count.jobs', { count: region.jobs.length })].join(', '),
    ...stages,
    '',
    t('kind.gaps'),
    `${' '.repeat(width)}  ${header}`.trimEnd(),
    ...matrix,
    legend,
    [`${t('gaps.ask')} ${asked}`, ...contacts.flatMap(({ ways }) => ways.map((way) => way.href))].join(', '),
    '',
    ...(goal ? [`${t('route.to.title')}: ${goal.title}`, ...found.map(({ steps }) => `  ${steps.map(stepName).join(' → ')}`)] : []),
    '',
  ].join('\n');
}

function stepName(step: RouteStep): string {
  switch (step.kind) {
    case 'stage':
      return step.stage.title;
    case 'job':
      return step.job.title;
    case 'study':
      return `${step.programme.title}${step.study ? ` (${step.study.title})` : ''}`;
  }
}
