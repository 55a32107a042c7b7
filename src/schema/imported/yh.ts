import { z } from 'zod';
import { text, year } from '../common.ts';
import { code, count, importedFile, municipalityCode, sun } from './receipt.ts';

/** Programmes of higher vocational education that have been granted, a row a decision: a programme that is renewed stands again. */
export const yh = importedFile('programmes', {
  programmes: z
    .array(
      z.strictObject({
        id: code.describe('Beslutets diarienummer.'),
        decided: year.describe('Året för beslutet.'),
        area: text.describe('Utbildningsområdet.'),
        name: text.describe('Utbildningens namn.'),
        provider: text.describe('Utbildningsanordnaren.'),
        owner: text.optional().describe('Huvudmannatyp.'),
        municipalities: z.array(municipalityCode).describe('Kommunerna, efter kommunkod.'),
        county: text.optional().describe('Länet, när utbildningen ges i ett enda.'),
        points: z.number().int().min(1).optional().describe('Yrkeshögskolepoäng.'),
        form: z.enum(['bound', 'distance']).describe('bound på plats, distance på distans.'),
        pace: z.number().min(1).max(100).optional().describe('Studietakt i procent.'),
        exam: text.optional().describe('Examen.'),
        rounds: z.number().int().min(1).describe('Antal beviljade utbildningsomgångar.'),
        sun: sun.optional(),
        sunName: text.optional().describe('Inriktningens namn.'),
        seqf: z.number().int().min(1).max(8).optional().describe('Nivå enligt SeQF.'),
        seatsPerRound: z.array(count).optional().describe('Platser i varje omgång.'),
        seats: count.optional().describe('Platser i alla omgångar.'),
      }),
    )
    .describe('En rad för varje beslut.'),
});
