import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../../src/catalogue/check.ts';
import { readContent } from '../../src/catalogue/read.ts';
import { didYouMean, format } from '../../src/schema/errors.ts';
import { slug } from '../../src/links.ts';
import type { Ask } from './ask-story.ts';
import { type Answers, type Asked, isTaken, QUESTIONS, readShared, siteFiles, understood, writeSite } from './new-site.ts';

// `npm run new -- site`: asks eight questions, or takes all from the arguments, and makes a folder that builds.

const OWN = path.resolve(import.meta.dirname, '../../content');
const ASKED = Object.keys(QUESTIONS) as Asked[];

export const SITE_HELP = `npm run new -- site                 frågar åtta frågor och gör en mapp med en liten webbplats
npm run new -- site ${ASKED.map((asked) => `--${asked} "${QUESTIONS[asked][1]}"`).join(' ')}
  --folder <mapp>     mappen som innehållet skrivs i; annars webbplatsens namn`;

/** What the arguments say of a new site. */
function given(args: readonly string[]): Partial<Record<Asked | 'folder', string>> {
  const options = Object.fromEntries([...ASKED, 'folder'].map((name) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    const unknown = /'--?([^'\s]+)/.exec((error as Error).message)?.[1];
    if (unknown === undefined || unknown in options)
      throw new Error('Ett val saknar sitt värde. Sätt citattecken runt text med mellanslag.', { cause: error });
    throw new Error(`Valet --${unknown} finns inte.${didYouMean(unknown, Object.keys(options))}`, { cause: error });
  }
}

/**
 * Makes a new site, and gives what to say of it.
 * @param ask asks all the questions, where none of their answers was given: else all must be
 * @throws with what is wrong, in Swedish
 */
export async function makeSite(args: readonly string[], date: string, ask: Ask): Promise<string> {
  const { folder: wanted, ...known } = given(args);
  const missing = ASKED.filter((asked) => known[asked] === undefined);
  const isAsking = missing.length === ASKED.length;
  if (!isAsking && missing.length > 0) throw new Error(`Det saknas: ${missing.map((asked) => `--${asked}`).join(', ')}.`);
  const shared = await readShared(OWN);
  const answers = {} as Answers;
  for (const asked of ASKED) {
    const understand = (answer: string): string => understood(asked, answer, shared);
    const [question, example] = QUESTIONS[asked];
    answers[asked] = isAsking ? await ask(`${question} (till exempel ${example})`, understand) : understand(known[asked] ?? '');
  }
  const folder = path.resolve(wanted ?? slug(answers.name));
  const near = path.relative(process.cwd(), folder);
  const shown = near.startsWith('..') ? folder : near || '.';
  if (isTaken(folder)) throw new Error(`Det ligger redan något i ${shown}. Inget är skrivet. Välj en annan mapp med --folder.`);
  const files = siteFiles(answers, shared, date);
  await writeSite(files, folder);
  const { problems } = checkContent(await readContent(folder));
  return [
    `Skapade ${Object.keys(files).length} filer i ${shown}.\n`,
    `1. Bygg: CONTENT_DIR=${shown} npm run build`,
    `2. Titta: npm run preview, och öppna adressen som står där.`,
    `3. Fråga vad som återstår: CONTENT_DIR=${shown} npm run check -- --tips`,
    `4. Skriv mer: CONTENT_DIR=${shown} npm run new, eller npm run edit för formulär.`,
    '5. docs/another-organisation.md säger vad som är gemensamt för alla, och vad ni bestämmer innan ni publicerar.',
    ...problems.map((problem) => `\n${format(problem, shown)}`),
  ].join('\n');
}
