import { z } from 'zod';
import type { CalendarDate, Event } from '../../catalogue/types.ts';
import { href } from '../../links.ts';
import { status } from '../../schema/common.ts';
import {
  aboutEntry,
  asOf,
  dataset,
  datasetOf,
  described,
  envelope,
  ids,
  type Open,
  pageAt,
  region,
  some,
  sourcesOf,
  stages,
  website,
} from './record.ts';

// What one can take part in, and when: competitions, activities, dates.

const common = {
  ...described,
  stages,
  status,
  organiser: z.string().optional(),
  grades: z.string().optional().describe('Årskurser eller åldrar.'),
  when: z.string().optional().describe('När på året, i ord.'),
  where: z.string().optional(),
  cost: z.string().optional(),
  region: region.optional(),
  asOf,
  website,
};

const ofRegion = ({ region: own }: { region?: string | undefined }): string[] => (own === undefined ? [] : [own]);

export const competitions = datasetOf({
  name: 'competitions',
  record: z.strictObject({ ...common, team: z.string().optional().describe('Om man tävlar ensam, i lag eller med klassen.') }),
  regionsOf: ofRegion,
  entries: (known) => known.competitions,
  idOf: ({ key }) => key,
  tell: (entry, open) => ({
    ...aboutEntry(entry, open),
    stages: ids(entry.stages),
    status: entry.status,
    ...(entry.region && { region: entry.region.key }),
    ...some(entry, 'organiser', 'grades', 'when', 'where', 'cost', 'team', 'asOf', 'website'),
  }),
});

export const activities = datasetOf({
  name: 'activities',
  record: z.strictObject({ ...common, form: z.string().describe('Vad för slags aktivitet det är.') }),
  regionsOf: ofRegion,
  entries: (known) => known.activities,
  idOf: ({ key }) => key,
  tell: (entry, open) => ({
    ...aboutEntry(entry, open),
    stages: ids(entry.stages),
    status: entry.status,
    form: entry.form,
    ...(entry.region && { region: entry.region.key }),
    ...some(entry, 'organiser', 'grades', 'when', 'where', 'cost', 'asOf', 'website'),
  }),
});

/** A dated thing in a region. */
const ofEvent = (event: Event, open: Open) => ({
  id: `${event.region.key}/${event.id}`,
  page: pageAt(href('calendar', event.region.key, open.catalogue.language), open),
  licence: open.catalogue.site.licences.content,
  sources: sourcesOf(event),
  title: event.title,
  kind: event.kind as string,
  stages: ids(event.stages),
  region: event.region.key,
  ...some(event, 'start', 'end', 'time', 'where', 'website'),
  ...(event.school && { school: event.school.key }),
  ...(event.education && { education: event.education.key }),
  ...(event.competition && { competition: event.competition.key }),
});

/** What comes back every year: a record a day that is known, and one with the months that it tends to be in. */
const ofDate = (date: CalendarDate, open: Open) => {
  const each = {
    page: pageAt(href('calendar', '', open.catalogue.language), open),
    licence: open.catalogue.site.licences.content,
    sources: sourcesOf(date),
    title: date.title,
    kind: date.kind,
    stages: ids(date.stages),
    ...(date.competition && { competition: date.competition.key }),
  };
  const known = date.dates.map((day) => ({ ...each, id: `${date.id}/${day.id}`, what: day.what, ...some(day, 'start', 'end', 'where') }));
  return date.months.length > 0 ? [...known, { ...each, id: date.id, months: date.months, what: date.what }] : known;
};

export const events = dataset({
  name: 'events',
  record: z.strictObject({
    ...envelope,
    title: z.string(),
    kind: z.string().describe('Vad för slags datum det är.'),
    what: z.string().optional().describe('Vad som händer då.'),
    stages,
    start: z.string().optional().describe('Första dagen, eller månaden när dagen inte är känd.'),
    end: z.string().optional().describe('Sista dagen.'),
    time: z.string().optional().describe('Klockslag i svensk tid.'),
    months: z.array(z.number().int()).optional().describe('Månader då det brukar vara, när dagen inte är känd.'),
    where: z.string().optional(),
    region: region.optional(),
    school: z.string().optional(),
    education: z.string().optional(),
    competition: z.string().optional(),
    website,
  }),
  regionsOf: ofRegion,
  records: (open) => [
    ...open.catalogue.regions.flatMap((entry) => entry.events.map((event) => ofEvent(event, open))),
    ...open.catalogue.calendar.flatMap((date) => ofDate(date, open)),
  ],
});
