import { Document, isMap, isScalar, isSeq, Pair, parseDocument, Scalar, type YAMLMap, type YAMLSeq } from 'yaml';

// Changes YAML as an editor would by hand: what is not changed stays as it stands, byte for byte, comments and all.

type Plain = Record<string, unknown>;
type Edit = { start: number; end: number; text: string };
type Node = { range?: [number, number, number] | null; flow?: boolean };

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
  return apply(text, mapEdits(text, document.contents, document.toJS() as Plain, data, order));
}

/** The text of a YAML list with new rows in it. Rows know each other again by `keyOf`. */
export function changeList(text: string, rows: readonly Plain[], keyOf: (row: Plain) => string, order: readonly string[] = []): string {
  const document = parseDocument(text);
  if (!isSeq(document.contents) || document.contents.items.length === 0) {
    // An empty list may be written [], which gives way to the rows.
    const { range } = document.contents ?? {};
    const above = isSeq(document.contents) && range ? text.slice(0, range[0]) : text;
    return rows.length === 0 ? text : `${above.trim() ? `${above.trimEnd()}\n` : ''}${write(rows)}`;
  }
  const list = document.contents as YAMLSeq<Node>;
  const old = document.toJS() as Plain[];
  const starts = list.items.map(({ range }) => text.lastIndexOf('-', range![0]));
  const dashLines = starts.map((start) => text.lastIndexOf('\n', start) + 1);
  // A row's text begins with the comments above it; those above the first are about the whole list.
  const lineStarts = dashLines.map((start, i) =>
    i === 0 ? start : start - /(?:(?<![^\n])[ \t]*#.*\n)*$/.exec(text.slice(0, start))![0].length,
  );
  const ends = list.items.map((_, i) => lineStarts[i + 1] ?? list.range![1]);
  const indent = ' '.repeat(starts[0]! - dashLines[0]!);
  const flow = list.items.at(-1)!.flow === true;
  const unused = new Set(old.keys());
  const pieces = rows.map((row) => {
    const at = [...unused].find((i) => alike(old[i], row)) ?? [...unused].find((i) => isPlain(old[i]) && keyOf(old[i]) === keyOf(row));
    if (at === undefined) return added(row, indent, flow, padding(text));
    unused.delete(at);
    const own = text.slice(lineStarts[at], ends[at]);
    if (alike(old[at], row)) return own;
    const node = list.items[at]!;
    const edits = isMap(node)
      ? mapEdits(text, node, old[at]!, row, order)
      : [{ start: node.range![0], end: node.range![1], text: write(row).trimEnd() }];
    return apply(
      own,
      edits.map((edit) => ({ ...edit, start: edit.start - lineStarts[at]!, end: edit.end - lineStarts[at]! })),
    );
  });
  const whole = pieces.map((piece, i) => (i < pieces.length - 1 && !piece.endsWith('\n') ? `${piece}\n` : piece)).join('');
  return `${text.slice(0, lineStarts[0])}${whole}${text.slice(list.range![1])}`;
}

/** Whether the text writes `{ a: b }` and not `{a: b}`. */
const padding = (text: string): boolean => /\{ \S/.test(text);

function added(row: Plain, indent: string, flow: boolean, padded: boolean): string {
  const document = new Document([row]);
  if (flow) (document.contents as unknown as YAMLSeq<Node>).items[0]!.flow = true;
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: padded });
  return text.replace(/^(?=.)/gm, indent);
}

function apply(text: string, edits: Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((result, { start, end, text: own }) => result.slice(0, start) + own + result.slice(end), text);
}

/** What to change in the text of a mapping so that it says `now` and not `old`. */
function mapEdits(text: string, map: YAMLMap, old: Plain, now: Plain, order: readonly string[]): Edit[] {
  if ((map as Node).flow) return [{ ...rangeOf(map), text: asFlow(merged(map, old, now), padding(text)) }];
  const edits: Edit[] = [];
  const pairs = map.items as Pair<Scalar, Node>[];
  const endOf = (pair: Pair<Scalar, Node>): number => {
    const end = (pair.value?.range ?? pair.key.range)![2];
    // Comments on lines of their own below belong to what comes next.
    const line = text.indexOf('\n', (pair.value?.range ?? pair.key.range)![1] - 1);
    return isCollection(pair.value) && !pair.value.flow ? end : line < 0 ? text.length : line + 1;
  };
  const column = columnOf(text, pairs[0]!.key.range![0]);
  const indent = ' '.repeat(column);
  const isFirst = (pair: Pair<Scalar, Node>): boolean =>
    /\S/.test(text.slice(text.lastIndexOf('\n', pair.key.range![0]) + 1, pair.key.range![0]));
  for (const pair of pairs) {
    const name = String(pair.key.value);
    const [before, after] = [old[name], now[name]];
    const lineStart = isFirst(pair) ? pair.key.range![0] : text.lastIndexOf('\n', pair.key.range![0]) + 1;
    if (after === undefined) {
      const next = pairs[pairs.indexOf(pair) + 1];
      // The first field of a row shares its line with the dash: the next takes its place.
      const end = isFirst(pair) && next ? next.key.range![0] : endOf(pair);
      edits.push({ start: lineStart, end, text: '' });
    } else if (alike(before, after)) continue;
    else if (isPlain(before) && isPlain(after) && isMap(pair.value)) edits.push(...mapEdits(text, pair.value, before, after, []));
    else if (isScalar(pair.value) && !isBlock(pair.value) && typeof after !== 'object' && pair.value.range && before !== null)
      edits.push({ start: pair.value.range[0], end: pair.value.range[1], text: asScalar(pair.value, after) });
    else {
      const shown = fieldText(name, merged(pair.value, before, after), indent, padding(text));
      edits.push({ start: lineStart, end: endOf(pair), text: isFirst(pair) ? shown.slice(column) : shown });
    }
  }
  const fresh = Object.keys(now).filter((name) => !Object.hasOwn(old, name) && now[name] !== undefined);
  for (const name of fresh.toSorted((a, b) => place(order, b) - place(order, a))) {
    const above = pairs.findLast((pair) => place(order, String(pair.key.value)) < place(order, name)) ?? pairs.at(-1)!;
    const at = endOf(above);
    const shown = fieldText(name, now[name], indent, padding(text));
    edits.push({ start: at, end: at, text: at > 0 && text[at - 1] !== '\n' ? `\n${shown}` : shown });
  }
  return edits;
}

const place = (order: readonly string[], name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
const rangeOf = (node: Node): { start: number; end: number } => ({ start: node.range![0], end: node.range![1] });
const columnOf = (text: string, offset: number): number => offset - (text.lastIndexOf('\n', offset - 1) + 1);
const isCollection = (node: unknown): node is YAMLMap | YAMLSeq => isMap(node) || isSeq(node);
const isBlock = ({ type }: Scalar): boolean => type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';

/** A field on lines of its own, indented. */
function fieldText(name: string, value: unknown, indent: string, padded: boolean): string {
  const document = new Document();
  document.contents = document.createNode({}) as never;
  (document.contents as unknown as YAMLMap).items.push(
    new Pair(document.createNode(name), value instanceof Object && 'range' in value ? value : document.createNode(value)),
  );
  return document.toString({ lineWidth: 0, flowCollectionPadding: padded }).replace(/^(?=.)/gm, indent);
}

function asScalar(old: Scalar, value: unknown): string {
  const node = new Scalar(value);
  if (typeof value === 'string' && typeof old.value === 'string' && old.type) node.type = old.type;
  return write(node).trimEnd();
}

function asFlow(node: unknown, padded: boolean): string {
  const document = new Document();
  // What stands around it is outside the text that is changed.
  Object.assign(node as object, { commentBefore: undefined, comment: undefined });
  document.contents = node as never;
  return document.toString({ lineWidth: 0, flowCollectionPadding: padded }).trimEnd();
}

/** The node with new data in it; what is the same keeps its quotes, comments and style. */
function merged(node: unknown, old: unknown, now: unknown): unknown {
  const document = new Document();
  if (isMap(node) && isPlain(old) && isPlain(now)) {
    node.items = Object.entries(now)
      .filter(([, value]) => value !== undefined)
      .toSorted(([a], [b]) => place(Object.keys(old), a) - place(Object.keys(old), b))
      .map(([name, value]) => {
        const pair = node.items.find((p) => isScalar(p.key) && String(p.key.value) === name);
        if (!pair) return new Pair(document.createNode(name), document.createNode(value)) as (typeof node.items)[number];
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
