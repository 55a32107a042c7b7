import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

// Stories of real people, one for each way that consent can stand on 23 November 2026, to lie over test/content/base.

type TestStory = { name: string; age?: number; draft?: boolean; consent?: string };

/** Each name is a word of its own, so that a trace of the person can be told from all else. */
export const STORIES = {
  valid: {
    name: 'Zorvald',
    age: 14,
    consent: '{given: 2026-01-02, by: Skolan, guardian: {who: båda vårdnadshavarna, given: 2026-01-03}, scope: allt, expires: 2026-12-01}',
  },
  missing: { name: 'Quinabel', age: 30 },
  expired: { name: 'Wexhild', age: 30, consent: '{given: 2026-01-02, by: Skolan, scope: allt, expires: 2026-11-22}' },
  withdrawn: {
    name: 'Xandrik',
    age: 30,
    consent: '{given: 2026-01-02, by: Skolan, scope: allt, expires: 2027-01-02, withdrawn: 2026-11-23}',
  },
  guardian: { name: 'Jyxmund', age: 14, consent: '{given: 2026-01-02, by: Skolan, scope: allt, expires: 2027-01-02}' },
  'not-yet': { name: 'Pwyllgard', age: 30, consent: '{given: 2026-11-24, by: Skolan, scope: allt, expires: 2027-01-02}' },
  draft: { name: 'Vjosefin', age: 30, draft: true, consent: '{given: 2026-01-02, by: Skolan, scope: allt, expires: 2027-01-02}' },
} satisfies Record<string, TestStory>;
export type Standing = keyof typeof STORIES;

export const idOf = (standing: Standing): string => STORIES[standing].name.toLowerCase();

/** Writes a story with its translation and two pictures, one beside the fields and one in the text. */
export async function writeStory(content: string, standing: Standing, consent?: string): Promise<void> {
  const { name, age, draft, consent: own }: TestStory = STORIES[standing];
  const folder = path.join(content, 'regions/norr/stories');
  const id = idOf(standing);
  await mkdir(folder, { recursive: true });
  const given = consent ?? own;
  const text = `---
title: ${name} lagade stolen
summary: ${name} fick en stol att hålla.
reviewed: 2026-01-02
draft: ${draft ?? false}
illustrative: false
person: {name: ${name}${age ? `, age: ${age}` : ''}}
road: gymnasium
stage: arbete
job: snickare
picture: {src: ./${id}.png, alt: ${name} håller en hyvel}
${given ? `consent: ${given}\n` : ''}---

${name} tog isär stolen. ![${name} limmar en stol](./${id}-i-texten.png)
`;
  await writeFile(path.join(folder, `${id}.mdx`), text);
  await writeFile(
    path.join(folder, `${id}.en.mdx`),
    `---\ntitle: ${name} mended the chair\nsummary: ${name} made it last.\n---\n\n${name} took it apart.\n`,
  );
  const [first, second] = patternsOf(standing);
  await writeFile(path.join(folder, `${id}.png`), await picture(first));
  await writeFile(path.join(folder, `${id}-i-texten.png`), await picture(second));
}

const SIDE = 8;

/** The patterns of a story's two pictures: 64 squares, black or white, as good as random and always the same. */
export function patternsOf(standing: Standing): [boolean[], boolean[]] {
  let state = [...STORIES[standing].name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
  const squares = (): boolean[] =>
    Array.from({ length: SIDE * SIDE }, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state >>> 31 === 1;
    });
  return [squares(), squares()];
}

const picture = (pattern: boolean[]): Promise<Buffer> =>
  sharp(Buffer.from(pattern.map((white) => (white ? 255 : 0))), { raw: { width: SIDE, height: SIDE, channels: 1 } })
    .resize(1280, 1280, { kernel: 'nearest' })
    .png()
    .toBuffer();

/** Whether a picture, of any format and size, shows a pattern. */
export async function shows(bytes: Buffer, patterns: boolean[][]): Promise<boolean> {
  const seen = await sharp(bytes).flatten({ background: '#fff' }).greyscale().resize(SIDE, SIDE, { fit: 'fill' }).raw().toBuffer();
  return patterns.some((pattern) => pattern.filter((white, i) => white !== seen[i]! > 127).length <= 4);
}
