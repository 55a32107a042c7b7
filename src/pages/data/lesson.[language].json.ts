import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue, languages } from '../../catalogue/catalogue.ts';
import type { Language } from '../../i18n/language.ts';
import { lessonData } from '../../lesson/data.ts';

// What the lesson builder knows, one file a language.
export const getStaticPaths = (async () =>
  (await languages()).map((language) => ({ params: { language }, cacheKey: '' }))) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => Response.json(lessonData(await catalogue(params.language as Language)));
