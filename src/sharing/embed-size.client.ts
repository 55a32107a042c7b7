// In a page that another site frames: tells the site how high it is, and drops what has been since it was built.

const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
for (const item of document.querySelectorAll<HTMLElement>('[data-until]')) if ((item.dataset.until ?? today) < today) item.remove();

const tell = (): void => parent.postMessage({ embedHeight: Math.ceil(document.body.getBoundingClientRect().height) }, '*');
if (parent !== window) {
  new ResizeObserver(tell).observe(document.body);
  // The site's script may come after the page: it asks.
  addEventListener('message', ({ source, data }) => {
    if (source === parent && data?.embedHeight === 'ask') tell();
  });
}
