import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue, languages } from '../../catalogue/catalogue.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import { lessonData, regionLesson } from '../../lesson/data.ts';
import { lessonFile, toolFile } from '../../links.ts';
import { nearData, placeNames } from '../../place/data.ts';
import { NAMES_FILE, nearFile } from '../../place/here.ts';
import { compareData, compareFile } from '../../saved/compare.ts';
import { comparable, type CompareLetter } from '../../saved/compare-state.ts';
import { listData, listFile, regionList } from '../../saved/list-data.ts';
import { isParted, partFile } from '../../saved/parts.ts';
import { toolData } from '../../tools/data.ts';

type File = { address: string; data: () => unknown };

/** What the reader's list, the comparison, the lesson builder, the tools and the reader's place fetch, in a language. */
function filesOf(known: Catalogue): File[] {
  const { language } = known;
  const [list, lesson] = [listFile(language), lessonFile(language)];
  const letters = Object.keys(comparable) as CompareLetter[];
  return [
    { address: list, data: () => listData(known) },
    { address: lesson, data: () => lessonData(known) },
    ...(isParted(known) ? known.regions : []).flatMap((region) => [
      { address: partFile(list, region.key), data: () => regionList(region, known) },
      { address: partFile(lesson, region.key), data: () => regionLesson(region, known) },
    ]),
    { address: nearFile(language), data: () => nearData(known) },
    ...(language === known.mainLanguage ? [{ address: NAMES_FILE, data: () => placeNames(known) }] : []),
    ...known.tools.map((tool) => ({ address: toolFile(tool.key, language), data: () => toolData(tool, known) })),
    ...letters.map((letter) => ({ address: compareFile(letter, language), data: () => compareData(letter, known) })),
  ];
}

export const getStaticPaths = (async () =>
  (await Promise.all((await languages()).map(catalogue))).flatMap(filesOf).map(({ address, data }) => ({
    params: { file: address.slice('/data/'.length, -'.json'.length) },
    props: { data },
    cacheKey: '',
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ data: () => unknown }> = ({ props }) =>
  new Response(JSON.stringify(props.data()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
