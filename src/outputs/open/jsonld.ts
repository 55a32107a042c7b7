import type { Dataset, WithContext } from 'schema-dts';
import type { Catalogue, Page } from '../../catalogue/types.ts';
import { dataFile, hrefOf } from '../../links.ts';
import { DATASETS } from './datasets.ts';

/** The open data as search engines for data know it: one dataset, with a file for each set. */
export const openData = (page: Page, { site, language }: Pick<Catalogue, 'site' | 'language'>): WithContext<Dataset> => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  name: page.title,
  description: page.summary,
  url: new URL(hrefOf(page, language), site.address).href,
  inLanguage: language,
  isAccessibleForFree: true,
  license: site.licences.contentAddress,
  creator: { '@type': 'Organization', name: site.publisher.name },
  distribution: DATASETS.map(({ name }) => ({
    '@type': 'DataDownload',
    name,
    encodingFormat: 'application/json',
    contentUrl: new URL(dataFile(name, 'json'), site.address).href,
  })),
});
