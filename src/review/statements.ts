import type { ValidEntry } from '../catalogue/entries.ts';
import { recordOf } from '../catalogue/consent.ts';
import { translationKey } from '../catalogue/entries.ts';
import { wordsIn } from '../catalogue/stories.ts';
import type { Finding } from './finding.ts';
import { brokenFiles, found, type ReviewInput } from './input.ts';

type Site = ValidEntry<'site'>;
type Asked = { field: (string | number)[]; problem: string; remedy: string };

/** Addresses that stand for another, and words that a template begins with. */
const PLACEHOLDER =
  /(?:[/@.]|^)(?:example|exempel)(?:\.(?:com|org|net|se))?(?:[/:?#]|$)|\.example(?:[/:?#]|$)|^(?:ändra|todo|tbd|xxx)\b|^0{6}-0{4}$|\[[^\]]*\]|^\.{3}$|^…$/iu;

/**
 * What the pages of privacy and of accessibility, and the foot of every page, lack before a site can be published: what nobody has
 * decided, and what only stands for something. Warnings, so that a site can be built to be tried.
 */
export function statementFindings(input: ReviewInput): Finding[] {
  const site = input.content.entries.site.get('site');
  if (!site || brokenFiles(input).has(site.file)) return [];
  return [...placeholders(site), ...undecided(site), ...unworded(site, input)].map(({ field, ...told }) =>
    found('warning', 'site-undecided', site, field, told),
  );
}

/** The words of a front page, and of sentences on all others. */
const FRONT = ['tagline', 'summary', 'thread'] as const;

/** Languages whose front page would stand in the main language, or whose sentences would have words of it. */
function unworded({ data }: Site, input: ReviewInput): Asked[] {
  const { content } = input;
  const [, ...others] = data.languages;
  return others.flatMap((language): Asked[] => {
    // What cannot be read of its file is told there.
    if (brokenFiles(input).has(`site.${language}.yaml`)) return [];
    const words = recordOf(content.translations.get(translationKey('site', 'site', language))?.data);
    const sector = recordOf(words.sector);
    const lacking = [
      ...FRONT.filter((name) => words[name] === undefined),
      ...Object.keys(data.sector).flatMap((name) => (sector[name] === undefined ? [`sector.${name}`] : [])),
    ];
    if (lacking.length === 0) return [];
    return [
      {
        field: ['languages', data.languages.indexOf(language)],
        problem: `Startsidan på språket ”${language}” saknar ord: ${lacking.join(', ')}. Där står huvudspråkets i stället.`,
        remedy: `Skriv dem i site.${language}.yaml, eller ta bort ${language} ur languages.`,
      },
    ];
  });
}

function placeholders(site: Site): Asked[] {
  return [...wordsIn(site.data)]
    .filter(({ text }) => PLACEHOLDER.test(text.trim()))
    .map(({ path, text }) => ({
      field: path.map((step) => (typeof step === 'number' ? step : String(step))),
      problem: `”${text}” är bara ett exempel.`,
      remedy: 'Skriv det som gäller på riktigt, innan webbplatsen publiceras.',
    }));
}

const missing = (field: (string | number)[], what: string, remedy: string): Asked => ({
  field,
  problem: `${what} Sidan säger att det inte är bestämt.`,
  remedy,
});

function undecided({ data }: Site): Asked[] {
  const { controller, privacy, accessibility } = data;
  return [...ofController(controller), ...ofPrivacy(privacy), ...ofAccessibility(accessibility)];
}

function ofController(controller: Site['data']['controller']): Asked[] {
  if (!controller)
    return [
      missing(
        ['controller'],
        'Det står inte vem som är personuppgiftsansvarig.',
        'Skriv controller med name, organisationNumber och email: den organisation som bestämmer över uppgifterna.',
      ),
    ];
  return [
    ...(controller.organisationNumber
      ? []
      : [
          {
            field: ['controller', 'organisationNumber'],
            problem: 'Organisationsnumret saknas.',
            remedy: 'Skriv det inom citattecken, till exempel "212000-0000".',
          },
        ]),
    ...(controller.email || controller.phone
      ? []
      : [
          missing(
            ['controller', 'email'],
            'Det står inte hur man når den som är personuppgiftsansvarig.',
            'Skriv email, phone eller båda.',
          ),
        ]),
  ];
}

function ofPrivacy(privacy: Site['data']['privacy']): Asked[] {
  if (!privacy)
    return [
      missing(
        ['privacy'],
        'Det står inte hur personuppgifter används.',
        'Skriv privacy med updated och processing: besök, mejl och berättelser, med data, purpose, basis och kept.',
      ),
    ];
  const rows = privacy.processing.flatMap(({ title, basis, kept }, i) => [
    ...(basis
      ? []
      : [missing(['privacy', 'processing', i], `Rättslig grund saknas för ”${title}”.`, 'Skriv basis, till exempel basis: consent.')]),
    ...(kept
      ? []
      : [
          missing(
            ['privacy', 'processing', i],
            `Det står inte hur länge uppgifterna i ”${title}” sparas.`,
            'Skriv kept, till exempel kept: tre månader.',
          ),
        ]),
  ]);
  return [
    ...rows,
    ...(privacy.hosting
      ? []
      : [missing(['privacy'], 'Det står inte vem som har servern.', 'Skriv hosting med name, country och transfers.')]),
  ];
}

function ofAccessibility(accessibility: Site['data']['accessibility']): Asked[] {
  if (!accessibility)
    return [
      missing(
        ['accessibility'],
        'Tillgänglighetsredogörelsen saknas.',
        'Skriv accessibility med status, standard, assessed, contact, published och updated.',
      ),
    ];
  return [
    ...(accessibility.law
      ? []
      : [
          missing(
            ['accessibility', 'law'],
            'Det står inte om lagen om tillgänglighet till digital offentlig service gäller utgivaren.',
            'Skriv law: applies om den gäller, annars law: voluntary.',
          ),
        ]),
    ...(accessibility.contact.days
      ? []
      : [
          missing(
            ['accessibility', 'contact'],
            'Det står inte hur snart ni svarar den som rapporterar ett hinder.',
            'Skriv antal arbetsdagar: contact: { days: 5 }.',
          ),
        ]),
  ];
}
