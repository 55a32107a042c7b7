// How far a typed word is from a known one, by the slips that fingers make on a Swedish keyboard.

const ROWS = ['1234567890+', 'qwertyuiopå', 'asdfghjklöä', 'zxcvbnm'];
const KEYS = new Map(ROWS.flatMap((row, y) => [...row].map((key, x) => [key, { x: x + y / 2, y }] as const)));

const NEIGHBOUR = 0.6;
const TURNED = 0.6;
const DOUBLED = 0.5;
const MISSED = 0.8;
const OTHER = 1;
const ACCENT = 0.2;
const SOUND = 0.7;
const ACCENTS: Record<string, string> = { å: 'a', ä: 'a', ö: 'o', é: 'e', è: 'e', ü: 'u' };
/** Letters that are taken for each other by ear. */
const SOUNDS = new Set(['åo', 'äe', 'ck', 'cs', 'gj', 'ij', 'iy', 'vw', 'sz', 'ei', 'ks', 'kq']);

/** Whether two keys lie beside each other. */
export function isNeighbour(a: string, b: string): boolean {
  const [p, q] = [KEYS.get(a), KEYS.get(b)];
  return p !== undefined && q !== undefined && a !== b && Math.abs(p.y - q.y) <= 1 && Math.abs(p.x - q.x) <= 1;
}

const costs = new Map<string, number>();

function exchange(a: string, b: string): number {
  if (a === b) return 0;
  const known = costs.get(a + b);
  if (known !== undefined) return known;
  const cost = costOf(a, b);
  costs.set(a + b, cost);
  return cost;
}

function costOf(a: string, b: string): number {
  if (ACCENTS[a] === b || ACCENTS[b] === a) return ACCENT;
  if (isNeighbour(a, b)) return NEIGHBOUR;
  return SOUNDS.has(a + b) || SOUNDS.has(b + a) ? SOUND : OTHER;
}

/**
 * The cost of the cheapest way from one word to the other: letters turned round, doubled, dropped, added or exchanged, where an
 * exchange is cheap between å, ä, ö and their bare letters, cheaper than most between neighbouring keys.
 * @param limit where to stop: what is farther off than this is Infinity
 */
export function distance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) * DOUBLED > limit) return Infinity;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j * MISSED);
  for (let i = 1; i <= a.length; i += 1) {
    const x = a.charAt(i - 1);
    let left = i * MISSED;
    let corner = (i - 1) * MISSED;
    let least = left;
    const row = [left];
    for (let j = 1; j <= b.length; j += 1) {
      const y = b.charAt(j - 1);
      const above = last[j] ?? Infinity;
      // A letter typed twice, or once where it is double, is the commonest slip of all.
      const drop = above + (x === a[i - 2] ? DOUBLED : MISSED);
      const add = left + (y === b[j - 2] ? DOUBLED : MISSED);
      let cost = Math.min(drop, add, corner + exchange(x, y));
      if (x === b[j - 2] && y === a[i - 2] && x !== y) cost = Math.min(cost, (before[j - 2] ?? Infinity) + TURNED);
      row.push(cost);
      least = Math.min(least, cost);
      left = cost;
      corner = above;
    }
    if (least > limit + TURNED) return Infinity;
    [before, last] = [last, row];
  }
  const total = last.at(-1) ?? Infinity;
  return total > limit ? Infinity : total;
}

/** How many slips a word of this length may have and still be taken for another. */
export function tolerance(length: number): number {
  return length < 3 ? 0 : length === 3 ? 0.6 : length === 4 ? 0.8 : length < 7 ? 1 : length < 10 ? 1.3 : 2;
}
