import { make, type Tree } from '../client/tree.ts';
import { choicesOf, type Definition, isAsked, one, type Part, type Placed, type Row, type Values } from './definition.ts';
import { rowName, type SayTool } from './texts.ts';

// The form of a tool, as a tree: a section at a time, with what has been filled in.

type Attributes = Record<string, string | false | undefined>;

/** An element with attributes; those that are false or undefined are left out. */
const has = (tag: string, attributes: Attributes, ...children: Tree[]): Tree => ({
  tag,
  attributes: Object.fromEntries(Object.entries(attributes).filter((pair): pair is [string, string] => typeof pair[1] === 'string')),
  children,
});

/** More choices than this stand in a list that unfolds. */
const MOST_SEEN = 8;

type With = {
  definition: Definition;
  values: Values;
  text: SayTool;
  /** A day as people read it. */
  day: (date: string) => string;
};

/** A section of the form. What is on a later paper is a tap away until it has answers. */
export function formOf(part: Part, on: With): Tree {
  const { section, rows, waits, later } = part;
  const { text } = on;
  const head = make('h2', '', section.title);
  const isAnswered = rows.some(({ fields }) => fields.some(({ key }) => (on.values[key] ?? []).length > 0));
  return has(
    later ? 'details' : 'section',
    { class: 'tool-part', 'data-part': section.id, open: later && isAnswered && '' },
    later ? make('summary', '', head) : head,
    ...(section.hint ? [make('p', 'note', section.hint)] : []),
    ...(section.points.length > 0 ? [make('ul', 'tool-points', ...section.points.map((point) => make('li', '', point)))] : []),
    ...(waits ? [make('p', 'note', text(WAITS[section.each?.of ?? ''] ?? 'waits.tasks'))] : rows.map((row) => rowOf(part, row, on))),
    ...(section.chart?.length ? [has('div', { 'data-chart': section.id })] : []),
  );
}

const WAITS: Readonly<Record<string, 'waits.weeks' | 'waits.numbered'>> = { weeks: 'waits.weeks', numbered: 'waits.numbered' };

function rowOf({ section }: Part, row: Row, on: With): Tree {
  const { notes } = row;
  // A box for a picture is only on paper.
  const fields = row.fields.filter(({ type }) => type !== 'picture');
  const own = fields.map((field) => fieldOf(field, on));
  if (!section.each) return make('div', 'tool-fields', ...own);
  const name = rowName(section, row, on);
  // A row of one scale is that scale, with the row's name.
  const [single] = fields;
  if (single && fields.length === 1 && single.type === 'level') return fieldOf({ ...single, label: name }, on);
  return make('fieldset', 'tool-row', make('legend', '', name), ...notes.flatMap(notesOf), ...own);
}

const notesOf = ([name, texts]: readonly [string, readonly string[]]): Tree[] => [
  make('p', 'note', make('strong', '', name)),
  make('ul', 'note tool-points', ...texts.map((said) => make('li', '', said))),
];

/** A field with its question; hidden where it is not asked. */
function fieldOf(field: Placed, on: With): Tree {
  const { key, label, hint, required, when, suggestion } = field;
  const { values, text } = on;
  const id = `f-${key}`;
  const helps = [hint, suggestion && text('suggestion', { what: suggestion })].filter((help): help is string => Boolean(help));
  const help = helps.length > 0 ? [has('p', { class: 'note', id: `${id}-h` }, helps.join(' '))] : [];
  const marks = required ? [' ', make('small', '', text('required'))] : [];
  const choices = choicesOf(on.definition, field);
  const isList = field.type === 'choice' && (field.from !== undefined || choices.length > MOST_SEEN);
  const frame: Attributes = {
    class: `tool-field ${isList ? 'choice' : field.type}`,
    ...(when && { 'data-when': `${when.field} ${when.is.join(' ')}`, hidden: !isAsked(field, values) && '' }),
  };
  if (!isList && ['choice', 'several', 'level'].includes(field.type))
    return has(
      'fieldset',
      { ...frame, 'aria-describedby': helps.length > 0 && `${id}-h` },
      has('legend', { id, tabindex: '-1' }, label, ...marks),
      ...help,
      make('div', 'tool-choices', ...choices.map((choice) => answer(field, choice, values[key]?.includes(choice.id) ?? false))),
    );
  return has('div', frame, has('label', { for: id }, label, ...marks), ...help, controlOf(field, id, helps.length > 0, on));
}

const answer = ({ type, key }: Placed, { id, label }: { id: string; label: string }, isChosen: boolean): Tree =>
  make(
    'label',
    '',
    has('input', { type: type === 'several' ? 'checkbox' : 'radio', name: key, value: id, checked: isChosen && '' }),
    ' ',
    make('span', '', label),
  );

function controlOf(field: Placed, id: string, hasHelp: boolean, { definition, values, text }: With): Tree {
  const { key, type, required, most, lines } = field;
  const value = one(values, key);
  const common: Attributes = { id, name: key, 'aria-required': required && 'true', 'aria-describedby': hasHelp && `${id}-h` };
  if (type === 'choice')
    return has(
      'select',
      common,
      has('option', { value: '' }, text('choose')),
      ...choicesOf(definition, field).map((choice) =>
        has('option', { value: choice.id, selected: choice.id === value && '' }, choice.label),
      ),
    );
  if (type === 'long') return has('textarea', { ...common, rows: String(Math.max(lines ?? 2, 2)) }, value);
  const input = has('input', {
    ...common,
    type,
    value,
    ...(type === 'number' && { min: '1', max: most === undefined ? undefined : String(most), inputmode: 'numeric' }),
    ...(type === 'email' && { autocomplete: 'email' }),
  });
  if (!field.clock) return input;
  return make('div', 'tool-clock', input, has('button', { type: 'button', 'data-clock': id }, text('clock.start')));
}
