// Runs scripts of package.json once the right packages are there; installs them first where they are not.
// Written for whatever Node the machine has: the rest of the project runs on the one that npm installs.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const LEAST = [22, 19];

/** npm keeps a copy of the lock file inside node_modules; packages missing from it were never installed here. */
function isInstalled() {
  const installed = 'node_modules/.package-lock.json';
  if (!existsSync(installed)) return false;
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const want = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  return Object.entries(want).every(([name, { version, optional }]) => name === '' || optional || have[name]?.version === version);
}

function run(...args) {
  const { status } = spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}

if (!isInstalled()) {
  console.log('Installerar …');
  run('ci', '--no-audit', '--no-fund');
}
const local = spawnSync('node_modules/.bin/node', ['--version'], { encoding: 'utf8' });
const version = (local.status === 0 ? local.stdout.trim() : process.version).replace('v', '');
const [major, minor] = version.split('.').map(Number);
if (major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1])) {
  console.error(`Node ${version} är för gammal. Installera Node ${LEAST.join('.')} eller senare från https://nodejs.org och försök igen.`);
  process.exit(1);
}
for (const script of process.argv.slice(2)) run('run', '--silent', script);
