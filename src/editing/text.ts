import {
  Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  Pair,
  type ParsedNode,
  parseDocument,
  Scalar,
  YAMLMap,
  YAMLSeq,
} from 'yaml';

// Changes YAML as an editor would by hand: what is not changed stays as it stands, byte for byte, comments and all.

type Plain = Record<string, unknown>;
type Edit = { start: number; end: number; text: string };

/** Whether two pieces of data are alike, whatever the order of their keys. */
export function alike(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && alike((a as Plain)[key], (b as Plain)[key]));
}

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Data as YAML, in the style of this content: lines are never broken, lists are indented. */
const write = (value: unknown, padded = false): string => new Document(value).toString({ lineWidth: 0, flowCollectionPadding: padded });

/**
 * The text of a YAML mapping with new data in it.
 * @param order names of fields in the order they are written, for those that are new
 */
export function changeMap(text: string, data: Plain, order: readonly string[] = []): string {
  const document = parseDocument(text);
  if (!isMap(document.contents)) return write(data);
  return apply(text, mapEdits(text, document.contents, document.toJS(), data, order));
}

/** The text of a YAML list with new rows in it. Rows know each other again by `keyOf`. */
export function changeList(text: string, rows: readonly Plain[], keyOf: (row: Plain) => string, order: readonly string[] = []): string {
  const document = parseDocument(text);
  const list = document.contents;
  const old = isSeq(list) ? rowsOf(text, list, document.toJS()) : [];
  const [first] = old;
  if (!isSeq(list) || !first) {
    // An empty list may be written [], which gives way to the rows.
    const above = isSeq(list) ? text.slice(0, list.range[0]) : text;
    return rows.length === 0 ? text : `${above.trim() ? `${above.trimEnd()}\n` : ''}${write(rows)}`;
  }
  const last = list.items.at(-1);
  const style = { indent: ' '.repeat(first.indent), flow: isCollection(last) && last.flow === true, padded: padding(text) };
  const unused = new Set(old);
  const pieces = rows.map((row) => {
    const was =
      [...unused].find(({ data }) => alike(data, row)) ?? [...unused].find(({ data }) => isPlain(data) && keyOf(data) === keyOf(row));
    if (!was) return added(row, style);
    unused.delete(was);
    return changedRow(text, was, row, order);
  });
  const whole = pieces.map((piece, i) => (i < pieces.length - 1 && !piece.endsWith('\n') ? `${piece}\n` : piece)).join('');
  return `${text.slice(0, first.start)}${whole}${text.slice(list.range[1])}`;
}

/** A row as it stands: what it says, the text that is its own, and how far its dash is indented. */
type Row = { node: ParsedNode; data: unknown; start: number; end: number; indent: number };

/** The rows of a list. A row's text begins with the comments above it; those above the first are about the whole list. */
function rowsOf(text: string, list: YAMLSeq.Parsed, data: readonly unknown[]): Row[] {
  const rows: Row[] = [];
  for (const [i, node] of list.items.entries()) {
    const dash = text.lastIndexOf('-', node.range[0]);
    const line = text.lastIndexOf('\n', dash) + 1;
    const [comments = ''] = (i > 0 && /(?:(?<![^\n])[ \t]*#.*\n)*$/.exec(text.slice(0, line))) || [];
    const start = line - comments.length;
    const above = rows.at(-1);
    if (above) above.end = start;
    rows.push({ node, data: data[i], start, end: list.range[1], indent: dash - line });
  }
  return rows;
}

/** The text of a row with new data in it. */
function changedRow(text: string, { node, data, start, end }: Row, row: Plain, order: readonly string[]): string {
  const own = text.slice(start, end);
  if (alike(data, row)) return own;
  const edits =
    isMap(node) && isPlain(data)
      ? mapEdits(text, node, data, row, order)
      : [{ start: node.range[0], end: node.range[1], text: write(row).trimEnd() }];
  return apply(
    own,
    edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })),
  );
}

/** Whether the text writes `{ a: b }` and not `{a: b}`. */
const padding = (text: string): boolean => /\{ \S/.test(text);

function added(row: Plain, { indent, flow, padded }: { indent: string; flow: boolean; padded: boolean }): string {
  const document = new Document();
  const list = new YAMLSeq(document.schema);
  const node = document.createNode(row);
  if (flow && isCollection(node)) node.flow = true;
  list.items.push(node);
  document.contents = list;
  return document.toString({ lineWidth: 0, flowCollectionPadding: padded }).replace(/^(?=.)/gm, indent);
}

function apply(text: string, edits: Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((result, { start, end, text: own }) => result.slice(0, start) + own + result.slice(end), text);
}

type Field = Pair<ParsedNode, ParsedNode | null>;
const nameOf = ({ key }: Field): string => (isScalar(key) ? String(key.value) : '');

/** What to change in the text of a mapping so that it says `now` and not `old`. */
function mapEdits(text: string, map: YAMLMap.Parsed, old: Plain, now: Plain, order: readonly string[]): Edit[] {
  const pairs: Field[] = map.items;
  const [first] = pairs;
  const padded = padding(text);
  if (map.flow || !first) return [{ start: map.range[0], end: map.range[1], text: asFlow(merged(map, old, now), padded) }];
  const column = columnOf(text, first.key.range[0]);
  const indent = ' '.repeat(column);
  const edits = pairs.flatMap((pair, i): Edit[] => {
    const name = nameOf(pair);
    const [before, after] = [old[name], now[name]];
    if (after === undefined) return [withoutField(text, pair, pairs[i + 1])];
    if (alike(before, after)) return [];
    if (isPlain(before) && isPlain(after) && isMap(pair.value)) return mapEdits(text, pair.value, before, after, []);
    if (isScalar(pair.value) && !isBlock(pair.value) && typeof after !== 'object' && before !== null)
      return [{ start: pair.value.range[0], end: pair.value.range[1], text: asScalar(pair.value, after) }];
    const shown = fieldText(name, merged(pair.value, before, after), indent, padded);
    return [{ start: startOf(text, pair), end: endOf(text, pair), text: isFirst(text, pair) ? shown.slice(column) : shown }];
  });
  const fresh = Object.keys(now).filter((name) => !Object.hasOwn(old, name) && now[name] !== undefined);
  for (const name of fresh.toSorted((a, b) => place(order, b) - place(order, a))) {
    const above = pairs.findLast((pair) => place(order, nameOf(pair)) < place(order, name)) ?? pairs.at(-1) ?? first;
    const at = endOf(text, above);
    const shown = fieldText(name, now[name], indent, padded);
    edits.push({ start: at, end: at, text: at > 0 && text[at - 1] !== '\n' ? `\n${shown}` : shown });
  }
  return edits;
}

/** The first field of a row shares its line with the dash: when it goes, the next takes its place. */
function withoutField(text: string, pair: Field, next: Field | undefined): Edit {
  const end = isFirst(text, pair) && next ? next.key.range[0] : endOf(text, pair);
  return { start: startOf(text, pair), end, text: '' };
}

/** Whether something stands before a field on its line. */
function isFirst(text: string, { key }: Field): boolean {
  const [start] = key.range;
  return /\S/.test(text.slice(text.lastIndexOf('\n', start) + 1, start));
}

function startOf(text: string, pair: Field): number {
  const [start] = pair.key.range;
  return isFirst(text, pair) ? start : text.lastIndexOf('\n', start) + 1;
}

/** Where the text of a field ends. Comments on lines of their own below belong to what comes next. */
function endOf(text: string, { key, value }: Field): number {
  const [, valueEnd, nodeEnd] = (value ?? key).range;
  if (isCollection(value) && !value.flow) return nodeEnd;
  const line = text.indexOf('\n', valueEnd - 1);
  return line < 0 ? text.length : line + 1;
}

const place = (order: readonly string[], name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);
const isBlock = ({ type }: Scalar): boolean => type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';

/** A field on lines of its own, indented. */
function fieldText(name: string, value: unknown, indent: string, padded: boolean): string {
  const document = new Document();
  const map = new YAMLMap(document.schema);
  map.items.push(new Pair(document.createNode(name), isNode(value) ? value : document.createNode(value)));
  document.contents = map;
  return document.toString({ lineWidth: 0, flowCollectionPadding: padded }).replace(/^(?=.)/gm, indent);
}

function asScalar(old: Scalar, value: unknown): string {
  const node = new Scalar(value);
  if (typeof value === 'string' && typeof old.value === 'string' && old.type) node.type = old.type;
  return write(node).trimEnd();
}

function asFlow(node: Node, padded: boolean): string {
  const document = new Document();
  // What stands around it is outside the text that is changed.
  Object.assign(node, { commentBefore: undefined, comment: undefined });
  document.contents = node;
  return document.toString({ lineWidth: 0, flowCollectionPadding: padded }).trimEnd();
}

/** The node with new data in it; what is the same keeps its quotes, comments and style. */
function merged(node: unknown, old: unknown, now: unknown): Node {
  const document = new Document();
  if (isMap(node) && isPlain(old) && isPlain(now)) {
    node.items = Object.entries(now)
      .filter(([, value]) => value !== undefined)
      .toSorted(([a], [b]) => place(Object.keys(old), a) - place(Object.keys(old), b))
      .map(([name, value]) => {
        const pair = node.items.find((p) => isScalar(p.key) && String(p.key.value) === name);
        if (!pair) return new Pair<unknown>(document.createNode(name), document.createNode(value));
        if (!alike(old[name], value)) pair.value = merged(pair.value, old[name], value);
        return pair;
      });
    return node;
  }
  if (isSeq(node) && Array.isArray(old) && Array.isArray(now)) {
    const known = [...node.items];
    const unused = new Set(old.keys());
    node.items = now.map((value, i) => {
      const changed = unused.has(i) && !now.some((other) => alike(other, old[i]));
      const at = [...unused].find((j) => alike(old[j], value)) ?? (changed ? i : undefined);
      if (at === undefined) return document.createNode(value);
      unused.delete(at);
      return alike(old[at], value) ? known[at] : merged(known[at], old[at], value);
    });
    return node;
  }
  if (isScalar(node) && typeof now !== 'object') {
    const scalar = new Scalar(now);
    if (typeof now === 'string' && typeof node.value === 'string' && node.type) scalar.type = node.type;
    return scalar;
  }
  return document.createNode(now);
}
