import type { SPANS, TAKES } from '../schema/competition.ts';

// Which competitions suit what a reader asks for. What is not known of one is no reason to leave it out: it may suit.

type Takes = (typeof TAKES)[number];
type Span = (typeof SPANS)[number];
/** The halves of the school year. */
export const HALVES = ['autumn', 'spring'] as const;
export type Half = (typeof HALVES)[number];

/** What the chooser goes by; what no source tells is missing. */
export type Contest = {
  stages: readonly string[];
  takes?: readonly Takes[] | undefined;
  span?: Span | undefined;
  free?: boolean | undefined;
  halves: readonly Half[];
  /** The regions that it is held in; none where it is for the whole country. */
  regions: readonly string[];
};

/** What there is to ask for, each by the name that it has in the address. */
export const ASKED = ['stage', 'takes', 'span', 'half', 'cost', 'region'] as const;
export type Asked = (typeof ASKED)[number];
/** What a reader asks for; an empty text or none asks for nothing. */
export type Wanted = Partial<Record<Asked, string>>;

export type Fit = 'yes' | 'perhaps' | 'no';

/** Whether one of several known things is what is asked for; perhaps where nothing is known. */
const among = (known: readonly string[] | undefined, wanted: string): Fit =>
  known === undefined || known.length === 0 ? 'perhaps' : known.includes(wanted) ? 'yes' : 'no';

/** The halves of the school year that months belong to. */
export const halvesOf = (months: readonly number[]): Half[] =>
  HALVES.filter((half) => months.some((month) => month > 7 === (half === 'autumn')));

const FITS: Record<Asked, (contest: Contest, wanted: string) => Fit> = {
  stage: ({ stages }, wanted) => among(stages, wanted),
  takes: ({ takes }, wanted) => among(takes, wanted),
  span: ({ span }, wanted) => among(span && [span], wanted),
  half: ({ halves }, wanted) => among(halves, wanted),
  cost: ({ free }) => (free === undefined ? 'perhaps' : free ? 'yes' : 'no'),
  region: ({ regions }, wanted) => (regions.length === 0 || regions.includes(wanted) ? 'yes' : 'no'),
};

/** Whether a competition suits all that is asked for: not where one thing does not, perhaps where one is not known. */
export function fitOf(contest: Contest, wanted: Wanted): Fit {
  const fits = ASKED.flatMap((name) => (wanted[name] ? [FITS[name](contest, wanted[name])] : []));
  return fits.includes('no') ? 'no' : fits.includes('perhaps') ? 'perhaps' : 'yes';
}

/** What is asked for, as what stands in an address after the version. */
export const writeWanted = (wanted: Wanted): string =>
  new URLSearchParams(ASKED.flatMap((name) => (wanted[name] ? [[name, wanted[name]] as [string, string]] : []))).toString();

/**
 * What an address asks for, and what of it has no place.
 * @param choices what there is to choose of each
 */
export function readWanted(payload: string, choices: Partial<Record<Asked, readonly string[]>>): { wanted: Wanted; left: string[] } {
  const wanted: Wanted = {};
  const left: string[] = [];
  for (const [name, value] of new URLSearchParams(payload)) {
    const asked = ASKED.find((own) => own === name);
    if (asked && choices[asked]?.includes(value) && value !== '' && wanted[asked] === undefined) wanted[asked] = value;
    else if (value !== '') left.push(`${name}: ${value}`);
  }
  return { wanted, left };
}
