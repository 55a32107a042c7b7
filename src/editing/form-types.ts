import type { RawContent } from '../catalogue/read.ts';
import type { Kind } from '../schema/kinds.ts';

// What the files that make the forms pass to each other.

/** Which part of the content an editor has before them: one region's folder, or all that is not a region's. */
export type Scope = { region: string } | typeof NATIONAL;

/** What all regions share; also a part of the forms' address. */
export const NATIONAL = 'nationellt';

/** `withheld`: the stories, by their keys, that may not be shown and so are no choice. */
export type FormContent = Pick<RawContent, 'entries' | 'imported'> & { withheld?: ReadonlySet<string> };

/** Where a field is: in a form of which kind, of which part of the content, and whether what is saved is checked. */
export type Context = { content: FormContent; scope: Scope; kind: Kind; isChecked: boolean };

/** What one fills in a field with, and how. */
export type Widget = { widget: string; [option: string]: unknown };
