import { z } from 'zod';
import { common, text } from './common.ts';

export const criterion = z.strictObject({
  ...common,
  order: z.number().int().min(1).describe('Kriteriets plats i listan.').meta({ example: '3' }),
  notice: text.describe('Vad en elev märker av det.').meta({ example: 'Du tränar på maskiner som företagen använder.' }),
  asks: z
    .array(text)
    .max(6)
    .default([])
    .describe('Frågor att ställa sig om kriteriet, i självskattningen. Våra egna om ingen källa säger dem.')
    .meta({ example: '[Hur ofta träffas styrgruppen?]' }),
  evidence: z
    .array(text)
    .max(6)
    .default([])
    .describe('Vad som kan visa att det är så, i självskattningen.')
    .meta({ example: '[Protokoll från det senaste året]' }),
});
