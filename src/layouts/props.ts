import type { SitePage } from '../catalogue/addresses.ts';
import type { Catalogue } from '../catalogue/types.ts';

/** What every layout is given: everything there is to show, the page it stands on, and the entry that the page is about. */
export type PageProps<T = undefined> = { catalogue: Catalogue; page: SitePage; entry: T };
