/** An answer as json-stat2: values in the order of the rows, the last dimension fastest. */
export function jsonStat(
  dimensions: Record<string, string[]>,
  value: readonly (number | string | null)[],
  labels: Record<string, Record<string, string>> = {},
): Record<string, unknown> {
  const category = (name: string, codes: readonly string[]): object => ({
    // A code that stands twice cannot be written as an object.
    index: new Set(codes).size === codes.length ? Object.fromEntries(codes.map((code, position) => [code, position])) : codes,
    label: labels[name] ?? {},
  });
  return {
    version: '2.0',
    class: 'dataset',
    id: Object.keys(dimensions),
    size: Object.values(dimensions).map(({ length }) => length),
    dimension: Object.fromEntries(Object.entries(dimensions).map(([name, codes]) => [name, { category: category(name, codes) }])),
    value,
  };
}
