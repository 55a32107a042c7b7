import { createHash } from 'node:crypto';
import type { Catalogue } from '../catalogue/types.ts';
import { compose, type Picture } from '../drawings/compose.ts';
import partsText from '../drawings/parts.svg?raw';
import { known } from '../known.ts';
import { kept } from '../reads.ts';

/** The lines of a part of the kit. @throws naming a part that is not there */
const linesOf = (part: string): string =>
  known(new RegExp(`^<g id="${part}">(.*)</g>$`, 'm').exec(partsText)?.[1], `the part ${part} of the drawings`);

/** The parts of a picture with their lines, each at its place: the part, and the tool in front of it. */
export const placedLines = ({ placed }: Picture): string[] =>
  placed.map(({ part, x, y }) => `<g transform="translate(${x} ${y})">${linesOf(part)}</g>`);

/** The pictures of all jobs in one file, for the cards that lists are made of: its address, which changes with it, and what it holds. */
export const jobDrawings = kept(({ jobs }: Catalogue): { address: string; svg: string } => {
  // In an order of their own, so that every language has the same file.
  const pictures = jobs
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .flatMap((job) => {
      const picture = compose(job);
      if (!picture) return [];
      const [part, tool] = placedLines(picture);
      // The red stroke takes the page's colour: a file of its own knows none of the page's rules, only what it inherits.
      const thread = `<path fill="none" stroke="var(--thread)" stroke-width="14" d="${picture.thread}"/>`;
      return [`<g id="${job.key}">${part}${thread}${tool}</g>`];
    });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">\n${pictures.join('\n')}\n</svg>\n`;
  return { address: `/assets/jobs.${createHash('sha256').update(svg).digest('base64url').slice(0, 8)}.svg`, svg };
});
