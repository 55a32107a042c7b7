import path from 'node:path';
import { slug } from '../links.ts';
import { ID } from '../schema/common.ts';
import type { Problem } from '../schema/errors.ts';
import { isKind, kinds } from '../schema/kinds.ts';
import type { RawContent, RawEntry } from './read.ts';

// What a file of the content folder is, by its path.

/** The fields of a prose file, between their two lines. */
export const FRONTMATTER = /^---\n([\s\S]*?)^---[ \t]*(?:\n|$)/m;

/** What stands before the ending of an easy-to-read text: a level of an entry, kept among its translations though it is no language. */
export const EASY = 'lattlast';
/** What may stand before the ending of a file that lies beside an entry: a language, or the level. */
export const BESIDE = `[a-z]{2}|${EASY}`;
const NAME = new RegExp(`^(.*?)(?:\\.(${BESIDE}))?\\.(mdx?|ya?ml)$`, 'i');

/** File names in the content folder that are not entries. */
const NOT_ENTRIES = new Set(['README.md', 'CODEOWNERS']);
/** Names of drawings, which are looked into. */
export const DRAWING = /\.svg$/i;
/** Names of pictures. */
export const PICTURES = /\.(svg|png|jpe?g|webp|avif)$/i;

const patterns = Object.keys(kinds)
  .filter(isKind)
  .map((kind) => ({ kind, pattern: new RegExp(`^${kinds[kind].where.replaceAll('*', '([^/]+)')}$`) }));

/** Whether a file is an entry or a list of them, wherever it lies. */
export const isEntryFile = (name: string): boolean =>
  /\.(mdx?|ya?ml)$/i.test(name) && !NOT_ENTRIES.has(path.basename(name)) && !name.startsWith('imported/');

/** Whether an importer has written a file. */
export const isImport = (name: string): boolean => name.startsWith('imported/') && !NOT_ENTRIES.has(path.basename(name));

/** Whether a file holds the figures of a quarter. */
export const isHistory = (name: string): boolean => /^history\/[^/]+\.json$/.test(name);

/** Whether a file has its place although it is no entry. */
export const isUsed = (name: string): boolean => NOT_ENTRIES.has(path.posix.basename(name)) || PICTURES.test(name);

/** Where an entry, or a list of them, lies. */
export type Place = Pick<RawEntry, 'kind' | 'file' | 'translation' | 'region'> & {
  /** Of a file that is one entry. */
  key: string;
  /** The parts of the path that become parts of an address. */
  names: string[];
};

/** What a file is by its path, or undefined where no entries are read. */
export function placeOf(file: string): Place | undefined {
  if (!isEntryFile(file)) return undefined;
  const [, stem, translation, extension] = NAME.exec(file) ?? [];
  if (stem === undefined || extension === undefined) return undefined;
  const isProse = extension.toLowerCase().startsWith('md');
  const match = patterns
    .filter(({ kind }) => (kinds[kind].form === 'prose') === isProse)
    .map(({ kind, pattern }) => ({ kind, parts: pattern.exec(stem) }))
    .find(({ parts }) => parts);
  if (!match?.parts) return undefined;
  const { kind } = match;
  const names = match.parts.slice(1);
  const [first = kind, second = ''] = names;
  const regional = kinds[kind].where.startsWith('regions/');
  const key = kind === 'region' || !regional ? first : `${first}/${second}`;
  return { kind, file, translation, region: regional ? first : undefined, key, names };
}

/** A file that says nothing: which entry it would have been, or which list. */
export function unreadablePlace({ kind, key, file, translation, region }: Place, text: string): RawContent['unreadable'][number] {
  const fields = /^---\n([\s\S]*?)^---/m.exec(text)?.[1] ?? text;
  const draft = /^draft:[ \t]*true[ \t]*(#.*)?$/m.test(fields);
  return { kind, file, translation, region, draft, ...(kinds[kind].form !== 'list' && { key }) };
}

/** Parts of a path that cannot be part of an address. */
export function checkNames({ kind, file, names }: Place): Problem[] {
  return names.flatMap((part, index) => {
    if (ID.test(part)) return [];
    const better = slug(part);
    return [
      {
        // The folder is told of once, and not by every file in it.
        file: index < names.length - 1 || kinds[kind].form === 'list' ? folderNamed(file, part) : file,
        problem: `”${part}” går inte att använda som namn på en fil eller mapp: det blir en del av adressen.`,
        remedy: `Använd bara a–z, 0–9 och bindestreck.${better ? ` Döp om till ${better}.` : ''}`,
      },
    ];
  });
}

const folderNamed = (file: string, part: string): string => {
  const parts = file.split('/');
  return parts.slice(0, parts.indexOf(part) + 1).join('/');
};
