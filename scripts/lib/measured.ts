import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

// Whole commands, measured from outside, with all that they start: what a machine must have for them.

/** What a command took. `ended`: its code, or why it has none. */
export type Measured = {
  ended: number | 'limit' | 'killed';
  /** Seconds by the clock, and of all cores together, with every process that the command has waited for. */
  wall: number;
  cpu: number | undefined;
  /** The most memory at once in all processes, in megabytes, but for those that are told apart. Known only where there is /proc. */
  memory: number | undefined;
  apart: number | undefined;
  /** The most files open at once in any one process, and in any one of those that are told apart. */
  files: number | undefined;
  filesApart: number | undefined;
  output: string;
};

type Options = {
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Seconds that it may take. */
  limit: number;
  /** What the name of a process begins with that is told apart. */
  apart: string;
};

const SAMPLE = 200;
const PAGE = 4096;
/** The shell says at its end what all that it has waited for took. */
const TIMED = '"$@"; code=$?; times >&3; exit $code';
const MEGA = 1e6;

const running = new Set<ChildProcess>();
process.on('exit', () => running.forEach((child) => stop(child)));

/** A command is the first of a process group of its own, so that all it has started is ended with it. */
function stop(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It had ended.
  }
}

/** Runs a command and measures it, until it ends or has taken too long. */
export async function measured(
  command: readonly string[],
  { env = process.env, cwd = process.cwd(), limit, apart }: Options,
): Promise<Measured> {
  const start = performance.now();
  const child = spawn('sh', ['-c', TIMED, 'sh', ...command], { detached: true, env, cwd, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  running.add(child);
  const told = { output: '', times: '' };
  for (const [at, what] of [
    [1, 'output'],
    [2, 'output'],
    [3, 'times'],
  ] as const)
    child.stdio[at]?.on('data', (text: Buffer) => (told[what] += text.toString()));
  const most = { memory: 0, apart: 0, files: 0, filesApart: 0 };
  const hasProc = existsSync('/proc/self/stat');
  const sampling = setInterval(() => hasProc && sample(child.pid ?? 0, apart, most), SAMPLE);
  let isLate = false;
  const limiting = setTimeout(() => {
    isLate = true;
    stop(child);
  }, limit * 1000);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(sampling);
  clearTimeout(limiting);
  running.delete(child);
  return {
    ended: isLate ? 'limit' : (code ?? 'killed'),
    wall: (performance.now() - start) / 1000,
    cpu: cpuOf(told.times),
    ...(hasProc
      ? { ...most, memory: most.memory / MEGA, apart: most.apart / MEGA }
      : { memory: undefined, apart: undefined, files: undefined, filesApart: undefined }),
    output: told.output,
  };
}

/** Seconds in what `times` says: the shell's own, then those of what it has waited for, as 0m1.25s. */
function cpuOf(times: string): number | undefined {
  const all = [...times.matchAll(/(\d+)m([\d.]+)s/g)].map(([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds));
  return all.length === 0 ? undefined : all.reduce((sum, seconds) => sum + seconds, 0);
}

type Seen = { name: string; parent: string | undefined; size: string | undefined; resident: number; files: number };

/** The processes of a group, by their numbers. */
function groupOf(group: number): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
      const end = stat.lastIndexOf(')');
      const [, parent, own] = stat.slice(end + 2).split(' ');
      if (Number(own) !== group) continue;
      const [size, resident] = readFileSync(`/proc/${id}/statm`, 'utf8').split(' ');
      const name = stat.slice(stat.indexOf('(') + 1, end);
      seen.set(id, { name, parent, size, resident: Number(resident) * PAGE, files: readdirSync(`/proc/${id}/fd`).length });
    } catch {
      // It ended while it was looked at.
    }
  }
  return seen;
}

/** Keeps the most that has been seen of a process group. */
function sample(group: number, apart: string, most: { memory: number; apart: number; files: number; filesApart: number }): void {
  const seen = groupOf(group);
  const now = { memory: 0, apart: 0 };
  for (const { name, parent, size, resident, files } of seen.values()) {
    const isApart = name.startsWith(apart);
    const kind = isApart ? 'filesApart' : 'files';
    most[kind] = Math.max(most[kind], files);
    // A process that has only just been forked is still its parent, to the page.
    if (seen.get(parent ?? '')?.size === size) continue;
    now[isApart ? 'apart' : 'memory'] += resident;
  }
  most.memory = Math.max(most.memory, now.memory);
  most.apart = Math.max(most.apart, now.apart);
}
