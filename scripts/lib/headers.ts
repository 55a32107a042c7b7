export type HeaderRule = { matches: (pathname: string) => boolean; headers: [name: string, value: string][] };

/** Reads a `_headers` file: a path, in which `*` stands for anything, then its headers indented. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
    if (name && value) rules.at(-1)?.headers.push([name, value]);
    else if (line.startsWith('/')) {
      const pattern = new RegExp(`^${line.trim().split('*').map(RegExp.escape).join('.*')}$`);
      rules.push({ matches: (pathname) => pattern.test(pathname), headers: [] });
    }
  }
  return rules;
}

/** The headers of an address. What several rules set is joined by a comma, as hosts do: of two policies both then hold. */
export function headersFor(rules: readonly HeaderRule[], pathname: string): Map<string, string> {
  const joined = new Map<string, string>();
  for (const { matches, headers } of rules)
    if (matches(pathname))
      for (const [name, value] of headers) joined.set(name, joined.has(name) ? `${joined.get(name)}, ${value}` : value);
  return joined;
}
