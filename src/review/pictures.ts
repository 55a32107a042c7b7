import path from 'node:path';
import type { ValidEntry } from '../catalogue/entries.ts';
import { imagesIn } from '../catalogue/prose.ts';
import type { RawEntry } from '../catalogue/read.ts';
import { slug } from '../links.ts';
import type { Problem } from '../schema/errors.ts';
import type { Finding } from './finding.ts';
import { brokenFiles, entriesOf, found, type PictureFile, type ReviewInput, textsOf } from './input.ts';

/** Narrower than this, a photograph is blurred where it fills its place on a good screen. */
const LEAST_WIDTH = 800;
/** Wider than this helps nobody, and makes every build slower. */
const MOST_WIDTH = 6000;
const MOST_BYTES = 5_000_000;
/** A drawing is sent to the reader as it is. */
const MOST_DRAWING_BYTES = 50_000;

/** Pictures that cannot be opened, say nothing to who cannot see them, are too small or large, hold hidden data or are not used. */
export function pictureFindings(input: ReviewInput): Finding[] {
  const uses = [...usesIn(input)];
  const used = new Set(uses.map(({ file }) => file));
  const brokenFolders = new Set([...brokenFiles(input)].map((file) => path.posix.dirname(file)));
  return [
    ...uses.flatMap(altFindings),
    ...input.pictures.flatMap((picture) => [
      ...fileFindings(picture),
      // A text with an error may be the one that shows it.
      ...(used.has(picture.file) || picture.format || brokenFolders.has(path.posix.dirname(picture.file))
        ? []
        : [
            about(picture, 'warning', 'picture-unused', {
              problem: 'Ingen sida visar bilden.',
              remedy: 'Ta bort filen, eller visa bilden på en sida i samma mapp.',
            }),
          ]),
    ]),
  ];
}

type Use = { entry: ValidEntry | RawEntry; file: string; alt: string; field: string[]; line?: number };

/** Every place where an entry shows a picture. */
function* usesIn(input: ReviewInput): Generator<Use> {
  const beside = (entry: { file: string }, src: string): string => path.posix.join(path.posix.dirname(entry.file), src);
  for (const entry of entriesOf(input)) {
    if (!('picture' in entry.data) || !entry.data.picture) continue;
    const { src, alt } = entry.data.picture;
    yield { entry, file: beside(entry, src), alt, field: ['picture', 'alt'] };
  }
  for (const entry of textsOf(input))
    for (const { src, alt, line } of imagesIn(entry)) yield { entry, file: beside(entry, src), alt, field: [], line };
}

const EMPTY_WORDS = new Set(
  'bild bilden foto fotot fotografi illustration teckning ritning skärmbild logga logotyp image picture photo photograph drawing logo'.split(
    ' ',
  ),
);

function altFindings({ entry, file, alt, field, line }: Use): Finding[] {
  const said = (strength: 'warning' | 'tip', problem: string, remedy: string): Finding[] => [
    { ...found(strength, 'picture-alt', entry, field, { problem, remedy }), ...(line && { line }) },
  ];
  const describe = 'Skriv vad bilden visar, som du skulle säga det i telefon: En hand som vrider på en ventil.';
  const words = alt.trim().toLowerCase().replace(/[.!]$/, '');
  const title = String((entry.data as { title?: unknown }).title ?? '').toLowerCase();
  const name = path.posix.basename(file).replace(/\.[^.]+$/, '');
  if (EMPTY_WORDS.has(words) || /^(bild|foto|image|picture|photo|img)[ _-]*\d+$/.test(words))
    return said('warning', `Bildens text är ”${alt}”, som inte säger vad den visar.`, describe);
  if (slug(words.replace(/\.(svg|png|jpe?g|webp|avif)$/, '')) === slug(name))
    return said('warning', `Bildens text ”${alt}” är bara filens namn.`, describe);
  if (words === title)
    return said('warning', 'Bildens text är samma som sidans titel, så den som inte ser bilden hör titeln två gånger.', describe);
  if (/^(en |ett )?(bild|foto|fotografi|illustration) (på|av|som)(?=\s)|^(an? )?(picture|photo|image|drawing) (of|that)\b/.test(words))
    return said(
      'tip',
      `Bildens text börjar med ”${alt.split(' ').slice(0, 2).join(' ')}”. Den som lyssnar hör redan att det är en bild.`,
      describe,
    );
  return [];
}

function about(picture: PictureFile, strength: Finding['strength'], rule: string, told: Pick<Problem, 'problem' | 'remedy'>): Finding {
  return { file: picture.file, ...told, strength, rule };
}

/** The ending of each format that a page may show. */
const ENDINGS: Record<string, string> = { png: '.png', jpeg: '.jpg', webp: '.webp', avif: '.avif', svg: '.svg' };

/** A picture that is something else than its name says: it would be published as what it is, unchecked. */
function formatFinding(picture: PictureFile, format: string): Finding {
  const name = path.posix.basename(picture.file);
  const ending = ENDINGS[format];
  const right = name.replace(/\.[^.]+$/, ending ?? '');
  return about(picture, 'error', 'picture-format', {
    problem: `Bilden heter ${path.posix.extname(name)} men är ${format.toUpperCase()}.`,
    remedy: ending
      ? `Döp om filen till ${right}, och skriv samma namn på sidan som visar den.`
      : 'Öppna den i ett bildprogram, spara den som JPEG eller PNG och lägg in den på nytt.',
  });
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toLocaleString('sv-SE', { maximumFractionDigits: 1 })} MB`;

function fileFindings(picture: PictureFile): Finding[] {
  const { file, bytes, width, height, hidden, broken, format } = picture;
  const isDrawing = file.toLowerCase().endsWith('.svg');
  if (broken) {
    return [
      about(picture, 'error', 'picture-broken', {
        problem: 'Bilden går inte att öppna. Filen är trasig, eller är något annat än namnet säger.',
        remedy: 'Öppna originalet i ett bildprogram, spara det som JPEG eller PNG och lägg in det på nytt.',
      }),
    ];
  }
  if (format) return [formatFinding(picture, format)];
  const findings: Finding[] = [];
  if (width && width < LEAST_WIDTH) {
    findings.push(
      about(picture, 'warning', 'picture-small', {
        problem: `Bilden är ${width} × ${height} bildpunkter och blir suddig på en stor skärm.`,
        remedy: `Lägg in originalet. Det ska vara minst ${LEAST_WIDTH} bildpunkter brett, helst 1600.`,
      }),
    );
  }
  if (isDrawing && bytes > MOST_DRAWING_BYTES) {
    findings.push(
      about(picture, 'warning', 'picture-large', {
        problem: `Bilden är ${Math.round(bytes / 1000)} kB. En SVG skickas till läsaren som den är, och får vara högst ${MOST_DRAWING_BYTES / 1000} kB.`,
        remedy: 'Förenkla den i ritprogrammet. Är det ett foto inuti: spara det som JPEG i stället.',
      }),
    );
  }
  if (!isDrawing && (bytes > MOST_BYTES || (width ?? 0) > MOST_WIDTH)) {
    findings.push(
      about(picture, 'warning', 'picture-large', {
        problem: `Bilden är ${bytes > MOST_BYTES ? megabytes(bytes) : `${width} bildpunkter bred`}. Det är större än någon har nytta av.`,
        remedy: 'Förminska den till 2500 bildpunkter på bredden i ett bildprogram och spara som JPEG.',
      }),
    );
  }
  if (hidden) {
    findings.push(
      about(picture, 'warning', 'picture-hidden-data', {
        problem:
          hidden === 'position'
            ? 'I bildfilen står var bilden är tagen. Läsaren får en rensad kopia, men filen här har kvar platsen.'
            : 'I bildfilen står dolda uppgifter, till exempel kamera, tid eller namn. Läsaren får en rensad kopia, men filen här har kvar dem.',
        remedy: `I Windows: högerklicka på filen, Egenskaper, Information, Ta bort egenskaper och personlig information. På Mac: ${hidden === 'position' ? 'öppna filen i Förhandsvisning, Verktyg, Visa granskare, GPS, Ta bort platsinformation' : 'rensa filen med appen ImageOptim'}.`,
      }),
    );
  }
  return findings;
}
