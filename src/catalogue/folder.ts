import path from 'node:path';
import { slug } from '../links.ts';

/** The content folder: CONTENT_DIR, or `content` in the project. */
export const contentFolder = path.resolve(process.env.CONTENT_DIR ?? 'content');

/** How messages name it: relative to where the command was given. */
export const contentName = path.relative(process.cwd(), contentFolder) || '.';

/** Where Astro remembers entries and pictures between builds; those of one content folder are not another's. */
export const cacheFolder = path.resolve('node_modules/.astro', slug(contentFolder));

/** In a cache: which content folder it is of. */
export const CACHE_OF = 'content.txt';

/** Where `npm run check` keeps what it found. */
export const keptCheck = path.join(cacheFolder, 'check');
