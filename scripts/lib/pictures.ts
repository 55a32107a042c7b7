import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
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
  if (/\.svg$/i.test(file)) return isDrawing(bytes.toString()) ? told : { ...told, broken: true };
  try {
    const picture = sharp(bytes);
    const metadata = await picture.metadata();
    // The head may be whole where the rest is not. Made small, a photograph is read to its end in few milliseconds.
    await picture.resize(16).raw().toBuffer();
    const { width, height } = metadata.autoOrient;
    const hidden = hiddenIn(metadata);
    return { ...told, width, height, ...(hidden && { hidden }) };
  } catch {
    return { ...told, broken: true };
  }
}

/** Whether a drawing ends where it should, and has the measures that a page needs to make room for it. */
function isDrawing(text: string): boolean {
  const [root] = /<svg\b[^>]*>/i.exec(text) ?? [];
  if (!root || !/<\/svg>\s*$/.test(text)) return false;
  return /\sviewBox\s*=/.test(root) || (/\swidth\s*=/.test(root) && /\sheight\s*=/.test(root));
}
