import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// Runs everything, each part even when one before it has failed, and ends with one line: N passed, N failed.

const folder = mkdtempSync(path.join(tmpdir(), 'test-'));
const report = path.join(folder, 'report.json');
const run = (command: string, ...args: string[]): boolean => {
  console.log(`\n${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
};

const steps = [
  run('npm', 'run', '--silent', 'types'),
  run('oxlint', '--deny-warnings'),
  run('prettier', '--check', '--log-level=warn', '.'),
];
const allPassed = run(
  'vitest',
  'run',
  '--config=test/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
);
const { numPassedTests, numFailedTests } = readReport();
rmSync(folder, { recursive: true });

const passed = numPassedTests + steps.filter(Boolean).length;
// A suite that could not even start has no failed test of its own, and fails all the same.
const failed = Math.max(numFailedTests, allPassed ? 0 : 1) + steps.filter((ok) => !ok).length;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function readReport(): { numPassedTests: number; numFailedTests: number } {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  } catch {
    return { numPassedTests: 0, numFailedTests: 1 };
  }
}
