import { checkAddress } from './prose-address.ts';
import { componentLike, tellHtml } from './prose-components.ts';
import { type Node, nodesOf, sourceOf, type Told } from './prose-tree.ts';

// Signs of Markdown that stay as signs on the page, since something near them is not as Markdown wants it.

type ToldAt = Told & { line: number };

/** The first line of a conflict that git has left in a text, with what to do. */
export function conflictIn(text: string): ToldAt | undefined {
  const line = text.split('\n').findIndex((words) => /^(<{7}|>{7}|\|{7})( |\r?$)/.test(words));
  return line < 0
    ? undefined
    : {
        line: line + 1,
        problem: 'Här står en konflikt från git: två versioner av samma rader.',
        remedy: 'Behåll de rader som ska gälla, och ta bort de andra och raderna som börjar med <<<<<<<, ======= och >>>>>>>.',
      };
}

/** Every sign that a reader would meet, with what to write instead. */
export function leftSigns(tree: Node, body: string, file: string): ToldAt[] {
  const blocks = [...nodesOf(tree)].filter((node) => node.children?.some(({ type }) => INLINE.has(type)));
  return blocks.flatMap((block) => signsIn(block, body, file));
}
const INLINE = new Set([
  'text',
  'link',
  'strong',
  'emphasis',
  'inlineCode',
  'mdxJsxTextElement',
  'footnoteReference',
  'linkReference',
  'image',
  'html',
]);

/** What is not text of the block itself, in the text that is looked through. */
const HOLE = '\0';

function signsIn(block: Node, body: string, file: string): ToldAt[] {
  const start = block.position?.start;
  if (!start) return [];
  const source = sourceOf(block, body).replaceAll('\r', ' ');
  if (!SUSPECT.test(source)) return [];
  const text = plain(block, source, start.offset);
  const isMdx = file.endsWith('.mdx');
  return SIGNS.flatMap(({ pattern, tell, where }) => {
    if ((where === 'md' && isMdx) || (where === 'paragraph' && block.type !== 'paragraph')) return [];
    return [...text.matchAll(pattern)].flatMap((match) => {
      const from = match.index;
      const told = tell(match, source.slice(from, from + match[0].length), file);
      // A pattern that takes the end of the line before with it means the line after.
      const begins = from + (/^\s*/.exec(match[0])?.[0].length ?? 0);
      return told ? [{ line: start.line + source.slice(0, begins).split('\n').length - 1, ...told }] : [];
    });
  });
}

/** What a sign has in it or begins with, whichever it is: most texts have none, and to look for each takes time. */
const SUSPECT = /[*_~`#[\]|=^{<&\\•▪●◦‣∙·]|:(?!\s|$)|(?<!\S):|^[ \t]*(?:[-+\d]|import|export)/m;

/** The source of a block with holes for all that its parser has understood: other nodes, escapes, references to characters. */
function plain(block: Node, source: string, offset: number): string {
  const result = source.replace(/[^\n]/g, HOLE).split('');
  for (const node of block.children ?? []) {
    if (node.type !== 'text' || !node.position) continue;
    const from = node.position.start.offset - offset;
    const own = source.slice(from, node.position.end.offset - offset);
    const shown = own
      .replace(/\\[!-/:-@[-`{-~]/g, HOLE + HOLE)
      .replace(/&(#\d+|#x[\da-f]+|\w+);/gi, (entity) => (node.value?.includes(entity) ? entity : HOLE.repeat(entity.length)))
      // Signs of a quotation or a list around the block.
      .replace(/(?<=\n)[ \t]*>[> \t]*/g, (sign) => ' '.repeat(sign.length));
    result.splice(from, own.length, ...shown.split(''));
  }
  return result.join('');
}

type Sign = {
  pattern: RegExp;
  tell: (match: RegExpExecArray | RegExpMatchArray, source: string, file: string) => Told | undefined;
  where?: 'paragraph' | 'md';
};

const SEEN = 'Ska tecknet synas';
/** « Shows up on the page as it stands ». */
const stays = (what: string): string => `”${what.trim()}” visas som det står, med tecknen kvar.`;
/** With a full stop, where there is no other sign. */
const ended = (words: string): string => (/[.?!:]$/.test(words) ? words : `${words}.`);
const START = '(?<=^|\\n)[ \\t]*';

/** Bold or italics whose signs touch a letter and a sign of punctuation, or a space. */
const emphasis = (signs: string): Sign => {
  const sign = signs.replaceAll('*', '\\*');
  const own = signs[0] === '*' ? '\\*' : '_';
  const edge = own === '_' ? '(?<![\\p{L}\\p{N}_])' : '(?<!\\*)';
  const isBold = signs.length > 1;
  const inner = isBold ? '([^\\n]+?)' : `(?=[^\\s${own}])([^${own}\\n]*[^\\s${own}])`;
  return {
    pattern: new RegExp(`([\\p{L}\\p{N}]*)${edge}${sign}(?!${own})${inner}(?<!${own})${sign}(?!${own})([\\p{L}\\p{N}]*)`, 'gu'),
    tell: ([, before = '', , after = ''], source) => ({
      problem: `${isBold ? 'Fetstilen' : 'Kursiven'} i ”${source}” blir inte av: tecknen visas.`,
      remedy: `Låt den omfatta hela ordet, utan mellanslag innanför tecknen: ${whole(before, source.slice(before.length + signs.length, source.length - after.length - signs.length), after, signs.replaceAll('_', '*'))}. ${SEEN}: skriv \\${signs[0]}.`,
    }),
  };
};

/** The same words with signs that hold: the rest of a word inside, another word outside. */
function whole(before: string, inside: string, after: string, signs: string): string {
  const isOwnWord = /^[^\p{L}\p{N}]/u.test(inside);
  const isEnd = /[\s.,:;!?)”"]$/.test(inside);
  return [
    ...(before && isOwnWord ? [before, ' '] : []),
    signs,
    ...(before && !isOwnWord ? [before] : []),
    inside.trim(),
    ...(after && !isEnd ? [after] : []),
    signs,
    ...(after && isEnd ? [' ', after] : []),
  ].join('');
}

const SIGNS: Sign[] = [
  emphasis('***'),
  emphasis('**'),
  emphasis('__'),
  emphasis('*'),
  emphasis('_'),
  {
    // One pair of signs without another.
    pattern: /\*\*(?![^\n]*\*\*)(?<!\*\*[^\n]*\*\*)/g,
    tell: () => ({
      problem: 'Två stjärnor ** visas på sidan, för de har inget par.',
      remedy: `Skriv ** både före och efter det som ska vara fet, på samma rad. ${SEEN}: skriv \\*\\*.`,
    }),
  },
  { pattern: /~~/g, tell: () => ({ problem: '~~ visas på sidan.', remedy: 'Ta bort tecknen.' }) },
  {
    pattern: /`+/g,
    tell: (_, source) => ({
      problem: `Tecknet ${source} visas på sidan, för det har inget par.`,
      remedy: `Ta bort det. ${SEEN}: skriv \\${source[0]}.`,
    }),
  },
  {
    where: 'paragraph',
    pattern: new RegExp(`${START}(#{2,6}[^#\\s\\0]|#{7,}|#\\p{L})[^\\n]*`, 'gu'),
    tell: (_, source) => {
      const [, signs = '', words = ''] = /(#+)(.*)/s.exec(source) ?? [];
      return {
        problem: `”${source.trim()}” blir ingen rubrik.`,
        remedy: `Skriv ett mellanslag efter #: ${ended(`${signs.length > 1 && signs.length < 7 ? signs : '##'} ${words.trim()}`)} ${SEEN}: skriv \\#.`,
      };
    },
  },
  {
    where: 'paragraph',
    pattern: new RegExp(`${START}([-+*]|\\d{1,3}[.)])(?=\\p{L})[^\\n]*`, 'gu'),
    tell: (match, source) => {
      const sign = match[1] ?? '-';
      const words = source.trim().slice(sign.length);
      return {
        problem: `”${source.trim()}” blir ingen punkt i en lista.`,
        remedy: `Skriv ett mellanslag efter ${sign}: ${ended(`${sign} ${words}`)} Är det en replik: skriv – och ett mellanslag.`,
      };
    },
  },
  {
    where: 'paragraph',
    pattern: new RegExp(`${START}[•·▪●◦‣∙][^\\n]*`, 'g'),
    tell: (_, source) => ({
      problem: `”${source.trim()}” blir ingen punkt i en lista.`,
      remedy: `Skriv ett bindestreck och ett mellanslag: - ${source.trim().slice(1).trim()}`,
    }),
  },
  {
    where: 'paragraph',
    pattern: /\n[ \t]*\d{1,2}[.)][ \t]+[^\n]*(?=\n[ \t]*\d{1,2}[.)][ \t])/g,
    tell: (_, source) => ({ problem: `Raden ”${source.trim()}” börjar ingen lista.`, remedy: 'Skriv en tom rad före listan.' }),
  },
  {
    where: 'paragraph',
    pattern: new RegExp(`${START}\\[[ xX]?\\](?=[ \\t\\n]|$)(?![ \\t]*\\()[^\\n]*`, 'g'),
    tell: (_, source) => ({
      problem: stays(source),
      remedy: `Rutor att kryssa i finns inte. Skriv en vanlig punkt: - ${source.replace(/^[^\]]*\]/, '').trim()}`,
    }),
  },
  {
    where: 'paragraph',
    pattern: new RegExp(`${START}:::[^\\n]*`, 'g'),
    tell: (_, source) => ({
      problem: stays(source),
      remedy: 'Ta bort raden. En inramad text skrivs med Ruta, i en fil som slutar på .mdx.',
    }),
  },
  {
    where: 'paragraph',
    pattern: new RegExp(`${START}:[ \\t][^\\n]*`, 'g'),
    tell: (_, source) => ({
      problem: stays(source),
      remedy: `Skriv ordet i fetstil och förklaringen efter: **ordet** ${source.trim().slice(1).trim()}`,
    }),
  },
  {
    pattern: /!?\[[^\]\n]*\](\s{0,2})\(([^)\n]*)\)/g,
    tell: ([, gap, address = ''], source) => {
      const isAddress =
        /^\s*<?\s*(https?:|mailto:|tel:|www\.|\/|#|\.\.?\/)|@|\.(se|com|org|nu|svg|png|jpe?g|mdx?)\b/i.test(address) ||
        address.includes(HOLE);
      // Words in brackets and then in parentheses are no link that went wrong.
      if (gap && !isAddress) return undefined;
      const [words = ''] = /^!?\[[^\]]*\]/.exec(source) ?? [];
      const inside = source.slice(source.indexOf('(', words.length) + 1, -1).trim();
      const better = inside.replaceAll(' ', /^(mailto|tel):/i.test(inside) ? '' : '%20');
      return {
        problem: `Länken ${source.replaceAll('\n', ' ')} blir ingen länk.`,
        remedy: `Skriv utan mellanslag mellan ] och ( och i adressen: ${words}(${checkAddress(better) && !better.startsWith('./') ? 'https://…' : better})`,
      };
    },
  },
  {
    pattern: /\)\[(?=\/|#|\0|www\.)[^\]\n]*\]/g,
    tell: () => ({
      problem: 'Länkens tecken står i fel ordning, så det blir ingen länk.',
      remedy: 'Skriv orden inom hakparenteser och adressen inom vanliga: [ord](https://…).',
    }),
  },
  {
    pattern: /\[\^[^\]\n]*\]/g,
    tell: (_, source) => ({
      problem: `Noten ${source} finns inte, så tecknen visas.`,
      remedy: `Skriv noten sist i texten, på en egen rad: ${source}: Notens text.`,
    }),
  },
  {
    pattern: /\[([^\]\n[]+)\]\[([^\]\n]*)\]/g,
    tell: (_, source) => ({
      problem: `Länken ${source} har ingen adress.`,
      remedy: `Skriv adressen efter orden: [${source.slice(1, source.indexOf(']'))}](https://…).`,
    }),
  },
  {
    pattern: /\[\[[^\]\n]*\]\]/g,
    tell: (_, source) => ({ problem: stays(source), remedy: `Skriv länken så här: [${source.slice(2, -2)}](/adress/).` }),
  },
  {
    where: 'paragraph',
    pattern: new RegExp(`${START}[^\\n|]+ \\| [^\\n]*\\n[^\\n|]+ \\| [^\\n]*`, 'g'),
    tell: (_, source) => ({
      problem: `”${source.trim().split('\n', 1)[0]}” blir ingen tabell.`,
      remedy: 'Skriv en rad med |---|---| och lika många rutor under rubrikerna.',
    }),
  },
  {
    pattern: new RegExp(`${START}\\|[^\\n]*\\|[ \\t]*(?:\\n[ \\t]*\\|[^\\n]*\\|[ \\t]*)*(?=\\n|$)`, 'g'),
    where: 'paragraph',
    tell: (_, source) => ({
      problem: `”${source.trim().split('\n', 1)[0]}” blir ingen tabell.`,
      remedy: 'Skriv rubrikerna först, sedan en rad med |---|---| och lika många rutor, sedan raderna. En tom rad före.',
    }),
  },
  { pattern: /==[^=\s][^=\n]*==/g, tell: (_, source) => ({ problem: stays(source), remedy: `Skriv **${source.slice(2, -2)}**.` }) },
  {
    pattern: /\^[^\s^]{1,12}\^/g,
    tell: (_, source) => ({ problem: stays(source), remedy: 'Upphöjda siffror finns som tecken: m², cm³.' }),
  },
  {
    pattern: /(?<![^\s\0]):[a-z][a-z0-9_+-]*:(?![^\s\0.,!?])/g,
    tell: (_, source) => ({ problem: stays(source), remedy: 'Ta bort det, eller skriv med ord.' }),
  },
  {
    pattern: /\{#[\w-]+\}|\{\.[\w-]+\}/g,
    tell: (_, source) => ({ problem: stays(source), remedy: 'Ta bort det. En rubrik får sin adress av sina ord.' }),
  },
  {
    where: 'md',
    pattern: new RegExp(`${START}(import|export)[ \\t][^\\n]*(from[ \\t]+['"]|=)[^\\n]*`, 'g'),
    tell: (_, source) => ({ problem: stays(source), remedy: 'Ta bort raden. Den är programkod.' }),
  },
  {
    where: 'md',
    pattern: /\{\/\*[^]*?\*\/\}/g,
    tell: (_, source) => ({
      problem: stays(source),
      remedy: 'Ta bort det. En anteckning kan stå bland fälten överst i filen, på en egen rad som börjar med #.',
    }),
  },
  {
    where: 'md',
    pattern: /<\/?[a-z][^\s>]*[^>\n]*>?|<\/?>|<\0+>/gi,
    tell: (_, source, file) => {
      const name = /^<\/?([\w.:-]*)/.exec(source)?.[1] ?? '';
      return componentLike(name)
        ? tellHtml(source, file)
        : { problem: stays(source), remedy: 'Ta bort det, eller skriv ”mindre än”. Ska < synas: skriv \\<.' };
    },
  },
  {
    pattern: /&[a-z]{2,31};|&(?:aring|auml|ouml|Aring|Auml|Ouml|nbsp|amp|lt|gt|quot|shy|ndash|mdash)(?![\w;])/gi,
    tell: (_, source) => ({ problem: stays(source), remedy: `Skriv tecknet som det är: å, ä, ö, –. Ska & synas: skriv \\&.` }),
  },
];
