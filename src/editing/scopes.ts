import { recordOf } from '../catalogue/consent.ts';
import type { RawEntry } from '../catalogue/read.ts';
import { byAlphabet } from '../i18n/format.ts';
import { NATIONAL, type Scope } from './form-types.ts';

/** A region as one chooses it. */
type RegionChoice = { key: string; name: string };

/** A page of the forms: what it is for, and the regions to choose among. Without a scope it is the choice itself. */
export type ScopePage = { params: { scope: string | undefined }; props: { regions: RegionChoice[]; scope?: Scope | undefined } };

const nameOf = ({ data, key }: RawEntry): string => String(recordOf(data).name ?? key);

/** The pages of the forms: the choice, each region's and the national one; or that of the `only` region that an editor has. */
export function scopePages(entries: readonly RawEntry[], only: string | undefined): ScopePage[] {
  const compare = byAlphabet('sv');
  const regions = entries
    .filter(({ kind, key, translation }) => kind === 'region' && !translation && (!only || key === only))
    .map((entry) => ({ key: entry.key, name: nameOf(entry) }))
    .toSorted((a, b) => compare(a.name, b.name));
  return [
    { params: { scope: undefined }, props: { regions, scope: only ? { region: only } : undefined } },
    ...regions.map(({ key }) => ({ params: { scope: key }, props: { regions, scope: { region: key } } })),
    ...(only ? [] : [{ params: { scope: NATIONAL }, props: { regions, scope: NATIONAL } satisfies ScopePage['props'] }]),
  ];
}
