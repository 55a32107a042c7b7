import { slug } from '../../links.ts';
import { dayOf, daysIn, YEARS } from '../days.ts';
import { addresses, bare, dates, daysOfYear, emails, numbers, organisations, paths, periods, times } from '../meant.ts';
import { type Fault, hint, type Sentences, show, write } from './fault.ts';

// Words that have to be written in a certain way: dates, addresses, codes.

/** What is said of a format, and what the words may have been meant for; where nothing fits, the remedy says how to write. */
type Format = { problem: string; remedy: string; meant?: (written: string) => unknown[] };

const AS_DATE = 'Skriv år, månad och dag: 2026-11-23.';
const digits = (written: string): string[] => [bare(written), (/(?<!\d)\d{4}(?!\d)/.exec(written) ?? [''])[0]];

/** By the name that a schema gives the format. */
export const FORMATS: Record<string, Format> = {
  id: { problem: 'är inget giltigt id', remedy: 'Använd bara a–z, 0–9 och bindestreck, till exempel svetsare eller vvs-montor.' },
  'site-language': {
    problem: 'är inget språk som webbplatsen har ord på',
    remedy: 'Välj bland sv och en. Ett språk till behöver först gränssnittets ord: docs/another-organisation.md säger hur.',
  },
  date: { problem: 'är inget datum som finns', remedy: AS_DATE, meant: dates },
  period: { problem: 'är inget år, ingen månad och inget datum', remedy: 'Skriv 2024, 2024-05 eller 2024-05-07.', meant: periods },
  calendar: { problem: 'finns inte i kalendern', remedy: 'Skriv 2024, 2024-05 eller 2024-05-07.', meant: periods },
  year: {
    problem: 'har ett år som inte kan stämma',
    remedy: `Rätta året. Det är mellan ${YEARS.first} och ${YEARS.last}.`,
    meant: () => [],
  },
  'month-day': { problem: 'är ingen dag på året', remedy: 'Skriv månad och dag inom citattecken: "11-16".', meant: daysOfYear },
  'day-of-year': { problem: 'är ingen dag på året', remedy: 'Skriv månad och dag inom citattecken: "11-16".', meant: daysOfYear },
  time: { problem: 'är inget klockslag', remedy: 'Skriv 17:00 eller 17:00-19:00.', meant: times },
  clock: {
    problem: 'är inget klockslag',
    remedy: 'Timmarna går från 00 till 23 och minuterna från 00 till 59. Skriv 17:00 eller 17:00-19:00.',
  },
  'time-order': {
    problem: 'slutar innan det börjar',
    remedy: 'Skriv först när det börjar och sedan när det slutar. Går det över flera dagar, skriv sista dagen i end.',
  },
  url: { problem: 'är ingen webbadress', remedy: 'Skriv hela adressen, från https:// eller http://.', meant: addresses },
  email: { problem: 'är ingen e-postadress', remedy: 'Skriv namn@exempel.se.', meant: emails },
  phone: { problem: 'är inget telefonnummer', remedy: 'Skriv siffror, mellanslag och bindestreck: 010-123 45 67.' },
  number: {
    problem: 'är ett tal som står som text',
    remedy: 'Skriv talet utan citattecken, med punkt före decimaler.',
    meant: numbers,
  },
  picture: {
    problem: 'är ingen bild bredvid texten',
    remedy: 'Lägg bilden i samma mapp som texten och skriv ./filnamn.svg.',
    meant: (written) => [`./${bare(written).replace(/^.*[/\\]/, '')}`],
  },
  ssyk: { problem: 'är ingen SSYK-kod', remedy: 'Skriv fyra siffror inom citattecken: "7212".', meant: digits },
  'municipality-code': { problem: 'är ingen kommunkod', remedy: 'Skriv fyra siffror inom citattecken: "0180".', meant: digits },
  riasec: {
    problem: 'är inga RIASEC-bokstäver',
    remedy: 'Skriv en till tre av bokstäverna R, I, A, S, E och C.',
    meant: (written) => [
      written
        .toUpperCase()
        .replaceAll(/[^RIASEC]/g, '')
        .slice(0, 3),
    ],
  },
  'organisation-number': {
    problem: 'är inget organisationsnummer',
    remedy: 'Skriv sex siffror, bindestreck och fyra siffror inom citattecken: "212000-0000".',
    meant: organisations,
  },
  wcag: { problem: 'är inget kriterium i WCAG', remedy: 'Skriv kriteriets nummer inom citattecken: "3.1.2".' },
  path: {
    problem: 'är ingen adress på webbplatsen',
    remedy:
      'Börja och sluta med snedstreck, och skriv bara a–z, siffror och . _ ~ - mellan dem: /yrken/svetsare/. Å, ä och ö skrivs %C3%A5, %C3%A4 och %C3%B6.',
    meant: paths,
  },
};

/** Words that are not written as their format has it. */
export function wrongForm(fault: Fault, name: string): Sentences {
  const { value, written } = fault;
  const format = FORMATS[name];
  if (!format) return { problem: `${show(fault)} har fel form.`, remedy: `Skriv om värdet.${hint(fault.field)}` };
  const problem = `${show(fault)} ${format.problem}.`;
  const text = typeof value === 'string' ? value : written;
  const exact = write(fault, [...(format.meant?.(text) ?? []), bare(text)]);
  if (exact) return { problem, remedy: exact };
  if (name === 'id') return { problem, remedy: slug(text) ? `Använd bara a–z, 0–9 och bindestreck: ${slug(text)}.` : format.remedy };
  if (name === 'date' || name === 'calendar' || name === 'period') return { problem, remedy: dayThatIsNot(text) ?? format.remedy };
  return { problem, remedy: format.remedy };
}

/** What is wrong with a date whose parts can be read, and the nearest that can be right. */
function dayThatIsNot(text: string): string | undefined {
  const [, year = '', month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(bare(text)) ?? [];
  if (!year) return undefined;
  if (month === undefined) return `Skriv månad och dag också: ${year}-11-23, med rätt månad och dag.`;
  const last = daysIn(Number(year), Number(month));
  if (last === 0) return `Månaderna går från 01 till 12. Skriv ${year}-${month === '00' ? '01' : '12'}${day ? '-01' : ''}, med rätt månad.`;
  if (day === undefined) return `Skriv dagen också: ${year}-${month}-01, med rätt dag.`;
  return `Månaden har ${last} dagar. Skriv ${dayOf(Number(year), Number(month), last)}, eller den dag det är.`;
}
