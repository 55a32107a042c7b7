import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { slug } from '../../src/links.ts';
import { externalFindings, type Memory, outsideAddresses } from '../../src/review/external.ts';
import type { Finding } from '../../src/review/finding.ts';
import type { ReviewInput } from '../../src/review/input.ts';
import { askAll, type AskOptions } from './ask.ts';

export type ExternalResult = {
  findings: Finding[];
  asked: number;
  dead: number;
  /** Nobody answered: the machine has no way out, and nothing has been learnt. */
  offline: boolean;
};

/** From how many hosts without any answer on it is our own fault and not theirs. */
const OFFLINE_FROM = 3;

/**
 * Asks every outside address of the content, remembers in a report file when each was last alive, and says which are dead.
 * @param reportFile JSON, written anew; addresses that the content no longer has are forgotten
 */
export async function checkExternal(input: ReviewInput, reportFile: string, options: Partial<AskOptions> = {}): Promise<ExternalResult> {
  const { name, address, publisher } = input.content.entries.site.get('site')!.data;
  const agent = `${slug(name)}-linkcheck (+${address}; ${publisher.email})`;
  const places = outsideAddresses(input);
  const answers = await askAll(places.keys(), { agent, ...options });
  const hosts = new Set([...places.keys()].map((url) => new URL(url).host));
  const offline = hosts.size >= OFFLINE_FROM && [...answers.values()].every(({ status }) => status === undefined);
  if (offline) return { findings: [], asked: answers.size, dead: 0, offline };

  const before = await readReport(reportFile);
  const memory = new Map<string, Memory>();
  for (const [url, { fault, front }] of [...answers].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const alive = fault ? before[url]?.alive : input.date;
    memory.set(url, { asked: input.date, ...(alive && { alive }), ...(fault && { fault }), ...(front && { front }) });
  }
  await mkdir(path.dirname(reportFile), { recursive: true });
  await writeFile(reportFile, `${JSON.stringify(Object.fromEntries(memory), undefined, 2)}\n`);
  return {
    findings: externalFindings(places, memory),
    asked: answers.size,
    dead: [...memory.values()].filter(({ fault }) => fault).length,
    offline,
  };
}

/** What was learnt before; nothing where the file is missing or no longer to be read. */
async function readReport(file: string): Promise<Record<string, Memory>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, Memory>;
  } catch {
    return {};
  }
}
