import { z } from 'zod';
import { added, date, id, inOrder, past, period, ref, sourceUse, stages, text, webAddress, year } from './common.ts';
import { isDayOfYear } from './days.ts';
import { drawing } from './drawing.ts';
import { position } from './position.ts';

// The small shared lists at the top of the content folder, one file each.

export const source = z
  .strictObject({
    id: id.describe('Källans id.').meta({ example: 'exempelskolan-utbildningar' }),
    url: webAddress.optional().describe('Källans adress.'),
    readFrom: text
      .optional()
      .describe('Var uppgiften lästes, när källan inte har en egen adress.')
      .meta({ example: 'Exempelskolans broschyr, våren 2026' }),
    retrieved: past(date).describe('När uppgiften hämtades.'),
    title: text.optional().describe('Källans titel.').meta({ example: 'Våra utbildningar' }),
    publisher: text.optional().describe('Vem som står bakom källan.').meta({ example: 'Exempelskolan' }),
    year: year.optional().describe('Källans år, om det är känt.').meta({ example: '2026' }),
    licence: text.optional().describe('Licensen, om den är känd.').meta({ example: 'CC BY 4.0' }),
    refresh: z.enum(['half-yearly', 'yearly', 'once']).optional().describe('Hur ofta källan kommer ut på nytt.'),
  })
  .refine((s) => s.url !== undefined || s.readFrom !== undefined, {
    message: 'Källan har varken url eller readFrom.',
    path: ['url'],
    params: { remedy: 'Skriv källans webbadress i url, eller var uppgiften lästes i readFrom.' },
  });

export const municipality = z.strictObject({
  code: z
    .string()
    .regex(/^\d{4}$/, 'municipality-code')
    .describe('SCB:s kommunkod, fyra siffror inom citattecken.'),
  name: text.describe('Kommunens namn.'),
  county: ref('county').describe('Länets namn.'),
  position: position.describe('Huvudortens latitud och longitud.'),
  slug: id.optional().describe('Kommunens del av adressen, när en annan kommun annars får samma.').meta({ example: 'exempelkommun-norra' }),
});

export const doing = z.strictObject({
  id: id.describe('Verbets id.').meta({ example: 'svetsa' }),
  title: text.describe('Verbet, till exempel svetsa.').meta({ example: 'svetsa' }),
  summary: text.max(160).describe('Vad man gör, i en mening.').meta({ example: 'Du smälter ihop metall.' }),
  drawing: drawing.describe('Vad verbet ritar i yrkenas bilder: en del och ett verktyg.'),
});

export const calendarDate = z.strictObject({
  id: id.describe('Datumets id.').meta({ example: 'gymnasievalet-ansokan' }),
  title: text.describe('Vad det är.').meta({ example: 'Ansökan till gymnasiet' }),
  kind: text.describe('Slag, till exempel gymnasieval eller tävling.').meta({ example: 'gymnasieval' }),
  what: text.describe('Vad man gör då.').meta({ example: 'Du söker till gymnasiet.' }),
  stages,
  roles: z.array(text).default([]).describe('Vem det gäller.').meta({ example: '[elever, foraldrar]' }),
  months: z.array(z.number().int().min(1).max(12)).default([]).describe('Månader då det brukar hända.').meta({ example: '[1, 2]' }),
  lastDays: z
    .array(
      z
        .string()
        .regex(/^\d{2}-\d{2}$/, { error: 'month-day', abort: true })
        .refine(isDayOfYear, 'day-of-year'),
    )
    .optional()
    .describe(
      'Sista dag varje gång, månad-dag: 11-16. Säger källorna olika, skriv den senaste. Efter den dagen står det inte kvar i sin månad.',
    )
    .meta({ example: '["05-16", "11-16"]' }),
  rule: text.optional().describe('Regeln, i ord.').meta({ example: 'Sista dag är olika i olika kommuner.' }),
  regional: z
    .array(
      z.strictObject({
        area: text.describe('Området.').meta({ example: 'Exempellänet' }),
        counties: z.array(ref('county')).default([]).describe('Länen.').meta({ example: '[Östergötlands län]' }),
        rule: text.describe('Vad som gäller där.').meta({ example: 'Ansökan stänger den 1 februari.' }),
        year: year.optional().describe('Året som regeln gällde.').meta({ example: '2026' }),
        source: ref('source').describe('Källan.').meta({ example: 'skolverket-prao' }),
      }),
    )
    .default([])
    .describe('Regler som skiljer sig mellan områden.'),
  dates: z
    .array(
      inOrder(
        z.strictObject({
          id: id
            .describe(
              'Datumets id, som inget annat i listan har. Ändra det aldrig, inte heller när dagen flyttas: kalendrar känner igen datumet på det.',
            )
            .meta({ example: 'final-2027' }),
          start: period.describe('Datum, eller månad när dagen inte är känd.').meta({ example: '2027-01' }),
          end: period.optional().describe('Sista dagen.').meta({ example: '2027-02-15' }),
          what: text.describe('Vad som händer.').meta({ example: 'Ansökan öppnar' }),
          where: text.optional().describe('Plats.').meta({ example: 'Göteborg' }),
          source: ref('source').describe('Källan.').meta({ example: 'skolverket-prao' }),
          added,
        }),
        ['start', 'end'],
      ),
    )
    .default([])
    .describe('Kända datum. Räkna aldrig ut nya.'),
  programmes: z
    .array(ref('programme'))
    .default([])
    .describe('Programmen, när det är ansökan till dem. Utbildningarnas sidor visar regeln.')
    .meta({ example: '[industritekniska-programmet]' }),
  competition: ref('competition').optional().describe('Tävlingen det gäller.').meta({ example: 'yrkes-sm' }),
  activity: ref('activity').optional().describe('Aktiviteten det gäller.').meta({ example: 'prao' }),
  confidence: z.enum(['high', 'medium', 'low']).describe('Hur säkra uppgifterna är.'),
  sources: z.array(sourceUse).default([]).describe('Källorna.').meta({ example: '[{ id: skolverket-prao, year: 2026 }]' }),
});

/** Letters, digits and the signs that servers, pages and file systems all take as they stand; no empty part, and none that leads upwards. */
const PATH = /^\/(?:(?!\.{1,2}\/)(?:[A-Za-z0-9_.~-]|%[0-9A-F]{2})+\/)*$/;
/** What may be escaped in an address: letters of other languages, and spaces. */
const READ = /^[\p{L}\p{M}\p{N} _.~/-]*$/u;

/** An address on this site in the one way that it can be written. */
const path = z.stringFormat('path', (address) => {
  if (!PATH.test(address)) return false;
  try {
    const read = decodeURIComponent(address);
    return READ.test(read) && encodeURI(read) === address;
  } catch {
    return false;
  }
});

export const redirect = z.strictObject({
  from: path.describe('Den gamla adressen, från första snedstrecket.').meta({ example: '/yrken/gammalt-namn/' }),
  to: path.describe('Adressen som gäller nu.').meta({ example: '/yrken/nytt-namn/' }),
  reason: text.optional().describe('Varför sidan flyttade.').meta({ example: 'Yrket bytte namn' }),
});

export const synonym = z.strictObject({
  term: text.describe('Ordet som någon skriver.').meta({ example: 'svetsjobb' }),
  targets: z
    .array(text)
    .min(1)
    .describe(
      'Vart ordet leder: id på ett yrke eller program, eller slag/id för annat. slag/ utan id är alla av slaget, stage/id ett steg.',
    )
    .meta({ example: '[svetsare, guide/prao, competition/, stage/gymnasium]' }),
  relation: z.enum(['alternative', 'colloquial', 'abbreviation', 'english', 'older']).describe('Hur ordet hör ihop med vårt.'),
  source: text.optional().describe('Varifrån ordet kommer.').meta({ example: 'redaktionell' }),
});

export const term = z.strictObject({
  term: text.describe('Orden som de står i filer och register, ordagrant.').meta({ example: 'Svetsare och gasskärare' }),
  en: text.optional().describe('Samma sak på engelska.').meta({ example: 'Welders and gas cutters' }),
  sv: text.optional().describe('Samma sak på svenska, där huvudspråket är ett annat.').meta({ example: 'Svetsare och gasskärare' }),
});
