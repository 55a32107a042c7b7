import { type Data, isKind, type Kind, kinds } from '../schema/kinds.ts';
import type { Problem } from '../schema/errors.ts';
import type { Snapshot } from '../schema/history.ts';
import type { Imported } from './imported.ts';
import type { RawEntry } from './read.ts';

// What has been checked, by kind and key.

/** An entry whose data its schema has accepted. */
export type ValidEntry<K extends Kind = Kind> = K extends Kind ? Omit<RawEntry, 'kind' | 'data'> & { kind: K; data: Data<K> } : never;

/** Entries by kind and key. */
export type Entries = { [K in Kind]: Map<string, ValidEntry<K>> };

export type CheckedContent = {
  /** The entries that their schemas have accepted, by kind and key. */
  entries: Entries;
  /** Translations by kind, key and language. */
  translations: Map<string, RawEntry>;
  imported: Imported;
  /** The figures of the quarters that have been, the oldest first. */
  history: Snapshot[];
  /** Every file below the content folder. */
  files: ReadonlySet<string>;
  /** What is wrong. A build stops at any of it. */
  problems: Problem[];
  /** What is wrong in drafts, which nobody is stopped by: the drafts are left out. */
  drafts: Problem[];
};

export const translationKey = (kind: Kind, key: string, language: string): string => `${kind}:${key}:${language}`;

/** Entries of each kind there is. */
const ofEachKind = (make: (kind: Kind) => Map<string, ValidEntry>): Entries =>
  Object.fromEntries(
    Object.keys(kinds)
      .filter(isKind)
      .map((kind) => [kind, make(kind)]),
  ) as Entries;

/** No entries yet, of any kind. */
export const noEntries = (): Entries => ofEachKind(() => new Map());

/** Those of the entries that are kept, in maps of their own. */
export const entriesWhere = (entries: Entries, keep: (entry: ValidEntry) => boolean): Entries =>
  ofEachKind((kind) => new Map([...ofKind(entries, kind)].filter(([, entry]) => keep(entry))));

/** The entries of a kind that is known only when the program runs. */
export const ofKind = (entries: Entries, kind: Kind): Map<string, ValidEntry> => entries[kind] as Map<string, ValidEntry>;

/** All entries, kind by kind. */
export const everyEntry = (entries: Entries): ValidEntry[] => Object.values(entries).flatMap((map): ValidEntry[] => [...map.values()]);
