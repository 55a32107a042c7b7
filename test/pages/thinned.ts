import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';

/** What others refer to an entry by. */
const NAMES = new Set(['id', 'name', 'code', 'term', 'from']);

/**
 * A file of content without some of its fields, and perhaps without its text.
 * @param chosen says of each, in turn, whether it goes
 */
export function thinned(text: string, chosen: () => boolean): string {
  const [, fields, body = ''] = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)([\s\S]*)$/m.exec(text) ?? [];
  const document = parseDocument(fields ?? text);
  for (const map of mapsOf(document)) map.items = map.items.filter(({ key }) => NAMES.has(String(key)) || !chosen());
  const rest = document.toString();
  return fields === undefined ? rest : `---\n${rest}---\n${chosen() ? '' : body}`;
}

const mapsOf = ({ contents }: Document.Parsed): YAMLMap[] =>
  isMap(contents) ? [contents] : isSeq(contents) ? contents.items.filter((item) => isMap(item)) : [];
