// Light or dark by the reader's choice. Only a choice that differs from the system's is kept, and only after the reader has made it.

type Theme = 'light' | 'dark';
const KEY = 'theme';
const system = matchMedia('(prefers-color-scheme: dark)');

class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    this.hidden = false;
    const show = (): void => button.setAttribute('aria-pressed', String(current() === 'dark'));
    system.addEventListener('change', show);
    button.addEventListener('click', () => {
      choose(current() === 'dark' ? 'light' : 'dark');
      show();
    });
    show();
  }
}

const fromSystem = (): Theme => (system.matches ? 'dark' : 'light');
const current = (): Theme => (document.documentElement.dataset.theme as Theme | undefined) ?? fromSystem();

function choose(theme: Theme): void {
  const root = document.documentElement;
  try {
    if (theme === fromSystem()) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage can be forbidden: then the choice lasts as long as the page.
  }
  if (theme === fromSystem()) delete root.dataset.theme;
  else root.dataset.theme = theme;
}

customElements.define('theme-choice', ThemeChoice);
