import { dayOf, isDayOfYear, isInCalendar } from './days.ts';
import { meaning } from './labels.ts';

// What somebody most likely meant by a value that cannot stand as it is written. Each function gives what it may be, the
// likeliest first, and nothing where it cannot be known. Whether the field takes it is for its schema to say.

/** A value without the quotation marks, dashes of another kind and spaces of another width that word processors put there. */
export const bare = (text: string): string =>
  text
    .replaceAll(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^[\s"'”“„’‘»«]+|[\s"'”“„’‘»«]+$/g, '');

const NUMBER_WORDS = 'noll ett två tre fyra fem sex sju åtta nio tio elva tolv'.split(' ');
const ABOUT = /^(?:ca|cirka|ungefär|runt|minst|högst|över|under|drygt|knappt|nästan|[~≈<>])\.?\s*/i;
const LARGE: Record<string, number> = { tkr: 1000, k: 1000, tusen: 1000, miljoner: 1_000_000, mkr: 1_000_000 };

/** 35 300 kr, 35.300, 35,3 tkr, ca 35300, tolv. */
export function numbers(text: string): number[] {
  const written = bare(text).replace(ABOUT, '').toLowerCase();
  const word = NUMBER_WORDS.indexOf(written.split(' ')[0] ?? '');
  if (word >= 0) return [word];
  const [, minus = '', digits = '', unit = ''] = /^(-?)(\d[\d\s.,']*?)[\s:.,-]*((?:[a-zåäö%/]+[\s./-]*)*)$/.exec(written) ?? [];
  if (!digits) return [];
  const factor = LARGE[unit.split(/[\s/]/)[0] ?? ''] ?? 1;
  const joined = digits.replaceAll(/[\s']/g, '');
  const asThousands = /^\d{1,3}(?:[.,]\d{3})+$/.test(joined) ? [joined.replaceAll(/[.,]/g, '')] : [];
  const [, whole, decimals] = /^(\d[\d.]*)(?:,(\d+))?$/.exec(joined) ?? [];
  const asDecimal = [joined, whole && decimals ? `${whole.replaceAll('.', '')}.${decimals}` : ''];
  return [...asThousands, ...asDecimal]
    .filter((number) => /^\d+(?:\.\d+)?$/.test(number))
    .map((number) => Number(`${minus}${number}`) * factor);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const ENGLISH: Record<string, number> = { may: 5, oct: 10 };
const monthOf = (word = ''): number => MONTHS.indexOf(word.slice(0, 3)) + 1 || (ENGLISH[word.slice(0, 3)] ?? 0);
const days = (...found: (string | undefined)[]): string[] => [...new Set(found.filter((day) => day !== undefined))];

/** 20261126, 261126, 2026-11-6, 26/11 2026, 2026.11.26, 26 november 2026. Two answers where it can be read both ways. */
export function dates(text: string): string[] {
  const written = bare(text)
    .toLowerCase()
    .replace(/^(?:(?:mån|tis|ons|tors|fre|lör|sön)\p{L}*\s+)?(?:den\s+)?/u, '')
    .replace(/(\d)[t ]\d{1,2}[:.]\d{2}.*$/, '$1');
  const [, run] = /^(\d{6}|\d{8})$/.exec(written) ?? [];
  if (run?.length === 8) {
    const at = (from: number, to: number): number => Number(run.slice(from, to));
    return days(dayOf(at(0, 4), at(4, 6), at(6, 8)) ?? dayOf(at(4, 8), at(2, 4), at(0, 2)));
  }
  if (run) {
    const [a, b, c] = [run.slice(0, 2), run.slice(2, 4), run.slice(4)].map(Number) as [number, number, number];
    return days(dayOf(2000 + a, b, c), dayOf(2000 + c, b, a));
  }
  const [, first = '', , second = '', gap = '', third = ''] = /^(\d{1,4})([\s./-]+)(\d{1,2})([\s./-]+)(\d{1,4})\.?$/.exec(written) ?? [];
  const [a, b, c] = [first, second, third].map(Number) as [number, number, number];
  if (first.length === 4) return days(dayOf(a, b, c) ?? dayOf(a, c, b));
  if (third.length === 4) return gap.includes(' ') ? days(dayOf(c, b, a) ?? dayOf(c, a, b)) : days(dayOf(c, b, a), dayOf(c, a, b));
  if (third) return days(dayOf(2000 + a, b, c), dayOf(2000 + c, b, a));
  const [, before, month, after, year] = /^(\d{1,2})?(?::?e|:?a)?\.?\s*(\p{L}+)\.?\s*(?:(\d{1,2}),?\s+)?(\d{4})$/u.exec(written) ?? [];
  return days(dayOf(Number(year), monthOf(month), Number(before ?? after ?? 0)));
}

/** As `dates`, and 2024/05, 202405, maj 2024, hösten 2024. */
export function periods(text: string): string[] {
  const written = bare(text).toLowerCase();
  const [, year, month] = /^(\d{4})[\s./-]?(\d{1,2})$/.exec(written) ?? [];
  const [, word, itsYear] = /^(\p{L}+)\.?\s+(\d{4})$/u.exec(written) ?? [];
  const named = word && (monthOf(word) ? `${itsYear}-${String(monthOf(word)).padStart(2, '0')}` : itsYear);
  const found = [...dates(text), year && month && `${year}-${month.padStart(2, '0')}`, named, /^\d{4}$/.test(written) && written];
  return found.filter((period): period is string => typeof period === 'string' && period !== '' && isInCalendar(period));
}

/** 16/11, 16 november, 2026-11-16: a day of any year. */
export function daysOfYear(text: string): string[] {
  const written = bare(text).toLowerCase();
  const whole = dates(text).map((day) => day.slice(5));
  const [, day, month] = /^(\d{1,2})(?::?e|:?a)?\.?\s*\/?\s*(\p{L}+|\d{1,2})$/u.exec(written) ?? [];
  const [, m, d] = /^(\d{1,2})[.-]?(\d{2})$/.exec(written) ?? [];
  const pairs = [month && [Number(month) || monthOf(month), day], m && [m, d]].filter((pair) => Array.isArray(pair));
  const found = [...whole, ...pairs.map((pair) => pair.map((part) => String(part).padStart(2, '0')).join('-'))];
  return [...new Set(found)].filter(isDayOfYear);
}

/** kl 17, 17.00, 9:00, 17–19, kl. 17.30 till 19. */
export function times(text: string): string[] {
  const parts = bare(text)
    .toLowerCase()
    .replaceAll(/(?:klockan|kl)\.?\s*|\s*uhr/g, '')
    .split(/\s*(?:-|till|to)\s*/)
    .map((part) => /^(\d{1,2})(?:[.:]?(\d{2}))?(?::\d{2})?$/.exec(part));
  if (parts.length > 2 || parts.some((part) => !part)) return [];
  return [parts.map((part) => `${part?.[1]?.padStart(2, '0')}:${part?.[2] ?? '00'}`).join('-')];
}

/** www.exempel.se, https:/exempel.se, //exempel.se, [text](https://exempel.se). */
export function addresses(text: string): string[] {
  if (/^\s*(?!https?\b)[a-z][a-z+-]*:(?!\d)/i.test(text)) return [];
  const inner = /\]\(([^)]+)\)/.exec(text)?.[1] ?? bare(text).replaceAll(/^<|>$/g, '');
  const [, scheme = 'https', rest = ''] = /^(?:(https?)[:;]*)?[/\\]*(.*)$/is.exec(inner.trim()) ?? [];
  const host = rest.replaceAll('\\', '/').replace(/^[^/@]*@/, '');
  if (!/^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?:[:/?#].*)?$/u.test(host)) return [];
  return [`${scheme.toLowerCase()}://${host.replaceAll(/\s/g, '%20')}`];
}

/** /a, a/, //a/, /å/, /a b/: an address on this site, as redirects have it. Of one that asks, or leads upwards, nothing can be known. */
export function paths(text: string): string[] {
  const written = bare(text)
    .replaceAll('\\', '/')
    .replace(/\/index\.html?$/i, '/');
  if (/^[a-z][a-z+.-]*:|[?#]|(?:^|\/)\.{1,2}(?:\/|$)|\.[a-z]{2,5}\/?$/i.test(written)) return [];
  let read = written;
  try {
    read = decodeURIComponent(written);
  } catch {
    // A per cent sign that begins no code is one itself, and no address has it.
    return [];
  }
  return [encodeURI(`/${read.normalize('NFC')}/`).replaceAll(/\/{2,}/g, '/')];
}

/** 2120000000, 212000 0000, 16212000-0000. */
export function organisations(text: string): string[] {
  const [, first, last] = /^(?:16)?(\d{6})(\d{4})$/.exec(text.replaceAll(/\D/g, '')) ?? [];
  return first && last ? [`${first}-${last}`] : [];
}

/** mailto:namn@exempel.se, namn (at) exempel.se. */
export const emails = (text: string): string[] => [
  bare(text)
    .replace(/^mailto:|^<|>$/g, '')
    .replace(/\s*[([]?\s*(?:@|\bat\b|snabel-?a)\s*[)\]]?\s*/i, '@'),
];

const YES = /^(?:true|ja|j|yes|y|on|på|sant|x|1)$/i;
const NO = /^(?:false|nej|n|no|off|av|falskt|inte|0)$/i;

/** ja, nej, yes, on, "true". */
export const booleans = (text: string): boolean[] => (YES.test(bare(text)) ? [true] : NO.test(bare(text)) ? [false] : []);

/**
 * The choice that a word stands for: another spelling of it, or the Swedish word for it in the field's description.
 * @param description what the field says of its choices: « certified = certifierad »
 */
export function choices(text: string, allowed: readonly string[], description = ''): string[] {
  const written = fold(text);
  const [yes] = booleans(text);
  const names = allowed.map((value) => {
    const said = meaning(value, description);
    return { value, words: [value, said, ...said.split(/[()]/)].map(fold).filter(Boolean) };
  });
  const same = names.filter(({ words }) => words.includes(written));
  if (same.length > 0) return same.map(({ value }) => value);
  const answers = yes === undefined ? [] : allowed.filter((value) => value === (yes ? 'yes' : 'no'));
  if (answers.length > 0) return answers;
  const named = names.filter(({ words }) => words.some((word) => word.split(/[\s()]+/).includes(written)));
  if (named.length === 1 || written.length < 3) return named.length === 1 ? named.map(({ value }) => value) : [];
  const within = names.filter(({ words }) => words.some((word) => word.split(/[\s()]+/).some((part) => isFormOf(part, written))));
  return within.length === 1 ? within.map(({ value }) => value) : [];
}

const fold = (text: string): string => bare(text).toLowerCase().replaceAll('_', '-');

/** Whether two words are forms of one: certifierad and certifierade, gymnasium and gymnasier. */
function isFormOf(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= 4 && Math.max(a.length, b.length) - same <= 3;
}

/** A position in degrees: 59,518 17,911 with commas, one text, degrees with minutes, or a map of two. */
export function positions(text: string): [number, number][] {
  const written = bare(text.replaceAll(/["'](?=[\s,\]])|(?<=[[\s,])["']/g, ''));
  const dms = [...written.matchAll(/(\d{1,3})\s*[°º]\s*(\d{1,2}(?:[.,]\d+)?)\s*['′’]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["″”]|''))?/g)];
  const real = (part = '0'): number => Number(part.replace(',', '.'));
  const round = (number: number): number => Number(number.toFixed(5));
  const [north, east] = dms.map(([, degrees, minutes, seconds]) => round(real(degrees) + real(minutes) / 60 + real(seconds) / 3600));
  if (north !== undefined && east !== undefined) return [[north, east]];
  const parts = written.includes('.')
    ? written.match(/-?\d+(?:\.\d+)?/g)
    : (written.match(/-?\d+,\d+(?=\s|,|\]|$)/g) ?? written.match(/-?\d+/g));
  const [a, b, ...more] = (parts ?? []).map(real);
  return a !== undefined && b !== undefined && more.length === 0 ? [[a, b]] : [];
}
