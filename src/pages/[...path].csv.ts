import type { APIRoute, GetStaticPaths } from 'astro';
import { catalogue, languages } from '../catalogue/catalogue.ts';
import type { Catalogue, Region } from '../catalogue/types.ts';
import { needFile, reportFile } from '../links.ts';
import { needCsv } from '../outputs/csv.ts';
import { regionsCsv, reportCsv } from '../report/files.ts';

type Props = { known: Catalogue; region?: Region; of: 'need' | 'report' };

// The tables as files, in every language: each region's need against supply and its report, and all regions beside each other.
export const getStaticPaths = (async () => {
  const catalogues = await Promise.all((await languages()).map(catalogue));
  const file = (address: string, props: Props) => ({ params: { path: address.slice(1, -'.csv'.length) }, props, cacheKey: '' });
  return catalogues.flatMap((known) => [
    file(reportFile('', 'csv', known.language), { known, of: 'report' }),
    ...known.regions.flatMap((region) => [
      file(needFile(region.key, known.language), { known, region, of: 'need' }),
      file(reportFile(region.key, 'csv', known.language), { known, region, of: 'report' }),
    ]),
  ]);
}) satisfies GetStaticPaths;

const textOf = ({ known, region, of }: Props): string =>
  region === undefined ? regionsCsv(known) : of === 'need' ? needCsv(known, region) : reportCsv(known, region);

export const GET: APIRoute<Props> = ({ props }) => new Response(textOf(props), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
