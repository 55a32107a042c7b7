import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { headersFor, parseHeaders } from '../../scripts/lib/headers.ts';
import { writeRedirects } from '../../scripts/lib/redirects.ts';
import { serveSite } from '../../scripts/lib/server.ts';
import type { Site } from '../../src/catalogue/types.ts';
import { EMBEDS, href, socialImage } from '../../src/links.ts';
import { contentPolicy } from '../../src/policy.ts';
import { observatory } from '../observatory.ts';

const rules = parseHeaders(readFileSync('public/_headers', 'utf8'));
const example = readFileSync('scripts/nginx.conf.example', 'utf8');
const embeds = [...EMBEDS].flatMap((kind) => (['sv', 'en'] as const).map((language) => href(kind, 'a/b', language)));
/** What anyone's pages may read. */
const OPEN = [
  '/nytt.xml',
  '/kalender/kalender.ics',
  '/data/v1/schools.json',
  '/data/v1/by-region/skane.json',
  '/data/v1/need.csv',
  '/data/dcat.rdf',
  '/data/dcat.ttl',
];
/** What other sites show on theirs. */
const SHARED = [
  ...embeds,
  '/embed.js',
  '/assets/embed.a.css',
  '/assets/Embed.astro_script.a.js',
  socialImage('/'),
  socialImage('/yrken/svetsare/'),
  ...OPEN,
];
/** One address of each sort. */
const OWN = [
  '/',
  '/en/',
  '/yrken/svetsare/',
  '/inbaddning',
  '/embedded.js',
  '/404.html',
  '/assets/a.css',
  '/assets/b.svg',
  '/sw.js',
  '/theme.js',
  '/search-form.js',
  '/favicon.svg',
  '/site.webmanifest',
  '/data/lesson.sv.json',
  '/pagefind/pagefind.js',
  '/.well-known/security.txt',
];

/** What the example for nginx sends for an address, read as nginx reads it: its maps, and the headers of the server. */
function nginxHeaders(address: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const [, name = '', body = ''] of example.matchAll(/^map \$uri (\$\w+) \{([^}]*)\}/gm)) {
    const rows = [...body.matchAll(/^ {2}(\S+)\s+"([^"]*)";/gm)].map(([, key = '', value = '']) => [key, value] as const);
    const matches = ([key]: readonly [string, string]): boolean =>
      key.startsWith('~') ? new RegExp(key.slice(1)).test(address) : key === address;
    values.set(name, (rows.find(matches) ?? rows.find(([key]) => key === 'default'))?.[1] ?? '');
  }
  const headers = [...example.matchAll(/^ {2}add_header ([\w-]+) (?:"([^"]*)"|(\$\w+))(?: always)?;/gm)].map(
    ([, name = '', text, variable]) => [name, (text ?? variable ?? '').replace(/\$\w+/g, (one) => values.get(one) ?? one)] as const,
  );
  return new Map(headers.filter(([, value]) => value !== ''));
}

/** Of two policies both hold, and of two orders about the same thing none: what is joined by hosts, as one server says it. */
function spokenOnce(headers: Map<string, string>): Map<string, string> {
  const once = new Map([...headers].filter(([name]) => name !== 'Content-Type'));
  once.set('Content-Security-Policy', (once.get('Content-Security-Policy') ?? '').replace(', ', '; '));
  once.set('Cross-Origin-Resource-Policy', once.get('Cross-Origin-Resource-Policy')?.split(', ').at(-1) ?? '');
  return once;
}

describe('the headers', () => {
  it.each([...OWN, ...SHARED])('of %s are the same from nginx and from a host that reads _headers', (address) => {
    // Hosts that read _headers ask for a page each time by themselves, and would join what is said to all with what is said to some.
    const said = spokenOnce(headersFor(rules, address));
    expect(nginxHeaders(address)).toEqual(new Map([['Cache-Control', 'no-cache'], ...said]));
  });

  it('have the policy that every page carries', () => {
    expect(headersFor(rules, '/').get('Content-Security-Policy')).toBe(contentPolicy());
  });

  it('keep everything to our own pages, but what others show on theirs', () => {
    for (const address of OWN) expect(headersFor(rules, address).get('Cross-Origin-Resource-Policy'), address).toBe('same-origin');
    for (const address of SHARED)
      expect(headersFor(rules, address).get('Cross-Origin-Resource-Policy'), address).toMatch(/, cross-origin$/);
  });

  it('let nobody read our files but what is for anyone, and a shut-in frame the script and style of the small page in it', () => {
    const open = [...OWN, ...SHARED].filter((address) => headersFor(rules, address).has('Access-Control-Allow-Origin'));
    expect(open).toEqual(['/assets/embed.a.css', '/assets/Embed.astro_script.a.js', ...OPEN]);
  });

  it('ask for https for at least half a year, and speak for no other name than the site’s own', () => {
    const [, age] = /^max-age=(\d+)$/.exec(headersFor(rules, '/').get('Strict-Transport-Security') ?? '') ?? [];
    expect(Number(age)).toBeGreaterThan(15_552_000);
  });

  it('let a page use nothing of the reader’s device', () => {
    const policy = headersFor(rules, '/').get('Permissions-Policy') ?? '';
    for (const feature of ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'display-capture', 'browsing-topics'])
      expect(policy).toContain(`${feature}=()`);
    expect(policy.split(', ').filter((one) => !/^[a-z-]+=\(\)$/.test(one))).toEqual([]);
  });
});

/** A site in small: a page, a page to embed, a calendar, the file for each that is tested. */
function writeSite(folder: string): void {
  mkdirSync(folder, { recursive: true });
  cpSync('public', folder, { recursive: true });
  const html = `<!doctype html><html lang="sv"><meta http-equiv="content-security-policy" content="${contentPolicy()}"><title>Hej</title><script src="/theme.js"></script>`;
  for (const address of ['/', '/yrken/svetsare/', ...embeds]) {
    mkdirSync(path.join(folder, address), { recursive: true });
    writeFileSync(path.join(folder, address, 'index.html'), html);
  }
  for (const file of [
    '404.html',
    'assets/a.css',
    'sw.js',
    'site.webmanifest',
    'kalender/kalender.ics',
    '.well-known/security.txt',
    'delning/sv.png',
  ]) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), html);
  }
}

let folder: string;
let site: string;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'headers-'));
  site = path.join(folder, 'site');
  writeSite(site);
  const moved = [
    { from: '/yrken/gammal/', to: '/yrken/svetsare/' },
    { from: '/m%C3%A5l%20nu/', to: '/yrken/svetsare/' },
    { from: '/a_b~c.html/', to: '/' },
    { from: '/a;{x}"/', to: '/' },
  ];
  await writeRedirects(site, moved, { name: 'Spår', address: 'https://example.org', languages: ['sv'] } as Partial<Site> as Site);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('Mozilla’s Observatory', () => {
  const grade = (headers: Record<string, string>, html = '', leadsToHttps = true): string =>
    observatory({ headers: new Headers(headers), html, leadsToHttps }).grade;

  it('gives A+ to every sort of page that is really served', async () => {
    const { base, close } = await serveSite(site);
    for (const address of ['/', '/yrken/svetsare/', '/yrken/gammal/']) {
      const response = await fetch(base + address);
      expect(response.status).toBe(200);
      const verdict = observatory({ headers: response.headers, html: await response.text(), leadsToHttps: leadsToOwnName() });
      expect(verdict, address).toMatchObject({ grade: 'A+' });
      expect(Object.entries(verdict.points).filter(([, points]) => points < 0)).toEqual([]);
      expect(verdict.score).toBeGreaterThanOrEqual(130);
    }
    close();
  });

  it('would give less for each thing that we do', () => {
    const headers = Object.fromEntries(headersFor(rules, '/'));
    const without = (name: string): Record<string, string> =>
      Object.fromEntries(Object.entries(headers).filter(([other]) => other !== name));
    expect(grade(headers)).toBe('A+');
    expect(grade({})).toBe('D');
    expect(grade({}, '', false)).toBe('F');
    for (const name of ['Content-Security-Policy', 'Strict-Transport-Security', 'X-Frame-Options'])
      expect(grade(without(name)), name).not.toMatch(/^A/);
    expect(
      grade({
        ...headers,
        'Content-Security-Policy': contentPolicy(true).replace("script-src 'self'", "script-src 'self' 'unsafe-inline'"),
      }),
    ).toBe('B+');
    expect(grade({ ...headers, 'Strict-Transport-Security': 'max-age=300' })).toBe('A+');
    expect(grade({ ...headers, 'Strict-Transport-Security': 'max-age=300', 'X-Content-Type-Options': 'x' })).toBe('A-');
    expect(grade(headers, '<script src="http://cdn.example/a.js"></script>')).toBe('C');
    expect(grade(headers, '', false)).toBe('B+');
  });
});

/** Whether the example leads from http to https, on the name that it has of itself and not on what it was asked for. */
function leadsToOwnName(): boolean {
  return /return 301 https:\/\/\$server_name\$request_uri;/.test(example) && !/\$(http_)?host\b/.test(example);
}

const hasNginx = ['nginx', 'openssl'].every((command) => {
  try {
    execFileSync(command, [command === 'nginx' ? '-v' : 'version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
});

/** Ports that nothing uses. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

describe.skipIf(!hasNginx)('nginx, with the example', () => {
  let ports: { http: number; https: number };
  let nginx: ReturnType<typeof spawn>;
  beforeAll(async () => {
    ports = { http: await freePort(), https: await freePort() };
    const pem = (name: string): string => path.join(folder, name);
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-keyout',
        pem('key.pem'),
        '-out',
        pem('cert.pem'),
        '-days',
        '2',
        '-subj',
        '/CN=example.org',
      ],
      { stdio: 'ignore' },
    );
    const own = example
      .replaceAll('/srv/www/tekniktraden', site)
      .replace('/etc/ssl/example.org/fullchain.pem', pem('cert.pem'))
      .replace('/etc/ssl/example.org/privkey.pem', pem('key.pem'))
      .replace('listen 80;', `listen 127.0.0.1:${ports.http};`)
      .replace('listen 443 ssl http2;', `listen 127.0.0.1:${ports.https} ssl http2;`)
      .replace(/ {2}listen \[::\].*\n/g, '');
    const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${pem(name)};`).join(' ');
    const types = 'types { text/html html; text/css css; image/png png; image/svg+xml svg; application/javascript js; text/plain txt; }';
    writeFileSync(
      pem('nginx.conf'),
      `daemon off; worker_processes 1; pid ${pem('pid')}; error_log ${pem('error.log')};\nevents {}\nhttp { ${types} access_log off; ${temp}\n${own}\n}\n`,
    );
    // nginx reads what it serves as another user where it is started as root.
    execFileSync('chmod', ['-R', 'a+rX', folder]);
    execFileSync('nginx', ['-t', '-c', pem('nginx.conf')], { stdio: 'pipe' });
    nginx = spawn('nginx', ['-c', pem('nginx.conf')], { stdio: 'ignore' });
    await vi.waitFor(() => answer('/'), { timeout: 180_000 });
  });
  afterAll(() => void nginx.kill());

  type Reply = { status: number; headers: Map<string, string> };
  /** What nginx answers to who asks for a name that is not the site’s. */
  const answer = (address: string): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port: ports.https, path: address, rejectUnauthorized: false, headers: { host: 'evil.example' } };
      request(options, (response) => {
        response.resume();
        resolve({
          status: response.statusCode ?? 0,
          headers: new Map(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
        });
      })
        .on('error', reject)
        .end();
    });

  it.each([
    '/',
    '/yrken/svetsare/',
    '/assets/a.css',
    '/sw.js',
    '/embed.js',
    '/delning/sv.png',
    '/site.webmanifest',
    '/.well-known/security.txt',
  ])('sends the headers of _headers for %s', async (address) => {
    const { status, headers } = await answer(address);
    expect(status).toBe(200);
    for (const [name, value] of spokenOnce(headersFor(rules, address))) expect(headers.get(name.toLowerCase()), name).toBe(value);
  });

  it('sends them with what is missing too, without remembering it, and with what has moved', async () => {
    const missing = await answer('/assets/borta.css');
    expect([missing.status, missing.headers.has('cache-control')]).toEqual([404, false]);
    const moved = await answer('/yrken/gammal/');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/yrken/svetsare/']);
    for (const { headers } of [missing, moved])
      for (const [name, value] of spokenOnce(headersFor(rules, '/'))) expect(headers.get(name.toLowerCase()), name).toBe(value);
  });

  it.each([
    ['/m%C3%A5l%20nu/', '/yrken/svetsare/'],
    ['/m%c3%a5l%20nu/', '/yrken/svetsare/'],
    ['/a_b~c.html/', '/'],
    ['/a;%7Bx%7D%22/', '/'],
  ])('knows the old address %s', async (address, to) => {
    expect((await answer(address)).headers.get('location')).toBe(to);
  });

  it('names a calendar and a text for what they are, and keeps what is for servers', async () => {
    expect((await answer('/kalender/kalender.ics')).headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect((await answer('/.well-known/security.txt')).headers.get('content-type')).toBe('text/plain; charset=utf-8');
    for (const file of ['/_headers', '/_redirects', '/nginx-redirects.conf']) expect((await answer(file)).status, file).toBe(404);
  });

  it('leads from http to the site’s own name, whatever name it was asked for', async () => {
    const { get } = await import('node:http');
    const location = await new Promise((resolve, reject) => {
      get({ host: '127.0.0.1', port: ports.http, path: '/yrken/?q=a', headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.headers.location);
      }).on('error', reject);
    });
    expect(location).toBe('https://example.org/yrken/?q=a');
  });
});
