import type { Fact } from '../schema/common.ts';

/** Whether a fact is no longer valid on a date: it may be shown, but as old and never as current. */
export const isExpired = ({ validUntil }: Pick<Fact, 'validUntil'>, date: string): boolean => validUntil !== undefined && validUntil < date;
