import type { Validation } from '../types.ts';
import { find, type Linking, type Made, pick } from './linking.ts';

/** Ways to have proof of what one can, and the places for it: each method knows its centres, and each centre its methods. */
export function validations({ build, prose }: Linking, made: Pick<Made, 'job' | 'municipality'>): Map<string, Validation> {
  const named = new Map<string, readonly string[]>();
  const all = build('validation', (e, { methods, ...d }): Validation => {
    named.set(e.key, methods);
    return {
      ...d,
      kind: 'validation',
      key: e.key,
      ...prose(e),
      jobs: pick(made.job, d.jobs),
      municipality: find(made.municipality, d.municipality),
      methods: [],
      centres: [],
    };
  });
  for (const [key, ids] of named) {
    const centre = all.get(key);
    if (!centre) continue;
    centre.methods.push(...pick(all, ids));
    for (const method of centre.methods) method.centres.push(centre);
  }
  return all;
}
