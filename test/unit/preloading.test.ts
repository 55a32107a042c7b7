import { describe, expect, it } from 'vitest';
import { withPreloads } from '../../scripts/lib/preloading.ts';

const SCRIPTS: Record<string, string> = {
  '/assets/page.1.js': 'import{a}from"./tool.2.js";import"./texts.3.js";const b=()=>import("./late.4.js");',
  '/assets/tool.2.js': 'import{c}from"./texts.3.js";import{d}from"./deep.5.js"',
  '/assets/texts.3.js': 'export const c=1',
  '/assets/deep.5.js': '',
};
const read = async (name: string): Promise<string> => SCRIPTS[name] ?? Promise.reject(new Error(name));
const page = (links = ''): string =>
  `<head>${links}<script src="/theme.js"></script></head><script src="/form.js"></script><script type="module" src="/assets/page.1.js"></script>`;
const MODULES = ['page.1', 'tool.2', 'texts.3', 'deep.5'].map((name) => `<link rel="modulepreload" href="/assets/${name}.js">`);
const CLASSIC = ['theme', 'form'].map((name) => `<link rel="preload" as="script" href="/${name}.js">`);
const LINKS = [...CLASSIC, '<link rel="preload" as="fetch" href="/words" crossorigin>', ...MODULES].join('');

describe('a page that asks at once for its scripts, what they import and what they fetch', () => {
  it('names each once, however deep, before the first script, and none that waits for an act', async () => {
    expect(await withPreloads(page(), ['/words'], read)).toBe(page(LINKS));
  });

  it('stays as it is when it does so already', async () => {
    expect(await withPreloads(page(LINKS), ['/words'], read)).toBe(page(LINKS));
  });
});
