import type { ImageMetadata } from 'astro';

/** A drawing is a component that takes the page's colours; a photograph is a file. */
export type Drawing = ImageMetadata & ((props: astroHTML.JSX.SVGAttributes) => unknown);

/** Whether a picture is a drawing (SVG). Asks a copy: Astro publishes the original of any picture that is asked for itself. */
export function isDrawing(picture: ImageMetadata & { clone?: ImageMetadata }): picture is Drawing {
  return (picture.clone ?? picture).format === 'svg';
}
