import { didYouMean, type Problem } from '../schema/errors.ts';
import type { CheckedContent, ValidEntry } from './check.ts';
import { linksIn } from './prose.ts';

/** Links in editors' texts that lead to no page of the site: told with file and line, before anything is built. */
export function checkProseLinks({ entries, translations }: CheckedContent, addresses: ReadonlySet<string>): Problem[] {
  const all = [...Object.values(entries).flatMap((map) => [...(map as Map<string, ValidEntry>).values()]), ...translations.values()];
  return all
    .filter((entry) => entry.body !== undefined)
    .flatMap((entry) =>
      [...linksIn(entry)].flatMap(({ url, line }) => {
        const path = url.split(/[?#]/)[0]!;
        if (!path.startsWith('/') || addresses.has(path)) return [];
        return [
          {
            file: entry.file,
            line,
            problem: `Länken ${url} leder till en sida som inte finns.`,
            remedy: `Rätta adressen; den ska börja och sluta med snedstreck.${didYouMean(path, addresses)}`,
          },
        ];
      }),
    );
}
