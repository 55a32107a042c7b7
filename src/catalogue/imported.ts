import type { z } from 'zod';
import { didYouMean, fieldName, type Problem } from '../schema/errors.ts';
import { type ImportedFile, type ImportedKind, importedKinds, importedSchemas } from '../schema/imported.ts';
import { tell } from '../schema/tell.ts';

// Figures that a script has read from public sources. They are checked like everything else, but nobody mends them by hand.

/** What has been imported. A file that is not there is a figure that we do not have. */
export type Imported = { [K in ImportedKind]?: ImportedFile<K> };

/** A file below `imported/` as it stands, before anything about it has been checked; without a text where that has been told of. */
export type RawImport = { file: string; text?: string };

/** What to do about anything wrong in an imported file. */
const again = (kind: ImportedKind): string =>
  `Filen skrivs bara av importen och ändras inte för hand. Kör npm run import -- ${kind} <fil>.`;

/**
 * Holds imported files against their schemas. A file with faults is left out.
 * @param sources ids of the sources there are, or undefined when they could not be read
 */
export function checkImported(raw: readonly RawImport[], sources?: ReadonlySet<string>): { imported: Imported; problems: Problem[] } {
  const imported: Imported = {};
  const problems: Problem[] = [];
  for (const { file, text } of raw) {
    const name = file.replace(/^imported\//, '').replace(/\.json$/, '');
    const kind = importedKinds.find((k) => `imported/${k}.json` === file);
    if (!kind) {
      problems.push({
        file,
        problem: 'Filen hör inte till det som importeras.',
        remedy: `Ta bort den, eller rätta namnet. Filer som läses här: ${importedKinds.map((k) => `${k}.json`).join(', ')}.${didYouMean(name, importedKinds)}`,
      });
      continue;
    }
    if (text === undefined) continue;
    const data = parseJson(text);
    if (data === undefined) {
      problems.push({ file, problem: 'Filen går inte att tolka som JSON.', remedy: again(kind) });
      continue;
    }
    const { parsed, faults } = held(kind, data);
    problems.push(...faults.map((problem) => ({ file, ...problem, remedy: again(kind) })));
    if (parsed) Object.assign(imported, { [kind]: parsed });
    const source = sourceOf(data);
    if (source !== undefined && sources && !sources.has(source)) {
      problems.push({
        file,
        field: 'receipt.source',
        problem: `Källan ”${source}” finns inte i sources.yaml.`,
        remedy: `Lägg till källan i sources.yaml med samma id.${didYouMean(source, sources)}`,
        missing: { kind: 'source', key: source },
        origin: 'sources.yaml',
      });
    }
  }
  return { imported, problems };
}

/** What is wrong in the data of one imported file, in Swedish; at most ten faults, since they have one cause. */
export const checkOne = (kind: ImportedKind, data: unknown): Fault[] => held(kind, data).faults;

type Fault = Pick<Problem, 'field' | 'problem'>;

function held(kind: ImportedKind, data: unknown): { parsed?: ImportedFile; faults: Fault[] } {
  const schema: z.ZodType<ImportedFile> = importedSchemas[kind];
  const { data: parsed, error } = schema.safeParse(data);
  if (!error) return { ...(parsed && { parsed }), faults: [] };
  const faults = tell(schema, data, error.issues)
    .slice(0, 10)
    .map(({ path, problem }) => ({ ...(path.length > 0 && { field: fieldName(path) }), problem }));
  return { faults };
}

/** The JSON in a text, or undefined where it is none. A byte order mark, which some programs write, is passed over. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

function sourceOf(data: unknown): string | undefined {
  const { receipt } = (data ?? {}) as { receipt?: { source?: unknown } };
  return typeof receipt?.source === 'string' ? receipt.source : undefined;
}
