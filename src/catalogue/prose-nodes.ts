import path from 'node:path';
import { didYouMean } from '../schema/errors.ts';
import { emptyComponents, proseComponents } from '../schema/prose.ts';
import { checkAddress, decoded } from './prose-address.ts';
import { checkComponent, tellHtml } from './prose-components.ts';
import { PICTURES } from './place.ts';
import { type Node, nodesOf, type Place, PLACES, sourceOf, type Told, wordsOf } from './prose-tree.ts';

// What a text may consist of. Everything else is refused, what a parser may come to know one day too.

type Check = (node: Node, place: Place) => Told | undefined;
const fine: Check = () => undefined;

/** The kinds of node that may stand, what they may hold beside their children, and what is asked of each. */
const ALLOWED: Record<string, [fields: string, check: Check]> = {
  root: ['', fine],
  paragraph: ['', fine],
  text: ['value', fine],
  emphasis: ['', fine],
  strong: ['', fine],
  break: ['', fine],
  blockquote: ['', (node) => checkFilled(node, 'Citatet', '>')],
  thematicBreak: ['', fine],
  inlineCode: ['value', fine],
  code: ['value lang meta', checkCode],
  heading: ['depth', checkHeading],
  link: ['url title', checkLink],
  linkReference: ['identifier label referenceType', checkLinkWords],
  definition: ['url title identifier label', checkTitle],
  image: ['url alt title', checkImage],
  list: ['ordered start spread', fine],
  listItem: ['spread checked', checkItem],
  table: ['align', fine],
  tableRow: ['', checkRow],
  tableCell: ['', fine],
  footnoteReference: ['identifier label', fine],
  footnoteDefinition: ['identifier label', (node) => checkFilled(node, 'Noten', `[^${node.label ?? ''}]:`)],
  mdxJsxFlowElement: ['name attributes data', checkComponent],
  mdxJsxTextElement: ['name attributes data', checkComponent],
};
const EVERY = new Set(['type', 'position', 'children']);

/** What is known of the kinds that may not stand. */
const REFUSED: Record<string, Check> = {
  mdxjsEsm: (node) => ({
    problem: 'En rad får inte börja med import eller export: det är programkod.',
    remedy: `Ta bort raden, eller låt den börja med ett annat ord. Komponenterna ${Object.keys(proseComponents).join(' och ')} går att använda direkt.${node.value?.includes(' from ') ? '' : ' Skriv till exempel: Vår export …'}`,
  }),
  mdxFlowExpression: tellExpression,
  mdxTextExpression: tellExpression,
  html: (node, { file }) => tellHtml(node.value ?? '', file),
  delete: (node) => ({
    problem: `”${wordsOf(node)}” blir överstruket, för det står mellan ~.`,
    remedy: `Skriv utan ~: ${wordsOf(node)}. Upphöjda och nedsänkta siffror finns som tecken: CO₂, m². Ska ~ synas: skriv \\~.`,
  }),
  imageReference: (node) => ({
    problem: `Bilden ”${node.alt ?? ''}” har sitt filnamn på en annan rad.`,
    remedy: `Skriv filnamnet efter texten: ![${node.alt ?? ''}](./bild.svg). Ta bort raden som börjar med [${node.label ?? ''}]:.`,
  }),
};

/** What is wrong with one node, whatever stands in it. */
export function checkNode(node: Node, place: Place): Told | undefined {
  const allowed = Object.hasOwn(ALLOWED, node.type) ? ALLOWED[node.type] : undefined;
  if (!allowed) return (Object.hasOwn(REFUSED, node.type) && REFUSED[node.type]?.(node, place)) || unknown(node, place);
  const [names, check] = allowed;
  const own = names.split(' ');
  const strange = Object.entries(node).some(
    ([name, value]) => value !== null && value !== undefined && !EVERY.has(name) && !own.includes(name),
  );
  return strange ? unknown(node, place) : check(node, place);
}

function unknown(node: Node, { body }: Place): Told {
  const [line = ''] = sourceOf(node, body).split('\n');
  return {
    problem: `Här står något som webbplatsen inte kan visa${line ? `: ”${line.slice(0, 60)}”` : ''}.`,
    remedy: 'Skriv det som vanlig text. Ska ett tecken synas som det är: sätt \\ framför det.',
  };
}

function tellExpression(node: Node): Told {
  const inside = (node.value ?? '').trim();
  if (/^\/[*/]/.test(inside))
    return {
      problem: 'En kommentar får inte stå i texten.',
      remedy: 'Ta bort den. En anteckning kan stå bland fälten överst i filen, på en egen rad som börjar med #.',
    };
  return {
    problem: `Klamrar tolkas som programkod: {${node.value}}.`,
    remedy: 'Skriv \\{ för en klammer i texten, eller använd vanliga parenteser.',
  };
}

function checkFilled(node: Node, what: string, sign: string): Told | undefined {
  return [...nodesOf(node)].some(isSeen)
    ? undefined
    : { problem: `${what} är ${what.endsWith('t') ? 'tomt' : 'tom'}.`, remedy: `Skriv något efter ${sign}, eller ta bort tecknen.` };
}

/** Whether a node by itself shows something. */
const isSeen = (node: Node): boolean =>
  Boolean(node.value?.trim()) || node.type === 'image' || (node.type.startsWith('mdxJsx') && emptyComponents.has(node.name ?? ''));

function checkCode(node: Node, { body }: Place): Told | undefined {
  const source = sourceOf(node, body);
  const fence = /^\s*(`{3,}|~{3,})/.exec(source)?.[1];
  if (!fence)
    return {
      problem: `Raden ”${(node.value ?? '').split('\n', 1)[0]}” är indragen fyra steg och visas därför som programkod.`,
      remedy: 'Ta bort mellanslagen i början av raden.',
    };
  const isClosed = new RegExp(`\\n[>\\s]*${fence[0]}{${fence.length},}\\s*$`).test(source);
  return isClosed
    ? undefined
    : {
        problem: `${fence} stängs aldrig, så resten av texten visas som programkod.`,
        remedy: `Skriv ${fence} på en egen rad där koden slutar.`,
      };
}

function checkHeading(node: Node, { parents, body }: Place): Told | undefined {
  const words = wordsOf(node).trim();
  const isUnderlined = !/^\s*#/.test(sourceOf(node, body));
  if (isUnderlined) {
    const [line] = words.split('\n').slice(-1);
    const sign = node.depth === 1 ? '===' : '---';
    return {
      problem: `”${line}” blir en rubrik, för raden under är ${sign}.`,
      remedy: `Ska det vara en rubrik: skriv ## framför och ta bort ${sign}. Annars: ${node.depth === 1 ? `ta bort ${sign}.` : `skriv en tom rad före ${sign}.`}`,
    };
  }
  if (!/[\p{L}\p{N}]/u.test(words))
    return { problem: 'Rubriken är tom.', remedy: 'Skriv rubrikens ord efter #-tecknen, eller ta bort raden.' };
  if (node.depth === 1)
    return { problem: 'Rubriken börjar med ett enda #. Det är bara för sidans egen rubrik.', remedy: 'Skriv ## framför rubriken.' };
  const around = parents.at(-1);
  if (around && around.type !== 'root')
    return {
      problem: `Rubriken ”${words}” står i en ${PLACES[around.type] ?? 'ruta'}.`,
      remedy: `Skriv den utan #-tecken, som fetstil: **${words}**. Eller flytta ut den.`,
    };
  const inside = [...nodesOf(node)].find(({ type }) => ['image', 'footnoteReference', 'break'].includes(type));
  if (inside)
    return {
      problem: `I rubriken ”${words}” står ${inside.type === 'image' ? 'en bild' : inside.type === 'break' ? 'ett radbyte' : 'en not'}.`,
      remedy: 'Flytta det till texten under rubriken.',
    };
  return undefined;
}

function checkTitle({ title }: Node): Told | undefined {
  return title
    ? {
        problem: `Texten ”${title}” inom citattecken efter adressen syns bara för den som har mus.`,
        remedy: 'Ta bort den. Det som är viktigt skrivs i texten.',
      }
    : undefined;
}

function checkLink(node: Node): Told | undefined {
  return checkAddress(node.url ?? '') ?? checkLinkWords(node) ?? checkTitle(node);
}

function checkLinkWords(node: Node): Told | undefined {
  return wordsOf(node).trim()
    ? undefined
    : {
        problem: `Länken till ${node.url ?? 'adressen'} har inga ord.`,
        remedy: `Skriv ord mellan hakparenteserna: [ord som säger vad som finns där](${node.url ?? '…'}).`,
      };
}

function checkImage(node: Node, { file, context }: Place): Told | undefined {
  const url = node.url ?? '';
  if (!node.alt?.trim())
    return {
      problem: `Bilden ${url} saknar alternativ text.`,
      remedy: 'Skriv vad bilden visar mellan hakparenteserna: ![En hand som svetsar](./bild.svg).',
    };
  const src = decoded(url);
  if (src === undefined)
    return { problem: `Bildens namn ${url} går inte att läsa.`, remedy: 'Döp om bilden så att namnet bara har a–z, 0–9 och bindestreck.' };
  // A path that leads on from there would show what belongs to others, such as a story that is withheld.
  if (!/^\.\/[^/\\]+$/.test(src))
    return { problem: `Bilden ${url} ligger inte bredvid texten.`, remedy: 'Lägg bilden i samma mapp och skriv ./filnamn.svg.' };
  return checkTitle(node) ?? (context && missingFile(src, { file }, context.files));
}

/** The problem of a picture that is not where `src` says, or undefined. */
export function missingFile(src: string, entry: { file: string }, files: ReadonlySet<string>): Told | undefined {
  const folder = path.posix.dirname(entry.file);
  const target = path.posix.join(folder, src);
  if (files.has(target) && PICTURES.test(target)) return undefined;
  const beside = [...files].filter((f) => path.posix.dirname(f) === folder && PICTURES.test(f)).map((f) => `./${path.posix.basename(f)}`);
  if (files.has(target))
    return {
      problem: `${src} är ingen bild.`,
      remedy: `Skriv en bild som slutar på .svg, .png, .jpg, .webp eller .avif.${didYouMean(src, beside)}`,
    };
  return {
    problem: `Bilden ${src} finns inte bredvid texten.`,
    remedy: `Lägg bildfilen i mappen ${folder}, eller rätta namnet.${didYouMean(src, beside)}`,
  };
}

function checkItem(node: Node): Told | undefined {
  if (node.checked !== null && node.checked !== undefined)
    return {
      problem: `”[${node.checked ? 'x' : ' '}]” blir en ruta som ingen kan kryssa i.`,
      remedy: `Skriv en vanlig punkt: - ${wordsOf(node).split('\n', 1)[0]}`,
    };
  return checkFilled(node, 'Punkten', 'tecknet');
}

function checkRow(node: Node, { parents }: Place): Told | undefined {
  const head = parents.at(-1)?.children?.[0]?.children?.length ?? 0;
  const count = node.children?.length ?? 0;
  return count > head
    ? {
        problem: `Raden i tabellen har ${count} rutor, men rubrikraden har ${head}. De sista visas inte.`,
        remedy: 'Ge rubrikraden lika många rutor. Ska | synas i en ruta: skriv \\|.',
      }
    : undefined;
}
