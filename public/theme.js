// Before the first paint, so that a page never flashes in the theme that the reader did not choose.
// A classic script on purpose: modules run after the page has been read.
try {
  const theme = localStorage.getItem('theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Storage can be forbidden: then the system's theme stands.
}
