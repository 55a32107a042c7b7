import { describe, expect, it } from 'vitest';
import type { Site } from '../../src/catalogue/types.ts';
import { site as schema } from '../../src/schema/site.ts';
import { securityText } from '../../src/outputs/security-text.ts';

const site: Pick<Site, 'address' | 'languages' | 'publisher' | 'security'> = {
  address: 'https://exempel.se',
  languages: ['sv', 'en'],
  publisher: { name: 'Skolan', email: 'redaktionen@exempel.se' },
};
const text = (changes: Partial<Site>, date = '2026-11-23'): string => securityText({ ...site, ...changes } as Site, date);
/** The fields of the file, as RFC 9116 writes them: one a line, each line ended. */
function fields(written: string): Record<string, string> {
  expect(written).toMatch(/^(?:[A-Z][A-Za-z-]+: \S.*\n)+$/);
  return Object.fromEntries(
    written
      .trim()
      .split('\n')
      .map((line) => line.split(/: (.*)/).slice(0, 2)),
  );
}

describe('/.well-known/security.txt', () => {
  it('says whom to write to, in which languages, and where it stands', () => {
    expect(fields(text({}))).toEqual({
      Contact: 'mailto:redaktionen@exempel.se',
      Expires: '2027-10-19T00:00:00Z',
      'Preferred-Languages': 'sv, en',
      Canonical: 'https://exempel.se/.well-known/security.txt',
    });
  });

  it('has an address of its own and a page about it, where site.yaml names them', () => {
    expect(fields(text({ security: { email: 'sakerhet@exempel.se', policy: 'https://exempel.se/säkerhet' } }))).toMatchObject({
      Contact: 'mailto:sakerhet@exempel.se',
      Policy: 'https://exempel.se/s%C3%A4kerhet',
    });
  });

  it.each(['2026-11-23', '2027-12-31', '2028-02-29'])('built on %s holds for less than a year from then, and for most of it', (date) => {
    const days = (Date.parse(fields(text({}, date)).Expires ?? '') - Date.parse(date)) / 86_400_000;
    expect(days).toBeGreaterThan(300);
    expect(days).toBeLessThan(365);
    expect(text({}, date)).toBe(text({}, date));
  });

  it('takes no address that is none, and no page without https', () => {
    const takes = (security: unknown): boolean => schema.shape.security.safeParse(security).success;
    expect(takes({ email: 'a@exempel.se', policy: 'https://exempel.se/' })).toBe(true);
    for (const security of [
      { email: 'skolan' },
      { email: 'a@exempel.se\nContact: x' },
      { policy: 'javascript:alert(1)' },
      { policy: 'http://exempel.se/' },
      { phone: '1' },
    ])
      expect(takes(security)).toBe(false);
  });
});
