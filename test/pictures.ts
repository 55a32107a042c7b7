import path from 'node:path';
import sharp from 'sharp';
import { hiddenIn } from '../src/review/exif.ts';

/** Those of a site's pictures that hold what a camera or a program wrote, which no one sees. */
export async function withHidden(site: string, pictures: readonly string[]): Promise<string[]> {
  const all = pictures.map(async (file) => (hiddenIn(await sharp(path.join(site, file)).metadata()) ? [file] : []));
  return (await Promise.all(all)).flat();
}
