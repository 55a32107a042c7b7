import { z } from 'zod';
import { common, text } from './common.ts';

export const criterion = z.strictObject({
  ...common,
  order: z.number().int().min(1).describe('Kriteriets plats i listan.').meta({ example: '3' }),
  notice: text.describe('Vad en elev märker av det.').meta({ example: 'Du tränar på maskiner som företagen använder.' }),
});
