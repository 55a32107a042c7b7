import type { Catalogue, Programme, Stage } from '../catalogue/types.ts';
import type { IconName } from '../drawings/icons.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Language } from '../i18n/language.ts';
import { translator } from '../i18n/strings.ts';
import { before, type RoadGroup, type Years, yearsOf, yearsOfAll } from '../thread/road.ts';
import { vantagePoints } from '../thread/threads.ts';

/** Years as people read them: 3 år, 1–2 år, or that it differs. */
export function yearsText(years: Years | undefined, language: Language): string {
  const t = translator(language);
  if (!years) return t('road.years.open');
  const { least, most } = years;
  return least === most
    ? t('unit.years', { count: most })
    : t('road.years.range', { least: formatNumber(least, language), most: formatNumber(most, language) });
}

/** A piece of a road: a programme, or any of several at a stage. */
type RoadPiece = { title: string; lang: Language; years: Years | undefined; entry?: Programme };

/** A road from where one chooses, or from the programme itself where no known way leads to it from there. */
type RoadWords = { pieces: RoadPiece[]; years: Years | undefined; start: Stage | undefined; startIcon: IconName };

/** What jobs of a group take from where one chooses: what comes before the first of its studies, and the studies. */
export function roadOf({ studies }: Pick<RoadGroup, 'studies'>, catalogue: Pick<Catalogue, 'stages' | 'programmes'>): RoadWords {
  const points = vantagePoints(catalogue);
  const [first] = studies;
  const lead = first ? before(first, points) : [];
  const isFromChoosing = lead.length > 0 || (first !== undefined && points.choosing?.next.includes(first.stage));
  const pieces = [...leadPiece(lead), ...studies.map(pieceOf)];
  return {
    pieces,
    years: yearsOfAll(pieces.map(({ years }) => years)),
    start: isFromChoosing ? points.choosing : undefined,
    startIcon: (isFromChoosing ? points.choosing : first?.stage)?.icon ?? 'programme',
  };
}

const pieceOf = (programme: Programme): RoadPiece => {
  const { title, lang } = programme;
  return { title, lang, years: yearsOf(programme), entry: programme };
};

/** What comes before as one piece: the one programme, or the stage where there are several to choose from. */
function leadPiece(lead: readonly Programme[]): RoadPiece[] {
  const [first, ...others] = lead;
  if (!first) return [];
  if (others.length === 0) return [pieceOf(first)];
  const all = lead.map(yearsOf);
  const known = all.filter((years) => years !== undefined);
  const { title, lang } = first.stage;
  const years =
    known.length === all.length
      ? { least: Math.min(...known.map(({ least }) => least)), most: Math.max(...known.map(({ most }) => most)) }
      : undefined;
  return [{ title, lang, years }];
}

/** The sign of where all roads end: that of the last stage. */
export const endIcon = ({ stages }: Pick<Catalogue, 'stages'>): IconName => stages.at(-1)?.icon ?? 'job';
