import { parseArgs } from 'node:util';
import { contentName } from '../src/catalogue/folder.ts';
import { byPlace } from '../src/review/rules.ts';
import { widening } from '../src/review/widening.ts';
import { didYouMean } from '../src/schema/errors.ts';
import { counts, githubAnnotations, gitlabReport, grouped, regionOf, wideningText } from './lib/check-text.ts';
import { checkExternal, type ExternalResult } from './lib/external.ts';
import { reviewContent } from './lib/findings.ts';

// Checks the content alone, in seconds, without building, and tells editors what to mend.

const HELP = `npm run check               fel och varningar i innehållet
npm run check -- --tips     visa tipsen också
  --region <id>             bara en region, till exempel: --region norr
  --strict                  sidor som ingen har läst på ett och ett halvt år blir fel
  --external                fråga alla adresser på andra webbplatser om de finns (tar några minuter)
  --report <fil>            var svaren sparas, annars .check/links.json
  --widening                tabell över vilka som syns i berättelserna
  --json                    allt som JSON
  --annotations <vem>       github eller gitlab: så att de visar det bredvid raden
  --help                    den här texten`;

const options = {
  tips: { type: 'boolean', default: false },
  region: { type: 'string' },
  strict: { type: 'boolean', default: false },
  external: { type: 'boolean', default: false },
  report: { type: 'string', default: '.check/links.json' },
  widening: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  annotations: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

/** Ends with 2: what was asked for cannot be done. */
function refuse(message: string): never {
  console.error(`${message}\n\n${HELP}`);
  process.exit(2);
}

/** The options given; anything that is none of ours, or has a value too many or too few, is refused in Swedish. */
function given() {
  const { tokens } = parseArgs({ options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'positional') refuse(`”${token.value}” går inte att förstå. Val börjar med två streck: --region ${token.value}`);
    if (token.kind !== 'option') continue;
    if (!(token.name in options))
      refuse(
        `Valet ${token.rawName} finns inte.${didYouMean(
          token.rawName,
          Object.keys(options).map((name) => `--${name}`),
        )}`,
      );
    const { type } = options[token.name as keyof typeof options];
    if (type === 'string' && (token.value === undefined || token.value.startsWith('-')))
      refuse(`Efter ${token.rawName} ska det stå ett värde.`);
    if (type === 'boolean' && token.value !== undefined) refuse(`${token.rawName} tar inget värde.`);
  }
  return parseArgs({ options }).values;
}

const chosen = given();
if (chosen.help) {
  console.log(HELP);
  process.exit();
}
const annotations = chosen.annotations ?? (process.env.GITHUB_ACTIONS === 'true' && !chosen.json ? 'github' : undefined);
if (annotations !== undefined && annotations !== 'github' && annotations !== 'gitlab')
  refuse(`--annotations kan vara github eller gitlab, inte ”${annotations}”.`);

const { content, input, findings } = await reviewContent({ ...chosen, spelling: chosen.tips || chosen.json || annotations !== undefined });
const { region: regions } = content.entries;
const folders = new Set([...content.files].map(regionOf).filter((id) => id !== undefined));
if (chosen.region !== undefined && !folders.has(chosen.region))
  refuse(`Regionen ”${chosen.region}” finns inte.${didYouMean(chosen.region, folders)} Regioner: ${[...folders].join(', ')}.`);

let external: ExternalResult | undefined;
if (chosen.external && content.entries.site.has('site')) {
  const onAnswer = (done: number, all: number): void => {
    if (process.stderr.isTTY) process.stderr.write(`\rFrågar andra webbplatser: ${done} av ${all}`);
  };
  external = await checkExternal(input, chosen.report, { onAnswer });
  if (process.stderr.isTTY) process.stderr.write('\n');
  findings.push(...external.findings);
  findings.sort(byPlace);
}

const shown = chosen.region === undefined ? findings : findings.filter(({ file }) => regionOf(file) === chosen.region);
const nameOf = (id: string): string => regions.get(id)?.data.name ?? id;
const errors = shown.filter(({ strength }) => strength === 'error').length;
const elsewhere = findings.filter((finding) => finding.strength === 'error' && !shown.includes(finding)).length;
const seen = widening(input);
const table = chosen.region === undefined ? seen : { ...seen, regions: seen.regions.filter(({ key }) => key === chosen.region) };

if (chosen.json)
  console.log(JSON.stringify({ date: input.date, findings: shown, ...(chosen.widening && { widening: table }) }, undefined, 2));
else if (annotations === 'gitlab') console.log(JSON.stringify(gitlabReport(shown, contentName), undefined, 2));
else {
  const printed = chosen.tips ? shown : shown.filter(({ strength }) => strength !== 'tip');
  if (chosen.widening) console.log(`${wideningText(table, shown, nameOf)}\n`);
  else if (printed.length > 0) console.log(`${grouped(printed, contentName, nameOf)}\n\n`);
  if (annotations === 'github' && printed.length > 0) console.log(githubAnnotations(printed, contentName));
  console.log(summary());
}
process.exitCode = errors > 0 ? 1 : 0;

/** The last lines: how it went, and what to do next. */
function summary(): string {
  const entries = Object.values(content.entries).reduce((sum, map) => sum + map.size, 0);
  const tips = shown.filter(({ strength }) => strength === 'tip').length;
  const rest = shown.filter(({ strength }) => strength !== 'tip');
  return [
    ...(external ? [told(external)] : []),
    ...(tips > 0 && !chosen.tips ? [`${tips} tips: ${tips === 1 ? 'ett råd' : 'råd'} som du kan läsa med npm run check -- --tips`] : []),
    ...(elsewhere > 0 ? [`Utanför regionen finns ${elsewhere} fel, som också stoppar bygget.`] : []),
    errors > 0
      ? `${counts(rest)}. Felen måste rättas innan webbplatsen kan byggas.`
      : `Innehållet är rätt: ${entries} poster.${rest.length > 0 ? ` ${counts(rest)} att se över när du hinner.` : ''}`,
  ].join('\n');
}

function told({ offline, asked, dead }: ExternalResult): string {
  return offline
    ? `Ingen av ${asked} adresser svarade. Har datorn kontakt med nätet? Inget har sparats.`
    : `${asked} adresser på andra webbplatser: ${dead === 0 ? 'alla svarar' : `${dead} svarar inte`}. Sparat i ${chosen.report}.`;
}
