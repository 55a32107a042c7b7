import { parseArgs } from 'node:util';
import type { Finding } from '../../src/review/finding.ts';
import type { ReviewInput } from '../../src/review/input.ts';
import { byPlace } from '../../src/review/order.ts';
import { didYouMean } from '../../src/schema/errors.ts';
import { tellContent } from './again.ts';
import { counts, githubAnnotations, gitlabReport, grouped, regionOf, wideningText } from './check-text.ts';
import type { ExternalResult } from './external.ts';

// `npm run check`: what it can be asked for, and what it tells.

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

/** What was asked for cannot be done: said in Swedish, with the way to ask. */
class Refused extends Error {}

function refuse(message: string): never {
  throw new Refused(`${message}\n\n${HELP}`);
}

/** The options given; anything that is none of ours, or has a value too many or too few, is refused in Swedish. */
function given(args: string[]) {
  const { tokens } = parseArgs({ args, options, strict: false, tokens: true });
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
  return parseArgs({ args, options }).values;
}

type Options = ReturnType<typeof given>;
/** Which content is checked, what messages call its folder, the day, whether GitHub runs it, and the file that what is found is kept in. */
type Place = { folder: string; name: string; date: string; onGitHub: boolean; kept?: string };
/** What a command prints, what it complains of, and how it ends. */
export type Outcome = { code: number; out: string; said: string };

/** Checks a content folder as `npm run check` does: 0 when it can be built, 1 when it has errors, 2 when it was asked for what it cannot do. */
export async function checkCommand(args: string[], place: Place): Promise<Outcome> {
  try {
    const chosen = given(args);
    return chosen.help ? { code: 0, out: `${HELP}\n`, said: '' } : await checked(chosen, place);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { code: 2, out: '', said: `${error.message}\n` };
  }
}

async function checked(chosen: Options, { folder, name, date, onGitHub, kept }: Place): Promise<Outcome> {
  const annotations = chosen.annotations ?? (onGitHub && !chosen.json ? 'github' : undefined);
  if (annotations !== undefined && annotations !== 'github' && annotations !== 'gitlab')
    refuse(`--annotations kan vara github eller gitlab, inte ”${annotations}”.`);

  const spelling = chosen.tips || chosen.json || annotations !== undefined;
  const told = await tellContent({ folder, date, strict: chosen.strict, spelling }, chosen.external ? undefined : kept);
  const { findings, input } = told;
  const regions = new Map(told.regions);
  const folders = new Set(told.files.map(regionOf).filter((id) => id !== undefined));
  if (chosen.region !== undefined && !folders.has(chosen.region))
    refuse(`Regionen ”${chosen.region}” finns inte.${didYouMean(chosen.region, folders)} Regioner: ${[...folders].join(', ')}.`);

  const external = chosen.external && input?.content.entries.site.has('site') ? await askOthers(input, chosen.report) : undefined;
  const all = external ? [...findings, ...external.findings].toSorted(byPlace) : findings;
  const shown = chosen.region === undefined ? all : all.filter(({ file }) => regionOf(file) === chosen.region);
  const nameOf = (id: string): string => regions.get(id) ?? id;
  const seen = told.widening;
  const table = chosen.region === undefined ? seen : { ...seen, regions: seen.regions.filter(({ key }) => key === chosen.region) };
  const code = shown.some(({ strength }) => strength === 'error') ? 1 : 0;
  const json = (value: unknown): Outcome => ({ code, out: `${JSON.stringify(value, undefined, 2)}\n`, said: '' });
  if (chosen.json) return json({ date, findings: shown, ...(chosen.widening && { widening: table }) });
  if (annotations === 'gitlab') return json(gitlabReport(shown, name));

  const printed = chosen.tips ? shown : shown.filter(({ strength }) => strength !== 'tip');
  const elsewhere = all.filter((finding) => finding.strength === 'error' && !shown.includes(finding)).length;
  const parts = [
    ...(chosen.widening
      ? [`${wideningText(table, shown, nameOf)}\n`]
      : printed.length > 0
        ? [`${grouped(printed, name, nameOf)}\n\n`]
        : []),
    ...(annotations === 'github' && printed.length > 0 ? [githubAnnotations(printed, name)] : []),
    ...(external ? [answered(external, chosen.report)] : []),
    ...summary(shown, { elsewhere, entries: told.entries, withTips: chosen.tips }),
  ];
  return { code, out: `${parts.join('\n')}\n`, said: '' };
}

/** Asks other websites for all that the content links to, and shows on a terminal how far it has come. */
async function askOthers(input: ReviewInput, report: string): Promise<ExternalResult> {
  const { checkExternal } = await import('./external.ts');
  const { isTTY } = process.stderr;
  const onAnswer = (done: number, all: number): void => {
    if (isTTY) process.stderr.write(`\rFrågar andra webbplatser: ${done} av ${all}`);
  };
  const external = await checkExternal(input, report, { onAnswer });
  if (isTTY) process.stderr.write('\n');
  return external;
}

/** The last lines: how it went, and what to do next. */
function summary(shown: Finding[], { elsewhere, entries, withTips }: { elsewhere: number; entries: number; withTips: boolean }): string[] {
  const count = (strength: Finding['strength']): number => shown.filter((finding) => finding.strength === strength).length;
  const tips = count('tip');
  const rest = shown.filter(({ strength }) => strength !== 'tip');
  return [
    ...(tips > 0 && !withTips ? [`${tips} tips: ${tips === 1 ? 'ett råd' : 'råd'} som du kan läsa med npm run check -- --tips`] : []),
    ...(elsewhere > 0 ? [`Utanför regionen finns ${elsewhere} fel, som också stoppar bygget.`] : []),
    count('error') > 0
      ? `${counts(rest)}. Felen måste rättas innan webbplatsen kan byggas.`
      : `Innehållet är rätt: ${entries} poster.${rest.length > 0 ? ` ${counts(rest)} att se över när du hinner.` : ''}`,
  ];
}

function answered({ offline, asked, dead }: ExternalResult, report: string): string {
  return offline
    ? `Ingen av ${asked} adresser svarade. Har datorn kontakt med nätet? Inget har sparats.`
    : `${asked} adresser på andra webbplatser: ${dead === 0 ? 'alla svarar' : `${dead} svarar inte`}. Sparat i ${report}.`;
}
