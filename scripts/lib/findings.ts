import { buildDate } from '../../src/catalogue/date.ts';
import { contentFolder } from '../../src/catalogue/folder.ts';
import { type SoundContent, soundContent } from '../../src/catalogue/sound.ts';
import type { Finding } from '../../src/review/finding.ts';
import type { ReviewInput } from '../../src/review/input.ts';
import { byPlace, review } from '../../src/review/rules.ts';
import { readPictures } from './pictures.ts';
import { spellingFindings } from './spelling.ts';

export type Reviewed = SoundContent & { input: ReviewInput; findings: Finding[] };

/** With `spelling`, words too: the dictionaries take most of a second to read. */
type Options = { strict: boolean; spelling?: boolean; folder?: string; date?: string };

/** Reads a content folder and reviews it whole: what `npm run check` tells, and what every build begins with. */
export async function reviewContent({ strict, spelling = false, folder = contentFolder, date = buildDate() }: Options): Promise<Reviewed> {
  const sound = await soundContent(folder, date);
  const { content } = sound;
  const input = { content, date, pictures: await readPictures(folder, content.files), strict };
  const findings = [...(await review(input)), ...(spelling ? await spellingFindings(content, folder) : [])];
  return { ...sound, input, findings: findings.toSorted(byPlace) };
}
