export type HeaderRule = { matches: (pathname: string) => boolean; headers: [name: string, value: string][] };

/** Reads a `_headers` file: a path, `*` at its end for all below it, then its headers indented. */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s+([\w-]+):\s*(.+)$/.exec(line) ?? [];
    if (name && value) rules.at(-1)?.headers.push([name, value]);
    else if (line.startsWith('/')) {
      const path = line.trim();
      const prefix = path.replace(/\*$/, '');
      rules.push({ matches: (pathname) => (path.endsWith('*') ? pathname.startsWith(prefix) : pathname === path), headers: [] });
    }
  }
  return rules;
}
