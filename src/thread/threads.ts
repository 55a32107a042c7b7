import { isSupply } from '../catalogue/link.ts';
import type { Catalogue, Region, Stage } from '../catalogue/types.ts';
import { kept } from '../reads.ts';
import { type Calendar, calendar } from './calendar.ts';
import { type Cell, cellsAt } from './gaps.ts';
import { adsByGroup, type Match, match } from './match.ts';
import { type Graph, threadGraph } from './route.ts';
import { supplyOf } from './supply.ts';
import { type StageSteps, thread } from './thread.ts';

// What is computed once a catalogue, for all the pages and files that show a piece of it.

/** A stage of a region's thread: what there is at it, and each kind's cell on the map of gaps. */
export type Stretch = StageSteps & { cells: Cell[] };

/** The thread of a region and its gaps, stage by stage. */
export const threadOf = kept(
  ({ stages, activities, competitions, programmes, imported, date, language }: Catalogue, region: Region): Stretch[] =>
    thread({ stages, activities, competitions, date, language, isSupply }, region).map((at) => ({
      ...at,
      cells: cellsAt(at, region, { programmes, imported }),
    })),
);

/** The graph that routes are sought in. */
export const graphOf = kept(({ stages, programmes, jobs, educations, offers, language }: Catalogue): Graph =>
  threadGraph({ stages, programmes, jobs, educations, offers, language, isSupply }),
);

/** What employers in a region ask for, held against what one can study there. */
export const matchOf = kept(({ jobs, educations, offers, municipalities, imported, language }: Catalogue, region: Region): Match =>
  match({ jobs, educations, offers, municipalities, imported, language }, region),
);

/** How many ads there were for each group of jobs in a region. */
export const adsOf = kept(({ municipalities, imported }: Catalogue, region: Region): Map<string, number> =>
  adsByGroup({ municipalities, imported }, region),
);

/** What is coming in a region. Without one: the national dates, for what happens in a region stands in its own calendar. */
export const calendarOf = kept((catalogue: Catalogue, region?: Region): Calendar =>
  calendar(
    {
      events: region?.events ?? [],
      actions: region?.actions ?? [],
      dates: catalogue.calendar,
      educations: region ? supplyOf(region) : [],
      stages: catalogue.stages,
      language: catalogue.language,
    },
    { region, date: catalogue.date },
  ),
);

/** The stages from which people ask their way: the last before they choose a programme, the one before that, and the end. */
export function vantagePoints({ stages, programmes }: Pick<Catalogue, 'stages' | 'programmes'>): {
  choosing?: Stage;
  younger?: Stage;
  working?: Stage;
} {
  const taught = new Set(programmes.map((programme) => programme.stage));
  const choosing = stages.find((stage) => !taught.has(stage) && stage.next.some((next) => taught.has(next)));
  return {
    choosing,
    younger: choosing && stages.find((stage) => stage.next.includes(choosing)),
    working: stages.find((stage) => stage.next.length === 0),
  };
}
