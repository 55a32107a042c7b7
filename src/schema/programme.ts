import { z } from 'zod';
import { common, count, fact, figure, id, inOrder, ref, statement, text, webAddress } from './common.ts';
import { scene } from './drawing.ts';

/** Years of full-time studies: what is longer is no one programme. */
const years = z.number().min(0.5).max(8);

const jobLink = z.strictObject({
  job: ref('job').describe('Yrkets id.').meta({ example: 'svetsare' }),
  basis: z.enum(['exit', 'typical']).describe('exit = yrkesutgång enligt Skolverket, typical = vanlig väg (vår egen bedömning).'),
});

const orientation = z.strictObject({
  id: id.describe('Inriktningens id på sidan.').meta({ example: 'svetsteknik' }),
  name: text.describe('Inriktningens namn, det nyaste.').meta({ example: 'Automationsteknik' }),
  formerName: text.optional().describe('Namnet enligt Gy11, när det är ett annat.').meta({ example: 'Automation' }),
  description: text.optional().describe('Vad man lär sig, i en mening.').meta({ example: 'Du lär dig sammanfoga metall.' }),
  gy11: text.optional().describe('Koden enligt Gy11.').meta({ example: 'INSVE' }),
  gy25: text.optional().describe('Koden enligt Gy25, om den är känd.').meta({ example: 'BABYI' }),
  curricula: z
    .array(z.enum(['gy11', 'gy25']))
    .min(1)
    .describe('I vilken läroplan inriktningen är belagd.')
    .meta({ example: '[gy11, gy25]' }),
  exits: z.array(text).default([]).describe('Yrkesutgångar enligt Skolverket, ordagrant.').meta({ example: '[Svetsare]' }),
  jobs: z.array(jobLink).default([]).describe('Yrken som inriktningen leder till.'),
});

export const programme = z.strictObject({
  ...common,
  scene,
  form: z
    .enum(['vocational', 'preparatory', 'fourth-year', 'adult', 'higher-vocational', 'university'])
    .describe(
      'vocational = yrkesprogram, preparatory = högskoleförberedande, fourth-year = fjärde tekniskt år, adult = vuxenutbildning, higher-vocational = yrkeshögskola, university = högskola.',
    ),
  national: z.boolean().default(false).describe('true för nationella program. Ett sådant måste leda till minst ett yrke.'),
  stage: ref('stage').describe('Steget på tråden.').meta({ example: 'gymnasium' }),
  codes: z
    .strictObject({
      gy11: text.optional().describe('Programkod för den som började före 1 juli 2025.').meta({ example: 'IN' }),
      gy25: text.optional().describe('Programkod för den som börjar efter 30 juni 2025.').meta({ example: 'IN25' }),
    })
    .default({})
    .describe('Programkoder.'),
  length: fact.describe('Hur lång utbildningen är.'),
  years: inOrder(
    z.strictObject({
      least: years.describe('Det minsta antalet år på heltid.').meta({ example: '1' }),
      most: years.describe('Det största antalet år på heltid.').meta({ example: '2' }),
    }),
    ['least', 'most'],
  )
    .optional()
    .describe('Längden i år, så att vägen kan ritas. Behövs bara när length är skriven med ord.'),
  points: count.optional().describe('Antal poäng.'),
  aplWeeks: figure.optional().describe('Minsta antal veckor på arbetsplats enligt nationella regler.'),
  higherEducation: z
    .enum(['yes', 'optional', 'no', 'not-applicable'])
    .describe(
      'Ger grundläggande högskolebehörighet: yes = ja, optional = valfritt (kan väljas bort), no = nej, not-applicable = gäller inte.',
    ),
  higherEducationNote: statement.optional().describe('Hur det är med högskolebehörigheten.'),
  credential: statement.optional().describe('Vilken examen utbildningen ger.'),
  entry: statement.optional().describe('Vad som krävs för att komma in.'),
  fee: statement.optional().describe('Vad utbildningen kostar.'),
  support: statement.optional().describe('Vilket studiestöd den ger.'),
  gy25Note: text.optional().describe('Vad som är känt om programmet enligt Gy25.').meta({ example: 'Inriktningarna är oförändrade.' }),
  orientations: z.array(orientation).default([]).describe('Inriktningarna.'),
  jobs: z.array(jobLink).default([]).describe('Yrken som programmet leder till oavsett inriktning.'),
  leadsTo: z
    .array(ref('programme'))
    .default([])
    .describe('Utbildningar man kan gå vidare till.')
    .meta({ example: '[fjarde-tekniskt-ar, yrkeshogskola]' }),
  website: webAddress.optional().describe('Skolverkets eller motsvarande sida.'),
});
