// Long commands say what they do and how long it took: beside what they give, so that it can be piped on.

/** Where steps are told: a terminal, or what keeps lines. */
export type Told = { isTTY?: boolean | undefined; write(text: string): unknown };
/** Tells how far a step has come. */
export type Progress = (done: number, all: number) => void;
/** Does something and tells of it. What it throws is thrown on. */
export type Step = <T>(name: string, work: (progress: Progress) => T | Promise<T>) => Promise<T>;

const CLEAR = '\r\u001b[2K';

/** Tells steps: in a terminal on one line, which the last one leaves empty; elsewhere with a line for each that is done. */
export function stepsOn(out: Told, now: () => number = () => performance.now()): Step {
  return async (name, work) => {
    const started = now();
    const isShown = out.isTTY === true;
    if (isShown) out.write(`${CLEAR}${name} …`);
    const progress: Progress = (done, all) => {
      if (isShown) out.write(`${CLEAR}${name} … ${done} av ${all}`);
    };
    try {
      const made = await work(progress);
      const seconds = ((now() - started) / 1000).toFixed(1).replace('.', ',');
      out.write(isShown ? CLEAR : `${name}: ${seconds} s\n`);
      return made;
    } catch (error) {
      if (isShown) out.write(CLEAR);
      throw error;
    }
  };
}
