import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

// What an import needs to know of the content it goes into: the municipalities, and which region each is in.

const municipalities = z.array(z.looseObject({ code: z.string(), name: z.string() }));
const region = z.looseObject({ name: z.string(), municipalities: z.array(z.string()).default([]) });

export type Places = {
  /** The name of each code. */
  municipalities: ReadonlyMap<string, string>;
  /** The regions of each municipality, by its code. */
  regions: ReadonlyMap<string, readonly string[]>;
};

/** The places of a content folder, as far as they can be read: a fault in them is for the check to tell. */
export async function placesIn(folder: string): Promise<Places> {
  const list = municipalities.safeParse(yaml(await textOf(path.join(folder, 'municipalities.yaml')))).data ?? [];
  const codes = new Map(list.map(({ code, name }) => [name, code]));
  const regions = new Map<string, string[]>();
  for await (const file of glob('regions/*/region.mdx', { cwd: folder })) {
    const [, front = ''] = /^---\n([\s\S]*?)\n---/.exec(await textOf(path.join(folder, file))) ?? [];
    const { data } = region.safeParse(yaml(front));
    for (const name of data?.municipalities ?? []) {
      const code = codes.get(name);
      if (code !== undefined && data) regions.set(code, [...(regions.get(code) ?? []), data.name]);
    }
  }
  return { municipalities: new Map(list.map(({ code, name }) => [code, name])), regions };
}

const textOf = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '');

function yaml(text: string): unknown {
  try {
    return parse(text) as unknown;
  } catch {
    return undefined;
  }
}
