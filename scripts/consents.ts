import { parseArgs } from 'node:util';
import { checkContent } from '../src/catalogue/check.ts';
import { buildDate } from '../src/catalogue/date.ts';
import { contentFolder, contentName } from '../src/catalogue/folder.ts';
import { readContent } from '../src/catalogue/read.ts';
import { type ConsentRow, consentRegister } from '../src/review/consents.ts';
import { didYouMean } from '../src/schema/errors.ts';

// The register of consents: what runs out when, by region. Says who only when asked to, so that it can be passed on or kept in a log.

const HELP = `npm run consents             vilka samtycken som finns, och när de går ut
npm run consents -- --names  med namn och fil
  --region <id>              bara en region
  --json                     som JSON
  --help                     den här texten`;

const options = {
  names: { type: 'boolean', default: false },
  region: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Ends with 2: what was asked for cannot be done. */
function refuse(message: string): never {
  console.error(`${message}\n\n${HELP}`);
  process.exit(2);
}

function given() {
  try {
    return parseArgs({ options }).values;
  } catch {
    return refuse('Det där valet finns inte, eller så saknas dess värde.');
  }
}

const { names, region, json, help } = given();
if (help) {
  console.log(HELP);
  process.exit();
}

const date = buildDate();
const { entries, problems, drafts } = checkContent(await readContent(contentFolder));
const noFolder = problems.find(({ file }) => file === '');
if (noFolder) refuse(`${contentName}: ${noFolder.problem} ${noFolder.remedy}`);
if (region !== undefined && !entries.region.has(region))
  refuse(`Regionen ”${region}” finns inte.${didYouMean(region, entries.region.keys())}`);
const rows = consentRegister(entries, date).filter((row) => region === undefined || row.region === region);
/** Stories whose fields have faults, so that it is not known whom they are about. */
const accepted = new Set([...entries.story.values()].map(({ file }) => file));
const unread = new Set(
  [...problems, ...drafts]
    .map(({ file }) => file)
    .filter((file) => new RegExp(`^regions/${region ?? '[^/]+'}/stories/[^/.]+\\.mdx?$`).test(file) && !accepted.has(file)),
);
if (json) {
  const shown = names ? rows : rows.map(({ name: _name, title: _title, file: _file, ...rest }) => rest);
  console.log(JSON.stringify({ date, consents: shown }, undefined, 2));
} else {
  const published = rows.filter(({ state, draft }) => !draft && (state === 'valid' || state === 'expiring')).length;
  console.log(
    rows.length === 0
      ? `Inga berättelser om verkliga personer${region === undefined ? '' : ' i regionen'}.`
      : `${rows.length === 1 ? 'En berättelse' : `${rows.length} berättelser`} om verkliga personer. ${published} får publiceras ${date}.`,
  );
  if (unread.size > 0)
    console.log(
      `${unread.size === 1 ? 'En berättelse har fel och är' : `${unread.size} berättelser har fel och är`} inte med. Vad som är fel: npm run check`,
    );
  for (const [key, list] of Map.groupBy(rows, (row) => row.region)) {
    console.log(`\n${entries.region.get(key)?.data.name ?? key}`);
    for (const row of list) console.log(`  ${line(row)}`);
  }
  if (rows.length > 0 && !names) console.log('\nVilka de är: npm run consents -- --names');
}

function line(row: ConsentRow): string {
  const who = names ? `  ${row.name}  ${contentName}/${row.file}` : '';
  return `${row.expires ?? '          '}  ${stateText(row)}${row.draft ? ' (utkast)' : ''}${who}`;
}

function stateText({ state, days, withdrawn }: ConsentRow): string {
  switch (state) {
    case 'valid':
      return 'gäller';
    case 'expiring':
      return days === 0 ? 'går ut i dag' : `går ut om ${days} ${days === 1 ? 'dag' : 'dagar'}`;
    case 'expired':
      return 'har gått ut';
    case 'withdrawn':
      return withdrawn ? `återkallat ${withdrawn}` : 'återkallat';
    case 'not-yet':
      return 'gäller inte än';
    case 'guardian':
      return 'saknar vårdnadshavare';
    case 'missing':
      return 'samtycke saknas';
    case 'age':
      return 'ålder saknas';
    case 'too-long':
      return 'gäller för länge';
    case 'unclear':
      return 'oklart';
  }
}
