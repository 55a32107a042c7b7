import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askAll } from '../../scripts/lib/ask.ts';
import { checkExternal } from '../../scripts/lib/external.ts';
import { checkContent } from '../../src/catalogue/check.ts';
import { readContent } from '../../src/catalogue/read.ts';
import type { Memory } from '../../src/review/external.ts';
import type { ReviewInput } from '../../src/review/input.ts';

let server: Server;
let at: string;
let folder: string;
/** What was asked, with the time, and how many questions at most were open at once. */
let asked: { method: string; url: string; agent: string; time: number }[] = [];
let open = 0;
let most = 0;
let isGone = false;

const answer: RequestListener = (request, response) => {
  asked.push({ method: request.method!, url: request.url!, agent: String(request.headers['user-agent']), time: performance.now() });
  most = Math.max(most, ++open);
  response.on('close', () => open--);
  const end = (status: number, headers: Record<string, string> = {}): void => void response.writeHead(status, headers).end();
  switch (request.url) {
    case '/moved':
      return end(301, { location: '/alive' });
    case '/moved-to-front':
      return end(302, { location: '/' });
    case '/circle':
      return end(302, { location: '/circle' });
    case '/gone':
      return end(404);
    case '/sometimes':
      return end(isGone ? 410 : 200);
    case '/fault':
      return end(500);
    case '/shut':
      return end(403);
    case '/no-head':
      return end(request.method === 'HEAD' ? 405 : 200);
    case '/head-lies':
      return end(request.method === 'HEAD' ? 404 : 200);
    case '/silent':
      return undefined;
    default:
      return end(200);
  }
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'links-'));
  server = createServer(answer);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

const options = { agent: 'test-linkcheck (+https://a.example; hej@a.example)', pause: 5, timeout: 120_000 };

describe('an outside address', () => {
  it.each([
    ['/alive', { status: 200 }],
    ['/moved', { status: 200 }],
    ['/moved-to-front', { status: 200, front: expect.stringMatching(/:\d+\/$/) as string }],
    ['/circle', { fault: 'den leder runt i en ring' }],
    ['/gone', { status: 404, fault: 'sidan finns inte (404)' }],
    ['/fault', { status: 500, fault: 'servern har ett fel (500)' }],
    ['/shut', { status: 403 }],
    ['/no-head', { status: 200 }],
    ['/head-lies', { status: 200 }],
  ])('%s', async (page, expected) => {
    const answers = await askAll([`${at}${page}`], options);
    expect({ ...answers.get(`${at}${page}`), final: undefined }).toEqual(expected);
  });

  it('that does not answer in time is dead', async () => {
    const answers = await askAll([`${at}/silent`], { ...options, timeout: 300 });
    expect([...answers.values()]).toMatchObject([{ fault: 'inget svar på 0.3 sekunder' }]);
  });

  it('whose server is not there is dead, and is asked once', async () => {
    const [{ fault: off }, { fault: unknown }] = [
      ...(await askAll(['http://127.0.0.1:9/x', 'http://finns-inte.invalid/x'], options)).values(),
    ] as [{ fault: string }, { fault: string }];
    expect(off).toMatch(/servern är avstängd|ingen kontakt/);
    expect(unknown).toBe('servern finns inte');
  });

  it('is asked by someone who says who they are, one question at a time with a pause between', async () => {
    asked = [];
    most = 0;
    await askAll(
      [1, 2, 3, 4].map((n) => `${at}/page/${n}`),
      { ...options, pause: 60 },
    );
    expect(asked.map(({ method, agent }) => `${method} ${agent}`)).toEqual(Array(4).fill(`HEAD ${options.agent}`));
    expect(most).toBe(1);
    const pauses = asked.slice(1).map(({ time }, i) => time - asked[i]!.time);
    expect(Math.min(...pauses)).toBeGreaterThan(50);
  });
});

describe('the report', () => {
  const raw = readContent(path.resolve('test/content/base'));
  /** The small content with nothing but the given addresses outside. */
  async function input(date: string, addresses: string[]): Promise<ReviewInput> {
    const { entries, ...rest } = await raw;
    const [tidning] = entries.filter(({ kind }) => kind === 'source');
    const content = checkContent({
      ...rest,
      entries: [
        ...entries.filter(({ kind }) => kind !== 'source'),
        ...addresses.map((readFrom, i) => ({
          ...tidning!,
          key: i === 0 ? 'tidning' : `k${i}`,
          data: { id: i === 0 ? 'tidning' : `k${i}`, readFrom, retrieved: date },
        })),
      ],
    });
    expect(content.problems).toEqual([]);
    // The server of the test is no address that content may have.
    content.entries.site.get('site')!.data.licences.contentAddress = `${at}/alive`;
    return { content, date, pictures: [], strict: false };
  }

  it('remembers when each address was last alive, and forgets those that are gone from the content', async () => {
    const file = path.join(folder, 'deep', 'links.json');
    const check = async (date: string, pages: string[]): Promise<string[]> =>
      (
        await checkExternal(
          await input(
            date,
            pages.map((page) => at + page),
          ),
          file,
          options,
        )
      ).findings.map((f) => `${f.strength} ${f.problem}`);
    expect(await check('2026-11-01', ['/sometimes', '/alive'])).toEqual([]);
    isGone = true;
    expect(await check('2026-11-23', ['/sometimes'])).toEqual([
      `warning ${at}/sometimes svarar inte: sidan finns inte (410). Den svarade senast 2026-11-01.`,
    ]);
    const report = JSON.parse(await readFile(file, 'utf8')) as Record<string, Memory>;
    expect(report).toEqual({
      [`${at}/alive`]: { asked: '2026-11-23', alive: '2026-11-23' },
      [`${at}/sometimes`]: { asked: '2026-11-23', alive: '2026-11-01', fault: 'sidan finns inte (410)' },
    });
  });

  it('learns nothing where there is no way out', async () => {
    const file = path.join(folder, 'offline.json');
    const content = await input('2026-11-23', ['http://a.invalid/', 'http://b.invalid/', 'http://c.invalid/']);
    content.content.entries.site.get('site')!.data.licences.contentAddress = 'http://d.invalid/';
    expect(await checkExternal(content, file, options)).toEqual({ findings: [], asked: 4, dead: 0, offline: true });
    await expect(readFile(file)).rejects.toThrow('ENOENT');
  });
});
