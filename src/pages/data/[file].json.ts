import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue, languages } from '../../catalogue/catalogue.ts';
import { compareData, compareFile } from '../../saved/compare.ts';
import { comparable, type CompareLetter } from '../../saved/compare-state.ts';
import { listData, listFile } from '../../saved/list-data.ts';

/** What the reader's list and the comparison fetch, a file for each language: the comparison's a kind at a time. */
export const getStaticPaths = (async () => {
  const catalogues = await Promise.all((await languages()).map(catalogue));
  const letters = Object.keys(comparable) as CompareLetter[];
  return catalogues.flatMap((known) => [
    { params: { file: listFile(known.language) }, props: { data: () => listData(known) }, cacheKey: '' },
    ...letters.map((letter) => ({
      params: { file: compareFile(letter, known.language) },
      props: { data: () => compareData(letter, known) },
      cacheKey: letter,
    })),
  ]);
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ data: () => unknown }> = ({ props }) =>
  new Response(JSON.stringify(props.data()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
