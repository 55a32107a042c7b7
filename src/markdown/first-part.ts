const PROSE = /<div class="prose"[^>]*>/;
const HEADING = '<h2';

/** A rendered text up to its second heading, and what is left of it. What has no second heading is all in the first part. */
export function firstPart(html: string): { first: string; rest: string | undefined } {
  const opening = PROSE.exec(html)?.[0];
  const second = html.indexOf(HEADING, html.indexOf(HEADING) + 1);
  if (opening === undefined || second <= html.indexOf(HEADING)) return { first: html, rest: undefined };
  return { first: `${html.slice(0, second)}</div>`, rest: opening + html.slice(second) };
}
