import { z } from 'zod';
import { summary, text, webAddress } from './common.ts';

/** What the whole site is called and who stands behind it. One object, not a list. */
export const site = z.strictObject({
  name: text.describe('Webbplatsens namn.'),
  tagline: text.describe('En rad under namnet.'),
  summary,
  thread: text.describe('Ordet för tråden, till exempel röd tekniktråd.'),
  network: text.describe('Namnet på samarbetet som regionerna hör till.'),
  networkWebsite: webAddress.optional().describe('Samarbetets nationella webbplats, dit frågor om luckor går när regionen saknar egen.'),
  address: webAddress.describe('Adressen som webbplatsen publiceras på.'),
  languages: z
    .array(z.enum(['sv', 'en']))
    .min(1)
    .describe('Språken, huvudspråket först.'),
  publisher: z
    .strictObject({
      name: text.describe('Utgivarens namn.'),
      email: z.email().describe('Dit läsare skriver om fel på sidan.'),
      website: webAddress.optional().describe('Utgivarens webbplats.'),
    })
    .describe('Den som ansvarar för innehållet.'),
  elsewhere: z
    .array(
      z.strictObject({
        title: text.describe('Vad det är, och hos vem.'),
        url: webAddress.describe('Adressen.'),
      }),
    )
    .default([])
    .describe('Andras webbplatser för det som ligger utanför den här. Sökningen visar dem när den inte hittar något.'),
  licences: z
    .strictObject({
      content: text.describe('Innehållets licens.'),
      contentAddress: webAddress.describe('Licensens adress.'),
    })
    .describe('Licenser.'),
});
