import type { Activity, Catalogue, Competition, Region, Stage } from '../catalogue/types.ts';
import { inNeutralOrder } from './order.ts';

export type CompanyRole = { entry: Activity | Competition; role: NonNullable<Activity['companyRole']> };

/** What companies can give at a stage, by what there is on the thread: in a region where one is given, else in any. */
export function companyRolesAt(
  { activities, competitions, language }: Pick<Catalogue, 'activities' | 'competitions' | 'language'>,
  stage: Stage,
  region?: Region,
): CompanyRole[] {
  const near = [...activities, ...competitions].filter(
    (e) => e.stages.includes(stage) && e.status !== 'ended' && (!region || !e.region || e.region === region),
  );
  return inNeutralOrder(near, language, region).flatMap((entry) => (entry.companyRole ? [{ entry, role: entry.companyRole }] : []));
}
