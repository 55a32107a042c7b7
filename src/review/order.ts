import type { Finding } from './finding.ts';

const STRENGTHS = ['error', 'warning', 'tip'] as const;

/** By file, then by line, the gravest first. */
export const byPlace = (a: Finding, b: Finding): number =>
  (a.file === b.file ? 0 : a.file.localeCompare(b.file, 'sv')) ||
  (a.line ?? 0) - (b.line ?? 0) ||
  STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength);
