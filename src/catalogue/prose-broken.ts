import { emptyComponents, proseComponents } from '../schema/prose.ts';
import { COMMENT, componentLike, tellTag, written } from './prose-components.ts';
import type { Told } from './prose-tree.ts';

// A text that MDX cannot read at all: what the editor most likely meant, from what stands where the parser stopped.

type Broken = Told & { line: number };

const BRACE: Told = { problem: 'En klammer { stängs aldrig eller tolkas som programkod.', remedy: 'Skriv \\{ för en klammer i texten.' };

/** What to say of a text that the parser has stopped in. Its own words are never shown. */
export function brokenMdx(body: string, message: string): Broken {
  const [, line = '1', column = '1', said = message] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? [];
  const rest = body
    .split('\n')
    .slice(Number(line) - 1)
    .join('\n');
  const there = rest.slice(Number(column) - 1);
  return {
    line: Number(line),
    ...(unclosed(said, there) ?? unopened(said, there) ?? tellSign(there) ?? tellSign(firstSign(rest)) ?? unknown(rest)),
  };
}

/** An address or e-mail address that begins with <. */
const ADDRESS = /^<((?:https?:|mailto:|www\.)[^\s>]*|[^\s<>"=]+@[^\s<>]+)>?/i;

/** From the first sign on a line that means something to MDX. */
const firstSign = (rest: string): string => /[<{][^]*/.exec(rest.split('\n', 1)[0] ?? '')?.[0] ?? '';

function unknown(rest: string): Told {
  return {
    problem: `Texten går inte att tolka från raden ”${(rest.split('\n', 1)[0] ?? '').trim().slice(0, 60)}”.`,
    remedy: 'Skriv \\< för < och \\{ för { som ska synas i texten. Ruta och Kalla skrivs som i redaktörsguiden.',
  };
}

/** A tag that begins and never ends. */
function unclosed(said: string, there: string): Told | undefined {
  const name = /closing tag for `<([^>`]*)>`/.exec(said)?.[1];
  if (name === undefined || said.startsWith('Unexpected closing')) return undefined;
  if (!Object.hasOwn(proseComponents, name)) return ADDRESS.test(there) ? tellSign(there) : tellTag(name);
  const tag = /^<[^>]*>/.exec(there)?.[0] ?? `<${name}>`;
  if (emptyComponents.has(name))
    return {
      problem: `${tag} stängs aldrig.`,
      remedy: `Skriv ett snedstreck före >: ${tag.includes('=') ? tag.replace(/\s*>$/, ' />') : written(name)}`,
    };
  const end = there.search(new RegExp(`</${name}\\s*>`));
  const like = /<\/([a-z]+)\s*>/i.exec(there)?.[1];
  if (end < 0 && like && componentLike(like) === name) return { problem: `<${name}> stängs med </${like}>.`, remedy: `Skriv </${name}>.` };
  return end < 0
    ? { problem: `<${name}> stängs aldrig.`, remedy: `Skriv </${name}> där den slutar.` }
    : {
        problem: `<${name}> börjar mitt i ett stycke och slutar i ett annat.`,
        remedy: `Skriv ${written(name)} och </${name}> på egna rader, med en tom rad före och efter.`,
      };
}

/** A tag that ends without having begun. */
function unopened(said: string, there: string): Told | undefined {
  if (!said.startsWith('Unexpected closing')) return undefined;
  const name = /^<\/\s*([^\s>]*)/.exec(there)?.[1] ?? '';
  const open = /closing tag for `<([^>`]*)>`/.exec(said)?.[1];
  const like = componentLike(name);
  if (open && like === open) return { problem: `<${open}> stängs med </${name}>.`, remedy: `Skriv </${open}>.` };
  if (!like) return tellTag(name);
  if (emptyComponents.has(like)) return { problem: `</${name}> behövs inte.`, remedy: `Ta bort det. Skriv bara ${written(like)}.` };
  return open
    ? {
        problem: `</${name}> står före </${open}>, som ska stänga den som började sist.`,
        remedy: `Skriv </${open}> före </${name}>, eller ta bort <${open}>.`,
      }
    : { problem: `</${name}> stänger en ruta som aldrig börjar.`, remedy: `Ta bort det, eller skriv ${written(like)} där rutan börjar.` };
}

function tellSign(there: string): Told | undefined {
  if (there.startsWith('{')) return BRACE;
  if (!there.startsWith('<')) return undefined;
  if (there.startsWith('<!--')) return COMMENT;
  const loose = /^<(\/?)\s+(\/?)([a-z]+)/i.exec(there);
  const meant = componentLike(loose?.[3] ?? '');
  if (loose && meant)
    return {
      problem: `Efter < står ett mellanslag.`,
      remedy: `Skriv ${loose[1] || loose[2] ? `</${meant}>` : written(meant)}.`,
    };
  const address = ADDRESS.exec(there)?.[1];
  if (address !== undefined)
    return {
      problem: 'En adress inom < och > går inte att tolka här.',
      remedy: `Skriv länken med ord: [webbplatsens namn](${address.includes('@') && !/^mailto:/i.test(address) ? `mailto:${address}` : address.replace(/^www\./i, 'https://www.')})`,
    };
  return /^<\/?[a-z]/i.test(there) ? tellBrokenTag(there) : tellLess(there);
}

/** ”Lönen är <30 000 kr”. */
function tellLess(there: string): Told {
  const [, equal = '', what = ''] = /^<\s*(=?)\s*([\d][\d\s.,]*(?:\p{L}{1,10})?)?/u.exec(there) ?? [];
  const amount = what.trim();
  const sign = `<${equal}`;
  return {
    problem: `${sign} läses som början på en komponent${amount ? `: ”${sign}${amount}”` : ''}.`,
    remedy: amount
      ? `Skriv ”${equal ? 'högst' : 'under'} ${amount}”. Ska tecknet synas: skriv \\${sign}`
      : `Skriv ”mindre än”. Ska tecknet synas: skriv \\${sign}`,
  };
}

/** A tag that begins right and then has something that no tag may have. */
function tellBrokenTag(there: string): Told {
  const tag = /^[^>\n]*>?/.exec(there)?.[0] ?? '';
  const name = /^<\/?([\w.:-]*)/.exec(tag)?.[1] ?? '';
  if (!componentLike(name) && tellTag(name).problem.includes('HTML')) return tellTag(name);
  const curly = /[”“„»«’‘]/;
  if (curly.test(tag))
    return {
      problem: `I ${tag} står typografiska citattecken.`,
      remedy: `Skriv raka citattecken: ${tag.replace(/=\s*[”“„»«’‘]+/g, '="').replace(/[”“„»«’‘]+(?=\s*(\/?>|$|[\w-]+=))/g, '"')}`,
    };
  const bare = /=\s*([^"'{\s>][^>=]*?)(?=\s+[\w-]+=|\s*\/?>|$)/;
  if (bare.test(tag))
    return {
      problem: `I ${tag} saknas citattecken efter =.`,
      remedy: `Skriv raka citattecken runt texten: ${tag.replace(new RegExp(bare, 'g'), '="$1"')}`,
    };
  if (tag.includes('{'))
    return {
      problem: `${tag} har programkod inom klamrar.`,
      remedy: `Skriv texten inom raka citattecken, utan klamrar: ${written(componentLike(name) ?? 'Ruta')}`,
    };
  if ((tag.match(/"/g) ?? []).length % 2 === 1 || !tag.endsWith('>'))
    return {
      problem: `${tag} saknar ${tag.endsWith('>') ? 'ett citattecken' : 'ett >'}.`,
      remedy: componentLike(name) ? `Skriv så här: ${written(componentLike(name) ?? '')}` : 'Ska < synas i texten: skriv \\<.',
    };
  return {
    problem: `${tag} går inte att tolka.`,
    remedy: componentLike(name) ? `Skriv så här: ${written(componentLike(name) ?? '')}` : 'Ska < synas i texten: skriv \\<.',
  };
}
