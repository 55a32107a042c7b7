import { createHash } from 'node:crypto';
import type { Redirect } from '../catalogue/types.ts';

/** An address as one says it and writes it by hand: without https. */
export const spoken = (address: string): string => address.replace(/^https?:\/\//, '');

/** What one reads aloud and types as it stands, in characters after the site's name. */
const SAYABLE = 50;
/** Digits and letters that are not taken for one another. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const CODE_LENGTH = 6;

/**
 * The address of a page as it is written on paper and in codes: a long one has a short one beside it, which leads to it. It is made from
 * the long one, so it stays the same as long as that does.
 * @param address from the root: `/yrken/svetsare/`
 */
export function shortOf(address: string): string {
  if (address.length <= SAYABLE) return address;
  const digest = createHash('sha256').update(address).digest();
  const code = Array.from(digest.subarray(0, CODE_LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return `/k/${code}/`;
}

/**
 * The row that leads from the site's own address to its front page, where that stands elsewhere: a site without Swedish has nothing at
 * the root.
 * @param addresses of all pages, the main language's front page first
 */
export function frontDoor(addresses: readonly string[]): Redirect[] {
  const [front] = addresses;
  return front === undefined || addresses.includes('/') ? [] : [{ from: '/', to: front }];
}

/**
 * The rows that lead from short addresses to the long ones, those of earlier addresses too.
 * @throws when two pages get the same short address
 */
export function shortcuts(addresses: readonly string[], redirects: readonly Redirect[]): Redirect[] {
  const targets = [...addresses.map((to) => ({ from: to, to })), ...redirects].map(({ from, to }) => ({
    from: shortOf(from),
    to,
    long: from,
  }));
  const rows = targets.filter(({ from, long }) => from !== long);
  const twice = rows.find(({ from, long }) => rows.some((other) => other.from === from && other.long !== long));
  if (twice) throw new Error(`Två sidor får samma korta adress, ${twice.from}. Döp om den ena: ${twice.long}`);
  return rows.map(({ from, to }) => ({ from, to }));
}
