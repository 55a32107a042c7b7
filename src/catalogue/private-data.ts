// Finds what would tell where a person can be reached, or which number the state knows them by. Pure, and of any text.

export type PrivateData = 'number' | 'phone' | 'email';

/** Text as one reads it: signs that cannot be seen are gone, and all dashes and spaces are alike. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/g, ' ');

const MONTH = '(?:0[1-9]|1[0-2])';
/** Day of the month; a coordination number has 60 more. */
const DAY = '(?:0[1-9]|[12]\\d|3[01]|6[1-9]|[78]\\d|9[01])';
const GAP = '[-./ ]?';
/** YYMMDD-XXXX and YYYYMMDDXXXX, with any usual sign between the parts. The last four may be a letter and three: numbers that lack a check. */
const PERSONAL_NUMBER = new RegExp(
  `(?<![\\p{L}\\d]|\\d[-./])(?:(?:18|19|20) ?)?\\d\\d${GAP}${MONTH}${GAP}${DAY} ?[-+/]? ?(?:\\d{4}|[TRSUWXJKLMN]\\d{3})(?![\\p{L}\\d]|[-./]\\d)`,
  'gu',
);

/** Whether the last of ten digits is what the others ask for (Luhn). */
const isChecked = (digits: string): boolean =>
  Array.from(digits.slice(-10), Number).reduce((sum, digit, i) => {
    const part = digit * (i % 2 === 0 ? 2 : 1);
    return sum + (part > 9 ? part - 9 : part);
  }, 0) %
    10 ===
  0;

/** A day with its parts apart and four digits after it may be a time or a year as well; then the check digit tells. */
function isPersonalNumber(found: string): boolean {
  // Without a sign between, these are rather mobile phones.
  if (/^07[02369]\d{7}$/.test(found)) return false;
  const parts = found.replace(/^(?:18|19|20) (?=\d{6})/, '').split(/[-+./ ]+/);
  return parts.length <= 2 || !/ \d{4}$/.test(found) || isChecked(found.replace(/\D/g, ''));
}

/** A number in Sweden, with area code, or one with the code of a country. */
const SWEDISH_PHONE =
  /(?<![\p{L}\d]|\d[-./,:+]|\d (?=\d{3}(?: \d{3})+(?!\d)))\(?0[1-9]\d{0,2}\)?[-/. ]{0,3}\d{2,8}(?:[-/. ]{1,3}\d{2,4}){0,4}(?![\p{L}\d]|[-./,:]\d)/gu;
const FOREIGN_PHONE =
  /(?<![\p{L}\d])(?:\+|00)[ (]{0,2}[1-9]\d{0,2}\)?(?:[-/. ()]{0,3}\d){6,13}(?!\d)(?! ?(?:kr|kronor|sek|euro|€|%|procent)(?!\p{L}))/giu;
/** A number without area code, where words say what it is. Seven digits at least: help lines are shorter. */
const NAMED_PHONE =
  /(?<!\p{L})(?:tel|tfn|telefon|telefonnummer|mobil|mobilen|mobilnummer|ring|ringa|sms|sms:a|swish|swisha|whatsapp|phone)(?: (?:mig|oss|henne|honom|dem|me|us))?(?: (?:på|till|on|at))?[.: ]{0,3}(?!(?:19|20)\d\d-)(?:\d[- ]?){6,11}\d(?!\d| ?(?:kr|kronor|%))/giu;

/** Area codes have three or four digits, but for Stockholm's; what follows is in parts of one kind, unlike dates and hours. */
function isSwedishPhone(found: string): boolean {
  const digits = found.replace(/\D/g, '');
  if (digits.length < 8 || digits.length > 10) return false;
  const [area = '', ...rest] = found.split(/\D+/).filter(Boolean);
  if (rest.length === 0) return true;
  if (area.length < 3 && area !== '08') return false;
  const gaps = found.replace(/^\(/, '').split(/\d+/).slice(2, -1);
  if (new Set(gaps.map((gap) => gap.trim())).size > 1) return false;
  if (rest[0]?.length === 2 && rest.some((part) => part.length === 4)) return false;
  return !found.includes('.') || rest.some((part) => part.length > 2);
}

const AT = '(?: ?@ ?| ?[[({] ?(?:at|snabel-?a) ?[\\])}] ?| snabel-?a )';
const DOT = '(?: ?\\. ?| ?[[({] ?(?:dot|punkt) ?[\\])}] ?| (?:punkt|dot) )';
const EMAIL = new RegExp(
  `[\\p{L}\\d_%+-](?:[\\p{L}\\d._%+-]*[\\p{L}\\d_%+-])?${AT}[\\p{L}\\d-]+(?:\\.[\\p{L}\\d-]+)*${DOT}\\p{L}{2,}`,
  'giu',
);

/** What in a text is a personal number, a phone number or an e-mail address, as it is written there, in order. */
export function privateDataIn(text: string): { kind: PrivateData; found: string }[] {
  const read = plain(text);
  const all = (kind: PrivateData, pattern: RegExp, isOne: (found: string) => boolean = () => true) =>
    [...read.matchAll(pattern)]
      .filter(([found]) => isOne(found))
      .map((match) => ({ kind, found: match[0].trim(), from: match.index, to: match.index + match[0].length }));
  const numbers = all('number', PERSONAL_NUMBER, isPersonalNumber);
  const phones = [...all('phone', FOREIGN_PHONE), ...all('phone', SWEDISH_PHONE, isSwedishPhone), ...all('phone', NAMED_PHONE)];
  const found = [...numbers, ...phones, ...all('email', EMAIL)];
  // What two patterns see in one place is one thing.
  return found
    .filter((one, i) => !found.some((other, j) => j < i && other.from < one.to && one.from < other.to))
    .toSorted((a, b) => a.from - b.from)
    .map(({ kind, found: written }) => ({ kind, found: written }));
}

/** Small words between a first name and a surname. */
const PARTICLES = '(?:(?:von|af|av|de|van|la|le|der|den|el|al|bin|bint|ben|di|da|do|dos|del|ter|zu|zur) ){0,3}';
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** The first name of a person, and what stands after it in the same field. */
export function namesOf(name: string): { first: string; surnames: string[] } {
  const [first = '', ...rest] = plain(name).trim().split(' ');
  return { first, surnames: rest.filter((word) => /^\p{Lu}[\p{L}'’-]+$/u.test(word)) };
}

/**
 * The surnames that a text gives a person: a capitalised word after the first name, or a -son right before it (« Svensson, Kim »).
 * A genitive has none after it: « Kims Volvo ».
 */
export function surnamesIn(text: string, first: string): string[] {
  if (!/\p{L}/u.test(first)) return [];
  const name = escaped(plain(first));
  const capital = `\\p{Lu}[\\p{L}'’-]+`;
  // The name itself in any case; what follows only where it begins with a capital.
  const after = new RegExp(
    `(?<![\\p{L}\\d-])(?:${name}|${name.toUpperCase()}) ((?:\\p{Lu}\\.? )?${PARTICLES}${capital}(?: ${capital})?)`,
    'gu',
  );
  const before = new RegExp(`(?<![\\p{L}\\d])(\\p{Lu}\\p{L}+s?son)s?, ?${name}(?![\\p{L}\\d-])`, 'gu');
  const read = plain(text);
  return [...read.matchAll(after), ...read.matchAll(before)].flatMap(([, surname]) => (surname ? [surname] : []));
}
