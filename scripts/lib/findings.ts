import { buildDate } from '../../src/catalogue/date.ts';
import { contentFolder } from '../../src/catalogue/folder.ts';
import { type ContentFiles, readFiles } from '../../src/catalogue/files.ts';
import { WORD_LIST } from '../../src/catalogue/plain-lists.ts';
import { parseContent, type RawContent } from '../../src/catalogue/read.ts';
import { type SoundContent, soundOf } from '../../src/catalogue/sound.ts';
import type { Finding } from '../../src/review/finding.ts';
import type { PictureFile, ReviewInput, Rule } from '../../src/review/input.ts';
import { byPlace } from '../../src/review/order.ts';
import { guarded, reviewApart } from '../../src/review/rules.ts';
import type { Watched } from '../../src/reads.ts';
import { readPictures } from './pictures.ts';

/** What was found, by what it hangs on: each text for itself, all words there are, and the rest. */
type Apart = { rest: Finding[]; texts: Finding[]; spelt: Finding[] };
export type Reviewed = SoundContent & { input: ReviewInput; findings: Finding[]; found: Apart };

/** With `spelling`, words too: the dictionaries take most of a second to read. Without `tips`, what an editor may do is not sought. */
type Options = { strict: boolean; spelling?: boolean; tips?: boolean; folder?: string; date?: string; watched?: Watched };

/** Reads a content folder and reviews it whole: what `npm run check` tells, and what every build begins with. */
export async function reviewContent({ folder = contentFolder, ...options }: Options): Promise<Reviewed> {
  return reviewFiles(folder, await readFiles(folder), options);
}

/** Reviews the files of a content folder. */
export async function reviewFiles(folder: string, files: ContentFiles, { date = buildDate(), ...options }: Options): Promise<Reviewed> {
  const pictures = await readPictures(folder, files.names);
  const wordList = new TextDecoder().decode(files.bytes.get(WORD_LIST) ?? new Uint8Array());
  return reviewRaw(parseContent(files), { ...options, date, pictures, wordList });
}

type Read = {
  strict: boolean;
  spelling?: boolean;
  tips?: boolean;
  date: string;
  pictures: PictureFile[];
  wordList: string;
  watched?: Watched;
};

/** Reviews content that has been read. */
export async function reviewRaw(
  raw: RawContent,
  { strict, spelling = false, tips = true, date, pictures, wordList, watched }: Read,
): Promise<Reviewed> {
  const sound = soundOf(raw, date, watched);
  const { content } = sound;
  const input = { content, date, pictures, strict };
  const found = { ...(await reviewApart(input, tips)), spelt: spelling ? await guarded(await spelt(wordList), input) : [] };
  return { ...sound, input, found, findings: together(found) };
}

/** All that was found, in order. */
const together = ({ rest, texts, spelt: words }: Apart): Finding[] => [...rest, ...texts, ...words].toSorted(byPlace);

/** What is said of words. Its dictionaries are loaded only when somebody asks. */
async function spelt(wordList: string): Promise<Rule> {
  const { unknownWords } = await import('./spelling.ts');
  return ({ content }) => unknownWords(content, wordList);
}
