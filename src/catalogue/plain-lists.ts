/** The editors' own words, which spelling takes as right: one a line, in order; what follows # is a comment. */
export const WORD_LIST = 'words.txt';
/** Plain lists at the top of the content folder, that others than this read. */
export const PLAIN_LISTS: ReadonlySet<string> = new Set(['published.txt', WORD_LIST]);
