import path from 'node:path';
import mdx from '@astrojs/mdx';
import { getViteConfig } from 'astro/config';
import { defineConfig } from 'vitest/config';

// A project a situation. What needs the built site shares one build. Lighthouse wants the machine to itself, so it runs when the others are done.
const root = path.resolve(import.meta.dirname, '..');
const site = {
  globalSetup: 'test/built-site.ts',
  testTimeout: 240_000,
  hookTimeout: 240_000,
  // What a browser does takes its time on a busy machine.
  expect: { poll: { timeout: 30_000 } },
};
// No test is about time, and a busy machine takes its own.
const PATIENT = { testTimeout: 60_000, hookTimeout: 60_000 };
const project = (name: string, options: object = {}): object => ({
  root,
  test: { name, include: [`test/${name}/**/*.test.ts`], ...PATIENT, ...options },
});

export default defineConfig({
  root,
  test: {
    projects: [
      project('unit'),
      project('content'),
      // Renders layouts in the test's own process, so it needs what Astro adds to Vite.
      getViteConfig(project('pages'), { configFile: false, integrations: [mdx()] }),
      project('site', site),
      project('browser', site),
      project('lighthouse', { ...site, sequence: { groupOrder: 1 } }),
    ],
  },
});
