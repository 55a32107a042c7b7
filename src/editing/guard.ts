import { isIP } from 'node:net';

// Who may ask the forms' door: the forms' own pages in a browser on this machine (or where HOST says), and nobody else.

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);
const EVERYWHERE = new Set(['0.0.0.0', '::']);

/** Whether only this machine reaches a name. */
export const isLoopback = (name: string): boolean => LOOPBACK.has(name);
/** Whether HOST says every address of this machine. */
export const isEverywhere = (host: string): boolean => EVERYWHERE.has(host);

type Headers = Record<string, string | string[] | undefined>;

/** Why a request is refused, or undefined when it may be answered. `host`: what HOST says, if anything. */
export function refusedBecause(method: string | undefined, headers: Headers, host = process.env.HOST): string | undefined {
  if (method !== 'POST') return 'method';
  if (!/^application\/json\b/.test(String(headers['content-type']))) return 'type';
  const { host: asked, origin } = headers;
  // A name that someone else has pointed at this machine is not ours.
  if (typeof asked !== 'string' || !isOurs(asked.replace(/:\d+$/, '').toLowerCase(), host)) return 'host';
  // A browser says which page asks. Another site's page, or another server on this machine, is not the forms.
  return origin === `http://${asked}` ? undefined : 'origin';
}

function isOurs(name: string, host: string | undefined): boolean {
  if (isLoopback(name) || name === host?.toLowerCase()) return true;
  return host !== undefined && isEverywhere(host) && isIP(name.replace(/^\[|\]$/g, '')) > 0;
}
