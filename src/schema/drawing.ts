import { z } from 'zod';
import { type PartName, parts, type ToolName, tools } from '../drawings/parts.ts';

const names = <Name extends string>(of: Record<Name, unknown>): [Name, ...Name[]] => Object.keys(of) as [Name, ...Name[]];

/** What is drawn of a job or of a verb, out of the kit of parts: a part, and the tool at work on it. */
export const drawing = z
  .tuple([z.enum(names<PartName>(parts)), z.enum(names<ToolName>(tools)).optional()])
  .optional()
  .meta({ example: '[robot, laptop]' });

/** What there is to choose from, in words for editors. */
export const kit = `Delar: ${names(parts).join(', ')}. Verktyg: ${names(tools).join(', ')}.`;

/** What stands beside the people in the picture of what is no job: a part of the kit. */
export const scene = z
  .enum(names<PartName>(parts))
  .optional()
  .describe(
    'Det som står i sidans bild, bredvid människorna: en del ur satsen. Utan det väljs en efter sidans yrken eller slag. Delarna: se drawing för yrken.',
  )
  .meta({ example: 'robot' });
