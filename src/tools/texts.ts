import type { Ends } from '../i18n/handed.ts';
import type { Row, Section } from './definition.ts';

/** The texts that a tool's page hands over to its script, by the ends of their keys: `tool.…`. */
export const TOOL = [
  'failed',
  'choose',
  'required',
  'row.weeks',
  'row.week',
  'row.numbered',
  'waits.weeks',
  'waits.tasks',
  'waits.numbered',
  'clock.start',
  'clock.stop',
  'chart.empty',
  'plan.none',
  'yes',
  'suggestion',
  'knows',
  'knows.none',
  'lacks.number',
  'lacks.date',
  'lacks.email',
  'fault.version',
  'fault.long',
  'fault.broken',
  'fault.other',
  'fault.markup',
  'fault.left',
  'too.long',
  'copied',
  'copy.failed',
  'letter.copied',
  'block.copied',
  'opened',
  'emptied',
  'to.region',
  'to.school',
  'to.start',
  'to.more',
  'to.mail',
  'block.where',
  'block.nowhere',
  'block.named',
] as const satisfies Ends<'tool'>[];

export type ToolText = (typeof TOOL)[number];

/** A text of the page, with its {names} filled in. */
export type SayTool = (key: ToolText, values?: Record<string, string | number>) => string;

type Named = { text: SayTool; day: (date: string) => string };

/** What a row of a repeated section is called. */
export function rowName({ each }: Pick<Section, 'each'>, { label, from }: Pick<Row, 'label' | 'from'>, { text, day }: Named): string {
  if (each?.of === 'numbered') return text('row.numbered', { row: each.row ?? '', number: label }).trim();
  if (each?.of !== 'weeks') return label;
  return from === undefined ? text('row.weeks', { week: label || '____' }) : text('row.week', { week: label, day: day(from) });
}
