import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow, parseBuiltSite } from '../../scripts/lib/site.ts';
import { TEST_DATE } from '../built-site.ts';
import { nonsenseIn } from '../pages/nonsense.ts';
import { namesOfOurs } from '../sector.ts';

const NETWORK = 'test/networks/matringen';
/** Words of industry that no page about restaurants and bakeries has a use for. */
const INDUSTRY = /industr|tekni[ks]|technolog|technical|engineer|ingenjör|fabrik|factor(y|ies)|verkst[aä]d|\bsvets|\bweld|tråden\.example/i;
/** What readers and programs get as words: pages, feeds, calendars and data. */
const IN_WORDS = /\.(html|xml|ics|json|csv|rdf|ttl|txt|webmanifest)$/;

/** A site of another trade, whole: nothing on it says what ours is about. */
export default function another(): void {
  let out: string;
  beforeAll(async () => {
    out = await mkdtemp(path.join(tmpdir(), 'another-'));
    await promisify(execFile)('node', ['scripts/build.ts'], {
      env: { ...process.env, CONTENT_DIR: NETWORK, OUT_DIR: path.join(out, 'dist'), BUILD_DATE: TEST_DATE, NODE_ENV: 'production' },
    });
  });
  afterAll(() => rm(out, { recursive: true }));

  describe('a network of another trade', () => {
    it('has whole pages in both languages, of every kind that it has something for', async () => {
      const { pages } = await parseBuiltSite(path.join(out, 'dist'));
      expect(nonsenseIn(pages)).toEqual([]);
      const html = (address: string): string => pages.find((page) => page.address === address)?.html ?? '';
      expect(html('/kommuner/angsby/')).toContain('Restaurang och bageri i Ängsby');
      expect(html('/en/municipalities/angsby/')).toContain('Restaurants and bakeries in Ängsby');
      expect(html('/yrken/')).toContain('Yrken inom restaurang och bageri.');
      expect(html('/program/maltid/')).toContain('Tid på kök');
      expect(html('/vad-passar-mig/')).toContain('/guider/vet-inte/');
      // A job that no single programme leads to says how one gets there, and not that nobody knows.
      expect(html('/yrken/vard/')).toContain('Du lär dig på jobbet.');
      expect(html('/yrken/vard/')).not.toContain('Vi känner inte till någon väg dit');
      // Nobody has imported what Statistics Sweden or the barometer say.
      expect(html('/yrken/bagare/')).toContain('Vi vet inte vad yrkesgruppen tjänar.');
      expect(pages.filter((page) => /SCB redovisar|Yrkesbarometern har/.test(page.html)).map(({ address }) => address)).toEqual([]);
    });

    it('says nothing anywhere of industry, or of the network behind our own site', async () => {
      const dist = path.join(out, 'dist');
      const files = (await filesBelow(dist)).filter((file) => IN_WORDS.test(file));
      expect(files.length).toBeGreaterThan(100);
      const leaks = await Promise.all(
        files.map(async (file) => {
          const text = await readFile(path.join(dist, file), 'utf8');
          return [...new Set([...namesOfOurs(text), ...(INDUSTRY.exec(text)?.slice(0, 1) ?? [])])].map((word) => `${file}: ${word}`);
        }),
      );
      expect(leaks.flat()).toEqual([]);
    });
  });
}
