import type { Orientation, Programme } from '../catalogue/types.ts';

// What a new curriculum changes: Gy25 is for who begins upper secondary school after June 2025, Gy11 for who began before.

/** The orientations of a programme by what the new curriculum makes of them. */
export type Changes = { renamed: Orientation[]; added: Orientation[]; gone: Orientation[]; kept: Orientation[] };

const inBoth = ({ curricula }: Orientation): boolean => curricula.includes('gy11') && curricula.includes('gy25');

/** What changes for who begins now. Undefined of a programme that is not in both curricula, or of whose orientations not all are known. */
export function changesOf({ codes, orientations }: Pick<Programme, 'codes' | 'orientations'>): Changes | undefined {
  const isKnown = codes.gy11 !== undefined && codes.gy25 !== undefined && orientations.some(({ gy25 }) => gy25 !== undefined);
  if (!isKnown) return undefined;
  return {
    renamed: orientations.filter((one) => inBoth(one) && one.formerName !== undefined),
    added: orientations.filter(({ curricula }) => !curricula.includes('gy11')),
    gone: orientations.filter(({ curricula }) => !curricula.includes('gy25')),
    kept: orientations.filter((one) => inBoth(one) && one.formerName === undefined),
  };
}
