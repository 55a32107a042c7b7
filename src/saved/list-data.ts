import type { Activity, Catalogue, Competition, Education, Entry } from '../catalogue/types.ts';
import { formatPeriod } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { translator } from '../i18n/strings.ts';
import { href, hrefOf } from '../links.ts';
import { itemOf, kindsOf, type ListData, type ListEntry, type ListKind } from './list.ts';
import { applicationOf } from '../words/apply.ts';
import { nextStep } from '../words/education.ts';
import { monthNames, monthsOf } from '../words/months.ts';

/** Where the data of a language stands. */
export const listFile = (language: Language): string => `lista.${language}`;

/** What the list page needs to know of everything that can be saved. */
export function listData(catalogue: Catalogue): ListData {
  const { language, date, calendar } = catalogue;
  const t = translator(language);
  const takePart = (entry: Activity | Competition): string => {
    const months = monthsOf(entry, calendar);
    if (entry.status === 'ended') return t('status.ended');
    return `${months.length > 0 ? `${t('calendar.usually', { months: monthNames(months, language) })}. ` : ''}${t('activity.next')}`;
  };
  const study = (education: Education): string => {
    const { closes } = education.active === false ? {} : applicationOf(education, date);
    return `${closes ? `${t('education.closes.label')} ${formatPeriod(closes, language)}. ` : ''}${nextStep(education, t)}`;
  };
  const all: [Entry<ListKind>, string][] = [
    ...catalogue.jobs.map((job): [Entry<ListKind>, string] => [job, t('job.next')]),
    ...catalogue.programmes.map((programme): [Entry<ListKind>, string] => [programme, t('programme.next')]),
    ...catalogue.educations.map((education): [Entry<ListKind>, string] => [education, study(education)]),
    ...[...catalogue.competitions, ...catalogue.activities].map((entry): [Entry<ListKind>, string] => [entry, takePart(entry)]),
  ];
  const entries = Object.fromEntries(
    all.map(([{ kind, key, title, summary, lang, ...entry }, next]): [string, ListEntry] => [
      itemOf(kind, key),
      { title, summary, next, address: hrefOf({ ...entry, kind, key }, language), ...(lang !== language && { lang }) },
    ]),
  );
  return { entries, moved: movedItems(catalogue, entries) };
}

/** What redirects.yaml says of things that can be saved. A line for any language goes for all of them: keys are the same. */
function movedItems({ redirects, site }: Catalogue, entries: ListData['entries']): ListData['moved'] {
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
      return old && now && entries[now] && !entries[old] ? [[old, now]] : [];
    }),
  );
}
