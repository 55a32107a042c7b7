/**
 * What a page may load and do. It stands in each page, since not every host sends headers, and in `public/_headers`; tests hold them alike.
 * @param isDeveloping the development server puts styles into the page
 */
export const contentPolicy = (isDeveloping = false): string =>
  [
    "default-src 'none'",
    // Pagefind is WebAssembly.
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self'${isDeveloping ? " 'unsafe-inline'" : ''}`,
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
