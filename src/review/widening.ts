import type { ValidEntry } from '../catalogue/entries.ts';
import type { Data } from '../schema/kinds.ts';
import type { Finding } from './finding.ts';
import { entriesOf, type ReviewInput } from './input.ts';

// Widening: who is seen in the stories, since breaking gendered choices of work is a goal. Counts what editors have
// written, guesses nothing, and advises; it never sets a quota.

const GENDERS = ['woman', 'man', 'other', 'unstated'] as const;
type Gender = (typeof GENDERS)[number];
type Road = Data<'story'>['road'];
type Story = ValidEntry<'story'>;

/** Who is seen in the stories of a job family or a region. Real people and made-up examples are counted apart. */
export type SeenRow = {
  /** The first two digits of the jobs' SSYK codes, or the region's id. */
  key: string;
  name: string;
  /** Jobs of the family; for a region, 0. */
  jobs: number;
  real: Record<Gender, number>;
  examples: Record<Gender, number>;
  roads: Road[];
  /** Stories that have a picture, and stories where the person has told of their background. */
  pictures: number;
  backgrounds: number;
};

export type Widening = { families: SeenRow[]; regions: SeenRow[] };

const stories = (row: SeenRow): number => GENDERS.reduce((sum, gender) => sum + row.real[gender] + row.examples[gender], 0);
const seen = (row: SeenRow, gender: Gender): number => row.real[gender] + row.examples[gender];

function rowOf(key: string, name: string, jobs: number, list: readonly Story[]): SeenRow {
  const count = (isExample: boolean): Record<Gender, number> =>
    Object.fromEntries(
      GENDERS.map((gender) => [
        gender,
        list.filter(({ data }) => data.illustrative === isExample && (data.person.gender ?? 'unstated') === gender).length,
      ]),
    ) as Record<Gender, number>;
  return {
    key,
    name,
    jobs,
    real: count(false),
    examples: count(true),
    roads: [...new Set(list.map(({ data }) => data.road))].toSorted(),
    pictures: list.filter(({ data }) => data.picture).length,
    backgrounds: list.filter(({ data }) => data.person.background).length,
  };
}

/** Who is seen, job family by job family and region by region. Drafts are not seen by anyone. */
export function widening(input: ReviewInput): Widening {
  const shown = entriesOf(input).filter((entry) => !('draft' in entry.data && entry.data.draft));
  const ofKind = <K extends ValidEntry['kind']>(kind: K): ValidEntry<K>[] =>
    shown.filter((entry) => entry.kind === kind) as ValidEntry<K>[];
  const jobs = new Map(ofKind('job').map((job) => [job.key, job.data]));
  const family = (code: string): string => code.slice(0, 2);
  const all = ofKind('story');
  const families = Map.groupBy([...jobs.values()], ({ ssyk }) => family(ssyk.code));
  return {
    families: [...families]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, list]) =>
        rowOf(
          key,
          nameOf(list.map(({ title }) => title)),
          list.length,
          all.filter(({ data }) => {
            const job = jobs.get(data.job ?? '');
            return job && family(job.ssyk.code) === key;
          }),
        ),
      ),
    regions: ofKind('region')
      .toSorted((a, b) => a.data.name.localeCompare(b.data.name, 'sv'))
      .map(({ key, data }) =>
        rowOf(
          key,
          data.name,
          0,
          all.filter((story) => story.region === key),
        ),
      ),
  };
}

/** A family by the jobs that are in it: the first two, and how many more. */
function nameOf(titles: readonly string[]): string {
  const [first, second, ...rest] = titles.toSorted((a, b) => a.localeCompare(b, 'sv'));
  return rest.length > 0 ? `${first}, ${second} och ${rest.length} till` : [first, second].filter(Boolean).join(' och ');
}

/** From how many stories on it says something that all are of one gender. */
const ENOUGH = 2;

/** Where somebody is missing, as advice. */
export function wideningFindings(input: ReviewInput): Finding[] {
  // Where something has an error, what is missing may only be unread.
  if (input.content.problems.length > 0) return [];
  const { families, regions } = widening(input);
  const tip = (file: string, problem: string, remedy: string): Finding => ({ file, problem, remedy, strength: 'tip', rule: 'widening' });
  const only = (row: SeenRow, where: string, file: string): Finding[] => {
    const women = seen(row, 'woman');
    const men = seen(row, 'man');
    if (women + men < ENOUGH || (women > 0 && men > 0) || seen(row, 'other') > 0) return [];
    const [shown, missing] = women > 0 ? ['kvinnor', 'en man'] : ['män', 'en kvinna'];
    return [tip(file, `${where} syns bara ${shown}.`, `Fråga gärna ${missing} nästa gång. Det är ett råd, inget krav.`)];
  };
  const home = (key: string): string => input.content.entries.region.get(key)?.file ?? `regions/${key}`;
  return [
    ...families.flatMap((row) =>
      stories(row) === 0
        ? [
            tip(
              'jobs',
              `Ingen berättelse visar någon i yrkesgrupp ${row.key}: ${row.name}.`,
              'Berätta om någon som har ett av yrkena. Välj gärna någon som få väntar sig där.',
            ),
          ]
        : only(row, `I berättelserna från yrkesgrupp ${row.key} (${row.name})`, 'jobs'),
    ),
    ...regions.flatMap((row) =>
      stories(row) === 0
        ? [
            tip(
              home(row.key),
              'Ingen berättelse kommer från regionen.',
              'Fråga en elev, en vuxenstuderande eller någon som har bytt bana. Hur man frågar står i content/README.md, Berättelser och samtycke.',
            ),
          ]
        : only(row, 'I regionens berättelser', home(row.key)),
    ),
  ];
}
