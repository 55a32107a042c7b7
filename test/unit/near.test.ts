import { expect, it } from 'vitest';
import { schoolsAround } from '../../src/thread/near.ts';
import { small } from './factory.ts';

it('schools around a municipality stand nearest first, without its own and those that are gone', () => {
  const school = (key: string, municipality: string, data: object = {}) => ({
    kind: 'school' as const,
    key: `norr/${key}`,
    data: { id: key, name: key, kinds: ['gymnasium'], municipality, status: 'certified', ...data },
  });
  const far = {
    kind: 'municipality' as const,
    key: 'Fjärran',
    data: { code: '9903', name: 'Fjärran', county: 'Norra länet', position: [55, 13] },
  };
  const catalogue = small(far, school('langt', 'Fjärran'), school('nara', 'Söderby'), school('borta', 'Söderby', { active: false }));
  const around = schoolsAround(catalogue.municipalities.find((m) => m.name === 'Norrby')!);
  expect(around.map(({ school: s, km }) => [s.name, Math.round(km)])).toEqual([
    ['nara', 111],
    ['langt', 812],
  ]);
});
