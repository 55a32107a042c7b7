import { at } from '../../known.ts';
import type { OutlookTable } from '../../schema/imported.ts';
import type { Job, Outlook } from '../types.ts';
import { type Linking, type Made, pick } from './linking.ts';

/** The jobs with what the barometer says of them, and each with those like it. */
export function jobs({ build, visible, prose, byTitle, imported, say }: Linking, { doing }: Pick<Made, 'doing'>): Map<string, Job> {
  const made = build('job', (e, d): Job => ({
    ...d,
    kind: 'job',
    key: e.key,
    ...prose(e),
    doing: pick(doing, d.doing),
    outlook: outlookOf(d.barometer, imported.outlook, say),
    related: [],
    sameGroup: [],
    programmes: [],
    educations: [],
    offers: [],
    stories: [],
  }));
  const groups = Map.groupBy(made.values(), ({ ssyk }) => ssyk.code);
  for (const { key, data } of visible('job')) {
    const job = at(made, key);
    job.related = pick(made, data.related);
    job.sameGroup = byTitle(at(groups, job.ssyk.code).filter((other) => other !== job));
  }
  return made;
}

/** What the barometer says of one of its occupations; nothing where it makes no assessment. */
function outlookOf(name: string | undefined, table: OutlookTable | undefined, say: Linking['say']): Outlook | undefined {
  const found = table?.occupations.find((occupation) => occupation.name === name);
  if (!table || !found || !(found.chances ?? found.forecast ?? found.situation)) return undefined;
  const { name: group, counties: _, ...says } = found;
  return { ...says, group: say(group), area: say(table.area), round: table.receipt.period, asOf: table.asOf, source: table.receipt.source };
}
