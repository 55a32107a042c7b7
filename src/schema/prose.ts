/** The components that an editor may use in .mdx, with the attributes each takes. `*` marks one that must be there. */
export const proseComponents: Record<string, readonly string[]> = {
  Ruta: ['*rubrik'],
  Kalla: ['*id'],
};

/** Those that hold no text of their own: `<Kalla id="…" />`. */
export const emptyComponents: ReadonlySet<string> = new Set(['Kalla']);
