import { soundContent } from '../src/catalogue/sound.ts';
import { buildDate } from '../src/catalogue/date.ts';
import { warningsOf } from '../src/catalogue/warnings.ts';
import { format } from '../src/schema/errors.ts';
import { contentName } from '../src/catalogue/folder.ts';

// Checks the content alone, in a second or two, without building.
const { content } = await soundContent();
const { entries, problems } = content;
const warnings = warningsOf(content, buildDate());
for (const warning of warnings) console.warn(`Varning: ${format(warning, contentName)}\n`);
for (const problem of problems) console.error(`${format(problem, contentName)}\n`);
const count = Object.values(entries).reduce((sum, map) => sum + map.size, 0);
if (problems.length > 0) {
  console.error(`${problems.length} fel i innehållet.`);
  process.exitCode = 1;
} else console.log(`Innehållet är rätt: ${count} poster.`);
