import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue, languages } from '../catalogue/catalogue.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { calendarFile } from '../links.ts';
import { calendarText, type Wanted } from '../outputs/ics.ts';

// The calendars that calendar programs fetch: the country's, each stage's and each region's, in every language.
export const getStaticPaths = (async () => {
  const catalogues = await Promise.all((await languages()).map(catalogue));
  return catalogues.flatMap((known) => {
    const all: Wanted[] = [{}, ...known.stages.map((stage) => ({ stage })), ...known.regions.map((region) => ({ region }))];
    return all.map((wanted) => ({
      params: { path: calendarFile({ region: wanted.region?.key, stage: wanted.stage?.id }, known.language).slice(1, -'.ics'.length) },
      props: { known, wanted },
      cacheKey: '',
    }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ known: Catalogue; wanted: Wanted }> = ({ props: { known, wanted } }) =>
  new Response(calendarText(known, wanted), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
