import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fieldReference } from '../../scripts/fields.ts';

it('the editors’ field reference is the one that the schemas give', () => {
  const guide = readFileSync('content/README.md', 'utf8');
  const between = /<!-- fälten börjar -->([\s\S]*)<!-- fälten slutar -->/.exec(guide)?.[1];
  expect(between?.trim()).toBe(fieldReference().trim());
});
