import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contentFolder } from '../src/catalogue/folder.ts';
import { writeCompletion } from './lib/completion.ts';
import { editorSchemas, fieldReference, yamlSchemas } from './lib/reference.ts';

// Writes, from the schemas, what editors read and what their programs complete from: they alone say what a field is.

const MARKERS = /(?<=<!-- fälten börjar -->\n).*?(?=<!-- fälten slutar -->)/s;
const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

const guide = path.join(contentFolder, 'README.md');
const text = await readFile(guide, 'utf8');
if (!MARKERS.test(text)) throw new Error(`${guide} saknar raderna <!-- fälten börjar --> och <!-- fälten slutar -->.`);
await writeFile(
  guide,
  text.replace(MARKERS, () => fieldReference()),
);

const folder = '.vscode/schemas';
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const schemas = editorSchemas();
for (const [name, schema] of schemas) await writeFile(path.join(folder, `${name}.json`), json(schema));
const settings = '.vscode/settings.json';
await writeFile(settings, json({ ...JSON.parse(await readFile(settings, 'utf8')), 'yaml.schemas': yamlSchemas() }));
await writeCompletion();
console.log(`Fälten står nu i ${path.relative('.', guide)}, och ${schemas.size} scheman i ${folder}.`);
