import type { APIRoute } from 'astro';
import { catalogue, languages } from '../../catalogue/catalogue.ts';
import { securityText } from '../../outputs/security-text.ts';

// Whom to write to about a hole in the site.
export const GET: APIRoute = async () => {
  const [first = 'sv' as const] = await languages();
  const { site, date } = await catalogue(first);
  return new Response(securityText(site, date), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
