import { describe, expect, it } from 'vitest';
import { stepsOn } from '../../scripts/lib/steps.ts';

/** What a command has written, and a clock that goes a second at each look. */
function listener(isTTY: boolean) {
  const written: string[] = [];
  let time = 0;
  const step = stepsOn({ isTTY, write: (text: string) => written.push(text) }, () => (time += 1000));
  return { written, step };
}

describe('a long command', () => {
  it('tells each step with its seconds, a line each, where lines are kept', async () => {
    const { written, step } = listener(false);
    expect(await step('Läser', () => 3)).toBe(3);
    await step('Packar', (progress) => progress(1, 2));
    expect(written).toEqual(['Läser: 1,0 s\n', 'Packar: 1,0 s\n']);
  });

  it('tells it on one line of a terminal, with how far it has come, and leaves the line empty', async () => {
    const { written, step } = listener(true);
    await step('Packar', (progress) => progress(1, 2));
    const shown = written.map((text) => text.replace('\r\u001b[2K', '<'));
    expect(shown).toEqual(['<Packar …', '<Packar … 1 av 2', '<']);
  });

  it('leaves an error as it is, and no half line before it', async () => {
    const { written, step } = listener(true);
    await expect(step('Läser', () => Promise.reject(new Error('fel')))).rejects.toThrow('fel');
    expect(written.at(-1)).toBe('\r\u001b[2K');
    const lines = listener(false);
    await expect(lines.step('Läser', () => Promise.reject(new Error('fel')))).rejects.toThrow('fel');
    expect(lines.written).toEqual([]);
  });
});
