import type {
  BreadcrumbList,
  CategoryCode,
  EducationalOccupationalProgram,
  EducationalOrganization,
  EducationEvent,
  Occupation,
  PostalAddress,
  WithContext,
} from 'schema-dts';
import type { Education, Job, Municipality, Programme, School } from '../catalogue/types.ts';
import type { Language } from '../i18n/language.ts';
import { hrefOf } from '../links.ts';
import type { CalendarItem } from '../thread/calendar.ts';

// Data blocks for search engines, after schema.org. Pages hold all of it in their text as well.

export type Crumb = { title: string; address: string };

const context = 'https://schema.org';

/** The way from the front page to this page. */
export function breadcrumbList(crumbs: readonly Crumb[], site: URL): WithContext<BreadcrumbList> {
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ title, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: title,
      item: new URL(address, site).href,
    })),
  };
}

const ssykCode = (job: Job): CategoryCode => ({
  '@type': 'CategoryCode',
  inCodeSet: 'SSYK 2012',
  codeValue: job.ssyk.code,
  name: job.ssyk.label,
});

/** A job: its group and tasks, and the pay of the whole group. */
export function occupation(job: Job, url: string): WithContext<Occupation> {
  return {
    '@context': context,
    '@type': 'Occupation',
    name: job.title,
    description: job.summary,
    url,
    occupationalCategory: ssykCode(job),
    responsibilities: job.tasks,
    ...(job.skills.length > 0 && { skills: job.skills }),
    occupationLocation: { '@type': 'Country', name: 'SE' },
    ...(job.pay && {
      estimatedSalary: [
        {
          '@type': 'MonetaryAmountDistribution',
          name: job.ssyk.label,
          currency: 'SEK',
          duration: 'P1M',
          median: job.pay.value,
          ...(job.pay.p10 && { percentile10: job.pay.p10 }),
          ...(job.pay.p90 && { percentile90: job.pay.p90 }),
        },
      ],
    }),
  };
}

/** A programme and the jobs it leads to. */
export function educationalProgramme(programme: Programme, url: string): WithContext<EducationalOccupationalProgram> {
  return {
    '@context': context,
    '@type': 'EducationalOccupationalProgram',
    name: programme.title,
    description: programme.summary,
    url,
    ...(programme.length.unit === 'år' && typeof programme.length.value === 'number' && { timeToComplete: `P${programme.length.value}Y` }),
    ...(programme.credential && { educationalCredentialAwarded: programme.credential.value }),
    ...((programme.codes.gy25 ?? programme.codes.gy11) && { identifier: programme.codes.gy25 ?? programme.codes.gy11 }),
    occupationalCategory: programme.jobs.map(({ job }) => ssykCode(job)),
  };
}

const place = (municipality: Municipality | undefined): { address: PostalAddress } | undefined =>
  municipality && {
    address: { '@type': 'PostalAddress', addressLocality: municipality.name, addressRegion: municipality.county, addressCountry: 'SE' },
  };

/** A school, where it is, and its units in the national register that a person has looked at. */
export const school = (own: School, url: string): WithContext<EducationalOrganization> => ({
  '@context': context,
  '@type': 'EducationalOrganization',
  name: own.name,
  url,
  ...(own.website !== undefined && { sameAs: own.website }),
  ...place(own.municipality),
  ...(own.position && { geo: { '@type': 'GeoCoordinates', latitude: own.position[0], longitude: own.position[1] } }),
  ...(own.units?.reviewed !== undefined && own.units.codes.length > 0 && { identifier: own.units.codes }),
});

/** An education somewhere: who gives it, and the jobs that it surely leads to. */
export const education = (own: Education, url: string): WithContext<EducationalOccupationalProgram> => ({
  '@context': context,
  '@type': 'EducationalOccupationalProgram',
  name: own.title,
  description: own.summary,
  url,
  ...((own.school ?? own.provider !== undefined) && {
    provider: { '@type': 'EducationalOrganization', name: own.school?.name ?? own.provider ?? '', ...place(own.municipality) },
  }),
  ...(own.application?.closes !== undefined && { applicationDeadline: own.application.closes }),
  occupationalCategory: own.jobs.filter(({ certain }) => certain).map(({ job }) => ssykCode(job)),
});

/** What has a day of its own and is to come. */
export const events = (items: readonly CalendarItem[], language: Language, site: string): WithContext<EducationEvent>[] =>
  items.flatMap((item) =>
    item.certainty === 'known' && item.from === 'event' && /^\d{4}-\d{2}-\d{2}$/.test(item.start)
      ? [
          {
            '@context': context,
            '@type': 'EducationEvent',
            name: item.title,
            startDate: item.start,
            ...(item.end !== undefined && { endDate: item.end }),
            ...(item.where !== undefined && { location: { '@type': 'Place', name: item.where } }),
            ...(item.website !== undefined && { url: item.website }),
            ...(item.school && {
              organizer: {
                '@type': 'EducationalOrganization',
                name: item.school.name,
                url: new URL(hrefOf(item.school, language), site).href,
              },
            }),
          } as const,
        ]
      : [],
  );
