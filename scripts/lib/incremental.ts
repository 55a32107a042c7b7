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
import { drawImages, layImages } from './social.ts';
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
  const images = catalogues.flatMap(socialImages);
  const own = images.filter((_, i) => isIn(options.share, i));
  const keys = new PageKeys(watched, versionsIn(contentFolder), await baseOf(content), await readNotes(NOTES));
  const drawn = new Set(images.map(({ address }) => address));
  await Promise.all([
    drawImages(own),
    build({
      outDir,
      logLevel: 'silent',
      integrations: [incremental(keys, drawn, options)],
      experimental: { incrementalBuild: true },
    }),
  ]);
  await layImages(outDir, own);
  if (await sawPicturesOf(hiddenStories(reviewed)))
    throw new Refused([`En utvecklingsserver (npm run dev eller npm run edit) läste ${contentName} under bygget. Bygg igen.`]);
  await writeNotes(NOTES, keys);
  await afterRendering(outDir);
  await forgetOthers(images.map(({ card }) => card));
}

/** Whether the share has what stands in this place of a list. */
const isIn = (share: Share | undefined, place: number): boolean => !share || place % share.of === share.nth - 1;

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
 * @param drawn the addresses of social images, which are drawn beside it
 */
function incremental(keys: PageKeys, drawn: ReadonlySet<string>, { share, progress }: Options): AstroIntegration {
  let done = 0;
  let all = 0;
  const keyed = new Set<string>();
  // What is read is noted for one page at a time.
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = before.then(work);
    before = mine.catch(() => undefined);
    return mine;
  };
  return {
    name: 'incremental',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((inner) => ({
          ...inner,
          name: 'incremental',
          getStaticPaths: async () => {
            const paths = (await inner.getStaticPaths())
              .filter(({ pathname }) => !drawn.has(nameOf(pathname)))
              .filter((_, i) => isIn(share, i));
            all = paths.length;
            return paths.map((at) => {
              if (at.cacheKey === undefined) return at;
              const name = nameOf(at.pathname);
              keyed.add(name);
              return { ...at, cacheKey: `${at.cacheKey} ${keys.keyOf(name)}` };
            });
          },
          render: async (request, options) => {
            progress?.((done += 1), all);
            const name = nameOf(new URL(request.url).pathname);
            if (!keyed.has(name)) return inner.render(request, options);
            return inTurn(async () => {
              const reads = new Reads();
              const result = await reading(reads, () => inner.render(request, options));
              keys.rendered(name, reads);
              return result;
            });
          },
        })),
    },
  };
}

/** A page's address as both lists of Astro's have it. */
const nameOf = (pathname: string): string => decodeURI(pathname).replace(/\/$/, '');
