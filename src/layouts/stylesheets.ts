import calendar from '../styles/calendar.css?url';
import card from '../styles/card.css?url';
import compare from '../styles/compare.css?url';
import design from '../styles/design.css?url';
import embedCode from '../styles/embed-code.css?url';
import gaps from '../styles/gaps.css?url';
import home from '../styles/home.css?url';
import lesson from '../styles/lesson.css?url';
import list from '../styles/list.css?url';
import main from '../styles/main.css?url';
import map from '../styles/map.css?url';
import need from '../styles/need.css?url';
import offline from '../styles/offline.css?url';
import printRegion from '../styles/print-region.css?url';
import printSheet from '../styles/print-sheet.css?url';
import route from '../styles/route.css?url';
import search from '../styles/search.css?url';
import statement from '../styles/statement.css?url';
import type { SitePage } from '../catalogue/addresses.ts';
import type { PageKind } from '../links.ts';

// What only some kinds of page need is a file of its own; main.css is what all of them share, and first: it names the order of the layers.

const ofEntries: Partial<Record<PageKind, string[]>> = {
  region: [map, offline, embedCode, printRegion],
  gaps: [gaps],
  need: [need],
  calendar: [calendar],
  programme: [route, printSheet],
  education: [route, printSheet],
  job: [route, embedCode, printSheet],
  story: [route],
  page: [statement],
  lesson: [lesson],
  card: [card],
};
const ofLists: Partial<Record<PageKind, string[]>> = {
  home: [home, map],
  region: [map],
  competition: [home],
  activity: [home],
  gaps: [gaps],
  calendar: [calendar],
  search: [search],
  lesson: [lesson],
  list: [list],
  compare: [compare],
  offline: [offline],
  design: [home, map, gaps, calendar, need, route, design],
};

/** The addresses of a page's stylesheets, in their order. */
export function stylesheetsOf(page: SitePage): string[] {
  return [main, ...((page.entry ? ofEntries : ofLists)[page.kind] ?? [])];
}
