import { buildDate } from '../src/catalogue/date.ts';
import { contentFolder, contentName, keptCheck } from '../src/catalogue/folder.ts';
import { checkCommand } from './lib/check-command.ts';

// Checks the content alone, in seconds, without building, and tells editors what to mend.

const onGitHub = process.env.GITHUB_ACTIONS === 'true';
const place = { folder: contentFolder, name: contentName, date: buildDate(), onGitHub, kept: keptCheck };
const { code, out, said } = await checkCommand(process.argv.slice(2), place);
process.stdout.write(out);
process.stderr.write(said);
process.exitCode = code;
