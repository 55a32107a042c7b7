import path from 'node:path';
import { takeOver } from '../../src/catalogue/catalogue.ts';
import { cacheFolder, contentFolder, contentName } from '../../src/catalogue/folder.ts';
import { reading, Reads, type Watched } from '../../src/reads.ts';
import { socialImages } from '../../src/social/card.ts';
import { forgetOthers } from '../../src/social/image.ts';
import { type AstroIntegration, build } from './astro.ts';
import { afterRendering, beforeRendering, sawPicturesOf } from './caches.ts';
import type { Reviewed } from './findings.ts';
import { baseOf, PageKeys, readNotes, versionsIn, writeNotes } from './keys.ts';
import { Refused } from './refused.ts';
import type { Share } from './share.ts';
import type { Progress } from './steps.ts';

export const NOTES = path.join(cacheFolder, 'keys.json');

type Options = { /** Which of the pages; all of them without. */ share?: Share; progress?: Progress };

/**
 * Makes the pages of a site with their pictures, but for those that the last build made and that would come out the same.
 * @param reviewed content without faults
 * @param watched what its catalogues are made of
 * @throws {Refused} when something has read the content beside it that shows what is hidden
 */
export async function makePages(outDir: string, reviewed: Reviewed, watched: Watched, options: Options = {}): Promise<void> {
  const { content, catalogues } = reviewed;
  await beforeRendering();
  takeOver(reviewed);
  const keys = new PageKeys(watched, versionsIn(contentFolder), await baseOf(content), await readNotes(NOTES));
  await build({
    outDir,
    logLevel: 'silent',
    integrations: [incremental(keys, options)],
    experimental: { incrementalBuild: true },
    // What is read is noted for one page at a time.
    build: { concurrency: 1 },
  });
  if (await sawPicturesOf(hiddenStories(reviewed)))
    throw new Refused([`En utvecklingsserver (npm run dev eller npm run edit) läste ${contentName} under bygget. Bygg igen.`]);
  await writeNotes(NOTES, keys);
  await afterRendering(outDir);
  await forgetOthers(catalogues.flatMap(socialImages).map(({ card }) => card));
}

/** The files of the stories that may be shown. */
export const shownStories = ({ catalogues }: Reviewed): Set<string> =>
  new Set(catalogues.flatMap(({ stories }) => stories).flatMap(({ prose }) => [prose.id, prose.main]));

function hiddenStories(reviewed: Reviewed): string[] {
  const shown = shownStories(reviewed);
  return [...reviewed.content.entries.story.values()].map(({ file }) => file).filter((file) => !shown.has(file));
}

/**
 * Tells Astro which pages would come out as last time, and notes what each page that is made reads. A route takes part when its paths have a
 * `cacheKey`: all that it shows, beside what its props say outside the entries, which the key tells.
 */
function incremental(keys: PageKeys, { share, progress }: Options): AstroIntegration {
  let done = 0;
  let all = 0;
  return {
    name: 'incremental',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((inner) => ({
          ...inner,
          name: 'incremental',
          getStaticPaths: async () => {
            const paths = (await inner.getStaticPaths()).filter((_, i) => !share || i % share.of === share.nth - 1);
            all = paths.length;
            return paths.map((at) =>
              at.cacheKey === undefined ? at : { ...at, cacheKey: `${at.cacheKey} ${keys.keyOf(nameOf(at.pathname))}` },
            );
          },
          render: async (request, options) => {
            progress?.((done += 1), all);
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
