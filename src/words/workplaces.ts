import type { Catalogue, Job } from '../catalogue/types.ts';
import { countiesOf } from '../supply/workforce.ts';

/** How many work in a job's group in the country, and who they are. */
export type Employed = { total: number; women?: number; over55?: number; label: string; source: string; asOf: string };

/** What the statistics tell of those who work in the group of a job. The percentages are rounded to whole ones. */
export function employedIn({ ssyk }: Pick<Job, 'ssyk'>, { employees }: Catalogue['imported']): Employed | undefined {
  const group = employees?.groups.find((one) => one.ssyk === ssyk.code);
  if (!employees || !group) return undefined;
  const { total, women, over55 } = group;
  return {
    total,
    ...(women !== undefined && total > 0 && { women: Math.round((women / total) * 100) }),
    ...(over55 !== undefined && { over55: Math.round(over55) }),
    label: ssyk.label,
    source: employees.receipt.source,
    asOf: String(employees.year),
  };
}

/** How many work in a job's group in each county, the most first; women and men together. */
export function countiesWith(
  { ssyk }: Pick<Job, 'ssyk'>,
  { imported, municipalities }: Pick<Catalogue, 'imported' | 'municipalities'>,
): { name: string; count: number }[] {
  const counted = imported.employees?.groups.find((one) => one.ssyk === ssyk.code)?.counties ?? {};
  return countiesOf(municipalities)
    .flatMap(({ code, name }) => {
      const here = counted[code];
      return here ? [{ name, count: here[0] + here[1] }] : [];
    })
    .toSorted((a, b) => b.count - a.count);
}
