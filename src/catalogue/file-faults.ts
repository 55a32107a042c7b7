import path from 'node:path';
import type { Problem } from '../schema/errors.ts';
import { FRONTMATTER } from './place.ts';

// What is wrong with a file before anything in it is read.

/** A fault, and where in its file. */
export type Told = Pick<Problem, 'line' | 'problem' | 'remedy'>;

/** An entry that lies where none is read. */
export const misplaced: Told = {
  problem: 'Filen ligger på en plats där inget läses.',
  remedy:
    'Flytta den till rätt mapp. Sidor är .md eller .mdx i jobs, programmes, competitions, activities, criteria, guides, lessons, pages eller i educations, activities eller stories under en region. Listor är .yaml.',
};

/** A file of a kind that has no use here. */
export function strange(name: string): Told {
  const base = path.posix.basename(name);
  if (/~$|^#.*#$|\.(bak|orig|rej|old|tmp|temp|swp|swo)$/i.test(base))
    return { problem: 'Filen är en kopia som ett program har lagt här.', remedy: 'Ta bort filen när du har sett att originalet stämmer.' };
  return {
    problem: 'Filen är av ett slag som inte används här.',
    remedy:
      'Ta bort den, eller spara den på nytt: en text som .mdx, en lista som .yaml, ett foto som .jpg och en teckning som .svg eller .png.',
  };
}

/** An ending in capitals, or .yml: other programs look for the file by the name it should have. */
export function wrongEnding(name: string): Told | undefined {
  const base = path.posix.basename(name);
  const right = base.replace(/\.[a-z]+$/i, (ending) => ending.toLowerCase()).replace(/\.yml$/, '.yaml');
  return right === base
    ? undefined
    : { problem: `Filens ändelse ska skrivas ${path.posix.extname(right)}.`, remedy: `Döp om till ${right}.` };
}

/** What a text editor would not show as text. */
export function notText(text: string): Told | undefined {
  const at = text.indexOf('\0');
  if (at < 0) return undefined;
  return {
    line: lineAt(text, at),
    problem: 'Här står något som inte är text (U+0000).',
    remedy:
      'Lägg tillbaka en tidigare version av filen. Är den något annat än text, till exempel en bild eller ett Word-dokument: ta bort den, eller ge den rätt ändelse.',
  };
}

/** Two versions of a file that git could not put together, and nobody has since. */
export function conflict(text: string, name: string): Told | undefined {
  // Seven equals signs alone underline a heading in Markdown.
  const fields = /\.mdx?$/i.test(name) ? (FRONTMATTER.exec(text)?.[0] ?? '') : text;
  const at = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/m.exec(text) ?? /^={7}$/m.exec(fields);
  if (!at) return undefined;
  return {
    line: lineAt(text, at.index),
    problem: 'Här står två versioner av texten som git inte kunde slå ihop.',
    remedy: 'Behåll det som ska gälla. Ta bort det andra, och raderna som börjar med <<<<<<<, ======= och >>>>>>>.',
  };
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a file, and what is wrong with how it is saved. One that is not UTF-8 is read as the older encoding that it most likely is. */
export function decode(bytes: Uint8Array): { text: string; faults: Told[] } {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const faults: Told[] = [];
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    text = new TextDecoder(isWide ? (first === 0xff ? 'utf-16le' : 'utf-16be') : 'windows-1252').decode(bytes);
    // What is no text at all is told of as that.
    if (!text.includes('\0'))
      faults.push({
        problem: 'Filen är inte sparad som UTF-8, så å, ä och ö går förlorade.',
        remedy: 'Spara om filen med teckenkodningen UTF-8. I Anteckningar: Spara som, Kodning: UTF-8.',
      });
  }
  if (/\r(?!\n)/.test(text) && !text.includes('\0'))
    faults.push({
      line: lineAt(text.replace(/\r\n?/g, '\n'), text.replaceAll('\r\n', '\n').indexOf('\r')),
      problem: 'Raden slutar med ett tecken (CR) som andra program inte läser som radslut.',
      remedy: 'Spara om filen med radsluten LF eller CRLF. I Visual Studio Code: längst ned till höger.',
    });
  return { text: text.replace(/\r\n?/g, '\n'), faults };
}
