import { z } from 'zod';
import { summary } from './common.ts';
import { statements } from './statements.ts';

/** What the whole site is called and who stands behind it. One object, not a list. */
export const site = z.strictObject({
  name: z.string().min(1).describe('Webbplatsens namn.'),
  tagline: z.string().min(1).describe('En rad under namnet.'),
  summary,
  thread: z.string().min(1).describe('Ordet för tråden, till exempel röd tekniktråd.'),
  network: z.string().min(1).describe('Namnet på samarbetet som regionerna hör till.'),
  networkWebsite: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Samarbetets nationella webbplats, dit frågor om luckor går när regionen saknar egen.'),
  address: z.url({ protocol: /^https?$/ }).describe('Adressen som webbplatsen publiceras på.'),
  languages: z
    .array(z.enum(['sv', 'en']))
    .min(1)
    .describe('Språken, huvudspråket först.'),
  publisher: z
    .strictObject({
      name: z.string().describe('Utgivarens namn.'),
      email: z.email().describe('Dit läsare skriver om fel på sidan.'),
      website: z
        .url({ protocol: /^https?$/ })
        .optional()
        .describe('Utgivarens webbplats.'),
    })
    .describe('Den som ansvarar för innehållet.'),
  security: z
    .strictObject({
      email: z
        .email()
        .optional()
        .describe('Dit den skriver som har hittat ett säkerhetshål. Annars gäller utgivarens.')
        .meta({ example: 'sakerhet@exempel.se' }),
      policy: z
        .url({ protocol: /^https$/ })
        .optional()
        .describe('Adressen till en sida som säger hur ni tar emot sådant.')
        .meta({ example: 'https://exempel.se/sakerhet' }),
    })
    .optional()
    .describe('Vad /.well-known/security.txt säger om vem som tar emot uppgifter om säkerhetshål.'),
  elsewhere: z
    .array(
      z.strictObject({
        title: z.string().min(1).describe('Vad det är, och hos vem.'),
        url: z.url({ protocol: /^https?$/ }).describe('Adressen.'),
      }),
    )
    .default([])
    .describe('Andras webbplatser för det som ligger utanför den här. Sökningen visar dem när den inte hittar något.'),
  ...statements,
});
