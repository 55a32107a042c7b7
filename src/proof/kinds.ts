import type { SitePage } from '../catalogue/addresses.ts';

/** What tests and proof call a kind of page: `job` is an entry's page, `job-list` the page of all. */
export const kindName = ({ kind, entry }: Pick<SitePage, 'kind' | 'entry'>): string => (entry ? kind : `${kind}-list`);
