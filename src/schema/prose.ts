/** The components that an editor may use in .mdx, with the attributes each takes. `*` marks one that must be there. */
export const proseComponents: Record<string, readonly string[]> = {
  Ruta: ['*rubrik'],
  Kalla: ['*id'],
};
