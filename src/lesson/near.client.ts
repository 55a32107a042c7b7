// Those who came for a ready lesson need nothing of the builder: it is fetched when the address has choices, or when the reader is near.

const load = (): Promise<unknown> => import('./builder.client.ts');
const near = new IntersectionObserver(
  (seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    near.disconnect();
    void load();
  },
  { rootMargin: '100%' },
);
const place = document.querySelector('#bygg');
if (place) near.observe(place);
if (location.hash.length > 1) void load();
