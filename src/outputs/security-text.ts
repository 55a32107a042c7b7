import type { Site } from '../catalogue/types.ts';

/** How long a security.txt holds. RFC 9116 asks for less than a year; a site that is built every day never comes near the end. */
const DAYS = 330;

/**
 * What /.well-known/security.txt says (RFC 9116): whom to write to about a hole in the site, and until when that holds.
 * @param date the day that the site is built
 */
export function securityText({ address, languages, publisher, security }: Site, date: string): string {
  const expires = new Date(`${date}T00:00:00Z`);
  expires.setUTCDate(expires.getUTCDate() + DAYS);
  return [
    `Contact: mailto:${encodeURI(security?.email ?? publisher.email)}`,
    `Expires: ${expires.toISOString().replace('.000', '')}`,
    `Preferred-Languages: ${languages.join(', ')}`,
    `Canonical: ${new URL('/.well-known/security.txt', address).href}`,
    ...(security?.policy ? [`Policy: ${new URL(security.policy).href}`] : []),
    '',
  ].join('\n');
}
