// Before the first paint, so that a page never flashes in the theme that the reader did not choose.
// A classic script on purpose: modules run after the page has been read.
try {
  const theme = localStorage.getItem('theme');
  if (theme) document.documentElement.dataset.theme = theme;
  // So that the way to the reader's list has its place in the header from the start.
  if (localStorage.getItem('lista')) document.documentElement.dataset.saved = '';
  // So that the way to an easy-to-read text stands where it does from the start, for those who have asked for one.
  if (localStorage.getItem('lattlast')) document.documentElement.dataset.easy = '';
  // So that the reader's place has its room in the header from the start.
  if (localStorage.getItem('kommun') || location.hash.startsWith('#kommun=')) document.documentElement.dataset.place = '';
} catch {
  // Storage can be forbidden: then the system's theme stands.
}
