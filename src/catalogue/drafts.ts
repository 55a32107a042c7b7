import { recordOf } from './consent.ts';
import type { RawContent } from './read.ts';

/** Whether a file is a draft, belongs to one as its translation, or lies in a region that is one. */
export function draftsIn({ entries, unreadable }: RawContent): (file: string) => boolean {
  const own = [
    ...entries.filter(({ data, translation }) => !translation && recordOf(data).draft === true),
    ...unreadable.filter(({ draft }) => draft),
  ];
  const keys = new Set(own.map(({ kind, key }) => `${kind}:${key}`));
  const regions = own.flatMap(({ kind, key }) => (kind === 'region' && key !== undefined ? [`regions/${key}/`] : []));
  const files = new Set([...entries, ...unreadable].flatMap(({ kind, key, file }) => (file && keys.has(`${kind}:${key}`) ? [file] : [])));
  return (file) => files.has(file) || regions.some((folder) => file.startsWith(folder));
}
