import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { importedSchemas } from '../../src/schema/imported.ts';
import { kinds } from '../../src/schema/kinds.ts';
import { exampleOf, fields, unwrap } from '../../src/schema/walk.ts';

/** Every field of a schema that holds one value, rows of lists too. */
function* leaves(schema: z.ZodType, path: string): Generator<{ path: string; field: z.ZodType }> {
  const inner = unwrap(schema);
  const { shape, element, items } = inner._zod.def as { shape?: object; element?: z.ZodType; items?: z.ZodType[] };
  if (shape) for (const [name, field] of Object.entries(fields(inner))) yield* leaves(field, `${path}.${name}`);
  else if (element) yield* leaves(element, `${path}[]`);
  else if (items) for (const [i, item] of items.entries()) yield* leaves(item, `${path}[${i}]`);
  else yield { path, field: inner };
}

const all = [
  ...Object.entries(kinds).flatMap(([kind, { schema }]) => [...leaves(schema, kind)]),
  ...Object.entries(importedSchemas).flatMap(([kind, schema]) => [...leaves(schema, kind)]),
];
const formatOf = (field: z.ZodType): string | undefined => (field._zod.def as { format?: string }).format;
const addresses = all.filter(({ field }) => formatOf(field) === 'url');
/** A field that by its name is an address on the web; an address on the site itself, of e-mail or of a house is another thing. */
const NAMED = /(?:^|[.\]])(?!postal)(?:\w*website|\w*url|\w*uri|href|link|\w*address)$/i;

/** Where a school lies. */
const HOUSES = new Set(['units.schools[].address']);

const BAD = [
  'javascript:alert(1)', 'JavaScript:alert(1)', ' javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,<b>x</b>', 'vbscript:x',
  'ftp://exempel.se/', 'file:///etc/passwd', 'blob:https://exempel.se/x', 'mailto:namn@exempel.se', 'tel:+4612345', 'ws://exempel.se',
  '//exempel.se/', '/sida/', 'exempel.se', 'https:exempel.se', 'https:/exempel.se', 'https:\\\\exempel.se', 'https://namn:ord@exempel.se/',
  'https://namn@exempel.se/', 'https://', 'https://exempel', 'https://localhost/', 'http://127.0.0.1/', 'https://exempel.se/a b',
  'https://exempel.se/"><script>', 'https://exempel.se\\@annan.se', '', ' ',
]; // prettier-ignore

describe('an address in the content', () => {
  it('is what every field with such a name holds', () => {
    expect(addresses.length).toBeGreaterThan(10);
    expect(
      all.filter(({ path, field }) => NAMED.test(path) && !HOUSES.has(path) && formatOf(field) !== 'url').map(({ path }) => path),
    ).toEqual([]);
  });

  it.each(addresses)('$path leads to the web and to nothing else', ({ path, field }) => {
    // What security.txt names must come as it was sent (RFC 9116, 2.5).
    const plain = path === 'site.security.policy' ? [] : ['http://www.exempel.se/a/b?c=d#e'];
    for (const good of ['https://exempel.se/', 'https://exempel.se/å%20ö', ...plain])
      expect(field.safeParse(good).success, good).toBe(true);
    // A line that was broken is put together.
    expect(field.parse('https://exempel.se/a\nb')).toBe('https://exempel.se/ab');
    for (const bad of BAD) expect(field.safeParse(bad).success, bad).toBe(false);
  });

  it('begins as it is read: nothing else is taken, whatever scheme it has', () => {
    const scheme = fc.stringMatching(/^[a-zA-Z][a-zA-Z+.-]{0,10}$/).filter((name) => !/^https?$/i.test(name));
    fc.assert(
      fc.property(scheme, fc.constantFrom(':', '://', ':/', ':\\\\'), fc.constantFrom(...addresses), (name, mark, { field }) => {
        expect(field.safeParse(`${name}${mark}exempel.se/`).success).toBe(false);
      }),
    );
  });
});

describe('a text that somebody reads', () => {
  it('is never empty', () => {
    const taken = all.filter(({ field }) => unwrap(field)._zod.def.type === 'string' && field.safeParse(' ').success);
    // Consent's own fields are held by what is said of consent.
    expect(taken.map(({ path }) => path).filter((path) => !path.startsWith('story.'))).toEqual([]);
  });

  it('is taken as its example shows it', () => {
    const refused = all.filter(({ field }) => {
      const example = exampleOf(field);
      return example !== undefined && !field.safeParse(parse(example)).success && !Array.isArray(parse(example));
    });
    expect(refused.map(({ path }) => path)).toEqual([]);
  });
});
