// The people of people.svg: how each looks and stands. A person is laid together of pieces, as the pictures are.

type Point = readonly [x: number, y: number];

/** How somebody stands on the ground: where the neck is, the hand that takes hold of the thread, and how far to the right one reaches. All from between the feet. */
type Pose = { neck: Point; hand: Point; right: number };

export const poses = {
  show: { neck: [0, -232], hand: [-122, -206], right: 66 },
  greet: { neck: [0, -248], hand: [-52, -118], right: 66 },
  note: { neck: [0, -210], hand: [-38, -142], right: 66 },
  wheels: { neck: [0, -194], hand: [-122, -168], right: 90 },
  kid: { neck: [0, -148], hand: [-92, -152], right: 56 },
} as const satisfies Record<string, Pose>;

export type PoseName = keyof typeof poses;

/** What a head is made of. What ends with `-back` hangs behind the body. */
export const pieces = [
  'face',
  'short',
  'wavy',
  'long-back',
  'long',
  'hijab-back',
  'hijab',
  'cap',
  'curls-back',
  'curls',
  'bun-back',
  'tail-back',
  'braids-back',
  'beard',
  'glasses',
  'helmet',
  'turban',
] as const;

export type PieceName = (typeof pieces)[number];

/** Tones of skin, hair and clothes, by the numbers that they have in drawing.css. */
type Tone = 1 | 2 | 3 | 4;

export type Person = {
  age: 'child' | 'young' | 'adult';
  /** How one stands who stands behind, or always: a child, or one who sits in a wheelchair. */
  pose: PoseName;
  head: readonly PieceName[];
  skin: Tone;
  hair: Tone;
  cloth: 1 | 2 | 3;
};

/** All sorts of people. Whom a picture shows is decided by turns (`whom`), so that no kind of page has one sort. */
export const people: readonly Person[] = [
  { age: 'child', pose: 'kid', head: ['braids-back', 'face', 'short'], skin: 3, hair: 1, cloth: 2 },
  { age: 'child', pose: 'kid', head: ['face', 'wavy', 'glasses'], skin: 1, hair: 3, cloth: 1 },
  { age: 'child', pose: 'kid', head: ['curls-back', 'face', 'curls'], skin: 4, hair: 1, cloth: 3 },
  { age: 'child', pose: 'kid', head: ['tail-back', 'face', 'long'], skin: 2, hair: 2, cloth: 2 },
  { age: 'child', pose: 'kid', head: ['face', 'cap'], skin: 2, hair: 1, cloth: 1 },
  { age: 'young', pose: 'note', head: ['hijab-back', 'face', 'hijab'], skin: 2, hair: 1, cloth: 3 },
  { age: 'young', pose: 'greet', head: ['face', 'short'], skin: 1, hair: 3, cloth: 1 },
  { age: 'young', pose: 'note', head: ['curls-back', 'face', 'curls'], skin: 4, hair: 1, cloth: 2 },
  { age: 'young', pose: 'wheels', head: ['face', 'wavy'], skin: 2, hair: 2, cloth: 1 },
  { age: 'young', pose: 'greet', head: ['long-back', 'face', 'long'], skin: 1, hair: 2, cloth: 2 },
  { age: 'young', pose: 'greet', head: ['face', 'cap'], skin: 3, hair: 1, cloth: 3 },
  { age: 'young', pose: 'note', head: ['tail-back', 'face', 'long', 'glasses'], skin: 3, hair: 1, cloth: 1 },
  { age: 'adult', pose: 'greet', head: ['face', 'beard', 'short'], skin: 3, hair: 1, cloth: 2 },
  { age: 'adult', pose: 'note', head: ['bun-back', 'face', 'long', 'glasses'], skin: 1, hair: 4, cloth: 1 },
  { age: 'adult', pose: 'greet', head: ['tail-back', 'face', 'helmet'], skin: 2, hair: 2, cloth: 3 },
  { age: 'adult', pose: 'note', head: ['face', 'beard', 'turban'], skin: 3, hair: 1, cloth: 1 },
  { age: 'adult', pose: 'wheels', head: ['long-back', 'face', 'long'], skin: 1, hair: 3, cloth: 2 },
  { age: 'adult', pose: 'greet', head: ['face', 'glasses', 'short'], skin: 4, hair: 4, cloth: 3 },
  { age: 'adult', pose: 'note', head: ['hijab-back', 'face', 'hijab'], skin: 3, hair: 1, cloth: 2 },
  { age: 'adult', pose: 'note', head: ['face', 'beard', 'glasses'], skin: 1, hair: 4, cloth: 1 },
];

export type Age = Person['age'];

/**
 * Two people for a picture, the first of one age: by turns, which the picture's own name decides, so that a new picture changes no other.
 * The second may be of any of the ages.
 */
export function whom(name: string, first: Age, then: readonly Age[]): [Person, Person] {
  const turn = turnOf(name);
  const firsts = people.filter(({ age }) => age === first);
  const one = taken(firsts, turn);
  const two = taken(
    people.filter((person) => person !== one && then.includes(person.age) && !(sits(person) && sits(one))),
    Math.floor(turn / firsts.length),
  );
  return [one, two];
}

const sits = ({ pose }: Person): boolean => pose === 'wheels';

function taken(from: readonly Person[], turn: number): Person {
  const person = from[turn % from.length];
  if (!person) throw new Error('nobody of that age is drawn');
  return person;
}

/** A whole number that follows from a name alone, spread evenly (FNV-1a). */
function turnOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 15)) >>> 0;
}
