import { parseArgs } from 'node:util';
import { buildDate } from '../src/catalogue/date.ts';
import { contentFolder } from '../src/catalogue/folder.ts';
import { didYouMean } from '../src/schema/errors.ts';
import { importedKinds } from '../src/schema/imported.ts';
import { asReport } from './import/changes.ts';
import { importInto } from './import/importing.ts';
import { progressOn } from './import/progress.ts';
import { ImportError } from './import/reader.ts';
import { readers } from './import/readers.ts';
import { POINTS } from './import/refusals.ts';

// Reads public data into content/imported/: `npm run import -- <what> <file, folder or address>`. What is read, what is left out and
// what is changed is told on stdout, as the text of a merge request. Where anything is wrong, nothing is written.

const USAGE = `Skriv: npm run import -- <vad> <fil, mapp eller adress>

${importedKinds.map((kind) => `  ${kind.padEnd(10)} ${readers[kind].reads}`).join('\n')}

Går att lägga till: --date ÅÅÅÅ-MM-DD (när filen hämtades), --source <id>, --json, --accept <${POINTS.join('|')}> (när det som vägras är rätt).`;

async function main(args: string[]): Promise<void> {
  const { positionals, values } = given(args);
  const [name = '', from] = positionals;
  const kind = importedKinds.find((known) => known === name);
  if (!kind)
    throw new ImportError(`${name === '' ? '' : `Det finns ingen import som heter ”${name}”.${didYouMean(name, importedKinds)} `}${USAGE}`);
  if (from === undefined || positionals.length > 2) throw new ImportError(USAGE);
  const accept = (values.accept ?? [])
    .flatMap((point) => point.split(','))
    .map((point) => {
      const known = POINTS.find((one) => one === point);
      if (!known) throw new ImportError(`”${point}” går inte att godta. Det som går är: ${POINTS.join(', ')}.${didYouMean(point, POINTS)}`);
      return known;
    });
  const imported = await importInto(kind, from, contentFolder, {
    date: values.date ?? buildDate(),
    source: values.source,
    accept,
    progress: progressOn(process.stderr),
  });
  const { receipt, changes, written } = imported;
  console.log(values.json ? JSON.stringify(imported, undefined, 2) : asReport(kind, receipt, changes, written));
}

function given(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        date: { type: 'string' },
        source: { type: 'string' },
        accept: { type: 'string', multiple: true },
        json: { type: 'boolean' },
      },
    });
  } catch {
    throw new ImportError(USAGE);
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ImportError)) throw error;
  console.error(`${error.message}\nInget har skrivits.`);
  process.exitCode = 1;
}
