// Which page has read what: while a page is made, every field that it reads of the entries is noted, so that the next build knows which
// pages would come out as they are. Knows nothing of pages or entries.

/** How a list of all fields is noted. */
export const FIELDS = '*';

/** Fields of a thing that have been read together. There is one for each thing and fields. */
export type Facet = { readonly thing: string; /** Their names with a space between, in order. */ readonly fields: string };

/** What has been read: of each thing which fields, and what others had read whose answers were taken over. */
export class Reads {
  #fields: Map<Watch, Set<string>> | undefined;
  #shared: Set<Reads> | undefined;
  /** When all has been read. */
  facets: readonly Facet[] = [];
  others: readonly Reads[] = [];

  note(thing: Watch, field: string): void {
    this.#fields ??= new Map();
    const known = this.#fields.get(thing);
    if (known) known.add(field);
    else this.#fields.set(thing, new Set([field]));
  }

  share(reads: Reads): void {
    (this.#shared ??= new Set()).add(reads);
  }

  /** Puts what has been read together, in a hundredth of the room: there are as many as answers that are remembered. */
  close(): this {
    this.facets = [...(this.#fields ?? [])].map(([thing, fields]) => thing.facet(fields));
    this.others = [...(this.#shared ?? [])];
    this.#fields = undefined;
    this.#shared = undefined;
    return this;
  }
}

// The bundle that Astro renders with and the build that runs Astro have a copy each of this module: they meet here.
const MEETING = Symbol.for('tekniktraden: who reads');
type Meeting = { reads?: Reads | undefined };
const meeting: Meeting = ((globalThis as { [MEETING]?: Meeting })[MEETING] ??= {});
const NAME = Symbol.for('tekniktraden: name of what is watched');

/** A thing whose reading is noted. */
export class Watch {
  readonly name: string;
  readonly thing: object;
  readonly #facets = new Map<string, Facet>();
  constructor(name: string, thing: object) {
    this.name = name;
    this.thing = thing;
  }
  facet(fields: ReadonlySet<string>): Facet {
    const names = [...fields].toSorted().join(' ');
    const facet = this.#facets.get(names) ?? { thing: this.name, fields: names };
    this.#facets.set(names, facet);
    return facet;
  }
  get(thing: object, field: string | symbol): unknown {
    if (typeof field === 'string') meeting.reads?.note(this, field);
    else if (field === NAME) return this.name;
    return Reflect.get(thing, field);
  }
  has(thing: object, field: string | symbol): boolean {
    if (typeof field === 'string') meeting.reads?.note(this, field);
    return field in thing;
  }
  ownKeys(thing: object): (string | symbol)[] {
    meeting.reads?.note(this, FIELDS);
    return Reflect.ownKeys(thing);
  }
  getOwnPropertyDescriptor(thing: object, field: string | symbol): PropertyDescriptor | undefined {
    if (typeof field === 'string') meeting.reads?.note(this, field);
    return Reflect.getOwnPropertyDescriptor(thing, field);
  }
}

/** Everything that is watched, by name. */
export type Watched = Map<string, Watch>;

/**
 * The same thing, so that reading its fields is noted; what lies within a field is part of it, but for things that are watched themselves.
 * @param name tells it from all else, and is the same in the next build
 */
export function watch<T extends object>(thing: T, name: string, all: Watched): T {
  const watching = new Watch(name, thing);
  all.set(name, watching);
  return new Proxy(thing, watching as ProxyHandler<T>);
}

/** The name of a thing that is watched. */
export const nameOf = (value: object): string | undefined => (value as { [NAME]?: string })[NAME];

/** Does something and notes what it reads. What takes its time must be awaited before the next begins. */
export async function reading<T>(reads: Reads, work: () => Promise<T>): Promise<T> {
  const before = meeting.reads;
  meeting.reads = reads;
  try {
    const made = await work();
    reads.close();
    return made;
  } finally {
    meeting.reads = before;
  }
}

type Answer<R> = { value: R; reads: Reads };
/** Objects are kept as long as they are there; all else for good. */
type Branch<R> = { answer?: Answer<R>; things: WeakMap<object, Branch<R>>; values: Map<unknown, Branch<R>> };
const branch = <R>(): Branch<R> => ({ things: new WeakMap(), values: new Map() });

/**
 * The same function, which computes each answer once. It keeps them itself, so they go when it goes, or when what they are of goes. Who asks
 * again has read what was read for the answer.
 */
export function kept<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  const root = branch<R>();
  return (...args) => {
    let at = root;
    for (const arg of args) {
      const known = typeof arg === 'object' && arg !== null ? at.things : at.values;
      const next = known.get(arg as object) ?? branch<R>();
      known.set(arg as object, next);
      at = next;
    }
    at.answer ??= noted(() => compute(...args));
    meeting.reads?.share(at.answer.reads);
    return at.answer.value;
  };
}

function noted<R>(compute: () => R): Answer<R> {
  const before = meeting.reads;
  const reads = new Reads();
  meeting.reads = reads;
  try {
    const value = compute();
    return { value, reads: reads.close() };
  } finally {
    meeting.reads = before;
  }
}
