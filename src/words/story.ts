import type { Catalogue, Stage, Story } from '../catalogue/types.ts';
import type { Language } from '../i18n/language.ts';
import { translator } from '../i18n/strings.ts';
import { hrefOf } from '../links.ts';

/** At which knot of the way a person stands: the start, the studies or the job. */
export function knotOf(
  { stage, job, programme }: Pick<Story, 'stage' | 'job' | 'programme'>,
  stages: readonly Stage[],
): 'start' | 'studies' | 'job' {
  if (job && stage === stages.at(-1)) return 'job';
  return programme && stages.indexOf(stage) >= stages.indexOf(programme.stage) ? 'studies' : 'start';
}

const MORE = 3;

/** Stories to read after one: those of the same region or the same road first. */
export function readNext(story: Story, { stories }: Pick<Catalogue, 'stories'>): Story[] {
  const others = stories.filter((other) => other !== story);
  const isNear = ({ region, road }: Story): boolean => region === story.region || road === story.road;
  return [...others.filter(isNear), ...others.filter((other) => !isNear(other))].slice(0, MORE);
}

/** Where a story leads: what it says to go on with, and about what. */
export type Onward = { to: string; text: string; about: { title: string; lang: Language } };

/** The job, the programme and the region of a story, as what one can look at next. */
export function onwardFrom({ job, programme, region }: Story, language: Language): Onward[] {
  const t = translator(language);
  return [
    ...(job ? [{ to: `${hrefOf(job, language)}#vagen`, text: t('story.next.job'), about: job }] : []),
    ...(programme ? [{ to: `${hrefOf(programme, language)}#skolor`, text: t('story.next.programme'), about: programme }] : []),
    { to: hrefOf(region, language), text: t('story.next.region'), about: { title: region.name, lang: language } },
  ];
}
