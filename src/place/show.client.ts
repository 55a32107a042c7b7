import { element } from '../client/dom.client.ts';
import { all } from '../client/find.client.ts';
import { fetchData } from '../client/page-state.client.ts';
import { fill } from '../i18n/fill.ts';
import type { Language } from '../i18n/language.ts';
import { inShort, nearFile, type PlaceData, type PlaceNear } from './here.ts';
import { here } from './kept.client.ts';
import { type NearData, seenFrom } from './near.ts';
import { placeFragment } from './place.ts';
import type { ShownText } from './texts.ts';

// What a page knows of the reader's place: its name in the header, its pages, and what is nearest to it of what the page is about.

/** What has been put into the page, to be taken out when the place changes. */
const PUT_IN = 'put-in';
let fetched: Promise<NearData> | undefined;
let seen: { slug: string; data: PlaceData | undefined } | undefined;

/** What is known of the reader's place; nothing where there is no place, or none of that name. */
export async function placeData(): Promise<PlaceData | undefined> {
  const place = here();
  if (!place) return undefined;
  fetched ??= fetchData<NearData>(nearFile(document.documentElement.lang as Language));
  const data = await fetched;
  if (seen?.slug !== place.slug) seen = { slug: place.slug, data: seenFrom(data, place.slug, fill) };
  return seen.data;
}

/** Shows the reader's place on the page as it is now. */
export async function show(): Promise<void> {
  const root = document.documentElement;
  const place = here();
  for (const old of all(document, `.${PUT_IN}`)) old.remove();
  if (!place) {
    delete root.dataset.place;
    return;
  }
  root.dataset.place = place.slug;
  root.toggleAttribute('data-loaned', place.loaned);
  called(place.name ?? '');
  if (place.loaned) for (const link of all(document, '.menu a[hreflang]')) link.hash = placeFragment(place.slug);
  const data = await placeData().catch(() => undefined);
  if (!data || here()?.slug !== place.slug) return;
  called(place.loaned ? say(data, 'loaned', { name: data.name }) : data.name);
  for (const choice of all(document, 'place-choice')) choice.dataset.name = data.name;
  for (const list of all(document, '.place-links')) {
    list.replaceChildren(...data.links.map(([text, address]) => element('li', PUT_IN, linkTo(text, address))));
    list.hidden = data.links.length === 0;
  }
  for (const part of all(document, '.near-here')) part.append(nearHere(data));
  tellInLists(data);
}

function called(name: string): void {
  for (const part of all(document, '.place-name')) part.textContent = name;
}

/** Puts beside each job and programme of a list what is nearest to it. */
function tellInLists(data: PlaceData): void {
  for (const item of all(document, '[data-near] li:not(:has(.near))')) {
    const text = shortText(data, item.querySelector('a')?.getAttribute('href') ?? '');
    if (text) item.append(' ', element('small', `near ${PUT_IN}`, text));
  }
}
// A tool has made another list.
addEventListener(
  'listed',
  () =>
    void placeData().then(
      (data) => data && tellInLists(data),
      () => undefined,
    ),
);

/** A text of the file, filled in. */
const say = ({ texts }: PlaceData, key: ShownText, values: Record<string, string | number> = {}): string => fill(texts[key], values);

const far = (data: PlaceData, km: number): string => (km === 0 ? say(data, 'own') : say(data, 'km', { km }));

function shortText(data: PlaceData, address: string): string {
  const { best, school } = inShort(data, address);
  const [, , , place = '', km = 0] = (best && data.studies[best[1]]) ?? [];
  const told = best && say(data, km === 0 ? 'list.own' : 'list', { form: data.forms[best[0]] ?? '', place, km });
  return [
    ...(told ? [best[2] ? told : say(data, 'list.maybe', { told })] : []),
    ...(school ? [say(data, school[2] === 0 ? 'list.school.own' : 'list.school', { place: school[0], km: school[2] })] : []),
  ].join(' · ');
}

/** What is nearest of what the page is about. */
function nearHere(data: PlaceData): HTMLElement {
  const { name, near, school } = data;
  const address = location.pathname;
  const rows = near[address] ?? [];
  const isNearer = inShort(data, address).school !== undefined;
  const items = [
    ...(school && isNearer ? [element('li', '', say(data, 'school'), ' ', linkTo(school[0], school[1]), `, ${far(data, school[2])}`)] : []),
    ...rows.map((row) => studyRow(data, row)),
  ];
  const title = element('p', '', element('strong', '', say(data, items.length > 0 ? 'nearest' : 'none', { name })));
  const found = element('ul', '', ...items);
  found.setAttribute('role', 'list');
  return element('div', `nearest ${PUT_IN}`, title, ...(items.length > 0 ? [found, element('p', 'note', say(data, 'note.far'))] : []));
}

function studyRow(data: PlaceData, [form, study, certain]: PlaceNear): HTMLElement {
  const [title = '', address = '', who = '', place = '', km = 0] = data.studies[study] ?? [];
  const where = [who, place, far(data, km)].filter(Boolean).join(', ');
  const more = certain ? [] : [' ', element('small', '', say(data, 'maybe'))];
  return element('li', '', element('strong', '', `${data.forms[form] ?? ''}:`), ' ', linkTo(title, address), `, ${where}`, ...more);
}

function linkTo(text: string, address: string): HTMLElement {
  const made = element(address ? 'a' : 'span', '', text);
  if (made instanceof HTMLAnchorElement) made.href = address;
  return made;
}
