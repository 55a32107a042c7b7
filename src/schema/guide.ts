import { z } from 'zod';
import { answers } from './answers.ts';
import { common } from './common.ts';
import { scene } from './drawing.ts';

/** The groups of adults that have an entrance. */
export const audience = z.enum(['foraldrar', 'vagledare', 'larare', 'foretag', 'byta-bana', 'ny-har']);

export const guide = z.strictObject({
  ...common,
  scene,
  entrance: audience
    .optional()
    .describe(
      'Sätt detta på den guide som är ingångssida för en grupp: foraldrar, vagledare, larare, foretag, byta-bana (vuxna som byter yrke) eller ny-har (den som är ny i Sverige).',
    ),
  audiences: z
    .array(z.enum([...audience.options, 'elever']))
    .default([])
    .describe('Grupper som guiden är skriven för.')
    .meta({ example: '[elever, foraldrar]' }),
  answers,
  shows: z
    .enum(['short-roads', 'audit'])
    .optional()
    .describe(
      'Visas under texten: short-roads = kortaste utbildning som vuxen till varje yrke, och validering, audit = andelen kvinnor bland förslagen på Vad passar mig?.',
    ),
});
