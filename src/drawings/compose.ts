import { type PartName, parts, type ToolName, tools } from './parts.ts';
import { type Person, type PieceName, type PoseName, poses } from './people.ts';

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

/** Somebody in a picture: the pieces that hang behind, the body, and what is in front of it. */
type Figure = Pick<Person, 'skin' | 'hair' | 'cloth'> & { pieces: readonly Placed<PieceName | PoseName>[] };

/** A picture of a part and people by it: who stands behind comes first. Part, thread and measure are drawn smaller than in a job's picture. */
export type Scene = Pick<Picture, 'thread' | 'measure'> & {
  part: PartName;
  figures: readonly Figure[];
  /** The thread's last stretch, from the part to the hand of the one in front. */
  lead: string;
};

/** How much smaller the part is, to leave room for people: from the left edge, on the ground. */
export const SMALLER = 0.86;
/** Where the one in front stands, and as far to the right as the one behind may reach. */
const [FRONT, RIGHT] = [472, 628];

/** The picture of a part with two people by it: one takes hold of the thread, the other stands behind. */
export function scene(part: PartName, [first, second]: readonly [Person, Person]): Scene {
  const { span, thread } = parts[part];
  const pose = poseInFront(first);
  const [x, y] = poses[pose].hand;
  const [endX, endY] = endOf(thread);
  const from: Point = [Math.round(endX * SMALLER), Math.round(GROUND - (GROUND - endY) * SMALLER)];
  return {
    part,
    figures: [figure(second, second.pose, RIGHT - poses[second.pose].right), figure(first, pose, FRONT)],
    thread,
    lead: `M${from.join(' ')}${slackTo(from, [FRONT + x, GROUND + y])}`,
    measure: dimension(span),
  };
}

/** A curve that leaves to the right and comes from the left, the wider the farther it is. */
function slackTo([fromX, fromY]: Point, [x, y]: Point): string {
  const bend = Math.round(Math.hypot(x - fromX, y - fromY) * 0.4);
  return `C${fromX + bend} ${fromY} ${x - bend} ${y} ${x} ${y}`;
}

const poseInFront = ({ pose }: Person): PoseName => (pose === 'kid' || pose === 'wheels' ? pose : 'show');

function figure({ head, skin, hair, cloth }: Person, pose: PoseName, x: number): Figure {
  const [neckX, neckY] = poses[pose].neck;
  const on = (part: PieceName): Placed<PieceName> => ({ part, x: x + neckX, y: GROUND + neckY });
  const isBehind = (piece: PieceName): boolean => piece.endsWith('-back');
  const pieces = [...head.filter(isBehind).map(on), { part: pose, x, y: GROUND }, ...head.filter((piece) => !isBehind(piece)).map(on)];
  return { skin, hair, cloth, pieces };
}

/** The thread's last stretch, to the tool or the hand beside the part. */
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
