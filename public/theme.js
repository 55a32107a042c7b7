// Before the first paint, so that a page never flashes in the theme that the reader did not choose.
// A classic script on purpose: modules run after the page has been read.
try {
  const theme = localStorage.getItem('theme');
  if (theme) document.documentElement.dataset.theme = theme;
  // So that the way to the reader's list has its place in the header from the start.
  if (localStorage.getItem('lista')) document.documentElement.dataset.saved = '';
} catch {
  // Storage can be forbidden: then the system's theme stands.
}
