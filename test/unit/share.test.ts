import { describe, expect, it } from 'vitest';
import { translator } from '../../src/i18n/strings.ts';
import { certificationKey, certificationLabel } from '../../src/words/certification.ts';
import { small } from './factory.ts';
import { breadcrumbList } from '../../src/outputs/jsonld.ts';

const [school] = small().schools;

describe('certification, in words', () => {
  it.each([
    ['certified', 'certified-programme', 'certified-programme'],
    ['certified', 'offered-at-certified-school', 'certified-school'],
    ['certified', undefined, 'certified-school'],
    ['linked', 'linked', 'linked'],
    ['planned', 'planned', 'planned'],
    ['applied', undefined, 'applied'],
    ['pilot', 'certified-programme', 'pilot'],
    ['not-stated', 'offered-at-school', 'not-stated'],
  ] as const)('%s by %s is %s', (status, basis, key) => {
    expect(certificationKey({ certification: { status, basis, source: 'x' }, active: undefined, school })).toBe(key);
  });

  it('names no school where the source names none', () => {
    expect(certificationKey({ certification: { status: 'certified', source: 'x' }, active: undefined, school: undefined })).toBe(
      'certified-unnamed',
    );
  });

  it('is history when the education is no more', () => {
    expect(certificationLabel({ certification: { status: 'certified', source: 'x' }, active: false, school }, translator('sv'), 'X')).toBe(
      'Historik',
    );
  });
});

describe('the breadcrumbs for search engines', () => {
  it('are numbered and have whole addresses', () => {
    expect(
      breadcrumbList(
        [
          { title: 'Start', address: '/' },
          { title: 'Yrken', address: '/yrken/' },
        ],
        new URL('https://x.example'),
      ),
    ).toMatchObject({
      itemListElement: [
        { position: 1, name: 'Start', item: 'https://x.example/' },
        { position: 2, name: 'Yrken', item: 'https://x.example/yrken/' },
      ],
    });
  });
});
