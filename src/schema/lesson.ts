import { z } from 'zod';
import { common, ref, stages, text } from './common.ts';
import { MOST_PAGES } from './lesson-kinds.ts';

export const lesson = z.strictObject({
  ...common,
  stages,
  grades: text.optional().describe('Årskurser, till exempel åk 8.').meta({ example: 'åk 8' }),
  minutes: z
    .number()
    .int()
    .min(1)
    .max(240)
    .describe('Hur lång lektionen är, i minuter. Stegens minuter ska tillsammans bli så många.')
    .meta({ example: '20' }),
  aim: z
    .array(text)
    .min(1)
    .max(3)
    .describe('Vad eleverna ska ha med sig efteråt, en till tre meningar.')
    .meta({ example: '[Du kan nämna två yrken där man gör något du tycker om.]' }),
  prepare: z.array(text).default([]).describe('Vad som ska finnas framme, kort.').meta({ example: '[Ett arbetsblad till var och en]' }),
  steps: z
    .array(
      z.strictObject({
        minutes: z.number().int().min(1).describe('Minuter.').meta({ example: '20' }),
        title: text.max(60).describe('Stegets namn, några ord.').meta({ example: 'Läs' }),
        what: text.describe('Vad ni gör.').meta({ example: 'Alla läser sidan om ett yrke, två och två.' }),
      }),
    )
    .min(1)
    .max(8)
    .describe('Lektionen steg för steg.'),
  questions: z.array(text).min(1).max(6).describe('Frågor att tala om tillsammans.').meta({ example: '[Vad förvånade dig?]' }),
  exercise: z
    .array(
      z.strictObject({
        task: text.describe('Uppgiften, till eleven.').meta({ example: 'Det här visste jag inte.' }),
        lines: z.number().int().min(0).max(8).default(2).describe('Rader att skriva på. Utan raden blir det två.').meta({ example: '2' }),
      }),
    )
    .min(1)
    .max(8)
    .describe('Arbetsbladet, en uppgift i taget.'),
  problems: z
    .boolean()
    .default(false)
    .describe('true: sidan visar problemen som företag har lämnat (problems.yaml), och hur ett företag lämnar ett.'),
  pages: z
    .array(text)
    .max(MOST_PAGES)
    .default([])
    .describe('Sidorna som lektionen använder, högst sex: slag/id. slag/ utan id är listan över alla.')
    .meta({ example: '[job/svetsare, guide/prao, competition/]' }),
  curriculum: z
    .array(
      z.strictObject({
        name: text.max(60).describe('Vad i styrdokumenten, några ord. Citera inte.').meta({ example: 'Teknik i Lgr22' }),
        what: text.describe('Vad lektionen ger av det, en mening med egna ord.').meta({ example: 'Eleverna ser hur en sak blir till.' }),
        source: ref('source').describe('Källans id i sources.yaml. Källan ska ha en adress (url).').meta({ example: 'skolverket-lgr22' }),
        stage: ref('stage')
          .optional()
          .describe('Steget som det gäller, id ur stages.yaml, när lektionen är för flera.')
          .meta({ example: 'ak-7-9' }),
      }),
    )
    .max(5)
    .default([])
    .describe('Vad lektionen tjänar i läroplan, ämnesplaner och skollag. Kopplingen är vår egen bedömning.'),
});
