// Right after the form of the search page, while the page is read: the form is as the address says before it is painted, and there is
// room for the answer. A classic script on purpose: modules run after the page has been painted.
{
  const form = document.currentScript.previousElementSibling;
  const asked = new URLSearchParams(location.search);
  for (const field of form.querySelectorAll('[name]')) {
    const value = asked.get(field.name);
    if (!value) continue;
    field.value = value;
    document.documentElement.dataset.asked = '';
    if (field.localName !== 'select') continue;
    form.querySelector('details').open = true;
    // Of a value that is no option the page says so later.
    if (field.selectedIndex < 0) field.value = '';
    else form.querySelector('.cleared').hidden = false;
  }
  // As much as it took before, for who comes back to it.
  const { room } = history.state ?? {};
  if (room) document.documentElement.style.setProperty('--room', `${room}px`);
  // Where no answer comes, what stands below it is the way on.
  setTimeout(() => delete document.documentElement.dataset.asked, 15_000);
}
