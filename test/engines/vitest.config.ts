import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { TEST_DATE } from '../built-site.ts';

// Outside `npm test`: two of the three browsers come from the system. docs/testing.md says how.
export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  test: {
    name: 'engines',
    include: ['test/engines/**/*.test.ts'],
    globalSetup: ['test/built-site.ts', 'test/engines/found.ts'],
    env: { BUILD_DATE: TEST_DATE },
    // One browser at a time: each wants the memory and the processor that there is.
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
