import { z } from 'zod';
import { id, past, ref, date, text } from './common.ts';

/**
 * What an imported education leads to, by its code in SUN 2020 (Svensk utbildningsnomenklatur) or, where it has none, by a word in its name.
 * A row either names jobs or says why such educations are left out.
 */
export const sun = z
  .strictObject({
    id: id.describe('SUN-koden, tre siffror och två bokstäver, eller ett eget id för en rad om namn.').meta({ example: '521cb' }),
    name: text.describe('Kodens namn enligt källan, eller vad raden om namn fångar.').meta({ example: 'Utbildningar till yrkessvetsare' }),
    words: z
      .array(text)
      .default([])
      .describe('Bara för utbildningar utan kod: ord som står i utbildningens namn. Den första raden som passar gäller.')
      .meta({ example: '[svetsare, svetsspecialist]' }),
    jobs: z
      .array(ref('job'))
      .default([])
      .describe('Yrken som utbildningarna leder till. Ett enda: säkert. Flera: något av dem.')
      .meta({ example: '[svetsare]' }),
    basis: z.enum(['name', 'typical']).optional().describe('name = kodens namn är yrkets, typical = vår egen bedömning.'),
    out: text.optional().describe('Varför utbildningarna inte är med på webbplatsen.').meta({ example: 'livsmedel' }),
    reviewed: past(date).optional().describe('När en person har granskat raden.').meta({ example: '2026-11-23' }),
  })
  .refine((row) => row.jobs.length > 0 !== (row.out !== undefined) && row.jobs.length > 0 === (row.basis !== undefined), {
    message: 'Raden har varken yrken eller skäl att utelämna, eller båda.',
    path: ['jobs'],
    params: { remedy: 'Skriv jobs och basis, eller skriv out.' },
  });
