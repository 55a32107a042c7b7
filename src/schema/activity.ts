import { z } from 'zod';
import { common, companyRole, period, stages, status, webAddress } from './common.ts';

export const activity = z.strictObject({
  ...common,
  form: z.string().describe('Vad för slags aktivitet det är, till exempel prova-på-dag.').meta({ example: 'prova-på-dag' }),
  local: z
    .boolean()
    .default(false)
    .describe('true: finns bara på en plats som ingen av våra regioner har (skriv platsen i where). Visas då inte som nationell.'),
  organiser: z.string().describe('Vem som ordnar den.').meta({ example: 'Exempelskolan' }),
  stages,
  grades: z.string().optional().describe('Årskurser eller åldrar.').meta({ example: 'åk 7–9' }),
  status,
  when: z.string().optional().describe('När på året, i ord.').meta({ example: 'En lördag i november' }),
  where: z.string().optional().describe('Var den hålls.').meta({ example: 'Exempelskolans verkstad' }),
  cost: z.string().optional().describe('Vad det kostar.').meta({ example: 'Gratis' }),
  meet: z.string().optional().describe('Vem man möter, till exempel gymnasieelever eller ingenjörer.').meta({ example: 'gymnasieelever' }),
  companyRole,
  asOf: period.optional().describe('När uppgifterna gällde.').meta({ example: '2026' }),
  website: webAddress.optional().describe('Aktivitetens webbplats.'),
});
