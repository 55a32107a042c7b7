import { it } from 'vitest';

/** A test that is about our own content, by what it names or how much there is. It is left out where CONTENT_DIR names another. */
export const ours = it.skipIf(Boolean(process.env.CONTENT_DIR));
