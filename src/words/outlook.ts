import type { Catalogue, Job, Outlook } from '../catalogue/types.ts';
import type { Translate } from '../i18n/strings.ts';

/** What the barometer says of a job, in sentences: its chances now, how that is, in five years, and whom it is about. */
export type OutlookWords = { now?: string | undefined; situation?: string | undefined; later?: string | undefined; about: string };

/** A job's outlook in words. */
export const outlookWords = ({ chances, situation, forecast, group, area, round }: Outlook, t: Translate): OutlookWords => ({
  now: chances && `${t(`outlook.chances.${chances}`)}.`,
  situation: situation && t(`outlook.situation.${situation}`),
  later: forecast && t(`outlook.forecast.${forecast}`),
  about: t('outlook.about', { group, area, round }),
});

/** That nobody has judged a job: the barometer by its name, where an import has asked it. */
export const outlookUnknown = ({ imported }: Pick<Catalogue, 'imported'>, t: Translate): string =>
  t(imported.outlook ? 'outlook.unknown' : 'outlook.none');

/** The chances of a job in a word or two, for a list. */
export const chancesText = ({ outlook }: Pick<Job, 'outlook'>, t: Translate): string | undefined =>
  outlook?.chances && t(`outlook.short.${outlook.chances}`);

/** How many of several jobs have good chances, of those that the barometer judges; nothing where it judges none. */
export function judged(
  jobs: readonly Pick<Job, 'outlook'>[],
): { large: number; count: number; first: Outlook & { chances: NonNullable<Outlook['chances']> } } | undefined {
  const known = jobs.flatMap(({ outlook }) => (outlook?.chances ? [{ ...outlook, chances: outlook.chances }] : []));
  const [first] = known;
  return first && { first, count: known.length, large: known.filter(({ chances }) => chances === 'large').length };
}
