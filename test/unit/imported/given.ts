import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Given, type Input, inputFrom, inputOf, textPart } from '../../../scripts/import/input.ts';

// What readers are given in tests: parts from the memory, and the samples of the sources where they are.

const MUNICIPALITIES = new Map([
  ['0180', 'Stockholm'],
  ['0580', 'Linköping'],
  ['0581', 'Norrköping'],
  ['1280', 'Malmö'],
  ['1283', 'Helsingborg'],
  ['1480', 'Göteborg'],
  ['2281', 'Sundsvall'],
  ['2262', 'Timrå'],
]);
const KNOWN: Given = { retrieved: '2026-11-27', municipalities: MUNICIPALITIES, progress: () => {} };

/** An input of parts, each as data or as text. */
export const given = (parts: Record<string, unknown>, known: Partial<Given> = {}): Input =>
  inputOf(
    'given',
    Object.entries(parts).map(([name, data]) =>
      textPart(name, typeof data === 'string' || Buffer.isBuffer(data) ? data : JSON.stringify(data)),
    ),
    { ...KNOWN, ...known },
  );

/** An input of files on the disk. */
export const file = (name: string): Promise<Input> => inputFrom(name, KNOWN);

const shared = path.resolve(process.env.REAL_SOURCES ?? '.sources');
/** Whether the samples of the sources are here. */
export const hasSamples = existsSync(path.join(shared, 'samples'));
if (!hasSamples) console.log(`${shared} finns inte här: proven på källornas exempel hoppas över.`);
/** A file of those that lie beside the project. */
export const sample = (name: string): string => path.join(shared, name);

/** What is no data, whatever reader gets it, and what is said of it. */
export const BAD: [what: string, content: string, message: string][] = [
  ['an empty file', '', 'är tom. Hämta den på nytt'],
  ['a web page in place of data', '<!doctype html><title>API för utbildningar</title>', 'det är en webbsida (”API för utbildningar”)'],
  [
    'a page of 503',
    '<html><head><title>503 Service Unavailable</title></head></html>',
    'källan inte svarar just nu (503). Försök igen senare',
  ],
  ['a file that was cut', '{"body":{"_embedded":{"listedSchoolUnits":[{"code":"1234', 'den slutar mitt i'],
  ['data of another kind', '{"skolor":[{"kod":"12345678"}]}', 'Det här är ingen fil för'],
];
