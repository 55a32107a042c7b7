import type { Activity, Catalogue, Competition, Education, Entry, Region } from '../catalogue/types.ts';
import { formatPeriod } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { type Translate, translator } from '../i18n/strings.ts';
import { href } from '../links.ts';
import { itemOf, kindsOf, type ListData, type ListEntry, type ListKind, type ListPart } from './list.ts';
import { isParted, regionOf } from './parts.ts';
import { applicationOf } from '../words/apply.ts';
import { nextStep } from '../words/education.ts';
import { monthNames, monthsOf } from '../words/months.ts';

/** Where the data of a language stands. */
export const listFile = (language: Language): string => `/data/lista.${language}.json`;

/** What the list page fetches first: all that can be saved, or what lies in no region where the rest is cut into parts. */
export function listData(catalogue: Catalogue, parted = isParted(catalogue)): ListData {
  const all = savable(catalogue);
  const first = parted ? all.filter((entry) => !regionOf(codeOf(entry))) : all;
  return {
    ...partOf(first, catalogue),
    moved: movedItems(catalogue, new Set(all.map(codeOf))),
    regions: parted ? catalogue.regions.map(({ key }) => key) : [],
  };
}

/** What lies in a region of what can be saved. */
export const regionList = (region: Region, catalogue: Catalogue): ListPart =>
  partOf(
    [...region.educations, ...region.activities].filter((entry) => regionOf(codeOf(entry)) === region.key),
    catalogue,
  );

const codeOf = ({ kind, key }: Entry<ListKind>): string => itemOf(kind, key);

const savable = ({ jobs, programmes, educations, competitions, activities }: Catalogue): Entry<ListKind>[] => [
  ...jobs,
  ...programmes,
  ...educations,
  ...competitions,
  ...activities,
];

function partOf(entries: readonly Entry<ListKind>[], catalogue: Catalogue): ListPart {
  const t = translator(catalogue.language);
  const steps = new Map<string, number>();
  const numberOf = (text: string): number => steps.get(text) ?? steps.set(text, steps.size).size - 1;
  const rows = entries.map((entry): [string, ListEntry] => {
    const { title, summary, lang } = entry;
    const next = numberOf(nextOf(entry, catalogue, t));
    return [codeOf(entry), { title, summary, next, ...(lang !== catalogue.language && { lang }) }];
  });
  return { entries: Object.fromEntries(rows), next: [...steps.keys()] };
}

/** What one does next about a thing. */
function nextOf(entry: Entry<ListKind>, { language, date, calendar }: Catalogue, t: Translate): string {
  if (entry.kind === 'job' || entry.kind === 'programme') return t(`${entry.kind}.next`);
  if (entry.kind === 'education') {
    const education = entry as Entry as Education;
    const { closes } = education.active === false ? {} : applicationOf(education, date);
    return `${closes ? `${t('education.closes.label')} ${formatPeriod(closes, language)}. ` : ''}${nextStep(education, t)}`;
  }
  const takePart = entry as Entry as Activity | Competition;
  if (takePart.status === 'ended') return t('status.ended');
  const months = monthsOf(takePart, calendar);
  return `${months.length > 0 ? `${t('calendar.usually', { months: monthNames(months, language) })}. ` : ''}${t('activity.next')}`;
}

/** What redirects.yaml says of things that can be saved. A line for any language goes for all of them: keys are the same. */
function movedItems({ redirects, site }: Catalogue, known: ReadonlySet<string>): ListData['moved'] {
  const itemAt = (address: string): string | undefined => {
    for (const language of site.languages)
      for (const kind of Object.values(kindsOf)) {
        const base = href(kind, '', language);
        if (address.startsWith(base) && address !== base) return itemOf(kind, address.slice(base.length, -1));
      }
    return undefined;
  };
  return Object.fromEntries(
    redirects.flatMap(({ from, to }) => {
      const [old, now] = [itemAt(from), itemAt(to)];
      return old && now && known.has(now) && !known.has(old) ? [[old, now]] : [];
    }),
  );
}
