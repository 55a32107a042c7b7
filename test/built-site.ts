import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the site that the tests look at. */
    site: string;
  }
}

/** The date that the tested site is built on. */
export const TEST_DATE = '2026-11-28';

/** Where the tested site is built. */
export const TESTED = '.build/test';

let built: Promise<string> | undefined;

/** Builds the site once for all that look at it; TEST_SITE names one that is built already, while one works on a test. */
async function build(): Promise<string> {
  if (process.env.TEST_SITE) return path.resolve(process.env.TEST_SITE);
  const folder = path.resolve(TESTED);
  await promisify(execFile)('node', ['scripts/build.ts'], {
    // A home of its own, where a test looks for what Astro would remember.
    env: { ...process.env, XDG_CONFIG_HOME: `${folder}-home`, OUT_DIR: folder, BUILD_DATE: TEST_DATE, NODE_ENV: 'production' },
  });
  return folder;
}

export default async function setup(project: TestProject): Promise<void> {
  built ??= build();
  project.provide('site', await built);
}
