import { type Input, inputOf, textPart } from '../../../scripts/import/input.ts';

/** Files as a reader is given them: what is no text is written as JSON. */
export function given(files: Record<string, unknown>): Input {
  const parts = Object.entries(files).map(([name, content]) =>
    textPart(name, typeof content === 'string' ? content : JSON.stringify(content)),
  );
  const municipalities = new Map([
    ['0180', 'Stockholm'],
    ['1480', 'Göteborg'],
  ]);
  return inputOf(Object.keys(files)[0] ?? 'nothing', parts, { retrieved: '2026-11-27', municipalities, progress: () => {} });
}

/** What comes in place of JSON when a source is down, moved or cut off; and what is said of it. */
export const NO_JSON: [what: string, content: string, message: string][] = [
  ['an empty file', '', 'given.json är tom'],
  ['a page in place of JSON', '<!doctype html><title>Sidan finns inte</title>', 'webbsida (”Sidan finns inte”)'],
  ['a page of 503', '<html><head><title>503 Service Unavailable</title></head></html>', 'inte svarar just nu (503)'],
  ['a file that is cut off', '{"data": {"concepts": [{"id": "a', 'går inte att tolka som JSON: den slutar mitt i'],
];
