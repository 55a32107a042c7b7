import { z } from 'zod';
import { date, text, webAddress } from './common.ts';

// What a site must say of personal data and of accessibility. What nobody has decided is left out: the pages say so, and the check asks.

const words = (example: string): z.ZodString => text.meta({ example });

/** Who answers for personal data (the controller). */
const controller = z.strictObject({
  name: words('Exempelkommunen').describe('Organisationen som är personuppgiftsansvarig.'),
  organisationNumber: z
    .string()
    .regex(/^\d{6}-\d{4}$/, 'organisation-number')
    .optional()
    .describe('Organisationsnumret.')
    .meta({ example: '212000-0000' }),
  postalAddress: words('Exempelgatan 1, 123 45 Exempelstad').optional().describe('Postadressen.'),
  email: z.email().optional().describe('Dit den skriver som vill veta eller ändra något om sina uppgifter.'),
  phone: words('08-123 456 78').optional().describe('Telefonnumret.'),
  dataProtectionOfficer: z.email().optional().describe('E-post till dataskyddsombudet, om det finns ett.'),
});

const processing = z.strictObject({
  id: text.describe('Ett kort namn. Översättningen pekar ut raden med det.').meta({ example: 'berattelser' }),
  title: words('Berättelser om verkliga personer').describe('Vad det handlar om.'),
  data: words('Förnamn, ålder, text och bilder.').describe('Vilka uppgifter det är.'),
  purpose: words('Visa hur vägen till ett yrke kan se ut.').describe('Vad de används till.'),
  basis: z
    .enum(['consent', 'legitimate-interest', 'public-task', 'legal-obligation', 'contract'])
    .optional()
    .describe(
      'Rättslig grund: consent = samtycke, legitimate-interest = berättigat intresse, public-task = uppgift av allmänt intresse, legal-obligation = rättslig förpliktelse, contract = avtal.',
    ),
  basisNote: words('Intresset är att kunna svara den som skriver.')
    .optional()
    .describe('Mer om grunden, till exempel vilket intresse det är.'),
  kept: words('Till sista dagen i samtycket.').optional().describe('Hur länge uppgifterna finns kvar.'),
  recipients: words('Den som sköter servern.').optional().describe('Vilka mer som får uppgifterna.'),
});

const privacy = z.strictObject({
  updated: date.describe('Dagen då uppgifterna här senast gicks igenom.'),
  processing: z.array(processing).min(1).describe('Varje sätt som personuppgifter används på.'),
  hosting: z
    .strictObject({
      name: words('Exempelhotellet AB').describe('Vem som har servern.'),
      country: words('Sverige').describe('Landet där den står.'),
      transfers: words('Inga uppgifter förs över till länder utanför EU och EES.').describe(
        'Om uppgifter förs över till länder utanför EU och EES, och med vilket stöd.',
      ),
    })
    .optional()
    .describe('Den som har servern som sidorna skickas från.'),
});

const barrier = z.strictObject({
  id: text.describe('Ett kort namn. Översättningen pekar ut raden med det.').meta({ example: 'sprak' }),
  clause: z
    .string()
    .regex(/^[1-4]\.\d\.\d{1,2}$/, 'wcag')
    .describe('Kriteriet i WCAG.')
    .meta({ example: '3.1.2' }),
  what: words('Enstaka svenska ord på engelska sidor är inte märkta som svenska.').describe('Vad som inte går.'),
  why: words('Orden hämtas ur fält som inte är översatta.').optional().describe('Varför det är så.'),
  alternative: words('Samma uppgift finns i texten.').optional().describe('Hur man kan göra i stället.'),
  mended: words('våren 2027').optional().describe('När det ska vara rättat.'),
});

const accessibility = z.strictObject({
  status: z
    .enum(['full', 'partial', 'none'])
    .describe('Hur webbplatsen följer kraven: full = helt förenlig, partial = delvis förenlig, none = inte förenlig.'),
  standard: words('WCAG 2.2, nivå A och AA').describe('Vad den är bedömd mot.'),
  law: z
    .enum(['applies', 'voluntary'])
    .optional()
    .describe(
      'Om lagen om tillgänglighet till digital offentlig service gäller utgivaren: applies = den gäller, voluntary = den gäller inte, men redogörelsen görs ändå.',
    ),
  faults: z.array(barrier).default([]).describe('Kända brister, en rad för varje.'),
  outside: words('Sidor hos andra, som vi länkar till.').optional().describe('Innehåll som inte är bedömt eller inte omfattas av kraven.'),
  assessed: z
    .strictObject({
      when: date.describe('Dagen då webbplatsen senast bedömdes.'),
      by: words('Utgivaren själv.').describe('Vem som gjorde det.'),
      how: words('Automatiska tester med axe på varje slag av sida.').describe('Hur det gjordes.'),
      notTried: words('Personer som använder hjälpmedel har inte provat.').optional().describe('Det som inte är prövat.'),
    })
    .describe('Hur och när tillgängligheten är bedömd.'),
  contact: z
    .strictObject({
      email: z.email().optional().describe('Dit man rapporterar ett hinder. Står inget här gäller utgivarens e-post.'),
      days: z.number().int().min(1).max(60).optional().describe('Inom hur många arbetsdagar ni svarar.').meta({ example: '5' }),
    })
    .default({})
    .describe('Vart man skriver när något inte går.'),
  published: date.describe('Dagen då redogörelsen publicerades första gången.'),
  updated: date.describe('Dagen då redogörelsen senast ändrades.'),
});

const licences = z.strictObject({
  content: text.describe('Innehållets licens.'),
  contentAddress: webAddress.describe('Licensens adress.'),
  stories: text
    .optional()
    .describe(
      'Vad som gäller för berättelser och porträtt. De har aldrig innehållets licens: den kan inte dras tillbaka, men det kan ett samtycke.',
    ),
});

/** The fields of the statements as `site.yaml` has them. */
export const statements = {
  licences: licences.describe('Licenser.'),
  controller: controller
    .optional()
    .describe('Den som ansvarar för personuppgifter. Står på sidan om integritet och på blanketten för samtycke.'),
  privacy: privacy.optional().describe('Hur personuppgifter används. Står på sidan om integritet.'),
  accessibility: accessibility.optional().describe('Tillgänglighetsredogörelsen, efter Diggs delar.'),
};
