import { z } from 'zod';
import { answers } from './answers.ts';
import { common } from './common.ts';

/** The groups of adults that have an entrance. */
export const audience = z.enum(['foraldrar', 'vagledare', 'larare', 'foretag']);

export const guide = z.strictObject({
  ...common,
  entrance: audience
    .optional()
    .describe('Sätt detta på den guide som är ingångssida för en grupp: foraldrar, vagledare, larare eller foretag.'),
  audiences: z
    .array(z.enum([...audience.options, 'elever']))
    .default([])
    .describe('Grupper som guiden är skriven för.')
    .meta({ example: '[elever, foraldrar]' }),
  answers,
});
