import { z } from 'zod';
import { common } from './common.ts';

export const page = z.strictObject({
  ...common,
  order: z.number().int().default(100).describe('Plats i sidfotens lista.').meta({ example: '20' }),
});
