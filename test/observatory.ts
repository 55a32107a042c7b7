// How Mozilla's HTTP Observatory scores an answer, after its published rules (github.com/mdn/mdn-http-observatory, src/grader/charts.js
// and src/analyzer/tests, as of August 2026). One row a rule: what it looks at, and the points that each outcome gives or takes.

export type Answer = {
  headers: Headers;
  html: string;
  /** Whether http leads to https on the same name first; that is the server's to do, and no header says it. */
  leadsToHttps: boolean;
};
export type Verdict = { grade: string; score: number; points: Record<string, number> };

const SIX_MONTHS = 15_552_000;
/** From here on, extra points count. */
const EXTRA_FROM = 90;
const BROAD = new Set(['ftp:', 'http:', 'https:', '*', 'http://*', 'http://*.*', 'https://*', 'https://*.*']);
const UNSAFE = new Set([...BROAD, "'unsafe-inline'", 'data:']);
const GRADES: [least: number, grade: string][] = [
  [100, 'A+'],
  [90, 'A'],
  [85, 'A-'],
  [80, 'B+'],
  [70, 'B'],
  [65, 'B-'],
  [60, 'C+'],
  [50, 'C'],
  [45, 'C-'],
  [40, 'D+'],
  [30, 'D'],
  [25, 'D-'],
  [0, 'F'],
];

type Policy = Map<string, string[]>;

/** The directives of one policy. A directive without sources allows nothing; one that stands twice makes the policy invalid. */
function parsePolicy(text: string): Policy | undefined {
  const policy: Policy = new Map();
  for (const [name = '', ...sources] of text.split(';').map((part) => part.trim().toLowerCase().split(/\s+/))) {
    if (name === '') continue;
    if (policy.has(name)) return undefined;
    policy.set(name, sources.length === 0 && name.endsWith('-src') ? ["'none'"] : sources);
  }
  return policy;
}

function pointsOfPolicy(policy: Policy | undefined): number {
  if (!policy) return -25;
  const of = (name: string): string[] => policy.get(name) ?? policy.get('default-src') ?? ['*'];
  const scripts = of('script-src');
  const styles = of('style-src');
  const hasHttp = (sources: string[]): boolean => sources.some((source) => /^(http|ftp):/.test(source));
  const passive = [...of('img-src'), ...of('media-src')];
  const active = [...policy].filter(([name]) => !['img-src', 'media-src', 'script-src'].includes(name)).flatMap(([, sources]) => sources);
  if (scripts.some((source) => UNSAFE.has(source)) || of('object-src').some((source) => BROAD.has(source))) return -20;
  if (hasHttp([...active, ...scripts])) return -20;
  if ([...scripts, ...styles].includes("'unsafe-eval'")) return -10;
  if (hasHttp(passive)) return -10;
  if (styles.some((source) => UNSAFE.has(source))) return 0;
  return policy.get('default-src')?.join() === "'none'" ? 10 : 5;
}

/** All policies of an answer hold, so the best of them tells. */
function contentPolicy({ headers }: Answer): number {
  const policies = headers.get('content-security-policy')?.split(',') ?? [];
  return policies.length === 0 ? -25 : Math.max(...policies.map((policy) => pointsOfPolicy(parsePolicy(policy))));
}

function transport({ headers }: Answer): number {
  const value = headers.get('strict-transport-security');
  const [, age] = /(?:^|;)\s*max-age=(\d+)/i.exec(value ?? '') ?? [];
  if (!value || value.includes(',') || age === undefined) return -20;
  return Number(age) < SIX_MONTHS ? -10 : 0;
}

function framing({ headers }: Answer): number {
  if (headers.get('content-security-policy')?.includes('frame-ancestors')) return 5;
  const value = headers.get('x-frame-options')?.trim().toLowerCase() ?? '';
  if (['deny', 'sameorigin'].includes(value)) return 5;
  return value.startsWith('allow-from') ? 0 : -20;
}

function referrer({ headers }: Answer): number {
  const value = headers.get('referrer-policy');
  if (value === null) return 0;
  const last = value.toLowerCase().split(',').at(-1)?.trim() ?? '';
  return ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'].includes(last) ? 5 : -5;
}

/** A header with one of a few values: points for each, none where it is missing, and some taken for anything else. */
const oneOf =
  (name: string, values: Record<string, number>, missing = 0) =>
  ({ headers }: Answer): number => {
    const value = headers.get(name)?.trim().toLowerCase();
    return value === undefined ? missing : (values[value] ?? -5);
  };

/** Scripts from other sites must be vouched for. */
function foreignScripts({ html }: Answer): number {
  const foreign = [...html.matchAll(/<script[^>]*\ssrc="?((?:https?:)?\/\/[^"\s>]*)[^>]*>/g)];
  if (foreign.length === 0) return 0;
  const safe = foreign.every(([, src = '']) => src.startsWith('https:'));
  const vouched = foreign.every(([tag]) => tag.includes(' integrity='));
  return vouched ? (safe ? 5 : -20) : safe ? -5 : -50;
}

const RULES: Record<string, (answer: Answer) => number> = {
  'content security policy': contentPolicy,
  // None is set; a cookie would have rules of its own.
  cookies: ({ headers }) => (headers.has('set-cookie') ? -20 : 0),
  'sharing with other origins': ({ headers }) => (headers.get('access-control-allow-credentials') === 'true' ? -50 : 0),
  redirection: ({ leadsToHttps }) => (leadsToHttps ? 0 : -20),
  referrer,
  'strict transport security': transport,
  'integrity of scripts': foreignScripts,
  'content types': oneOf('x-content-type-options', { nosniff: 0 }, -5),
  framing,
  'resource policy': oneOf('cross-origin-resource-policy', { 'same-origin': 10, 'same-site': 10, 'cross-origin': 0 }),
  'embedder policy': oneOf('cross-origin-embedder-policy', { 'require-corp': 10, credentialless: 10, 'unsafe-none': 0 }),
  'opener policy': oneOf('cross-origin-opener-policy', {
    'same-origin': 10,
    'same-origin-allow-popups': 10,
    'noopener-allow-popups': 10,
    'unsafe-none': 0,
  }),
};

/** The grade of an answer. Extra points count only for what is nearly faultless without them. */
export function observatory(answer: Answer): Verdict {
  const points = Object.fromEntries(Object.entries(RULES).map(([name, rule]) => [name, rule(answer)]));
  const sum = (all: number[]): number => all.reduce((total, some) => total + some, 100);
  const plain = sum(Object.values(points).filter((some) => some < 0));
  const score = Math.max(0, plain >= EXTRA_FROM ? sum(Object.values(points)) : plain);
  return { grade: GRADES.find(([least]) => score >= least)?.[1] ?? 'F', score, points };
}
