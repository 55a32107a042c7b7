import fs from 'node:fs';

// Loaded before a program (--import): kills it, as nothing can be caught, before its change number KILL_BEFORE to the folders in KILL_IN
// that a build moves.

const before = Number(process.env.KILL_BEFORE);
const folder = process.env.KILL_IN;
let done = 0;
for (const name of ['renameSync', 'rmSync', 'rmdirSync']) {
  const change = fs[name];
  fs[name] = (file, ...rest) => {
    if (String(file).startsWith(folder) && done++ === before) process.kill(process.pid, 'SIGKILL');
    return change(file, ...rest);
  };
}
