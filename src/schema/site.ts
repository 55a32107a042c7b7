import { z } from 'zod';
import { date, past, ref, summary, text, webAddress } from './common.ts';
import { statements } from './statements.ts';

/** What the site is about, in the forms that sentences of the interface need: src/words/sector.ts says where each stands. */
const sector = z
  .strictObject({
    name: text.describe('Branschen med liten bokstav, som i ”jobb inom vård och omsorg”.').meta({ example: 'vård och omsorg' }),
    short: text.optional().describe('Ett kortare ord, som i ”tävlingar inom vård”. Annars hela namnet.').meta({ example: 'vård' }),
    education: text
      .optional()
      .describe('Utbildning i branschen, utan artikel, som i ”arbetar ihop om vårdutbildning”.')
      .meta({ example: 'vårdutbildning' }),
    course: text
      .optional()
      .describe('En sådan utbildning, med artikel, som i ”har en vårdutbildning som vi känner till”.')
      .meta({ example: 'en vårdutbildning' }),
    courses: text
      .optional()
      .describe('Flera, utan artikel, som i ”annat i vårdutbildningar som vi känner till”.')
      .meta({ example: 'vårdutbildningar' }),
    vocational: text
      .optional()
      .describe('Det som skolor i branschen har, som i ”någon skola med vårdutbildning”. Annars som education.')
      .meta({ example: 'vårdutbildning' }),
    workplace: text.optional().describe('Stället där man gör sin praktik, som i ”tid på arbetsplats”.').meta({ example: 'arbetsplats' }),
    workplaces: text
      .optional()
      .describe('Ställena där man gör sin praktik, i flertal, som i ”ute på företag”. Annars arbetsplatser.')
      .meta({ example: 'företag' }),
  })
  .describe('Branschen, i de former som webbplatsens egna meningar behöver. Det som saknas bildas av namnet.');

/** What the whole site is called and who stands behind it. One object, not a list. */
export const site = z.strictObject({
  name: text.describe('Webbplatsens namn.'),
  tagline: text.describe('En rad under namnet.'),
  summary,
  thread: text.describe('Ordet för tråden, till exempel röd tråd.'),
  sector,
  network: text.describe('Namnet på samarbetet som regionerna hör till.'),
  networkShort: text.optional().describe('Samarbetets förkortning, när någon söker på den.').meta({ example: 'TC' }),
  networkWebsite: webAddress.optional().describe('Samarbetets nationella webbplats, dit frågor om luckor går när regionen saknar egen.'),
  address: webAddress.describe('Adressen som webbplatsen publiceras på.'),
  since: past(date)
    .optional()
    .describe('Dagen då webbplatsens första innehåll var klart. Flödena räknar dit det som inte har added.')
    .meta({ example: '2026-11-23' }),
  languages: z
    .array(z.enum(['sv', 'en'], 'site-language'))
    .min(1)
    .describe('Språken, huvudspråket först.'),
  publisher: z
    .strictObject({
      name: text.describe('Utgivarens namn.'),
      type: z
        .enum([
          'NationalAuthority',
          'RegionalAuthority',
          'LocalAuthority',
          'NonGovernmentalOrganisation',
          'NonProfitOrganisation',
          'IndustryConsortium',
          'Company',
          'Academia-ScientificOrganisation',
          'PrivateIndividual(s)',
          'StandardisationBody',
          'SupraNationalAuthority',
        ])
        .optional()
        .describe(
          'Vad för slags organisation utgivaren är, med ord ur EU:s lista (publishertype). Utan det finns ingen fil för dataportalen.',
        )
        .meta({ example: 'NonProfitOrganisation' }),
      email: z.email().describe('Dit läsare skriver om fel på sidan.'),
      website: webAddress.optional().describe('Utgivarens webbplats.'),
    })
    .describe('Den som ansvarar för innehållet.'),
  security: z
    .strictObject({
      email: z
        .email()
        .optional()
        .describe('Dit den skriver som har hittat ett säkerhetshål. Annars gäller utgivarens.')
        .meta({ example: 'sakerhet@exempel.se' }),
      policy: webAddress
        .refine((address) => /^https:/i.test(address), 'Adressen ska börja med https://.')
        .optional()
        .describe('Adressen till en sida som säger hur ni tar emot sådant.')
        .meta({ example: 'https://exempel.se/sakerhet' }),
    })
    .optional()
    .describe('Vad /.well-known/security.txt säger om vem som tar emot uppgifter om säkerhetshål.'),
  quality: z
    .array(z.enum(['partnerCompanies', 'trainedSupervisors', 'lean', 'branschvalidering', 'entrepreneurship']))
    .default([])
    .describe('Det som samarbetet frågar varje utbildning om. Utbildningarnas sidor säger när ingen källa har svarat.')
    .meta({ example: '[trainedSupervisors, entrepreneurship]' }),
  unsure: ref('guide')
    .optional()
    .describe('Guiden för den som svarar ”Jag vet inte”. Startsidan leder dit, eller till Vad passar mig?, som leder vidare dit.')
    .meta({ example: 'jag-vet-inte' }),
  elsewhere: z
    .array(
      z.strictObject({
        title: text.describe('Vad det är, och hos vem.'),
        url: webAddress.describe('Adressen.'),
        educations: z
          .boolean()
          .optional()
          .describe('true: den har alla skolor och utbildningar. Sidor leder dit när vi inte vet vad som går att läsa.'),
      }),
    )
    .default([])
    .describe('Andras webbplatser för det som ligger utanför den här. Sökningen visar dem när den inte hittar något.'),
  ...statements,
});
