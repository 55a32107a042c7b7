import { isSupply } from '../catalogue/link.ts';
import { isExpired } from '../catalogue/fact.ts';
import type { Catalogue, Education, Entry, Job, JobLink, Programme } from '../catalogue/types.ts';
import { formatKronor, formatNumber, formatPeriod } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { translator } from '../i18n/strings.ts';
import { hrefOf } from '../links.ts';
import type { Fact } from '../schema/common.ts';
import { certificationLabel } from '../words/certification.ts';
import type { Cell, CompareData, Line } from './compare-data.ts';
import { type CompareKind, type CompareLetter, comparable } from './compare-state.ts';
import { factText } from '../words/fact.ts';
import { paySpan } from '../words/pay.ts';
import { publisherOf } from '../words/source-name.ts';

// What stands in a comparison, made when the site is built: the reader's browser only puts the texts in their places.

/** Where the data of a kind and a language stands. */
export const compareFile = (letter: CompareLetter, language: Language): string => `jamfor-${letter}.${language}`;

/** How many neighbours are offered. */
const NEAR = 4;
const NAMED = 5;

/** Everything of a kind, ready to be set side by side. */
export function compareData(letter: CompareLetter, catalogue: Catalogue): CompareData {
  const table = tables(catalogue)[comparable[letter]];
  const cells: Cell[] = [];
  const known = new Map<string, number>();
  const numberOf = (cell: Cell): number => {
    const text = JSON.stringify(cell);
    if (!known.has(text)) known.set(text, cells.push(cell) - 1);
    return known.get(text)!;
  };
  const entries = Object.fromEntries(
    table.entries.map(({ entry, group, cells: own, near }) => [
      entry.key,
      {
        title: entry.title,
        address: hrefOf(entry, catalogue.language),
        group,
        ...(entry.lang !== catalogue.language && { lang: entry.lang }),
        cells: own.map(numberOf),
        near: [...new Set(near)]
          .filter((other) => other !== entry)
          .slice(0, NEAR)
          .map(({ key }) => key),
      },
    ]),
  );
  return { rows: table.rows, cells, entries };
}

type Row = { entry: Entry; group: string; cells: Cell[]; near: Entry[] };

function tables(catalogue: Catalogue): Record<CompareKind, { rows: string[]; entries: Row[] }> {
  const { language, mainLanguage, date, sources, site } = catalogue;
  const t = translator(language);
  const own = language === mainLanguage ? {} : { lang: mainLanguage };
  const nothing = (note?: string): Cell => ({ lines: [{ text: t('compare.unknown') }], unknown: true, ...(note && { note }) });
  const says = (text: string): Cell => ({ lines: [{ text }] });
  const isIn = (lang: Language): { lang?: Language } => (lang === language ? {} : { lang });
  const linkTo = (entry: Entry, more = ''): Line => ({ text: entry.title + more, href: hrefOf(entry, language), ...isIn(entry.lang) });
  const source = (id: string, asOf?: string): NonNullable<Cell['source']> => {
    const found = sources.get(id)!;
    const when = asOf ? t('fact.asOf', { date: formatPeriod(asOf, language) }) : t('fact.undated');
    return { name: publisherOf(found), ...(found.url && { url: found.url }), when };
  };
  const oldNote = (fact: Fact): string =>
    isExpired(fact, date) ? t('fact.expired', { date: formatPeriod(fact.validUntil!, language) }) : '';
  const ofFact = (fact: Fact, text = factText(fact, language)): Cell => {
    const note = [oldNote(fact), fact.note].filter(Boolean).join(' ');
    return {
      lines: [{ text, ...own }],
      ...(note && { note, ...(fact.note && { noteLang: mainLanguage }) }),
      source: source(fact.source, fact.asOf),
    };
  };
  /** The national rule on weeks at a workplace: said to be a rule, never a school's own figure. */
  const aplRule = (programme: Programme): Cell | undefined =>
    programme.aplWeeks && {
      ...ofFact(programme.aplWeeks, t('programme.atLeast', { value: factText(programme.aplWeeks, language) })),
      rule: true,
      note: t(programme.form === 'vocational' ? 'compare.apl.vocational' : 'compare.apl.programme'),
    };
  const heSource = ({ higherEducationNote: note }: Programme): Pick<Cell, 'source'> =>
    note ? { source: source(note.source, note.asOf) } : {};
  const named = (jobs: Job[]): Cell =>
    jobs.length === 0
      ? nothing()
      : {
          lines: [
            ...jobs.slice(0, NAMED).map((job) => linkTo(job)),
            ...(jobs.length > NAMED ? [{ text: t('compare.more', { count: jobs.length - NAMED }) }] : []),
          ],
        };
  const paid = (jobs: Job[]): Cell => {
    const span = paySpan(jobs, date);
    if (!span) return nothing(t('pay.depends'));
    const { low, high } = span;
    const text =
      low.value === high.value
        ? formatKronor(low.value, language)
        : t('compare.span', { low: formatKronor(low.value, language), high: formatKronor(high.value, language) });
    return { lines: [{ text }], note: `${t('compare.pay.medians')} ${t('pay.groups')}`, source: source(low.source, low.asOf) };
  };
  const wanted = (jobs: Job[]): Cell => {
    const judged = jobs.flatMap(({ outlook }) => (outlook?.chances ? [outlook] : []));
    const [first] = judged;
    if (!first) return nothing();
    const large = judged.filter(({ chances }) => chances === 'large').length;
    return {
      lines: [
        judged.length === 1
          ? { text: `${t(`outlook.chances.${first.chances!}`)}.` }
          : { text: t('programme.parents.jobs.count', { large, count: judged.length }) },
      ],
      source: source(first.source, first.asOf),
    };
  };
  const where = (educations: Education[], none: string): Cell => {
    const living = educations.filter(isSupply);
    const regions = [...new Set(living.map((e) => e.region))];
    if (living.length === 0) return nothing(none);
    return {
      lines: [
        {
          text: t('programme.where.count', {
            educations: t('count.educations', { count: living.length }),
            regions: t('count.regions', { count: regions.length }),
          }),
        },
        ...regions.slice(0, NAMED).map((region) => ({ ...linkTo(region), text: region.name })),
        ...(regions.length > NAMED ? [{ text: t('compare.more', { count: regions.length - NAMED }) }] : []),
      ],
    };
  };
  const jobsOf = (links: JobLink[]): Job[] => [...new Set(links.map((l) => l.job))];

  const job = (entry: Job): Row => {
    const { pay, outlook } = entry;
    const amount = (value: number): string => formatKronor(value, language);
    return {
      entry,
      group: '',
      near: [...entry.related, ...entry.sameGroup],
      cells: [
        { lines: [{ text: entry.doing.map(({ title }) => title).join(', '), ...isIn(entry.doing[0]?.lang ?? language) }] },
        pay && typeof pay.value === 'number'
          ? {
              lines: [{ text: t('pay.month', { pay: amount(pay.value) }) }],
              note: `${oldNote(pay)} ${t('pay.group', { group: entry.ssyk.label, code: entry.ssyk.code })}`.trim(),
              source: source(pay.source, pay.asOf),
            }
          : nothing(t('pay.unknown')),
        pay?.p10 && pay.p90 && !isExpired(pay, date) ? says(t('compare.span', { low: amount(pay.p10), high: amount(pay.p90) })) : nothing(),
        outlook?.chances
          ? {
              lines: [
                { text: `${t(`outlook.chances.${outlook.chances}`)}.` },
                ...(outlook.situation ? [{ text: t(`outlook.situation.${outlook.situation}`) }] : []),
              ],
              note: t('outlook.about', { group: outlook.group, area: outlook.area, round: outlook.round }),
              source: source(outlook.source, outlook.asOf),
            }
          : nothing(t('outlook.unknown')),
        outlook?.forecast
          ? { lines: [{ text: t(`outlook.forecast.${outlook.forecast}`) }], source: source(outlook.source, outlook.asOf) }
          : nothing(),
        entry.programmes.length > 0
          ? {
              lines: entry.programmes.map(({ programme, orientation, basis }) =>
                linkTo(programme, `${orientation ? `, ${orientation.name}` : ''}${basis === 'typical' ? ` (${t('job.typical')})` : ''}`),
              ),
            }
          : nothing(),
        entry.programmes.length > 0
          ? {
              lines: [...new Set(entry.programmes.map(({ programme }) => programme.form))].map((form) => ({
                text: t(`programme.kind.${form}`),
              })),
            }
          : nothing(),
        where(
          entry.educations.filter((e) => e.jobs.some((l) => l.job === entry && l.certain)),
          entry.educations.some(isSupply) ? t('compare.where.maybe') : t('job.noEducation'),
        ),
        says(t('job.next')),
      ],
    };
  };

  const programme = (entry: Programme): Row => {
    const jobs = jobsOf(entry.jobs);
    return {
      entry,
      group: t(`programme.kind.${entry.form}`),
      near: catalogue.programmes.filter(({ form }) => form === entry.form),
      cells: [
        says(t(`programme.kind.${entry.form}`)),
        ofFact(entry.length),
        {
          lines: [{ text: t(`he.${entry.higherEducation}`) }],
          ...heSource(entry),
        },
        aplRule(entry) ?? nothing(t('compare.apl.none')),
        named(jobs),
        paid(jobs),
        wanted(jobs),
        where(entry.educations, t('programme.where.none')),
        entry.leadsTo.length > 0 ? { lines: entry.leadsTo.map((other) => linkTo(other)) } : nothing(),
        says(t('programme.next')),
      ],
    };
  };

  const education = (entry: Education): Row => {
    const { school, municipality, region, quality, application } = entry;
    const jobs = jobsOf(entry.jobs);
    const he = entry.higherEducation ?? entry.programme?.higherEducation;
    const { closes, opens } = application ?? {};
    return {
      entry,
      group: region.name,
      near: [
        ...region.educations.filter((e) => e.programme && e.programme === entry.programme),
        ...region.educations.filter((e) => e.municipality && e.municipality === entry.municipality),
        ...catalogue.educations.filter((e) => e.programme && e.programme === entry.programme),
      ].filter((e) => e.active !== false),
      cells: [
        {
          lines: [
            school ? linkTo(school) : { text: entry.provider ?? t('education.schoolUnknown') },
            ...(municipality ? [linkTo(municipality)] : []),
            { ...linkTo(region), text: region.name },
          ],
          ...(!school && !entry.provider && { unknown: true as const }),
        },
        entry.programme
          ? {
              lines: [linkTo(entry.programme), ...(entry.orientationName ? [{ text: entry.orientationName, ...own }] : [])],
              ...(!entry.orientationName && { note: t('education.orientationUnknown') }),
            }
          : nothing(t('education.programmeUnknown')),
        entry.programme ? ofFact(entry.programme.length) : nothing(),
        he
          ? {
              lines: [{ text: t(`he.${he}`) }],
              ...(!entry.higherEducation && { note: t('compare.ofProgramme'), ...heSource(entry.programme!) }),
            }
          : nothing(),
        quality.aplWeeks
          ? ofFact(quality.aplWeeks)
          : quality.aplNote
            ? ofFact(quality.aplNote)
            : ((entry.programme && aplRule(entry.programme)) ?? nothing()),
        jobs.length > 0 ? { ...named(jobs), ...(entry.jobs.some((l) => !l.certain) && { note: t('compare.jobs.maybe') }) } : nothing(),
        paid(jobs),
        wanted(jobs),
        (closes ?? opens)
          ? {
              lines: [
                ...(opens && opens >= date ? [{ text: t('education.opens', { date: formatPeriod(opens, language) }) }] : []),
                ...(closes
                  ? [{ text: t(closes < date ? 'compare.closed' : 'education.closes', { date: formatPeriod(closes, language) }) }]
                  : []),
              ],
            }
          : nothing(t('education.applicationUnknown')),
        entry.places
          ? ofFact(entry.places, typeof entry.places.value === 'number' ? formatNumber(entry.places.value, language) : undefined)
          : nothing(),
        {
          ...says(certificationLabel(entry, t, site.network)),
          source: source(entry.certification.source, entry.certification.year ? String(entry.certification.year) : undefined),
        },
        {
          lines: [
            ...(entry.website ? [{ text: t('education.website'), href: entry.website }] : []),
            { text: entry.active === false ? t('education.history') : t('education.next') },
          ],
        },
      ],
    };
  };

  return {
    job: {
      rows: [
        t('compare.row.doing'),
        t('compare.row.pay'),
        t('compare.row.range'),
        t('outlook.title'),
        t('compare.row.later'),
        t('answers.studied'),
        t('compare.row.form'),
        t('job.places'),
        t('answers.next'),
      ],
      entries: catalogue.jobs.map(job),
    },
    programme: {
      rows: [
        t('compare.row.form'),
        t('programme.length'),
        t('programme.higherEducation'),
        t('programme.apl'),
        t('answers.jobs'),
        t('answers.pay'),
        t('outlook.title'),
        t('programme.where'),
        t('programme.leadsTo'),
        t('answers.next'),
      ],
      entries: catalogue.programmes.map(programme),
    },
    education: {
      rows: [
        t('compare.row.school'),
        t('kind.one.programme'),
        t('programme.length'),
        t('education.he'),
        t('education.apl'),
        t('answers.jobs'),
        t('answers.pay'),
        t('outlook.title'),
        t('compare.row.apply'),
        t('education.places'),
        t('certification.title'),
        t('answers.next'),
      ],
      entries: catalogue.educations.map(education),
    },
  };
}
