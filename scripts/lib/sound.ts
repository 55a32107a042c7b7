import { catalogue, ContentError, languages } from '../../src/catalogue/catalogue.ts';
import { readSite } from '../../src/catalogue/site.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';

// For commands that need sound content: where it is not, they say so in words and end.

/** Says what is wrong and ends. */
export function giveUp(message: string): never {
  console.error(message);
  process.exit(1);
}

/** The catalogues of sound content, the main language first. Where the content has faults, says which and ends. */
export async function soundCatalogues(): Promise<Catalogue[]> {
  try {
    return await Promise.all((await languages()).map(catalogue));
  } catch (error) {
    if (error instanceof ContentError) giveUp(`${error.message}\n\nRätta felen först. npm run check visar dem igen.`);
    throw error;
  }
}

/** Ends where there is no site.yaml that can be read: without it no server can start. */
export async function needSite(): Promise<void> {
  try {
    await readSite();
  } catch {
    giveUp('site.yaml saknas eller har fel, och utan den går sajten inte att visa. Kör npm run check, så står det vad som ska rättas.');
  }
}
