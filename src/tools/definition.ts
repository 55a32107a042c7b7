import { weeksTo } from './weeks.ts';

// A tool as a form that somebody fills in: its definition comes from the content, and all that is done with it is pure.

/** What a row of a section is about. */
type RowKind = 'tasks' | 'skills' | 'criteria' | 'weeks' | 'numbered';
/** Something to choose, with what the site knows of it: facts for the sheet, and what becomes rows. */
export type Choice = {
  id: string;
  label: string;
  facts?: readonly (readonly [name: string, text: string])[];
  rows?: Partial<Record<RowKind, readonly string[]>>;
  address?: string;
};
export type Field = {
  id: string;
  type: 'choice' | 'several' | 'level' | 'text' | 'long' | 'number' | 'date' | 'email' | 'picture';
  label: string;
  hint?: string | undefined;
  options: readonly Choice[];
  from?: string | undefined;
  required: boolean;
  most?: number | undefined;
  lines?: number | undefined;
  suggests?: 'tasks' | 'steps' | undefined;
  /** Whether it is seconds that one takes the time of. */
  clock?: boolean | undefined;
  when?: { field: string; is: readonly string[] } | undefined;
};
export type Section = {
  id: string;
  title: string;
  hint?: string | undefined;
  points: readonly string[];
  each?: { of: RowKind; by?: string | undefined; until?: string | undefined; row?: string | undefined } | undefined;
  steps?: readonly string[] | undefined;
  /** Its fields whose numbers are drawn, a bar for each row. */
  chart?: readonly string[] | undefined;
  sheet?: 'new' | 'card' | undefined;
  fields: readonly Field[];
};
type Letter = { to: string; subject: string; lines: readonly string[] };
/** A criterion with its notes, in a section with a row for each. */
export type Item = { id: string; label: string; notes: readonly (readonly [name: string, texts: readonly string[]])[] };

/** What the form and its result are made of. */
export type Definition = {
  id: string;
  title: string;
  lang?: string | undefined;
  sections: readonly Section[];
  letter?: Letter | undefined;
  block?: 'pledge' | 'need' | 'problem' | undefined;
  /** What fields with `from` choose among. */
  lists: Readonly<Record<string, readonly Choice[]>>;
  criteria: readonly Item[];
};

/** What has been filled in, by the keys of the fields: all answers are lists, of one where there can be only one. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** A field where it stands: `nu.svetsare.2` is the second row of the job. */
export type Placed = Field & { key: string; suggestion?: string | undefined };
export type Row = {
  label: string;
  notes: Item['notes'];
  fields: Placed[];
  /** The Monday of its week, where the weeks are counted back from a day; then the label is the number of the week. */
  from?: string | undefined;
};
/** A section with its rows; `waits` where they come when something has been chosen, `later` where it is not on the first paper. */
export type Part = { section: Section; rows: Row[]; waits: boolean; later: boolean };

/** No work plan is longer. */
const MOST_WEEKS = 52;
/** Rows to write on, where nothing has been chosen. */
const BLANK = 5;

/** The first answer of a field, where there is one. */
export const one = (values: Values, key: string): string => values[key]?.[0] ?? '';

/** What a field chooses among. */
export const choicesOf = ({ lists }: Definition, { from, options }: Pick<Field, 'from' | 'options'>): readonly Choice[] =>
  (from === undefined ? undefined : lists[from]) ?? options;

/** What has been chosen in a field, of what there is. */
export const chosenIn = (definition: Definition, field: Placed, values: Values): Choice[] => {
  const chosen = values[field.key] ?? [];
  return choicesOf(definition, field).filter(({ id }) => chosen.includes(id));
};

/** Whether a field is asked, by what has been answered elsewhere. */
export const isAsked = ({ when }: Pick<Field, 'when'>, values: Values): boolean =>
  !when || (values[when.field] ?? []).some((answer) => when.is.includes(answer));

/** The sections with the rows that they have by what has been chosen. */
export const partsOf = (definition: Definition, values: Values): Part[] =>
  definition.sections.map((section, index) => {
    const rows = rowsOf(definition, section, values);
    const place = (field: Field, suffix: string, suggestion?: string): Placed => ({
      ...field,
      key: suffix ? `${field.id}.${suffix}` : field.id,
      ...(field.suggests && suggestion && { suggestion }),
    });
    return {
      section,
      waits: rows === undefined,
      later: definition.sections.slice(1, index + 1).some(({ sheet }) => sheet !== undefined),
      rows: (rows ?? blank(section)).map(({ id, label, notes = [], suggestion, from }) => ({
        label,
        notes,
        from,
        fields: section.fields.map((field) => place(field, id, suggestion)),
      })),
    };
  });

/** All fields where they stand, but those of rows that nobody has chosen yet. */
export const placedIn = (definition: Definition, values: Values): Placed[] =>
  partsOf(definition, values).flatMap(({ waits, rows }) => (waits ? [] : rows.flatMap(({ fields }) => fields)));

type RowOf = { id: string; label: string; notes?: Item['notes']; suggestion?: string; from?: string | undefined };

const blank = ({ each }: Section): RowOf[] =>
  Array.from({ length: BLANK }, (_, i) => ({ id: `_.${i + 1}`, label: each?.of === 'numbered' ? String(i + 1) : '' }));

/** The rows of a section; one without a name where it is not repeated, none yet where they wait for a choice. */
function rowsOf(definition: Definition, { each, steps = [] }: Section, values: Values): RowOf[] | undefined {
  if (!each) return [{ id: '', label: '' }];
  if (each.of === 'criteria') return definition.criteria.map((item) => ({ ...item }));
  const answer = one(values, each.by ?? '');
  if (each.of === 'weeks' || each.of === 'numbered') {
    const count = Math.min(Number(answer) || 0, MOST_WEEKS);
    if (count === 0) return undefined;
    const does = steps.length > 0 ? steps : (jobOf(definition, values)?.rows?.tasks ?? []);
    const weeks = weeksTo(one(values, each.until ?? ''), count);
    return Array.from({ length: count }, (_, i) => ({
      id: String(i + 1),
      label: String(weeks[i]?.number ?? i + 1),
      suggestion: spread(does, i, count),
      from: weeks[i]?.monday,
    }));
  }
  const rows = jobOf(definition, values, each.by)?.rows?.[each.of];
  return rows?.map((label, i) => ({ id: `${answer}.${i + 1}`, label }));
}

/** The job that has been chosen. */
function jobOf({ sections, lists }: Definition, values: Values, by?: string): Choice | undefined {
  const field = sections.flatMap(({ fields }) => fields).find(({ id, from }) => (by === undefined ? from === 'job' : id === by));
  return field?.from === undefined ? undefined : lists[field.from]?.find(({ id }) => id === one(values, field.id));
}

/** The things to do in one of so many weeks: each of them once, in their order, and where there are more weeks, for several weeks each. */
export function spread(tasks: readonly string[], week: number, weeks: number): string {
  const from = Math.floor((week * tasks.length) / weeks);
  const to = Math.max(from + 1, Math.floor(((week + 1) * tasks.length) / weeks));
  return tasks.slice(from, to).join('; ');
}
