type Branch<R> = { answer?: { value: R }; next: Map<unknown, Branch<R>> };

/** The same function, which computes each answer once. It keeps them itself, so they go when it goes. */
export function kept<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  const root: Branch<R> = { next: new Map() };
  return (...args) => {
    let branch = root;
    for (const arg of args) {
      const next: Branch<R> = branch.next.get(arg) ?? { next: new Map() };
      branch.next.set(arg, next);
      branch = next;
    }
    branch.answer ??= { value: compute(...args) };
    return branch.answer.value;
  };
}
