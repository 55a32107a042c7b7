import type { SitePage } from '../catalogue/addresses.ts';
import { faults } from '../catalogue/catalogue.ts';
import type { Faulty } from '../catalogue/faulty.ts';
import { isDeveloping } from '../catalogue/mode.ts';
import type { Catalogue } from '../catalogue/types.ts';
import { FAULTS, hrefOf } from '../links.ts';
import { hasPages, shownAs } from '../schema/kinds.ts';

export type FaultPage = { known: Catalogue; page: SitePage; faulty: Faulty | undefined; isFault: true };

/** The pages that tell of faults: one where each faulty entry would be, and one of all. None in a site that is built. */
export async function faultPages(catalogues: readonly Catalogue[]): Promise<FaultPage[]> {
  if (!isDeveloping) return [];
  const { faulty } = await faults();
  const own = faulty
    .filter(({ kind }) => hasPages(kind))
    .flatMap((entry) =>
      catalogues
        .filter(({ language }) => !entry.translation || language === entry.translation)
        .map((known) => ({
          known,
          page: { kind: 'home' as const, address: addressOf(entry, known) },
          faulty: entry,
          isFault: true as const,
        })),
    );
  const all = catalogues.slice(0, 1).map((known) => ({
    known,
    page: { kind: 'home' as const, address: FAULTS },
    faulty: undefined,
    isFault: true as const,
  }));
  return [...own, ...all];
}

function addressOf({ kind, key, entrance }: Faulty, { language }: Catalogue): string {
  return hrefOf({ kind: shownAs(kind), key, entrance }, language);
}
