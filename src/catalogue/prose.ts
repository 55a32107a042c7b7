import path from 'node:path';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { didYouMean, type Problem } from '../schema/errors.ts';
import { proseComponents } from '../schema/prose.ts';
import type { RawEntry } from './read.ts';

// Checks the prose of an entry without building anything: broken MDX, what editors may not use, links and pictures.

/** A part of a parsed text. */
export type Node = {
  type: string;
  name?: string | null;
  value?: string;
  url?: string;
  depth?: number;
  alt?: string | null;
  identifier?: string;
  attributes?: { type: string; name?: string; value?: unknown }[];
  position?: { start: { line: number } };
  children?: Node[];
};

export type ProseContext = { files: Set<string>; sourceIds: Set<string> };

export type Prose = Pick<RawEntry, 'file' | 'body' | 'bodyLine'>;

/**
 * The text of an entry as a tree.
 * @throws with the place in its message when the text is no MDX
 */
export const parse = ({ file, body = '' }: Prose): Node => (file.endsWith('.mdx') ? mdxToMdast(body) : markdownToMdast(body)) as Node;

/** A node and all that stands in it. */
export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* nodesOf(child);
}

const lineOf = (node: Node, { bodyLine }: Prose): number => bodyLine + (node.position?.start.line ?? 1) - 1;

/** What is wrong in the prose of one entry. */
export function checkProse(entry: RawEntry, context: ProseContext): Problem[] {
  let tree: Node;
  try {
    tree = parse(entry);
  } catch (error) {
    return [brokenMdx(entry, error as Error)];
  }
  return [...nodesOf(tree)].flatMap((node) => {
    const told = checkNode(node, entry, context);
    return told ? [{ file: entry.file, line: lineOf(node, entry), ...told }] : [];
  });
}

/** Every link in the prose of an entry that has passed its check, with its words and its line in the file. */
export function* linksIn(entry: Prose): Generator<{ url: string; text: string; line: number }> {
  const tree = parse(entry);
  for (const node of nodesOf(tree)) {
    if (node.type === 'link' && node.url) yield { url: node.url, text: wordsOf(node), line: lineOf(node, entry) };
    if (node.type !== 'definition' || !node.url) continue;
    const user = [...nodesOf(tree)].find((other) => other.type === 'linkReference' && other.identifier === node.identifier);
    yield { url: node.url, text: user ? wordsOf(user) : '', line: lineOf(user ?? node, entry) };
  }
}

/** Every picture in the prose of an entry that has passed its check. */
export function* imagesIn(entry: Prose): Generator<{ src: string; alt: string; line: number }> {
  for (const node of nodesOf(parse(entry)))
    if (node.type === 'image') yield { src: node.url ?? '', alt: node.alt ?? '', line: lineOf(node, entry) };
}

/** The names of the components that an entry's prose uses. */
export function* componentsIn(entry: Prose): Generator<string> {
  for (const node of nodesOf(parse(entry))) if (node.type.startsWith('mdxJsx') && node.name) yield node.name;
}

/** The headings of an entry's prose, as text. */
export function* headingsIn(entry: Prose): Generator<string> {
  for (const node of nodesOf(parse(entry))) if (node.type === 'heading') yield wordsOf(node);
}

const wordsOf = (node: Node): string => node.value ?? node.alt ?? (node.children ?? []).map(wordsOf).join('');

type Told = Omit<Problem, 'file' | 'line' | 'field'> | undefined;

const MARKDOWN_INSTEAD = 'Skriv med Markdown i stället: **fetstil**, [länk](https://…), rubriker med ##.';

function checkNode(node: Node, entry: RawEntry, context: ProseContext): Told {
  switch (node.type) {
    case 'mdxjsEsm':
      return {
        problem: 'import och export får inte stå i texten.',
        remedy: `Ta bort raden. Komponenterna ${Object.keys(proseComponents).join(' och ')} går att använda direkt.`,
      };
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return {
        problem: `Klamrar tolkas som programkod: {${node.value}}.`,
        remedy: 'Skriv \\{ för en klammer i texten, eller använd vanliga parenteser.',
      };
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return checkComponent(node, context);
    case 'html':
      return {
        problem: 'Det står HTML i texten.',
        remedy: MARKDOWN_INSTEAD,
      };
    case 'heading':
      return node.depth === 1
        ? { problem: 'Rubriken börjar med ett enda #. Det är bara för sidans egen rubrik.', remedy: 'Skriv ## framför rubriken.' }
        : undefined;
    case 'image':
      return checkImage(node, entry, context);
    case 'link':
      return checkLink(node.url ?? '');
    case 'definition':
      return checkLink(node.url ?? '');
    default:
      return undefined;
  }
}

function checkComponent(node: Node, { sourceIds }: ProseContext): Told {
  const name = node.name ?? '';
  const known = Object.keys(proseComponents);
  const attributes = Object.hasOwn(proseComponents, name) ? proseComponents[name] : undefined;
  // Elements of HTML are written small.
  if (!attributes && /^[a-z]/.test(name)) return { problem: `Det står HTML i texten: <${name}>.`, remedy: MARKDOWN_INSTEAD };
  if (!attributes)
    return {
      problem: `Komponenten <${name}> finns inte.`,
      remedy: `Komponenter som går att använda: ${known.join(', ')}.${didYouMean(name, known)}`,
    };
  const given = new Map((node.attributes ?? []).map((a) => [a.name ?? '', a.value]));
  const missing = attributes.find((a) => a.startsWith('*') && !given.get(a.slice(1)));
  if (missing) return { problem: `<${name}> saknar ${missing.slice(1)}.`, remedy: `Skriv <${name} ${missing.slice(1)}="…">.` };
  const unknown = [...given.keys()].find((a) => !attributes.some((b) => b.replace('*', '') === a));
  if (unknown !== undefined)
    return {
      problem: `<${name}> har inget som heter ${unknown}.`,
      remedy: `Ta bort ${unknown}. Det som går att skriva: ${attributes.map((a) => a.replace('*', '')).join(', ')}.`,
    };
  const source = name === 'Kalla' ? String(given.get('id')) : undefined;
  if (source && !sourceIds.has(source))
    return {
      problem: `Källan ”${source}” finns inte i sources.yaml.`,
      remedy: `Rätta id, eller lägg till källan i sources.yaml.${didYouMean(source, sourceIds)}`,
      missing: { kind: 'source', key: source },
      origin: 'sources.yaml',
    };
  return undefined;
}

function checkImage(node: Node, entry: RawEntry, { files }: ProseContext): Told {
  if (!node.alt?.trim())
    return {
      problem: `Bilden ${node.url} saknar alternativ text.`,
      remedy: 'Skriv vad bilden visar mellan hakparenteserna: ![En hand som svetsar](./bild.svg).',
    };
  const url = node.url ?? '';
  if (!url.startsWith('./'))
    return { problem: `Bilden ${url} ligger inte bredvid texten.`, remedy: 'Lägg bilden i samma mapp och skriv ./filnamn.svg.' };
  return missingFile(url, entry, files);
}

/** The problem of a picture that is not where `src` says, or undefined. */
export function missingFile(src: string, entry: Pick<RawEntry, 'file'>, files: Set<string>): Told {
  const folder = path.posix.dirname(entry.file);
  const target = path.posix.join(folder, src);
  if (files.has(target)) return undefined;
  const beside = [...files]
    .filter((f) => path.posix.dirname(f) === folder && !/\.(mdx?|ya?ml)$/.test(f))
    .map((f) => `./${path.posix.basename(f)}`);
  return {
    problem: `Bilden ${src} finns inte bredvid texten.`,
    remedy: `Lägg bildfilen i mappen ${folder}, eller rätta namnet.${didYouMean(src, beside)}`,
  };
}

function checkLink(url: string): Told {
  if (/^(https?:\/\/|mailto:|tel:|\/(?!\/)|#)/.test(url)) return undefined;
  return {
    problem: `Länken ”${url}” går inte att använda.`,
    remedy: 'Börja adressen med https://, mailto: eller tel:, eller med ett snedstreck för en egen sida: /yrken/svetsare/.',
  };
}

/** Turns the parser's message into Swedish where we know what it means. */
function brokenMdx(entry: RawEntry, error: Error): Problem {
  const [, line = '1', message = error.message] = /^(\d+):\d+: (.*)$/s.exec(error.message) ?? [];
  const told = { file: entry.file, line: entry.bodyLine + Number(line) - 1 };
  const tag = /closing tag for `<([^>]*)>`/.exec(message)?.[1];
  if (tag !== undefined) return { ...told, problem: `<${tag}> stängs aldrig.`, remedy: `Skriv </${tag}> där den slutar.` };
  if (message.includes('to create a link in MDX'))
    return {
      ...told,
      problem: 'En adress inom < och > går inte att tolka här.',
      remedy: 'Skriv länken med ord: [webbplatsens namn](https://…).',
    };
  if (message.includes('closing brace') || message.includes('expression'))
    return { ...told, problem: 'En klammer { stängs aldrig eller tolkas som programkod.', remedy: 'Skriv \\{ för en klammer i texten.' };
  return {
    ...told,
    problem: 'Texten går inte att tolka som MDX.',
    remedy: `Se efter att varje < hör till en komponent; skriv annars ”mindre än”. Tolkaren säger: ${message}`,
  };
}
