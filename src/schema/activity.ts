import { z } from 'zod';
import { answers } from './answers.ts';
import { common, companyRole, past, period, stages, status, text, webAddress } from './common.ts';
import { scene } from './drawing.ts';

export const activity = z.strictObject({
  ...common,
  scene,
  form: text.describe('Vad för slags aktivitet det är, till exempel prova-på-dag.').meta({ example: 'prova-på-dag' }),
  local: z
    .boolean()
    .default(false)
    .describe('true: finns bara på en plats som ingen av våra regioner har (skriv platsen i where). Visas då inte som nationell.'),
  organiser: text.describe('Vem som ordnar den.').meta({ example: 'Exempelskolan' }),
  stages,
  grades: text.optional().describe('Årskurser eller åldrar.').meta({ example: 'åk 7–9' }),
  status,
  when: text.optional().describe('När på året, i ord.').meta({ example: 'En lördag i november' }),
  where: text.optional().describe('Var den hålls.').meta({ example: 'Exempelskolans verkstad' }),
  cost: text.optional().describe('Vad det kostar.').meta({ example: 'Gratis' }),
  meet: text.optional().describe('Vem man möter, till exempel gymnasieelever eller ingenjörer.').meta({ example: 'gymnasieelever' }),
  companyRole,
  answers,
  asOf: past(period).optional().describe('När uppgifterna gällde.').meta({ example: '2026' }),
  website: webAddress.optional().describe('Aktivitetens webbplats.'),
});
