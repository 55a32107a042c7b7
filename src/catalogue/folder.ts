import path from 'node:path';

/** The content folder: CONTENT_DIR, or `content` in the project. */
export const contentFolder = path.resolve(process.env.CONTENT_DIR ?? 'content');

/** How messages name it: relative to where the command was given. */
export const contentName = path.relative(process.cwd(), contentFolder) || '.';
