import path from 'node:path';
import { takeOver } from '../../src/catalogue/catalogue.ts';
import { cacheFolder, contentFolder } from '../../src/catalogue/folder.ts';
import { reading, Reads, type Watched } from '../../src/reads.ts';
import { type AstroIntegration, build } from './astro.ts';
import type { Reviewed } from './findings.ts';
import { baseOf, PageKeys, readNotes, versionsIn, writeNotes } from './keys.ts';

const NOTES = path.join(cacheFolder, 'keys.json');
/**
 * Makes the pages of a site, but for those that the last build made and that would come out the same.
 * @param watched what the catalogues are made of
 */
export async function renderPages(outDir: string, reviewed: Reviewed, watched: Watched): Promise<void> {
  takeOver(reviewed);
  const keys = new PageKeys(watched, versionsIn(contentFolder), await baseOf(reviewed.content), await readNotes(NOTES));
  await build({
    outDir,
    logLevel: 'silent',
    integrations: [incremental(keys)],
    experimental: { incrementalBuild: true },
    // What is read is noted for one page at a time.
    build: { concurrency: 1 },
  });
  await writeNotes(NOTES, keys);
}

/**
 * Tells Astro which pages would come out as last time, and notes what each page that is made reads. A route takes part when its paths have a
 * `cacheKey`: all that it shows, beside what its props say outside the entries, which the key tells.
 */
function incremental(keys: PageKeys): AstroIntegration {
  return {
    name: 'incremental',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((inner) => ({
          ...inner,
          name: 'incremental',
          getStaticPaths: async () =>
            (await inner.getStaticPaths()).map((at) =>
              at.cacheKey === undefined ? at : { ...at, cacheKey: `${at.cacheKey} ${keys.keyOf(nameOf(at.pathname))}` },
            ),
          render: async (request, options) => {
            const reads = new Reads();
            const result = await reading(reads, () => inner.render(request, options));
            keys.rendered(nameOf(new URL(request.url).pathname), reads);
            return result;
          },
        })),
    },
  };
}

/** A page's address as both lists of Astro's have it. */
const nameOf = (pathname: string): string => decodeURI(pathname).replace(/\/$/, '');
