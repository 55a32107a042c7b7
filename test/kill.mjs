import fs from 'node:fs';

// Loaded before a program (--import): kills it, so that nothing can be caught, before it changes a folder in KILL_IN: before change
// number KILL_BEFORE, or before it changes what has that ending.

const { KILL_BEFORE: before, KILL_IN: folder } = process.env;
let done = 0;
for (const name of ['renameSync', 'rmSync', 'rmdirSync']) {
  const change = fs[name];
  fs[name] = (file, ...rest) => {
    if (String(file).startsWith(folder) && (before === String(done++) || String(file).endsWith(`.${before}`)))
      process.kill(process.pid, 'SIGKILL');
    return change(file, ...rest);
  };
}
