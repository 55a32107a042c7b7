import { type PartName, parts, type ToolName, tools } from './parts.ts';

/** What is drawn: a part, and the tool at work on it. A job may say the part alone. */
type Drawing = readonly [part: PartName, tool?: ToolName | undefined];

/** What a picture is made from: what one does in the job, in order, and the job's own choice. */
export type Drawn = { doing: readonly { drawing?: Drawing | undefined }[]; drawing?: Drawing | undefined };

export type Picture = {
  /** What is drawn, the part behind the tool; the thread runs between them. */
  placed: readonly [Placed<PartName>, Placed<ToolName>];
  /** The one red stroke, from the sheet's left edge. */
  thread: string;
  /** The part's dimension line. */
  measure: string;
};
type Placed<Name> = { part: Name; x: number; y: number };

export const SIZE = { width: 640, height: 420 } as const;
export const GROUND = 352;

/**
 * The picture of a job. Its own drawing decides; what that leaves open, its verbs do: the first gives the part, the second
 * the tool. No picture where neither says what to draw.
 */
export function compose({ doing, drawing }: Drawn): Picture | undefined {
  const [first, second = first] = doing.flatMap((verb) => (verb.drawing ? [verb.drawing] : []));
  const part = drawing?.[0] ?? first?.[0];
  // With a part of its own the job leaves to its first verb what is done to it.
  const tool = drawing?.[1] ?? (drawing ? first : second)?.[1];
  if (!part || !tool) return undefined;
  const { at, span, thread } = parts[part];
  const how = tools[tool];
  const [x, y] = 'tip' in how ? [at[0] - how.tip[0], at[1] - how.tip[1]] : [0, 0];
  return {
    placed: [
      { part, x: 0, y: 0 },
      { part: tool, x, y },
    ],
    thread: 'stands' in how ? thread + onward(endOf(thread), how.stands) : thread,
    measure: dimension(span),
  };
}

/** The thread's last stretch, to the tool that stands beside the part. */
function onward([fromX, fromY]: Point, [x, y]: Point): string {
  return `C${fromX + 70} ${fromY} ${x - 60} ${y} ${x} ${y}`;
}

type Point = readonly [x: number, y: number];

/** Where a path ends that is written with absolute coordinates. */
export function endOf(path: string): Point {
  let end: Point = [0, 0];
  for (const [, command, values = ''] of path.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const [x, y] = end;
    const numbers = (values.match(/-?[\d.]+/g) ?? []).map(Number);
    const last = numbers.at(-1) ?? NaN;
    end = command === 'H' ? [last, y] : command === 'V' ? [x, last] : [numbers.at(-2) ?? NaN, last];
  }
  return end;
}

/** A dimension line below the ground, with its extension lines and arrows. */
function dimension([from, to]: Point): string {
  const [top, y] = [GROUND + 10, GROUND + 28];
  const arrow = (x: number, inwards: number) => `M${x + inwards} ${y - 5}L${x} ${y}L${x + inwards} ${y + 5}`;
  return `M${from} ${top}V${y + 8}M${to} ${top}V${y + 8}M${from} ${y}H${to}${arrow(from, 12)}${arrow(to, -12)}`;
}
