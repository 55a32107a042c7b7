/** Fills the {names} of a text in. One that is given no value stays as it is, so that it is seen. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
