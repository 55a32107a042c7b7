import { make, type Tree } from '../client/tree.ts';
import { choicesOf, chosenIn, type Definition, isAsked, type Part, partsOf, type Placed, type Row, type Values } from './definition.ts';
import { chartsOf } from './chart.ts';
import { rowName, type SayTool } from './texts.ts';

// What has been filled in, on paper; what has not is boxes to tick and lines to write on, so that an empty sheet is of use too.

type With = {
  definition: Definition;
  values: Values;
  text: SayTool;
  /** A day as people read it. */
  day: (date: string) => string;
};

/** The sheets, each an article of one A4 or more; a card is one of A5. */
export function sheetsOf(on: With): Tree[] {
  const { definition, values } = on;
  const sheets: Part[][] = [];
  for (const part of partsOf(definition, values)) {
    if (part.section.sheet !== undefined || sheets.length === 0) sheets.push([]);
    sheets.at(-1)?.push(part);
  }
  return sheets.map((parts, place) => sheetOf(parts, place === 0, on));
}

function sheetOf(parts: readonly Part[], isFirst: boolean, on: With): Tree {
  const { title, lang } = on.definition;
  const [head] = parts;
  const name = isFirst ? title : (head?.section.title ?? title);
  const isCard = head?.section.sheet === 'card';
  const sheet = make(
    'article',
    isCard ? 'tool-sheet a5' : 'tool-sheet',
    ...(isFirst ? [] : [make('p', 'sheet-kind', title)]),
    make('h2', '', name),
    ...parts.flatMap((part, place) => partOf(part, isFirst || place > 0, on)),
  );
  return typeof sheet === 'string' || !lang ? sheet : { ...sheet, attributes: { ...sheet.attributes, lang } };
}

function partOf(part: Part, isNamed: boolean, on: With): Tree[] {
  const { section, rows } = part;
  return [
    make(
      'section',
      section.each ? 'tool-rows' : '',
      ...(isNamed ? [make('h3', '', section.title)] : []),
      ...(section.hint ? [make('p', 'note', section.hint)] : []),
      ...(section.points.length > 0 ? [make('ul', 'tool-points', ...section.points.map((point) => make('li', '', point)))] : []),
      ...rows.map((row) => rowOf(section, row, on)),
      ...chartsOf(part, on.values, on.text),
    ),
  ];
}

function rowOf(section: Part['section'], row: Row, on: With): Tree {
  const { notes, fields } = row;
  const asked = fields.filter((field) => isAsked(field, on.values) || Object.keys(on.values).length === 0);
  if (!section.each) return make('div', 'tool-answers', ...asked.map((field) => answerOf(field, on)));
  const name = rowName(section, row, on);
  const [single] = asked;
  if (single && asked.length === 1 && single.type === 'level')
    return make('div', 'tool-answer level', name ? make('p', 'asked', name) : line(), boxes(single, on));
  return make(
    'div',
    `tool-line ${section.each.of}`,
    name ? make('h4', '', name) : line(),
    ...notes.map(([heading, texts]) => make('p', 'note', make('strong', '', `${heading}:`), ` ${texts.join(' · ')}`)),
    make('div', 'tool-answers', ...asked.map((field) => answerOf(field, on))),
  );
}

/** A question with its answer, or with room for it. */
function answerOf(field: Placed, on: With): Tree {
  const { values, definition } = on;
  const given = values[field.key] ?? [];
  const asked = make('p', 'asked', field.label);
  if (field.type === 'picture') return make('div', 'tool-answer picture', asked, make('div', 'picture-frame'));
  if (field.type === 'several' || field.type === 'level' || (field.type === 'choice' && !field.from))
    return make('div', `tool-answer ${field.type}`, asked, boxes(field, on));
  const chosen = chosenIn(definition, field, values);
  if (chosen.length > 0)
    return make(
      'div',
      chosen.some(({ facts }) => facts) ? 'tool-answer wide' : 'tool-answer',
      asked,
      make('p', 'given', chosen.map(({ label }) => label).join(', ')),
      ...chosen.flatMap((choice) => factsOf(choice, on)),
    );
  const [text = field.suggestion ?? ''] = given;
  if (text) {
    const paragraphs = (field.type === 'date' ? on.day(text) : text).split('\n');
    return make('div', `tool-answer ${field.type}`, asked, ...paragraphs.map((paragraph) => make('p', 'given', paragraph)));
  }
  return make('div', `tool-answer ${field.type}`, asked, ...Array.from({ length: field.lines ?? (field.type === 'long' ? 3 : 1) }, line));
}

/** What the site knows of what has been chosen. */
const factsOf = ({ facts }: { facts?: readonly (readonly [string, string])[] | undefined }, { text }: With): Tree[] =>
  facts === undefined
    ? []
    : [
        make('p', 'note', make('strong', '', text(facts.length > 0 ? 'knows' : 'knows.none'))),
        ...(facts.length > 0
          ? [make('ul', 'tool-facts', ...facts.map(([name, said]) => make('li', '', make('strong', '', `${name}:`), ` ${said}`)))]
          : []),
      ];

/** The choices with a box each; a screen reader is told which are ticked. */
function boxes(field: Placed, { definition, values, text }: With): Tree {
  const given = values[field.key] ?? [];
  return make(
    'ul',
    'tool-boxes',
    ...choicesOf(definition, field).map(({ id, label }) =>
      given.includes(id) ? make('li', 'ticked', label, make('span', 'visually-hidden', ` (${text('yes')})`)) : make('li', '', label),
    ),
  );
}

const line = (): Tree => ({ tag: 'span', attributes: { class: 'line-to-write', 'aria-hidden': 'true' }, children: [] });
