import type { Language } from '../i18n/language.ts';
import type { ShownText } from './texts.ts';

// What is known of the reader's municipality, as pages show it. The device makes it (near.ts) of what is fetched once one is chosen.

/** Where the names of all municipalities stand: the same in every language. */
export const NAMES_FILE = '/data/kommuner.json';

/** Where what is near each of them stands. One file for all, so that the server is not told which the reader lives in. */
export const nearFile = (language: Language): string => `/data/nara.${language}.json`;

/** A link of a place: its words and address. */
export type PlaceLink = readonly [text: string, address: string];

/** Something to study: its name, where it can be read about, who gives it, in which municipality, and how many kilometres away. */
export type PlaceStudy = readonly [title: string, address: string, who: string, place: string, km: number];

/** What is nearest of a form: the number of the form, that of the study, and whether it leads there for certain. */
export type PlaceNear = readonly [form: number, study: number, certain: 0 | 1];

export type PlaceData = {
  name: string;
  texts: Record<ShownText, string>;
  /** Its page, and the threads and calendars of its regions. */
  links: PlaceLink[];
  /** The regions it belongs to, by their keys. */
  regions: string[];
  forms: string[];
  /** Which of the forms is gymnasium, where any is. */
  gymnasium?: number;
  studies: PlaceStudy[];
  /** Where the nearest gymnasium school is: its municipality, the address of its page, and how many kilometres away. */
  school?: readonly [place: string, address: string, km: number];
  /** What is nearest that leads to each job, and of each programme, by the address of its page. */
  near: Record<string, PlaceNear[]>;
  /** The addresses that a gymnasium school may lead to, of which we do not know all. */
  atGymnasium: string[];
};

/** The names of all municipalities, each with the slug of its file. */
export type PlaceNames = { name: string; slug: string }[];

/** What a job or programme has near a place, in short: the best that we know of, and a nearer gymnasium school that may have it too. */
type InShort = { best?: PlaceNear; school?: NonNullable<PlaceData['school']> };

/** Farther than this, as the crow flies, one does not travel to school and home again in a day. */
const DAILY_KM = 60;

/**
 * What is nearest of a job or programme, in short. What is certain goes before what is not, then the nearer. Which programmes every gymnasium
 * has we do not know: where one is nearer than what we know of, it is told of, and one that nobody travels to daily is not.
 */
export function inShort(data: Pick<PlaceData, 'near' | 'studies' | 'school' | 'atGymnasium' | 'gymnasium'>, address: string): InShort {
  const { near, studies, school, atGymnasium, gymnasium } = data;
  const km = ([, study]: PlaceNear): number => studies[study]?.[4] ?? Infinity;
  const rows = near[address] ?? [];
  const mayBeAt = school && atGymnasium.includes(address) && rows.every((row) => row[0] !== gymnasium || school[2] < km(row));
  const [best] = rows
    .filter((row) => !mayBeAt || (row[2] === 1 && (row[0] !== gymnasium || km(row) <= DAILY_KM)))
    .toSorted((a, b) => b[2] - a[2] || km(a) - km(b));
  return { ...(best && { best }), ...(mayBeAt && { school }) };
}
