import calendar from '../styles/calendar.css?url';
import card from '../styles/card.css?url';
import chooser from '../styles/chooser.css?url';
import collaboration from '../styles/collaboration.css?url';
import compare from '../styles/compare.css?url';
import design from '../styles/design-page.css?url';
import easy from '../styles/easy.css?url';
import experiment from '../styles/experiment.css?url';
import gaps from '../styles/gaps.css?url';
import home from '../styles/home-page.css?url';
import job from '../styles/job-page.css?url';
import jobs from '../styles/jobs-page.css?url';
import lesson from '../styles/lesson.css?url';
import list from '../styles/list.css?url';
import main from '../styles/main.css?url';
import map from '../styles/map.css?url';
import need from '../styles/need.css?url';
import offline from '../styles/offline.css?url';
import pack from '../styles/pack.css?url';
import reach from '../styles/reach.css?url';
import region from '../styles/region-page.css?url';
import report from '../styles/report.css?url';
import route from '../styles/route.css?url';
import scene from '../styles/scene.css?url';
import search from '../styles/search.css?url';
import statement from '../styles/statement.css?url';
import study from '../styles/study-page.css?url';
import suits from '../styles/suits.css?url';
import takePart from '../styles/home.css?url';
import tool from '../styles/tool.css?url';
import type { SitePage } from '../catalogue/addresses.ts';
import type { PageKind } from '../links.ts';

// Two at most: main.css, which all pages share and which names the order of the layers, and what the kind of page needs beside it.

const ofEntries: Partial<Record<PageKind, string>> = {
  region,
  gaps,
  need,
  report,
  reach,
  pack,
  calendar,
  collaboration,
  municipality: map,
  school: map,
  validation: map,
  programme: study,
  education: study,
  job,
  experiment,
  story: route,
  guide: scene,
  entrance: scene,
  activity: scene,
  competition: scene,
  page: statement,
  lesson,
  tool,
  card,
  easy,
};
const ofLists: Partial<Record<PageKind, string>> = {
  home,
  region: map,
  validation: map,
  job: jobs,
  competition: takePart,
  activity: takePart,
  experiment,
  gaps,
  report,
  reach,
  calendar,
  search,
  lesson,
  list,
  compare,
  suits,
  chooser,
  offline,
  proof: report,
  design,
};

/** The addresses of a page's stylesheets, in their order. */
export function stylesheetsOf(page: SitePage): string[] {
  const own = (page.entry ? ofEntries : ofLists)[page.kind];
  return [main, ...(own ? [own] : [])];
}
