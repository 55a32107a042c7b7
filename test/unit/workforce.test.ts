import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/catalogue/types.ts';
import { countiesOf, sumIn, workforceIn } from '../../src/supply/workforce.ts';
import { employedIn } from '../../src/words/workplaces.ts';

// Two counties, 05 and 14; welders are counted in both, painters in one.

const imported = {
  employees: {
    receipt: { source: 'scb' },
    year: 2024,
    groups: [
      { ssyk: '7212', label: 'Svetsare', total: 90, over55: 25.4, counties: { '05': [3, 40], '14': [2, 30] } },
      { ssyk: '7131', label: 'Målare', total: 20, counties: { '05': [1, 4] } },
      { ssyk: '7522', label: 'Snickare', total: 10 },
    ],
  },
  ads: { groups: [{ ssyk: '7212', municipalities: { '0580': 7, '0581': 2, '1480': 5, '2080': 99 } }] },
} as unknown as Catalogue['imported'];
const [east, west] = [
  { code: '05', name: 'Östergötlands län' },
  { code: '14', name: 'Västra Götalands län' },
];

describe('those who work', () => {
  it('are counted in the whole counties of some municipalities, each county once', () => {
    expect(
      countiesOf([
        { code: '1480', countyName: west.name },
        { code: '0580', countyName: east.name },
        { code: '0581', countyName: east.name },
      ]),
    ).toEqual([east, west]);
  });

  it('stand beside the ads of the same counties, with the year and the share that is 55 or older in the country', () => {
    expect(workforceIn([east], imported).get('7212')).toEqual({ employed: 43, ads: 9, over55: 25.4, source: 'scb', asOf: '2024' });
    expect(workforceIn([east, west], imported).get('7212')).toMatchObject({ employed: 75, ads: 14 });
  });

  it('are not told where a county has no figure: it may be too few, or none', () => {
    expect([...workforceIn([east, west], imported).keys()]).toEqual(['7212']);
    expect(workforceIn([east], imported).get('7131')).toEqual({ employed: 5, ads: 0, source: 'scb', asOf: '2024' });
  });

  it('are unknown where no county or nothing has been read', () => {
    expect(workforceIn([], imported).size).toBe(0);
    expect(workforceIn([east], {}).size).toBe(0);
    expect(sumIn([], { '0580': 7 })).toBe(0);
  });
});

describe('those who work in a group', () => {
  const groups = [
    {
      ssyk: '1',
      total: 200,
      women: 30,
      over55: 24.6,
      ages: { '16-24': 10, '25-29': 20, '30-34': 20, '55-59': 30, '60-64': 15, '65-69': 5 },
    },
    { ssyk: '2', total: 7 },
  ];
  const employees = { receipt: { source: 'scb' }, year: 2024, groups };
  const of = (code: string) => employedIn({ ssyk: { code, label: 'Group' } }, { employees } as unknown as Catalogue['imported'])!;

  it('are told by sex and by ten years of age, of a hundred', () => {
    expect(of('1')).toMatchObject({ women: 15, over55: 25 });
    expect(of('1').ages).toEqual([
      { from: 16, to: 24, percent: 10 },
      { from: 25, to: 34, percent: 40 },
      { from: 55, to: 64, percent: 45 },
      { from: 65, to: 69, percent: 5 },
    ]);
  });

  it('are not divided where the statistics do not', () => {
    expect(of('2')).toEqual({ total: 7, ages: [], label: 'Group', source: 'scb', asOf: '2024' });
  });
});
