import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isPacked } from './pack.ts';
import { filesBelow } from './site.ts';

// How much of the processor nginx takes for a request, when it sends the packed copies of a built site and when it packs as it serves.

const SECONDS = 15;
/** What the kernel counts processors' time in. */
const TICKS = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
const TEXTS = /\.(html|css|js|json|xml|ics|svg)$/;

type Served = { requests: number; cpu: number };

/** Prints what a request takes in both ways, over all texts of a site in turn, without TLS. Needs nginx and wrk. */
export async function benchNginx(site: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-nginx-'));
  try {
    const files = (await filesBelow(site)).filter((file) => TEXTS.test(file) && !isPacked(file));
    const addresses = files.map((file) => `"/${file.replace(/(^|\/)index\.html$/, '$1')}"`);
    const wrk = `local all = {${addresses.join(',')}}\nlocal i = 0\nrequest = function() i = i % #all + 1 return wrk.format(nil, all[i]) end\n`;
    await writeFile(path.join(folder, 'addresses.lua'), wrk);
    const kept = await serve(site, folder, true);
    const packing = await serve(site, folder, false);
    const row = ({ requests, cpu }: Served): object => ({
      requests,
      'CPU s': cpu,
      'ms a request': Number(((1000 * cpu) / requests).toFixed(4)),
    });
    console.log(`${files.length} texts in turn, ${SECONDS} s each`);
    console.table({ 'packed copies (gzip_static on)': row(kept), 'packed as they are sent (gzip_static off)': row(packing) });
    console.log(`of the second: ${(kept.cpu / kept.requests / (packing.cpu / packing.requests)).toFixed(3)}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function serve(site: string, folder: string, sendsCopies: boolean): Promise<Served> {
  const port = await freePort();
  const conf = path.join(folder, 'nginx.conf');
  await writeFile(conf, await settings(site, folder, port, sendsCopies));
  const nginx = spawn('nginx', ['-c', conf], { stdio: 'inherit' });
  try {
    const master = nginx.pid ?? 0;
    const ask = (seconds: number): string => {
      const options = ['-t1', '-c16', `-d${seconds}s`, '-s', path.join(folder, 'addresses.lua'), '-H', 'Accept-Encoding: gzip'];
      return spawnSync('wrk', [...options, `http://127.0.0.1:${port}`], { encoding: 'utf8' }).stdout;
    };
    const worker = await workerOf(master);
    // Once without counting, so that the files are in memory.
    ask(5);
    const before = await cpuOf(worker);
    const said = ask(SECONDS);
    const failed = /Non-2xx.*|Socket errors.*/.exec(said);
    if (failed) throw new Error(failed[0]);
    return { requests: Number(/(\d+) requests in/.exec(said)?.[1]), cpu: (await cpuOf(worker)) - before };
  } finally {
    nginx.kill();
  }
}

/** The example, of this site, for one process without TLS. */
async function settings(site: string, folder: string, port: number, sendsCopies: boolean): Promise<string> {
  const own = (await readFile('scripts/nginx.conf.example', 'utf8'))
    .replace(/^server \{\n {2}listen 80;[\s\S]*?^\}\n/m, '')
    .replace(/^ {2}(listen|ssl_\w+) .*\n/gm, '')
    .replace('server {', `server {\n  listen 127.0.0.1:${port};`)
    .replaceAll('/srv/www/tekniktraden', site)
    .replace('gzip_static on;', `gzip_static ${sendsCopies ? 'on' : 'off'};`);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`).join('\n');
  // It reads the site as another user where it is started as root.
  const user = process.getuid?.() === 0 ? 'user root;\n' : '';
  const types = 'include /etc/nginx/mime.types;\nsendfile on;\nkeepalive_requests 100000;\naccess_log off;';
  return `${user}daemon off;\nworker_processes 1;\npid ${folder}/pid;\nerror_log ${folder}/error;\nevents {}\nhttp {\n${types}\n${temporary}\n${own}}\n`;
}

/** The process that serves, when it is there. */
async function workerOf(master: number): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const [worker] = /\d+/.exec(await readFile(`/proc/${master}/task/${master}/children`, 'utf8')) ?? [];
    if (worker) return worker;
    await setTimeout(100);
  }
  throw new Error('nginx does not serve.');
}

/** The seconds that a process has taken of the processor. */
async function cpuOf(pid: string): Promise<number> {
  const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /, '').split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS;
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
