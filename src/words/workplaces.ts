import type { Catalogue, Job } from '../catalogue/types.ts';
import { countiesOf } from '../supply/workforce.ts';

/** A span of ages, and how many of a hundred are in it. */
type Age = { from: number; to: number; percent: number };

/** How many work in a job's group in the country, and who they are. */
export type Employed = { total: number; women?: number; over55?: number; ages: Age[]; label: string; source: string; asOf: string };

/** What the statistics tell of those who work in the group of a job. The percentages are rounded to whole ones. */
export function employedIn({ ssyk }: Pick<Job, 'ssyk'>, { employees }: Catalogue['imported']): Employed | undefined {
  const group = employees?.groups.find((one) => one.ssyk === ssyk.code);
  if (!employees || !group) return undefined;
  const { total, women, over55, ages } = group;
  return {
    total,
    ...(women !== undefined && total > 0 && { women: Math.round((women / total) * 100) }),
    ...(over55 !== undefined && { over55: Math.round(over55) }),
    ages: agesOf(ages),
    label: ssyk.label,
    source: employees.receipt.source,
    asOf: String(employees.year),
  };
}

/** Ages by spans of ten years, 25–34 and so on, as far as the statistics go; the percentages are of those whose age is told, and rounded. */
function agesOf(counted: Readonly<Record<string, number>> = {}): Age[] {
  const all = Object.values(counted).reduce((sum, count) => sum + count, 0);
  const bands = Object.entries(counted).map(([band, count]) => {
    const [from = 0, to = 0] = band.split('-').map(Number);
    return { from, to, count };
  });
  return [...Map.groupBy(bands, ({ from }) => Math.floor((from + 5) / 10)).values()]
    .map((own) => ({
      from: Math.min(...own.map(({ from }) => from)),
      to: Math.max(...own.map(({ to }) => to)),
      percent: all > 0 ? Math.round((own.reduce((sum, { count }) => sum + count, 0) / all) * 100) : 0,
    }))
    .toSorted((a, b) => a.from - b.from);
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
