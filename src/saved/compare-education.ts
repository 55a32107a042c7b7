import type { Catalogue, Education } from '../catalogue/types.ts';
import { formatNumber } from '../i18n/format.ts';
import { applicationLines } from '../words/apply.ts';
import { certificationLabel } from '../words/certification.ts';
import { aplOf, higherEducationOf, nextStep } from '../words/education.ts';
import { linkedJobs } from '../words/jobs.ts';
import type { Comparison, Sayer } from './compare-cells.ts';
import type { Cell } from './compare-data.ts';
import { access, aplRule } from './compare-programme.ts';

/** Educations side by side. */
export const educationComparison: Comparison<Education> = {
  group: ({ region }) => region.name,
  near,
  rows: [
    ['compare.row.school', school],
    ['kind.one.programme', programme],
    ['programme.length', (education, { fact, nothing }) => (education.programme ? fact(education.programme.length) : nothing())],
    ['education.he', higherEducation],
    ['education.apl', apl],
    ['answers.jobs', jobs],
    ['answers.pay', (education, { pay }) => pay(linkedJobs(education), education.programme)],
    ['outlook.title', (education, { chances }) => chances(linkedJobs(education))],
    ['compare.row.apply', application],
    ['education.places', places],
    ['certification.title', certification],
    ['answers.next', next],
  ],
};

/** Those of the same programme in the region, those in the same municipality, and those of the same programme elsewhere. */
function near({ region, programme: own, municipality }: Education, { educations }: Catalogue): Education[] {
  const isSame = (other: Education): boolean => other.programme !== undefined && other.programme === own;
  return [
    ...region.educations.filter(isSame),
    ...region.educations.filter((other) => other.municipality && other.municipality === municipality),
    ...educations.filter(isSame),
  ].filter(({ active }) => active !== false);
}

function school({ school: own, provider, municipality, region }: Education, { t, link }: Sayer): Cell {
  return {
    lines: [
      own ? link(own) : { text: provider ?? t('education.schoolUnknown') },
      ...(municipality ? [link(municipality)] : []),
      { ...link(region), text: region.name },
    ],
    ...(!own && !provider && { unknown: true }),
  };
}

function programme({ programme: known, orientationName }: Education, { t, own, link, nothing }: Sayer): Cell {
  if (!known) return nothing(t('education.programmeUnknown'));
  return {
    lines: [link(known), ...(orientationName ? [{ text: orientationName, ...own(orientationName) }] : [])],
    ...(!orientationName && { note: t('education.orientationUnknown') }),
  };
}

function higherEducation(education: Education, say: Sayer): Cell {
  const known = higherEducationOf(education);
  if (!known) return say.nothing();
  const lines = [{ text: say.t(`he.${known.answer}`) }];
  return known.of ? { lines, note: say.t('compare.ofProgramme'), ...sourceOf(access(known.of, say)) } : { lines };
}

const sourceOf = ({ source }: Cell): Pick<Cell, 'source'> => (source ? { source } : {});

function apl(education: Education, say: Sayer): Cell {
  const known = aplOf(education);
  if (!known) return say.nothing();
  return 'own' in known ? say.fact(known.own[0]) : (aplRule(known.programme, say) ?? say.nothing());
}

function jobs(education: Education, { t, jobs: named, nothing }: Sayer): Cell {
  const all = linkedJobs(education);
  if (all.length === 0) return nothing();
  const isUnsure = education.jobs.some(({ certain }) => !certain);
  return { ...named(all), ...(isUnsure && { note: t('compare.jobs.maybe') }) };
}

function application(education: Education, { catalogue: { date, language }, t, nothing }: Sayer): Cell {
  const lines = applicationLines(education, date, language).map((text) => ({ text }));
  return lines.length > 0 ? { lines } : nothing(t('education.applicationUnknown'));
}

function places({ places: count }: Education, { catalogue, fact, nothing }: Sayer): Cell {
  return count ? fact(count, formatNumber(count.value, catalogue.language)) : nothing();
}

function certification(education: Education, { catalogue, t, says, origin }: Sayer): Cell {
  const { source, year } = education.certification;
  return {
    ...says(certificationLabel(education, t, catalogue.site.network)),
    source: origin({ source, asOf: year ? String(year) : undefined }),
  };
}

function next(education: Education, { t }: Sayer): Cell {
  const { website } = education;
  return { lines: [...(website ? [{ text: t('education.website'), href: website }] : []), { text: nextStep(education, t) }] };
}
