import type { Told } from './prose-tree.ts';

// Addresses that links in a text lead to.

const FORMS = 'Börja adressen med https://, mailto: eller tel:, eller med ett snedstreck för en egen sida: /yrken/svetsare/.';
/** Endings of names that mean something on one's own machine or network only. */
const PRIVATE = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|test|invalid)$/;

/** An address that can be used from a page that anyone reads, or what is wrong with it. */
export function checkAddress(url: string): Told | undefined {
  if (url === '' || url === '#') return { problem: 'Länken leder ingenstans.', remedy: `Skriv adressen inom parentesen. ${FORMS}` };
  const isOurs = /^[/#]/.test(url);
  const stray = /%(?![0-9a-f]{2})/i;
  if (stray.test(url) || (isOurs && decoded(url) === undefined))
    return {
      problem: `Adressen ${url} går inte att läsa: efter % ska två siffror eller bokstäver stå.`,
      remedy: isOurs
        ? 'Kopiera adressen ur webbläsaren. Sidors och rubrikers adresser har inget %-tecken i sig: ”100 %” blir 100-.'
        : `Skriv %25 för ett procenttecken: ${url.replaceAll(new RegExp(stray, 'gi'), '%25')}`,
    };
  if (/[\\\s]/.test(url))
    return { problem: `Länken ”${url}” går inte att använda.`, remedy: 'Skriv adressen utan mellanslag och utan \\.' };
  if (/^\/(?!\/)|^#/.test(url)) return undefined;
  if (/^https?:\/\//i.test(url)) return checkWeb(url);
  if (/^mailto:/i.test(url))
    return /^mailto:[^\s@?]+@[^\s@?.]+(\.[^\s@?.]+)+(\?.*)?$/i.test(url)
      ? undefined
      : { problem: `Länken ”${url}” är ingen e-postadress.`, remedy: 'Skriv mailto: och hela adressen: mailto:namn@exempel.se.' };
  if (/^tel:/i.test(url))
    return /^tel:\+?\d[\d.()-]*$/i.test(url)
      ? undefined
      : { problem: `Länken ”${url}” är inget telefonnummer.`, remedy: 'Skriv tel: och numret utan mellanslag: tel:+46812345678.' };
  const bare = /^(?:\/\/)?((?:[a-zåäö\d-]+\.)+[a-zåäö]{2,}(?:[/?#].*)?)$/i.exec(url)?.[1];
  return {
    problem: `Länken ”${url}” går inte att använda.`,
    remedy: bare && !/\.(mdx?|ya?ml|html?|pdf|docx?|xlsx?|pptx?)$/i.test(bare) ? `Skriv https://${bare}` : FORMS,
  };
}

function checkWeb(url: string): Told | undefined {
  const address = URL.canParse(url) ? new URL(url) : undefined;
  if (!address) return { problem: `Länken ”${url}” går inte att använda.`, remedy: 'Kopiera hela adressen ur webbläsaren, från https://.' };
  const { hostname, pathname, username } = address;
  if (PRIVATE.test(hostname) || !hostname.includes('.') || hostname.startsWith('['))
    return {
      problem: `Länken ${url} leder till en dator som bara du når.`,
      remedy: `Skriv en adress som alla kan nå. En sida på den här webbplatsen skrivs från snedstrecket: ${pathname === '/' ? '/yrken/svetsare/' : pathname}`,
    };
  if (/^[\d.]+$/.test(hostname))
    return {
      problem: `Länken ${url} går till ett nummer i stället för ett namn.`,
      remedy: 'Skriv webbplatsens namn: https://www.exempel.se/.',
    };
  if (username)
    return { problem: `Länken ${url} har ett användarnamn i sig.`, remedy: `Skriv adressen utan det: https://${hostname}${pathname}` };
  return undefined;
}

/** A part of an address as people read it; undefined where % stands for nothing. */
export function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
