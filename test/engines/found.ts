import type { TestProject } from 'vitest/node';
import { type EngineName, ENGINES, start } from './engine.ts';

/** An engine on this machine, or why it is not tried. */
export type Found = { name: EngineName; version: string; missing?: string };

declare module 'vitest' {
  export interface ProvidedContext {
    engines: Found[];
  }
}

const told = ({ name, version, missing }: Found): string =>
  missing ? `  ${name}: NOT TRIED. ${missing}` : `  ${name}: tried (${version})`;

/** Looks which engines there are before anything is tried, and says it at the end as well: none is left out in silence. */
export default async function setup(project: TestProject): Promise<() => void> {
  const wanted = process.env.TEST_ENGINES?.toLowerCase().split(',');
  const found: Found[] = [];
  for (const name of ENGINES) {
    if (wanted && !wanted.includes(name.toLowerCase())) {
      found.push({ name, version: '', missing: 'TEST_ENGINES names others.' });
      continue;
    }
    try {
      const engine = await start(name);
      found.push({ name, version: engine.version });
      await engine.close();
    } catch (error) {
      found.push({ name, version: '', missing: (error as Error).message });
    }
  }
  project.provide('engines', found);
  const say = (): void => console.log(['', 'Engines', ...found.map(told), ''].join('\n'));
  say();
  return say;
}
