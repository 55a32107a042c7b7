import { checkAddress } from './prose-address.ts';
import { type Node, nodesOf, type Told, wordsOf } from './prose-tree.ts';

// What can only be seen over a whole text: levels of headings, notes and references that belong together.

type ToldAt = Told & { node: Node };

/** What is wrong between the parts of a text. */
export function checkWholeText(tree: Node): ToldAt[] {
  const nodes = [...nodesOf(tree)];
  return [...checkLevels(nodes), ...checkNotes(nodes), ...checkDefinitions(nodes)];
}

function* checkLevels(nodes: readonly Node[]): Generator<ToldAt> {
  // Above the text stands the heading of the page.
  let above = 1;
  for (const node of nodes) {
    if (node.type !== 'heading' || node.depth === undefined || node.depth === 1) continue;
    if (node.depth > above + 1)
      yield {
        node,
        problem: `Rubriken ”${wordsOf(node)}” har ${'#'.repeat(node.depth)}, men ${above === 1 ? 'ingen rubrik står ovanför' : `rubriken ovanför har ${'#'.repeat(above)}`}.`,
        remedy: `Hoppa inte över en nivå: skriv ${'#'.repeat(above + 1)} ${wordsOf(node)}`,
      };
    above = node.depth;
  }
}

function* checkNotes(nodes: readonly Node[]): Generator<ToldAt> {
  const used = new Set(nodes.filter(({ type }) => type === 'footnoteReference').map(({ identifier }) => identifier));
  const met = new Set<string | undefined>();
  for (const node of nodes) {
    if (node.type !== 'footnoteDefinition') continue;
    const name = `[^${node.label ?? node.identifier}]`;
    if (met.has(node.identifier))
      yield { node, problem: `Noten ${name} står två gånger, och bara den första visas.`, remedy: 'Ge den ena ett annat nummer.' };
    else if (!used.has(node.identifier))
      yield {
        node,
        problem: `Noten ${name} visas inte, för inget i texten hänvisar till den.`,
        remedy: `Skriv ${name} efter det ord som noten hör till, eller ta bort noten.`,
      };
    met.add(node.identifier);
  }
}

function* checkDefinitions(nodes: readonly Node[]): Generator<ToldAt> {
  const namesIn = (wanted: string): Set<string | undefined> =>
    new Set(nodes.filter(({ type }) => type === wanted).map(({ identifier }) => identifier));
  const links = namesIn('linkReference');
  // A picture by reference has been told of where it stands.
  const pictures = namesIn('imageReference');
  const met = new Set<string | undefined>();
  for (const node of nodes) {
    if (node.type !== 'definition') continue;
    const name = `[${node.label ?? node.identifier}]`;
    if (met.has(node.identifier))
      yield { node, problem: `Adressen till ${name} står två gånger, och bara den första gäller.`, remedy: 'Ta bort den ena.' };
    else if (links.has(node.identifier)) {
      const told = checkAddress(node.url ?? '');
      if (told) yield { node, ...told };
    } else if (!pictures.has(node.identifier))
      yield {
        node,
        problem: `Raden ${name}: … visas inte, för ingen länk i texten använder den.`,
        remedy: `Skriv länken i texten: [ord](${node.url ?? ''}). Ta bort raden.`,
      };
    met.add(node.identifier);
  }
}
