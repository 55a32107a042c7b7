import path from 'node:path';
import { checkContent } from '../../src/catalogue/check.ts';
import { isSupply, link } from '../../src/catalogue/link.ts';
import { type RawContent, readContent } from '../../src/catalogue/read.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import type { Kind } from '../../src/schema/kinds.ts';
import type { ThreadInput } from '../../src/thread/thread.ts';

export const DATE = '2026-11-23';
const base = await readContent(path.resolve('test/content/base'));

/** An entry to add to the small sound content: its kind, key and data as an editor would write them. */
export type Added = { kind: Kind; key: string; data: object };

/** The small content's catalogue, with entries added or, by the same key, put in place of its own. */
export function small(...added: Added[]): Catalogue {
  const keys = new Set(added.map(({ kind, key }) => `${kind}:${key}`));
  const raw: RawContent = {
    ...base,
    entries: [
      ...base.entries.filter(({ kind, key, translation }) => translation ?? !keys.has(`${kind}:${key}`)),
      ...added.map(({ kind, key, data }) => ({
        kind,
        key,
        data,
        file: `${key}.mdx`,
        bodyLine: 1,
        line: () => 1,
        ...(key.includes('/') && { region: key.split('/')[0]! }),
      })),
    ],
  };
  const checked = checkContent(raw);
  if (checked.problems.length > 0) throw new Error(checked.problems.map((p) => `${p.file} ${p.field}: ${p.problem}`).join('\n'));
  return link(checked, { language: 'sv', date: DATE });
}

/** What a thread is made from. */
export const input = (catalogue: Catalogue): ThreadInput => ({ ...catalogue, isSupply });

const common = { reviewed: DATE, summary: 'En mening.' };

export const activity = (key: string, data: object = {}): Added => ({
  kind: key.includes('/') ? 'regionalActivity' : 'activity',
  key,
  data: { ...common, title: key, form: 'besök', organiser: 'Någon', stages: ['skola'], status: 'running', ...data },
});

export const competition = (key: string, data: object = {}): Added => ({
  kind: 'competition',
  key,
  data: { ...common, title: key, stages: ['skola'], status: 'running', ...data },
});

export const education = (key: string, data: object = {}): Added => ({
  kind: 'education',
  key,
  data: {
    ...common,
    title: key,
    school: 'skogsskolan',
    programme: 'tra',
    stage: 'skola',
    certification: { status: 'certified', source: 'tidning', year: 2025 },
    ...data,
  },
});
