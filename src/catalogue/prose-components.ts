import { didYouMean, nearest } from '../schema/errors.ts';
import { emptyComponents, proseComponents } from '../schema/prose.ts';
import { type Node, nodesOf, type Place, PLACES, type Told } from './prose-tree.ts';

// What is written with < and >: the components that may stand, and what to write instead of anything else.

const names = Object.keys(proseComponents);
const isComponent = (name: string): boolean => Object.hasOwn(proseComponents, name);
/** The attributes of a component, and those that must be there. */
const attributesOf = (name: string): { known: string[]; needed: string[] } => {
  const declared = proseComponents[name] ?? [];
  return { known: declared.map((a) => a.replace('*', '')), needed: declared.filter((a) => a.startsWith('*')).map((a) => a.slice(1)) };
};
/** How a component is written: `<Kalla id="…" />`, `<Ruta rubrik="…">`. */
export const written = (name: string): string =>
  `<${[name, ...attributesOf(name).known.map((a) => `${a}="…"`)].join(' ')}${emptyComponents.has(name) ? ' /' : ''}>`;
/** The component that differs from a name in its capitals only. */
export const componentLike = (name: string): string | undefined => names.find((known) => known.toLowerCase() === name.toLowerCase());

/** What is wrong with a component, or with what only looks like one. */
export function checkComponent(node: Node, place: Place): Told | undefined {
  const name = node.name ?? '';
  if (!isComponent(name)) return tellTag(name);
  return checkAttributes(node, name, place) ?? checkPlace(node, name, place) ?? checkContent(node, name);
}

function checkAttributes(node: Node, name: string, { context }: Place): Told | undefined {
  const { known, needed } = attributesOf(name);
  const attributes = node.attributes ?? [];
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof (attribute.value ?? '') !== 'string')
      return {
        problem: `<${name}> har programkod inom klamrar. ${attribute.name ? `Det som står efter ${attribute.name}=` : 'Det'} ska vara vanlig text.`,
        remedy: `Skriv texten inom raka citattecken, utan klamrar: ${written(name)}`,
      };
    if (!known.includes(attribute.name ?? ''))
      return {
        problem: `<${name}> har inget som heter ${attribute.name}.`,
        remedy: `Ta bort ${attribute.name}. Det som går att skriva: ${known.join(', ')}.${didYouMean(attribute.name ?? '', known)}`,
      };
  }
  const twice = attributes.find(({ name: own }, i) => attributes.findIndex((other) => other.name === own) !== i);
  if (twice) return { problem: `<${name}> har ${twice.name} två gånger.`, remedy: 'Behåll det ena och ta bort det andra.' };
  const valueOf = (own: string): string => {
    const value = attributes.find((attribute) => attribute.name === own)?.value;
    return typeof value === 'string' ? value.trim() : '';
  };
  const missing = needed.find((own) => !valueOf(own));
  if (missing) return { problem: `<${name}> saknar ${missing}.`, remedy: `Skriv ${written(name)}.` };
  const source = name === 'Kalla' ? valueOf('id') : undefined;
  if (context && source && !context.sourceIds.has(source))
    return {
      problem: `Källan ”${source}” finns inte i sources.yaml.`,
      remedy: `Rätta id, eller lägg till källan i sources.yaml.${didYouMean(source, context.sourceIds)}`,
      missing: { kind: 'source', key: source },
      origin: 'sources.yaml',
    };
  return undefined;
}

/** A box is a part of the page and stands by itself; a source is words and stands among others. */
function checkPlace(node: Node, name: string, { parents }: Place): Told | undefined {
  if (emptyComponents.has(name)) {
    const around = parents.find(({ type }) => ['heading', 'link', 'linkReference'].includes(type));
    return around && { problem: `<${name}> står i en ${PLACES[around.type]}.`, remedy: `Flytta <${name}> till texten efter.` };
  }
  const box = parents.find((parent) => parent.name === name);
  if (box) return { problem: `<${name}> står i en annan <${name}>.`, remedy: `Skriv </${name}> efter den första innan nästa börjar.` };
  const around = parents.find(({ type }) => type !== 'root' && type !== 'paragraph');
  if (around)
    return {
      problem: `<${name}> kan inte stå i en ${PLACES[around.type] ?? 'annan del av texten'}.`,
      remedy: `Flytta ut den: skriv ${written(name)} och </${name}> längst till vänster på egna rader, med en tom rad före och efter.`,
    };
  if (node.type === 'mdxJsxTextElement')
    return {
      problem: `<${name}> står mitt i en rad.`,
      remedy: `Skriv ${written(name)} och </${name}> på egna rader, med en tom rad före och efter.`,
    };
  return undefined;
}

function checkContent(node: Node, name: string): Told | undefined {
  const isFilled =
    (node.children ?? []).length > 0 &&
    [...nodesOf(node)].some((inner) => inner !== node && (inner.value?.trim() || inner.type === 'image'));
  if (emptyComponents.has(name))
    return (node.children ?? []).length > 0
      ? {
          problem: `Det som står mellan <${name}> och </${name}> visas inte på sidan.`,
          remedy: `Skriv texten utanför och ${written(name)} efter den.`,
        }
      : undefined;
  return isFilled
    ? undefined
    : { problem: `<${name}> är tom.`, remedy: `Skriv en text efter ${written(name)}, och sedan </${name}>. Eller ta bort den.` };
}

/** What to write instead of a tag of HTML. */
const INSTEAD: [tags: string, remedy: string][] = [
  ['br', 'Ta bort det. En tom rad ger ett nytt stycke.'],
  ['hr', 'Skriv --- på en egen rad, med en tom rad före och efter.'],
  ['b strong', 'Skriv **fetstil**.'],
  ['i em cite dfn var', 'Skriv *kursiv*.'],
  ['u ins mark', 'Skriv **fetstil** i stället. Understruket ser ut som en länk.'],
  ['s strike del', 'Skriv det som gäller nu, utan överstruken text.'],
  ['sub sup', 'Skriv tecknen som de är: CO₂, m².'],
  ['a', 'Skriv länken så här: [ord som säger vart den leder](https://…).'],
  ['h1 h2 h3 h4 h5 h6', 'Skriv ## framför rubriken.'],
  ['p div span section article main header footer font center small big', 'Ta bort det och dess slut. En tom rad ger ett nytt stycke.'],
  ['ul ol li dl dt dd', 'Skriv en lista: - framför varje punkt, eller 1. framför varje steg.'],
  ['img picture figure figcaption', 'Skriv bilden så här: ![Vad bilden visar](./bild.svg).'],
  ['table thead tbody tr td th', 'Skriv tabellen med | mellan rutorna och raden |---|---| under rubrikerna.'],
  ['blockquote q', 'Skriv > framför citatet.'],
  ['code pre kbd', 'Skriv `kod`.'],
  [
    'script style iframe object embed form input button video audio svg',
    'Ta bort det. Länka till sidan där det finns: [namnet](https://…).',
  ],
];
const MARKDOWN_INSTEAD = 'Skriv med Markdown i stället: **fetstil**, [länk](https://…), rubriker med ##.';
const instead = (name: string): string | undefined => INSTEAD.find(([tags]) => tags.split(' ').includes(name.toLowerCase()))?.[1];

/** Both tags of a component: who mends the one mends the other. */
const howTo = (name: string): string => `Skriv ${written(name)}${emptyComponents.has(name) ? '' : ` och </${name}>`}.`;

/** What to say of a tag that is no component of ours. */
export function tellTag(name: string): Told {
  if (name === '') return { problem: '<> och </> är programkod.', remedy: 'Ta bort dem. Ska tecknen synas: skriv \\<.' };
  const like = componentLike(name);
  if (like)
    return {
      problem: `Komponenten <${name}> finns inte: stora och små bokstäver betyder olika saker.`,
      remedy: `Menade du ${like}? ${howTo(like)}`,
    };
  const html = instead(name);
  if (html) return { problem: `Det står HTML i texten: <${name}>.`, remedy: html };
  if (/^[a-z]+$/.test(name) && !didYouMean(name, names)) return { problem: `Det står HTML i texten: <${name}>.`, remedy: MARKDOWN_INSTEAD };
  const near = nearest(name, names);
  return {
    problem: `Komponenten <${name}> finns inte.`,
    remedy: `Komponenter som går att använda: ${names.join(', ')}.${near ? ` Menade du ${near}? ${howTo(near)}` : ''}`,
  };
}

export const COMMENT: Told = {
  problem: 'En kommentar (<!-- … -->) får inte stå i texten.',
  remedy: 'Ta bort den. En anteckning kan stå bland fälten överst i filen, på en egen rad som börjar med #.',
};

/** HTML in a text, or a component in a file that knows none. */
export function tellHtml(value: string, file: string): Told {
  if (value.startsWith('<!--')) return COMMENT;
  const [, name] = /^<\/?([a-z][\w.:-]*)/i.exec(value) ?? [];
  if (name === undefined)
    return { problem: `Det står HTML i texten: ${value.split('\n', 1)[0]}`, remedy: `${MARKDOWN_INSTEAD} Ska < synas: skriv \\<.` };
  const like = componentLike(name);
  if (!like) return tellTag(name);
  const renamed = file.replace(/^.*\//, '').replace(/\.md$/, '.mdx');
  return {
    problem: `<${name}> går inte att använda i en fil som slutar på .md.`,
    remedy: `Byt filens ändelse till .mdx: ${renamed}.${name === like ? '' : ` Skriv också ${written(like)}.`}`,
  };
}
