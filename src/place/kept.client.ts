import { decodePlace, encodePlace, type Here, PLACE_KEY, placeFragment, placeInFragment } from './place.ts';

// Where the reader lives. Nothing is kept before the reader chooses, and an address that carries a place is used without being kept.

function kept(): Here | undefined {
  try {
    return decodePlace(localStorage.getItem(PLACE_KEY));
  } catch {
    return undefined;
  }
}

/** The reader's place: that of the address, else the one that is kept. `loaned`: it stands in the address alone. */
export function here(): (Here & { loaned: boolean }) | undefined {
  const own = kept();
  const shared = placeInFragment(location.hash);
  const place = shared && shared.slug !== own?.slug ? shared : own;
  return place && { ...place, loaned: place === shared };
}

const tell = (): void => void dispatchEvent(new Event('place'));
const inAddress = (fragment: string): void => history.replaceState(history.state, '', location.pathname + location.search + fragment);

/** Keeps a place; whether it could. Where storage is forbidden it stands in the address. */
export function keep(place: Required<Here>): boolean {
  let isKept = true;
  try {
    localStorage.setItem(PLACE_KEY, encodePlace(place));
  } catch {
    isKept = false;
  }
  if (!isKept) inAddress(placeFragment(place.slug));
  else if (placeInFragment(location.hash)) inAddress('');
  tell();
  return isKept;
}

/** Forgets the place, on the device and in the address. */
export function forget(): void {
  try {
    localStorage.removeItem(PLACE_KEY);
  } catch {
    // Then nothing was kept.
  }
  if (placeInFragment(location.hash)) inAddress('');
  tell();
}
