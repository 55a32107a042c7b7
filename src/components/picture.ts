import type { ImageMetadata } from 'astro';

/** Whether a picture is a drawing (SVG). Asks a copy: Astro publishes the original of any picture that is asked for itself. */
export function isDrawing(picture: ImageMetadata): boolean {
  return ((picture as { clone?: ImageMetadata }).clone ?? picture).format === 'svg';
}
