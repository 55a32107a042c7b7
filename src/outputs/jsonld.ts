import type { BreadcrumbList, CategoryCode, EducationalOccupationalProgram, Occupation, WithContext } from 'schema-dts';
import type { Job, Programme } from '../catalogue/types.ts';

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
