import { z } from 'zod';
import { common, fact, municipality, past, period, ref, status, text, webAddress } from './common.ts';
import { contact } from './contact.ts';
import { position } from './position.ts';

/** A way to have proof of what one already can, or a place where one does it. */
export const validation = z
  .strictObject({
    ...common,
    what: z
      .enum(['method', 'centre'])
      .describe('method = ett sätt att bli bedömd, centre = ett ställe där man blir bedömd. Skriv bara ställen som en källa nämner.'),
    methods: z
      .array(ref('validation'))
      .default([])
      .describe('Vid centre: metoderna som används där. Utelämna om ingen källa säger det.')
      .meta({ example: '[industriteknik-bas]' }),
    covers: z
      .array(text.max(120))
      .max(12)
      .default([])
      .describe('Vad provet täcker, en sak i taget. Visas på yrkets sida bredvid uppgifter och kunskaper.')
      .meta({ example: '[Svetsa plåt i kälfog, Bedöma sin egen svets]' }),
    jobs: z.array(ref('job')).default([]).describe('Yrkena det gäller. På deras sidor syns det.').meta({ example: '[svetsare]' }),
    jobsOurs: z.boolean().default(false).describe('true: vilka yrken det är har vi bedömt själva, ingen källa räknar upp dem.'),
    municipality: municipality.optional().describe('Vid centre: kommunen där det ligger.'),
    position: position
      .optional()
      .describe('Latitud och longitud, om de är kända. Annars visas huvudorten.')
      .meta({ example: '[58.41, 15.62]' }),
    price: fact.optional().describe('Vad det kostar, med källa och år. Utelämna om det inte är känt.'),
    organiser: text.optional().describe('Vem som står bakom.').meta({ example: 'Exempelbranschens yrkesnämnd' }),
    contact: contact.optional().describe('Den man frågar.').meta({ example: '{role: Vägledare, email: validering@exempel.se}' }),
    website: webAddress.optional().describe('En sida om det, hos den som står bakom.'),
    status,
    asOf: past(period).optional().describe('När uppgifterna gällde.').meta({ example: '2026' }),
    allCentres: z
      .strictObject({
        source: ref('source').describe('Källan som räknar upp dem.').meta({ example: 'exempelskolan-utbildningar' }),
        asOf: past(period).describe('När listan gällde.').meta({ example: '2026' }),
      })
      .optional()
      .describe('Vid method: listan över alla ställen, när alla i den finns här. Utan den säger webbplatsen aldrig att det saknas ett.'),
  })
  .superRefine((data, context) => {
    const fault = (field: string, message: string, remedy: string): void =>
      context.addIssue({ code: 'custom', path: [field], message, params: { remedy } });
    if (data.what === 'centre') {
      if (data.municipality === undefined)
        fault('municipality', 'Det står inte var stället ligger.', 'Skriv kommunen, eller what: method om det är ett sätt att bli bedömd.');
      if (data.allCentres)
        fault('allCentres', 'Ett ställe kan inte ha en lista över alla ställen.', 'Flytta allCentres till metoden, eller ta bort den.');
    } else {
      for (const field of ['municipality', 'position'] as const)
        if (data[field] !== undefined)
          fault(field, 'En metod ligger ingenstans.', `Ta bort ${field}, eller skriv what: centre om det är ett ställe.`);
      if (data.methods.length > 0)
        fault('methods', 'En metod kan inte ha metoder.', 'Ta bort methods, eller skriv what: centre om det är ett ställe.');
    }
  });
