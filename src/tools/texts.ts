import type { Ends } from '../i18n/handed.ts';

/** The texts that a tool's page hands over to its script, by the ends of their keys: `tool.…`. */
export const TOOL = [
  'failed',
  'choose',
  'required',
  'row.weeks',
  'waits.weeks',
  'waits.tasks',
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
