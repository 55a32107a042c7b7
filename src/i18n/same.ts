import type { sv } from './sv.ts';

/** An area's words in another language: a text for each Swedish one, and none besides. */
export type Same<Area> = { readonly [Key in keyof Area]: string };

/** Every string of the interface in one language. What a language lacks is told by the compiler, key by key. */
export type Interface = Same<typeof sv>;
