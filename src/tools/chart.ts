import { make, type Tree } from '../client/tree.ts';
import { one, type Part, type Values } from './definition.ts';
import type { SayTool } from './texts.ts';

// Numbers of a repeated section as bars, one for each row; without numbers it is squared paper to draw on.

const WIDTH = 360;
const HEIGHT = 150;
const TOP = 18;
const BOTTOM = 22;
const LINES = 5;

/** The charts of a section, one for each of its fields that is drawn. */
export const chartsOf = ({ section, rows }: Part, values: Values, text: SayTool): Tree[] =>
  (section.chart ?? []).flatMap((id) => {
    const field = section.fields.find((its) => its.id === id);
    if (!field) return [];
    const bars = rows.map(({ label, fields }) => {
      const placed = fields.find((other) => other.id === id);
      return { label, value: Number(placed ? one(values, placed.key) : '') || 0 };
    });
    return [chart(field.label, section.each?.row ?? '', bars, text)];
  });

type Bar = { label: string; value: number };

function chart(name: string, row: string, bars: readonly Bar[], text: SayTool): Tree {
  const most = roundUp(Math.max(...bars.map(({ value }) => value), 0));
  const floor = HEIGHT - BOTTOM;
  const step = (WIDTH - 4) / Math.max(bars.length, 1);
  const lines = Array.from({ length: LINES + 1 }, (_, i) => `M0 ${round(TOP + ((floor - TOP) * i) / LINES)}H${WIDTH}`).join('');
  const known = bars.filter(({ value }) => value > 0);
  const said = known.length > 0 ? known.map(({ label, value }) => `${row} ${label}: ${value}`).join(', ') : text('chart.empty');
  const drawn = bars.flatMap(({ label, value }, i): Tree[] => {
    const middle = round(2 + step * (i + 0.5));
    const half = round(Math.min(step * 0.32, 30));
    const top = most > 0 ? round(floor - ((floor - TOP) * value) / most) : floor;
    return [
      words(String(middle), String(HEIGHT - 5), label),
      ...(value > 0
        ? [
            { tag: 'path', attributes: { class: 'bar', d: `M${middle - half} ${floor}V${top}H${middle + half}V${floor}z` }, children: [] },
            words(String(middle), String(top - 5), String(value)),
          ]
        : []),
    ];
  });
  return make('figure', 'tool-chart', make('figcaption', '', name), {
    tag: 'svg',
    attributes: { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': `${name}. ${said}` },
    children: [{ tag: 'path', attributes: { class: 'grid', d: lines }, children: [] }, ...drawn],
  });
}

const words = (x: string, y: string, said: string): Tree => ({ tag: 'text', attributes: { x, y }, children: [said] });

const round = (length: number): number => Math.round(length * 10) / 10;

/** The nearest of 1, 2, 5, 10, 20 … that is not less. */
function roundUp(value: number): number {
  if (value <= 0) return 0;
  const ten = 10 ** Math.floor(Math.log10(value));
  return ten * ([1, 2, 5, 10].find((times) => times * ten >= value) ?? 10);
}
