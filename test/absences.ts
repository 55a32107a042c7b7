import { attribute, type Element, type ParsedPage } from '../scripts/lib/site.ts';
import type { Language } from '../src/i18n/language.ts';
import { translator } from '../src/i18n/strings.ts';
import { ABSENCES } from '../src/words/absence.ts';

// What a page says that is not there to study, and by what it is sure of it: for tests of pages, built or rendered.

/** Words that deny an education or a school, whichever text of ours they stand in. */
const DENIALS: Record<Language, RegExp> = {
  sv: /\b(?:ingen|inga|inte någon|inte några|saknar|saknas) (?:\p{L}+ )?(?:utbildning|utbildningar|skola|skolor)\b/iu,
  en: /\b(?:no|not any|lacks) (?:\p{L}+ )?(?:education|educations|course|courses|school|schools)\b/iu,
};

const escaped = (text: string): string => text.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`);

/** Each text that denies, as it is found on a page: with anything in its places, but for the kind, which is the educations. */
function textsIn(language: Language): RegExp[] {
  const t = translator(language);
  const educations = t('kind.education').toLowerCase();
  return ABSENCES.map((key) => {
    const text = escaped(t(key));
    return new RegExp(text.replaceAll(/\{kinds?\}/g, `[^.¶]*${educations}[^.¶]*`).replaceAll(/\{\w+\}/g, '[^.¶]+?'), 'u');
  });
}

const coverOf = (element: Element): string | undefined => attribute(element, 'dataCoveredBy') ?? attribute(element, 'data-covered-by');

/** Elements that stand inside a sentence. Between others a sentence ends. */
const INLINE = new Set(['a', 'abbr', 'b', 'em', 'i', 'small', 'span', 'strong', 'time']);
const END = ' ¶ ';

/** The text of an element, without what tells by what it is sure. */
function bare(element: Element): string {
  if (element.type === 'text') return element.value ?? '';
  if (element.tagName && (coverOf(element) !== undefined || ['script', 'style', 'template'].includes(element.tagName))) return END;
  const inner = (element.children ?? []).map(bare).join('');
  return INLINE.has(element.tagName ?? '') ? inner : `${END}${inner}${END}`;
}

/** What a page denies without telling by what it is sure. */
export function unsureDenials({ address, elements }: ParsedPage): string[] {
  const language = address.startsWith('/en/') ? 'en' : 'sv';
  const main = elements.filter(({ tagName }) => tagName === 'main');
  const text = main.map(bare).join(' ').replaceAll(/\s+/g, ' ');
  return [...textsIn(language), DENIALS[language]].flatMap((denial) => {
    const found = denial.exec(text);
    return found ? `${address}: ${found[0]}` : [];
  });
}

/** The registers by which a page is sure of what it denies. */
export const coversOf = ({ elements }: ParsedPage): string[] => elements.flatMap((element) => coverOf(element)?.split(' ') ?? []);
