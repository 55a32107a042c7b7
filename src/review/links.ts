import { withheldAddresses } from '../catalogue/consent.ts';
import { EASY } from '../catalogue/place.ts';
import { linksIn } from '../catalogue/prose.ts';
import type { Finding } from './finding.ts';
import { brokenFiles, found, type ReviewInput, textsOf } from './input.ts';

/** Texts of links that say nothing when they are read alone, in a list of links. */
const VAGUE = new Set(
  `här, klicka här, klicka, läs mer, läs mer här, läs vidare, läs här, mer, mer här, mer info, mer information, se här, se mer, titta här,
  länk, länken, den här länken, denna länk, sida, sidan, hemsida, hemsidan, webbplats, webbplatsen,
  here, click here, click, read more, read more here, read on, more, more here, more info, more information, see here, see more,
  learn more, find out more, link, this link, the link, this page, page, website, the website`
    .split(',')
    .map((words) => words.trim()),
);

/** What can be said of a text's links by the text alone: words that do not say where they lead, and another language than its own. */
export const linkFindings = (input: ReviewInput): Finding[] => [...vague(input), ...otherLanguage(input)];

/** An address without what asks for something on its page. */
const pathOf = (url: string): string => url.replace(/[?#].*$/s, '');

/** Links to stories that may not be shown. */
export function withheldLinkFindings(input: ReviewInput): Finding[] {
  const { entries } = input.content;
  const addresses = withheldAddresses(entries, entries.site.get('site')?.data.languages ?? [], input.date);
  return textsOf(input).flatMap((entry) =>
    linksIn(entry)
      .filter(({ url }) => addresses.has(pathOf(url)))
      .map(({ url, text, line }) => ({
        ...found('warning', 'link-withheld', entry, [], {
          problem: `Länken ${url} leder till en berättelse som inte får visas. På sidan blir den vanlig text: ”${text}”.`,
          remedy: 'Ta bort länken. Säger orden vem det är: ta bort dem också.',
        }),
        line,
      })),
  );
}

/** Links from a translation to a page in the main language. */
function otherLanguage(input: ReviewInput): Finding[] {
  return [...input.content.translations.values()].flatMap((entry) => {
    if (entry.body === undefined || entry.translation === EASY || brokenFiles(input).has(entry.file)) return [];
    return linksIn(entry)
      .filter(({ url }) => url.startsWith('/') && pathOf(url).endsWith('/') && !url.startsWith(`/${entry.translation}/`))
      .map(({ url, line }) => ({
        ...found('warning', 'link-language', entry, [], {
          problem: `Länken ${url} leder från en översatt text till en svensk sida.`,
          remedy: `Skriv sidans adress på samma språk som texten. Den börjar med /${entry.translation}/.`,
        }),
        line,
      }));
  });
}

function vague(input: ReviewInput): Finding[] {
  return textsOf(input).flatMap((entry) =>
    linksIn(entry).flatMap(({ text, url, line }) => {
      const words = text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      const isAddress = /^(https?:\/\/|www\.)\S+$/.test(text.trim());
      if (!isAddress && !VAGUE.has(words)) return [];
      return [
        {
          ...found('warning', 'link-vague', entry, [], {
            problem: isAddress
              ? `Länken visar en adress i stället för ord: ${text.trim()}.`
              : `Länktexten ”${text.trim()}” säger inte vart länken leder.`,
            remedy: `Skriv om länken så att den går att förstå ensam: [ord som säger vad som finns där](${url}).`,
          }),
          line,
        },
      ];
    }),
  );
}
