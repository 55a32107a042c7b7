import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { freePort } from '../../scripts/lib/server.ts';
import { filesBelow } from '../../scripts/lib/site.ts';
import { environment } from '../environment.ts';

// A development server that starts before content with a fault, and goes on while faults come and go.

/** As `npm run dev` starts it, without npm between, so that it can be ended. */
const [, ...command] = packageJson.scripts.dev.split(' ');
const sound = path.resolve('test/content/base');
let base: string;
let folder: string;
let server: ChildProcess;

const story = (): string => path.join(folder, 'regions/norr/stories/kaj.mdx');
const edit = async (file: string, from: string, to: string): Promise<void> =>
  writeFile(
    path.join(folder, file),
    (await readFile(path.join(folder, file), 'utf8')).replace(from, () => to),
  );
/** What a page says, without its tags. */
const page = async (address: string): Promise<string> => {
  const response = await fetch(base + address);
  return response.status === 200
    ? (await response.text()).replace(/<(style|script)[\s\S]*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ')
    : String(response.status);
};
const says = (address: string) => expect.poll(() => page(address).catch(String), { interval: 200 });

/** The development server. */
export default function develop(): void {
  /** Makes the content sound again, touching no file that is. */
  async function mend(): Promise<void> {
    for (const file of await filesBelow(folder)) {
      const [is, was] = await Promise.all([readFile(path.join(folder, file)), readFile(path.join(sound, file)).catch(() => undefined)]);
      if (!was) await rm(path.join(folder, file));
      else if (!is.equals(was)) await writeFile(path.join(folder, file), was);
    }
  }

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'develop-'));
    await cp(sound, folder, { recursive: true });
    await edit('regions/norr/stories/kaj.mdx', 'person: {name: Kaj, age: 30}', 'person: {name: Kaj');
    const port = await freePort();
    base = `http://localhost:${port}`;
    server = spawn('node', [...command, '--port', String(port)], {
      env: { ...environment, CONTENT_DIR: folder, BUILD_DATE: '2026-11-23' },
      stdio: 'ignore',
    });
  });
  afterEach(mend);

  afterAll(async () => {
    server.kill();
    await rm(folder, { recursive: true, force: true });
  });

  describe('the development server', () => {
    it('starts although a file cannot be read, and tells of it where its page would be', async () => {
      await says('/berattelser/norr/kaj/').toContain('Den här sidan visas inte än');
      await says('/berattelser/norr/kaj/').toMatch(/kaj\.mdx[\s\S]*Rad 6[\s\S]*Skriv person: \{name: Kaj\}/);
      await says('/yrken/snickare/').toContain('1 fel i innehållet');
    });

    it('shows the page as soon as the fault is mended', async () => {
      await edit('regions/norr/stories/kaj.mdx', 'person: {name: Kaj, age: 30}', 'person: {name: Kaj');
      await says('/berattelser/norr/kaj/').toContain('Den här sidan visas inte än');
      await edit('regions/norr/stories/kaj.mdx', 'person: {name: Kaj', 'person: {name: Kaj, age: 30}');
      await says('/berattelser/norr/kaj/').toContain('Det blev rakt');
      await says('/yrken/snickare/').not.toContain('fel i innehållet');
    });

    it('goes on when a list that others refer to gets a fault, and leaves the reference out', async () => {
      await edit('regions/norr/schools.yaml', 'status: certified', 'status: certifierad');
      await says('/skolor/norr/skogsskolan/').toContain('inget av de värden som går att välja');
      await says('/utbildningar/norr/tra-skogsskolan/').toContain('1 fel i innehållet');
      await edit('regions/norr/schools.yaml', 'status: certifierad', 'status: certified');
      await says('/skolor/norr/skogsskolan/').toContain('Skogsskolan');
    });

    it('never runs code that stands in a text, and tells of it where the page would be', async () => {
      const marker = path.join(folder, 'it-ran');
      const code = `process.getBuiltinModule('node:fs').writeFileSync(${JSON.stringify(marker)}, '')`;
      const guide = await readFile(path.join(folder, 'guides/valja.mdx'), 'utf8');
      await writeFile(path.join(folder, 'guides/valja.mdx'), `${guide}\n<Ruta rubrik={${code}}>\n\nHej.\n\n</Ruta>\n`);
      await says('/guider/valja/').toContain('har programkod inom klamrar');
      expect(existsSync(marker)).toBe(false);
      await writeFile(path.join(folder, 'guides/valja.mdx'), guide);
      await says('/guider/valja/').toContain('Prata med någon');
    });

    it('shows a new draft with a ribbon, without a restart', async () => {
      const text = (await readFile(story(), 'utf8')).replace('title: Kaj sågade rakt', 'title: Maja hyvlar\ndraft: true');
      await writeFile(path.join(path.dirname(story()), 'maja.mdx'), text);
      await says('/berattelser/norr/maja/').toContain('Utkast: visas inte på den publika webbplatsen');
      await says('/berattelser/norr/kaj/').not.toContain('Utkast');
    });

    it('listens to this machine alone', async () => {
      await says('/yrken/snickare/').toContain('Snickare');
      const others = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
      for (const { address } of others.filter(({ internal, family }) => !internal && family === 'IPv4'))
        await expect(fetch(base.replace('localhost', address)), address).rejects.toThrow();
    });
  });
}
