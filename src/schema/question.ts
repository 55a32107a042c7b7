import { z } from 'zod';
import { id, ref, text } from './common.ts';
import { drawing } from './drawing.ts';

const ONE_OF = ['doing', 'letter', 'place', 'tool', 'company', 'hours', 'road'] as const;

const says = z
  .strictObject({
    doing: ref('doing').optional().describe('Verbet som yrket ska ha, id ur doing.yaml.').meta({ example: 'bygga' }),
    letter: z.enum(['R', 'I', 'A', 'S', 'E', 'C']).optional().describe('RIASEC-bokstaven som yrket ska ha.').meta({ example: 'I' }),
    place: z.enum(['inside', 'outside']).optional().describe('Var man är i yrket: inside = inne, outside = ute.'),
    tool: z.enum(['hands', 'screen']).optional().describe('Vad man arbetar med i yrket: hands = händerna, screen = skärm.'),
    company: z.enum(['alone', 'together']).optional().describe('alone = mest för sig själv, together = mest i lag.'),
    hours: z.enum(['day', 'shift']).optional().describe('Tiderna i yrket: day = dagtid, shift = skift eller jour.'),
    road: z
      .enum(['short', 'long'])
      .optional()
      .describe('short = ett program på gymnasiet leder till yrket, long = en väg dit går efter gymnasiet.'),
    drawing: drawing.describe('Valets bild: en del och ett verktyg. Utan den ritas verbets.'),
  })
  .refine((s) => ONE_OF.filter((name) => s[name] !== undefined).length === 1, {
    message: 'Valet säger inte precis en sak om yrket.',
    params: { remedy: `Skriv ett av fälten ${ONE_OF.join(', ')}.` },
  });

const isWay = ({ doing, letter }: z.infer<typeof says>): boolean => doing === undefined && letter === undefined;

export const question = z
  .strictObject({
    id: id.describe('Frågans id.').meta({ example: 'bygga-eller-undersoka' }),
    title: text.max(40).describe('Frågan, i några ord.').meta({ example: 'Vad låter roligast?' }),
    first: text.max(60).describe('Det ena svaret, som man säger det.').meta({ example: 'Sätta ihop något av delar' }),
    second: text.max(60).describe('Det andra svaret.').meta({ example: 'Ta reda på varför' }),
    says: z
      .tuple([says, says])
      .describe('Vad de två svaren säger om yrket, i samma ordning: ett verb, en bokstav eller ett sätt att arbeta.')
      .meta({ example: '[{place: inside}, {place: outside}]' }),
  })
  .refine(({ says: [a, b] }) => isWay(a) === isWay(b), {
    message: 'Det ena svaret är något man gör, och det andra ett sätt att arbeta.',
    path: ['says'],
    params: { remedy: 'Låt båda ha doing eller letter, eller inget av dem.' },
  });
