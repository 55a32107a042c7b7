import { at } from '../../known.ts';
import { mayPublish } from '../consent.ts';
import type { Story } from '../types.ts';
import { find, type Linking, type Made, regionOf } from './linking.ts';

/** The stories that may be published on the day. Nothing else of the site knows of the others. */
export function stories(
  { visible, own, prose, date, made: watched }: Linking,
  made: Pick<Made, 'region' | 'stage' | 'job' | 'programme' | 'education'>,
): Map<string, Story> {
  const shown = visible('story').filter(({ data }) => mayPublish(data, date));
  return new Map(
    shown.map((e) => {
      const { consent, ...d } = own(e);
      const story = watched(e, {
        ...d,
        kind: 'story' as const,
        key: e.key,
        ...prose(e),
        region: regionOf(made.region, e),
        stage: at(made.stage, d.stage),
        job: find(made.job, d.job),
        programme: find(made.programme, d.programme),
        education: find(made.education, d.education, e.region),
        ...(consent && { consentUntil: consent.expires }),
      } satisfies Story);
      for (const place of [story.region, story.job, story.programme, story.education]) place?.stories.push(story);
      return [e.key, story];
    }),
  );
}
