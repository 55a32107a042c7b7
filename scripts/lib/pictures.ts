import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Metadata } from 'sharp';
import { hiddenIn } from '../../src/review/exif.ts';
import type { PictureFile } from '../../src/review/input.ts';

const PICTURE = /\.(svg|png|jpe?g|webp|avif)$/i;

/** Opens every picture of a content folder, as the build will, and says what its file holds. */
export async function readPictures(folder: string, files: Iterable<string>): Promise<PictureFile[]> {
  return Promise.all([...files].filter((file) => PICTURE.test(file)).map((file) => readPicture(folder, file)));
}

async function readPicture(folder: string, file: string): Promise<PictureFile> {
  const bytes = await readFile(path.join(folder, file));
  const told = { file, bytes: bytes.length };
  // A drawing is parsed by the check itself.
  if (/\.svg$/i.test(file)) return told;
  try {
    // Loaded only where there is a photograph.
    const { default: sharp } = await import('sharp');
    const picture = sharp(bytes);
    const metadata = await picture.metadata();
    const format = formatOf(metadata);
    if (format !== ENDINGS[path.extname(file).toLowerCase()]) return { ...told, format };
    // The head may be whole where the rest is not. Made small, a photograph is read to its end in few milliseconds.
    await picture.resize(16).raw().toBuffer();
    const { width, height } = metadata.autoOrient;
    const hidden = hiddenIn(metadata);
    return { ...told, width, height, ...(hidden && { hidden }) };
  } catch {
    return { ...told, broken: true };
  }
}

/** The format of each ending, as sharp names it. */
const ENDINGS: Record<string, string> = { '.png': 'png', '.jpg': 'jpeg', '.jpeg': 'jpeg', '.webp': 'webp', '.avif': 'avif' };

/** AVIF is one of the pictures that the container HEIF holds. */
const formatOf = ({ format, compression }: Metadata): string => (format === 'heif' && compression === 'av1' ? 'avif' : format);
