import { DATE } from './faults.ts';
import type { Finding } from '../../src/review/finding.ts';

// Follows the advice of the check as an editor would, by its words alone. Each rule knows one way of saying what to write.

/** The texts of a folder, by name. */
export type Texts = ReadonlyMap<string, string>;
type Rule = [advice: RegExp, follow: (told: Told) => Texts | undefined];
type Told = { finding: Finding; texts: Texts; said: readonly string[] };

/** The line that a fault is at, with `change` made to it; undefined where that changes nothing. */
function onLine({ finding, texts }: Told, change: (line: string) => string | undefined): Texts | undefined {
  const lines = texts.get(finding.file)?.split('\n');
  const at = (finding.line ?? 1) - 1;
  const before = lines?.[at];
  if (!lines || before === undefined) return undefined;
  const after = change(before);
  if (after === before) return undefined;
  return new Map([...texts, [finding.file, (after === undefined ? lines.toSpliced(at, 1) : lines.with(at, after)).join('\n')]]);
}

/** What the fault says is wrong: the value in quotation marks, the address or the component. */
function wrongIn({ problem }: Finding): string | undefined {
  const found =
    /”([^”]+)”/.exec(problem) ?? /^(?:Länken|Bilden) (\S+) /.exec(problem) ?? /<(\w+)>/.exec(problem) ?? /^(\/\S+) är/.exec(problem) ?? /^(\S+) är för/.exec(problem);
  return found?.[1];
}

const instead =
  (right: (told: Told) => string | undefined): Rule[1] =>
  (told) => {
    const wrong = wrongIn(told.finding);
    const better = right(told);
    if (wrong === undefined || better === undefined) return undefined;
    // The link to a place on a page is told of with the page.
    const [from, to] = wrong.includes('#') && !better.includes('#') ? [wrong.slice(wrong.indexOf('#') + 1), better] : [wrong, better];
    return onLine(told, (line) => (line.includes(from) ? line.replace(from, () => to) : line));
  };

/** The last name in a field's path: `minutes` of `steps[2].minutes`. */
const nameOf = ({ field = '' }: Finding): string => field.replace(/\[\d+\]$/, '').split('.').at(-1) ?? '';

/** The value of the field on its line, in block or flow. */
const asValue =
  (right: (told: Told) => string | undefined): Rule[1] =>
  (told) => {
    const better = right(told);
    const name = nameOf(told.finding);
    if (better === undefined || name === '') return undefined;
    const field = new RegExp(`(^|[\\s{,])(${name}: *)("[^"]*"|'[^']*'|\\[[^\\]]*\\]|[^,}\\]]*)`);
    const plain = new RegExp(`^(\\s*(?:- )?)(${name}: *)(.*)$`);
    return onLine(told, (line) => {
      const pattern = plain.test(line) && !line.includes('{') ? plain : field;
      return line.replace(pattern, (_, before: string, key: string) => `${before}${key}${better}`);
    });
  };

const first = ({ said }: Told): string | undefined => said[1];

/** Another name for a file or a folder. */
function renamed({ finding: { file }, texts, said: [, name = ''] }: Told): Texts | undefined {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const base = file.slice(folder.length);
  const ending = texts.has(file) && !/\.[a-z]+$/.test(name) ? base.slice(base.indexOf('.')) : '';
  const target = `${folder}${name}${ending}`;
  return new Map([...texts].map(([own, text]) => [own === file ? target : own.startsWith(`${file}/`) ? target + own.slice(file.length) : own, text]));
}

const without = ({ finding, texts }: Told): Texts | undefined => {
  const left = new Map(texts);
  return left.delete(finding.file) ? left : undefined;
};

/** Only a line that is one field, or one row, can be taken away by itself. */
const withoutLine: Rule[1] = (told) => onLine(told, (line) => (/^\s*[\w"?<%-]+:?.*$/.test(line) ? undefined : line));

/** A field at the top of an entry that is a file. */
const added: Rule[1] = ({ finding, texts, said: [, name = '', example = ''] }) => {
  const text = texts.get(finding.file);
  if (!text?.startsWith('---\n') || finding.field !== name) return undefined;
  return new Map([...texts, [finding.file, text.replace('---\n', () => `---\n${name}: ${example}\n`)]]);
};

/** The ways in which the check says exactly what to write. The first that fits is followed. */
const RULES: readonly Rule[] = [
  [/ge tillbaka det gamla, (\S+),/, (told) => backToOld(told)],
  [/Sätt citattecken runt (?:hela texten|den)\. Skriv (.+)$/, (told) => onLine(told, (line) => (/^\s*/.exec(line)?.[0] ?? '') + (first(told) ?? ''))],
  [/Menade du (\w+)\? Skriv <.* och <\/\w+>\.$/, (told) => bothTags(told)],
  [/Menade du ([^?]+?)(?: eller [^?]+)?\?/, instead(first)],
  [/^Döp om till (\S+)\.$|Döp om till (\S+)\.$/, (told) => renamed({ ...told, said: ['', told.said[1] ?? told.said[2] ?? ''] })],
  [/bindestreck: ([a-z0-9-]+)\.$/, instead(first)],
  [/^Sätt citattecken runt värdet: (".*")\.$/, asValue(first)],
  [/^Skriv siffrorna utan mellanslag och citattecken: (\d+)\.$/, asValue(first)],
  [/^Sätt hakparenteser runt, och komma mellan flera: (\[.*\])\.$/, asValue(first)],
  [/^Lägg till fältet (\w+)\..* Till exempel: (.+)$/, added],
  [/^Välj ett av: ([^,.]+)[,.]/, instead(first)],
  [/^Korta texten med minst (\d+) tecken\.$/, shortened],
  [/^Skriv ett tal som är (?:minst|högst) ([\d.,-]+)\.$/, asValue(first)],
  [/^Skriv <\/(\w+)> där den slutar\.$/, ({ finding, texts, said }) => new Map([...texts, [finding.file, `${texts.get(finding.file)}\n</${said[1]}>\n`]])],
  [/^Skriv ## framför rubriken\.$/, (told) => onLine(told, (line) => line.replace(/^# /, '## '))],
  [/inom klamrarna: (slug: \S+)$/, (told) => onLine(told, (line) => line.replace(/\}$/, `, ${first(told)}}`))],
  [/^Ta bort filen\b|^Ta bort den\.$|ta bort den andra\.$/, (told) => (told.texts.has(told.finding.file) && !told.finding.field ? without(told) : undefined)],
  [/^Skriv true för ja eller false för nej\.$/, asValue(() => 'true')],
  [/eller skriv (minutes): (\d+)\.$/, (told) => topField(told, 'minutes', told.said[2] ?? '')],
  [/skriv dagens datum\.$/, (told) => topField(told, 'reviewed', DATE)],
  [/Ta sedan bort (# ÄNDRA)\.$/, (told) => onLine(told, (line) => line.replace(/\s*# ÄNDRA\s*$/, ''))],
  [/^Använd mellanslag i stället för tabb\.$/, (told) => onLine(told, (line) => line.replaceAll('\t', '  '))],
  [/^Skriv \\\{ för en klammer/, (told) => onLine(told, (line) => line.replace(/(?<!\\)\{/, '\\{'))],
  [/^Skriv fältets namn, kolon, mellanslag och värdet/, (told) => onLine(told, (line) => line.replace(/^(\s*[\w-]+:)(?=\S)/, '$1 '))],
  [/^Behåll det ena och ta bort det andra\.$/, withoutLine],
  [/^Ta bort (&\S+?|!\S+?)\./, (told) => onLine(told, (line) => line.replace(`${first(told)} `, '').replace(`${first(told)}`, ''))],
  [/^Ta bort (\w+)\. Det som går att skriva/, (told) => onLine(told, (line) => line.replace(new RegExp(` ${first(told)}(="[^"]*")?`), ''))],
  [/^Ta bort raden\b/, withoutLine],
  [/^Skriv hela adressen, från https:\/\//, instead(({ finding }) => `https://${wrongIn(finding)?.replace(/^\w+:\/*/, '')}`)],
  [/^Börja adressen med https:\/\//, instead(({ finding }) => `https://${wrongIn(finding)?.replace(/^\w+:\/*/, '')}`)],
  [/^Skriv (?:\S+ )*?(\d{4}-\d\d-\d\d)\b/, instead(first)],
  [/^Skriv .*: ("[^"]+"|[\d-]+)\.$/, (told) => asValue(first)(told) ?? instead((own) => own.said[1]?.replaceAll('"', ''))(told)],
  [/^Skriv (\S+@\S+\.\w+)\.$/, instead(first)],
  [/^Skriv (\d{4}), /, instead(first)],
  [/^Skriv (\/\S*)$/, asValue(first)],
  [/^Ta bort den ena\.$/, (told) => onLine(told, (line) => line.replace(new RegExp(`, ${wrongIn(told.finding)}(?=[,\\]])`), ''))],
  [/(?:^|\. )Skriv ((?:- )?([\w-]+): (.+))$/, fieldWritten],
];

/** A line that is one field, or a field among others whose name and value had grown together. */
function fieldWritten(told: Told): Texts | undefined {
  const [, whole = '', name = '', value = ''] = told.said;
  if (told.finding.field === undefined) return onLine(told, (line) => (line.startsWith('  ') ? /^ */.exec(line)?.[0] : '') + whole);
  return onLine(told, (line) => [':', '=', ' '].map((sign) => `${name}${sign}${value}`).reduce((text, grown) => text.replace(grown, `${name}: ${value}`), line));
}

/** The row that a thing had before its name was changed. */
function backToOld(told: Told): Texts | undefined {
  const [, name = ''] = /Menade du ([^?]+)\?/.exec(told.finding.remedy) ?? [];
  return onLine(told, (line) => line.replace(name, first(told) ?? name));
}

/** The tag that a component begins with, and the one that it ends with. */
function bothTags({ finding, texts, said: [, name = ''] }: Told): Texts | undefined {
  const wrong = new RegExp(`(</?)${wrongIn(finding)}(?=[\\s>/])`, 'g');
  return new Map([...texts, [finding.file, (texts.get(finding.file) ?? '').replace(wrong, `$1${name}`)]]);
}

function shortened(told: Told): Texts | undefined {
  const count = Number(first(told));
  return onLine(told, (line) => (line.includes('{') ? line : line.slice(0, -count)));
}

function topField({ finding, texts }: Told, name: string, value: string): Texts | undefined {
  const text = texts.get(finding.file);
  return text === undefined ? undefined : new Map([...texts, [finding.file, text.replace(new RegExp(`^${name}: .*$`, 'm'), `${name}: ${value}`)]]);
}

/** The texts after the advice of a fault has been followed, or undefined where its words leave something to decide. */
export function followed(finding: Finding, texts: Texts): Texts | undefined {
  for (const [advice, follow] of RULES) {
    const said = advice.exec(finding.remedy);
    if (said) return follow({ finding, texts, said });
  }
  return undefined;
}
