import { type Kind, kinds } from '../schema/kinds.ts';
import { type Format, formatOf } from './format.ts';
import type { CmsConfig } from './forms.ts';
import { phrases } from './phrases.ts';

// Starts Decap with the configuration on the page. Decap is a script of its own that leaves itself in `window.CMS`.

type Phrases = { [key: string]: string | Phrases };
type Cms = {
  init: (options: { config: CmsConfig & { site_url: string; display_url: string } }) => void;
  getLocale: (language: string) => Phrases;
  registerLocale: (language: string, phrases: Phrases) => void;
  registerCustomFormat: (name: string, ending: string, format: Format) => void;
};
const own = window as unknown as { CMS: Cms; CMS_MANUAL_INIT: boolean };

/** Phrases with others laid over. */
function merged(base: Phrases, over: Phrases): Phrases {
  const entries = Object.entries(over).map(([key, value]) => {
    const below = base[key];
    return [key, typeof value === 'object' && typeof below === 'object' ? merged(below, value) : value];
  });
  return { ...base, ...Object.fromEntries(entries) };
}

// What is saved here changes the content, and pages reload when the content changes: not this one, with a form half filled in.
import.meta.hot?.on('vite:beforeFullReload', (reload) => {
  reload.path = '/none.html';
});

const place = document.querySelector<HTMLScriptElement>('#cms');
if (place) {
  own.CMS_MANUAL_INIT = true;
  const script = document.createElement('script');
  script.src = place.dataset.script!;
  script.addEventListener('load', () => {
    for (const [kind, { form }] of Object.entries(kinds) as [Kind, (typeof kinds)[Kind]][]) {
      const ending = form === 'prose' ? 'mdx' : 'yaml';
      own.CMS.registerCustomFormat(kind, ending, formatOf(kind));
      if (form === 'prose') own.CMS.registerCustomFormat(`${kind}_words`, ending, formatOf(kind, true));
    }
    own.CMS.registerLocale('sv', merged(own.CMS.getLocale('sv'), phrases));
    const { origin } = window.location;
    own.CMS.init({ config: { ...(JSON.parse(place.textContent) as CmsConfig), site_url: origin, display_url: origin } });
  });
  document.head.append(script);
}
