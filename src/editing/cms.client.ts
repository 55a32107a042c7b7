import { type Kind, kinds } from '../schema/kinds.ts';
import type { Backend, Phrases } from './decap.client.ts';
import type { CmsConfig, FormField, OnPage, Picture, Told } from './exchange.ts';
import { formatOf } from './format.ts';
import { pageFrame } from './page-frame.client.ts';
import { phrases } from './phrases.ts';
import { proseField } from './prose-field.client.ts';
import { removeWithCare } from './remove.client.ts';
import { forget, tell } from './told.client.ts';

// Starts Decap with what the page says: the configuration, and what the buttons over a text let one choose among.

/** Phrases with others laid over. */
function merged(base: Phrases, over: Phrases): Phrases {
  const entries = Object.entries(over).map(([key, value]) => {
    const below = base[key];
    return [key, typeof value === 'object' && typeof below === 'object' ? merged(below, value) : value];
  });
  return { ...base, ...Object.fromEntries(entries) };
}

/** The fields of the form that is open, by the address that Decap gives it. */
function openFields({ collections }: CmsConfig): readonly FormField[] {
  const [, name] = /^#\/collections\/([^/]+)\//.exec(location.hash) ?? [];
  const collection = collections.find((known) => known.name === name);
  const [file] = (collection?.files ?? []) as { fields: FormField[] }[];
  return file?.fields ?? (collection?.fields as FormField[] | undefined) ?? [];
}

/** Decap's own backend for a server, with our questions, our answers and our care in removing. */
function folderBackend(config: CmsConfig) {
  return function FolderBackend(given: object, options: object): Backend {
    const backend = window.CMS.getBackend('proxy').init(given, options);
    backend.request = (question) => ask(config, question);
    backend.deleteFiles = ([file = '']) => removeWithCare(backend, file);
    backend.getMedia = async (mediaFolder) =>
      ((await backend.request({ action: 'getMedia', params: { mediaFolder } })) as Picture[]).map(shown);
    backend.getMediaFile = async (path) => shown((await backend.request({ action: 'getMediaFile', params: { path } })) as Picture);
    return backend;
  };
}

const TYPES: Record<string, string> = {
  svg: 'image/svg+xml',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** A picture as Decap wants it. Its own way leaves out the type, and a browser shows no drawing without one. */
function shown({ id, name, path, content }: Picture): object {
  const type = TYPES[/[^.]*$/.exec(name)?.[0].toLowerCase() ?? ''] ?? '';
  const file = new File([Uint8Array.from(atob(content), (sign) => sign.codePointAt(0) ?? 0)], name, { type });
  const url = URL.createObjectURL(file);
  return { id, name, path, file, size: file.size, url, displayURL: url };
}

async function ask(config: CmsConfig, question: { action: string; params: Record<string, unknown> }): Promise<unknown> {
  const isSaving = question.action === 'persistEntry';
  if (isSaving) forget();
  const answer = await fetch(String(config.backend.proxy_url), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify(question),
  }).catch(() => undefined);
  if (!answer) throw refusal('Redaktionen svarar inte. Se efter att den fortfarande är startad.');
  const said = (await answer.json()) as Partial<Told>;
  if (isSaving && said.faults && said.others) tell({ ...said, faults: said.faults, others: said.others }, openFields(config));
  if (!answer.ok) throw refusal(said.error ?? 'Något gick fel.');
  return said;
}

/** An error that Decap shows as a sentence. */
const refusal = (message: string): Error => Object.assign(new Error(message), { name: '' });

function start({ config, choices, region }: OnPage): void {
  const { CMS } = window;
  for (const [kind, { form }] of Object.entries(kinds) as [Kind, (typeof kinds)[Kind]][]) {
    const ending = form === 'prose' ? 'mdx' : 'yaml';
    CMS.registerCustomFormat(kind, ending, formatOf(kind));
    if (form === 'prose') CMS.registerCustomFormat(`${kind}_words`, ending, formatOf(kind, true));
  }
  for (const { name, folder } of config.collections) if (folder) CMS.registerPreviewTemplate(name, pageFrame(name, region));
  CMS.registerLocale('sv', merged(CMS.getLocale('sv'), phrases));
  CMS.registerWidget('prose', proseField(choices));
  CMS.registerBackend('folder', folderBackend(config));
  // On a phone the form has the screen to itself until its editor asks for the page.
  if (innerWidth < 900) localStorage.setItem('cms.right-pane', 'none');
  // A new entry gets an address as it is saved: what was told of it stays.
  addEventListener('hashchange', ({ oldURL }) => {
    if (!oldURL.endsWith('/new')) forget();
  });
  const { origin } = location;
  CMS.init({ config: { ...config, site_url: origin, display_url: origin } });
}

// What is saved here changes the content, and pages reload when the content changes: not this one, with a form half filled in.
import.meta.hot?.on('vite:beforeFullReload', (reload) => {
  reload.path = '/none.html';
});

const place = document.querySelector<HTMLScriptElement>('#cms');
if (place) {
  window.CMS_MANUAL_INIT = true;
  const script = document.createElement('script');
  script.src = place.dataset.script ?? '';
  script.addEventListener('load', () => start(JSON.parse(place.textContent) as OnPage));
  document.head.append(script);
}
