import path from 'node:path';
import mdx from '@astrojs/mdx';
import { getViteConfig } from 'astro/config';
import { configDefaults, defineConfig } from 'vitest/config';
import { TEST_DATE } from './built-site.ts';
import { LongestFirst } from './order.ts';

// A project a situation: docs/testing.md. What needs the built site shares one build.
const root = path.resolve(import.meta.dirname, '..');
// No test is about time, and a busy machine takes its own: what hangs is ended some time, and nothing else.
const PATIENT = { testTimeout: 3_600_000, hookTimeout: 3_600_000, expect: { poll: { timeout: 180_000 } } };
const site = { globalSetup: 'test/built-site.ts', env: { BUILD_DATE: TEST_DATE } };
/** Files about our own content: its pages and searches. Left out where CONTENT_DIR names another, with the single tests of `ours.ts`. */
const OURS = [
  'test/content/{again,threads}.test.ts',
  'test/site/{english,search,search-index,supply,wording}.test.ts',
  'test/browser/{easy,keyboard,lesson,list,offline,picture,place,search,share,shift,suits,target,thread,tool,tree,try}.test.ts',
];
const exclude = process.env.CONTENT_DIR ? [...configDefaults.exclude, ...OURS] : configDefaults.exclude;
const project = (name: string, options: object = {}): object => ({
  root,
  test: { name, include: [`test/${name}/**/*.test.ts`], exclude, ...PATIENT, ...options },
});
/** The files of such a project share what they have read: modules, content, a browser. None of them changes what another reads. */
const SHARED = { isolate: false };

export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    // A worker that has a browser takes its time to end, too.
    teardownTimeout: 600_000,
    projects: [
      project('unit', SHARED),
      project('content', SHARED),
      // Renders layouts in the test's own process, so it needs what Astro adds to Vite.
      getViteConfig(project('pages'), { configFile: false, integrations: [mdx()] }),
      project('site', { ...site, ...SHARED }),
      project('builds'),
      project('browser', { ...site, ...SHARED }),
      project('lighthouse', { ...site, ...SHARED }),
    ],
  },
});
