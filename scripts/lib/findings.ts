import { buildDate } from '../../src/catalogue/date.ts';
import { contentFolder } from '../../src/catalogue/folder.ts';
import { readFiles } from '../../src/catalogue/files.ts';
import { parseContent, type RawContent } from '../../src/catalogue/read.ts';
import { type SoundContent, soundOf } from '../../src/catalogue/sound.ts';
import type { Finding } from '../../src/review/finding.ts';
import type { PictureFile, ReviewInput, Rule } from '../../src/review/input.ts';
import { byPlace, guarded, review } from '../../src/review/rules.ts';
import type { Watched } from '../../src/reads.ts';
import { readPictures } from './pictures.ts';
import { readWordList, unknownWords } from './spelling.ts';

export type Reviewed = SoundContent & { input: ReviewInput; findings: Finding[] };

/** With `spelling`, words too: the dictionaries take most of a second to read. Without `tips`, what an editor may do is not sought. */
type Options = { strict: boolean; spelling?: boolean; tips?: boolean; folder?: string; date?: string; watched?: Watched };

/** Reads a content folder and reviews it whole: what `npm run check` tells, and what every build begins with. */
export async function reviewContent({ folder = contentFolder, date = buildDate(), ...options }: Options): Promise<Reviewed> {
  const files = await readFiles(folder);
  const [pictures, wordList] = await Promise.all([readPictures(folder, files.names), readWordList(folder)]);
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
  const spelt: Rule = ({ content: known }) => unknownWords(known, wordList);
  const findings = [...(await review(input, tips)), ...(spelling ? await guarded(spelt, input) : [])];
  return { ...sound, input, findings: findings.toSorted(byPlace) };
}
