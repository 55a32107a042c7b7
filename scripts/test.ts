import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// Runs everything, each part even when another has failed, and ends with one line: N passed, N failed. Types, lint and format go one after
// another beside the tests, since each wants memory, and what they say stands below the tests.

type Step = { command: string; isSound: boolean; said: string };

const folder = mkdtempSync(path.join(tmpdir(), 'test-'));
const report = path.join(folder, 'report.json');
// The tests start many small programs of the same files: each need not be understood anew.
process.env.NODE_COMPILE_CACHE ??= path.join(folder, 'compiled');

const [tests, steps] = await Promise.all([vitest(), checks()]);
for (const { command, isSound, said } of steps) console.log(`\n${command}: ${isSound ? 'passed' : 'failed'}\n${said}`.trimEnd());
const { numPassedTests, numFailedTests } = readReport();
rmSync(folder, { recursive: true });

const passed = numPassedTests + steps.filter(({ isSound }) => isSound).length;
// A suite that could not even start has no failed test of its own, and fails all the same.
const failed = Math.max(numFailedTests, tests.isSound ? 0 : 1) + steps.filter(({ isSound }) => !isSound).length;
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function checks(): Promise<Step[]> {
  return [await run('npm run --silent types'), await run('npm run --silent lint'), await run('prettier --check --log-level=warn .')];
}

/** Three workers on two cores: a browser often waits, by the clock of a page, while others work. */
function vitest(): Promise<Step> {
  const command = `vitest run --config=test/vitest.config.ts --maxWorkers=3 --reporter=default --reporter=json --reporter=./test/results.ts --outputFile.json=${report}`;
  console.log(command);
  const { CONTENT_DIR } = process.env;
  if (CONTENT_DIR) console.log(`The site is of ${CONTENT_DIR}; what is about our own content is left out (OURS in test/vitest.config.ts).`);
  return run(command, 'inherit');
}

/** Runs a command to its end; what it says is shown at once, or kept. */
function run(command: string, how: 'inherit' | 'pipe' = 'pipe'): Promise<Step> {
  const [program = '', ...args] = command.split(' ');
  const child = spawn(program, args, { stdio: ['ignore', how, how] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += String(chunk)));
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ command, isSound: false, said: error.message }));
    child.on('close', (code) => resolve({ command, isSound: code === 0, said }));
  });
}

function readReport(): { numPassedTests: number; numFailedTests: number } {
  try {
    return JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  } catch {
    return { numPassedTests: 0, numFailedTests: 1 };
  }
}
