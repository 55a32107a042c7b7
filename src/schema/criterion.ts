import { z } from 'zod';
import { common } from './common.ts';

export const criterion = z.strictObject({
  ...common,
  order: z.number().int().min(1).describe('Kriteriets plats i listan.').meta({ example: '3' }),
  notice: z.string().describe('Vad en elev märker av det.').meta({ example: 'Du tränar på maskiner som företagen använder.' }),
});
