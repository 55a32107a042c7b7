import { isFilled, type SitePage } from '../catalogue/addresses.ts';
import { partsOf } from '../catalogue/parts.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { EntryPageKind, ListPageKind } from '../links.ts';
import Calendar from './Calendar.astro';
import Card from './Card.astro';
import Chooser from './Chooser.astro';
import Collaboration from './Collaboration.astro';
import Compare from './Compare.astro';
import Design from './Design.astro';
import Easy from './Easy.astro';
import Education from './Education.astro';
import EducationIndex from './EducationIndex.astro';
import Empty from './Empty.astro';
import EmbedCalendar from './EmbedCalendar.astro';
import EmbedJob from './EmbedJob.astro';
import EmbedRegion from './EmbedRegion.astro';
import EmbedSchools from './EmbedSchools.astro';
import Experiment from './Experiment.astro';
import ExperimentIndex from './ExperimentIndex.astro';
import Gaps from './Gaps.astro';
import GapsIndex from './GapsIndex.astro';
import GuideIndex from './GuideIndex.astro';
import Home from './Home.astro';
import Job from './Job.astro';
import JobIndex from './JobIndex.astro';
import JobPages from './JobPages.astro';
import Lesson from './Lesson.astro';
import LessonBuilder from './LessonBuilder.astro';
import Municipality from './Municipality.astro';
import MunicipalityIndex from './MunicipalityIndex.astro';
import MyList from './MyList.astro';
import Need from './Need.astro';
import Offline from './Offline.astro';
import Pack from './Pack.astro';
import Participate from './Participate.astro';
import ParticipateIndex from './ParticipateIndex.astro';
import Programme from './Programme.astro';
import ProgrammeIndex from './ProgrammeIndex.astro';
import Proof from './Proof.astro';
import Quality from './Quality.astro';
import Reach from './Reach.astro';
import ReachIndex from './ReachIndex.astro';
import Region from './Region.astro';
import RegionIndex from './RegionIndex.astro';
import Report from './Report.astro';
import ReportIndex from './ReportIndex.astro';
import School from './School.astro';
import SchoolIndex from './SchoolIndex.astro';
import Search from './Search.astro';
import Suits from './Suits.astro';
import Story from './Story.astro';
import StoryIndex from './StoryIndex.astro';
import Text from './Text.astro';
import Tool from './Tool.astro';
import ToolIndex from './ToolIndex.astro';
import Validation from './Validation.astro';
import ValidationIndex from './ValidationIndex.astro';

type Layout = (props: Record<string, unknown>) => unknown;

/** The layout of each kind of page about an entry, and of each that there is one of. */
const entryLayouts: Record<EntryPageKind, unknown> = {
  region: Region,
  gaps: Gaps,
  calendar: Calendar,
  collaboration: Collaboration,
  municipality: Municipality,
  need: Need,
  report: Report,
  reach: Reach,
  pack: Pack,
  programme: Programme,
  education: Education,
  school: School,
  job: Job,
  competition: Participate,
  activity: Participate,
  experiment: Experiment,
  validation: Validation,
  story: Story,
  embedRegion: EmbedRegion,
  embedSchools: EmbedSchools,
  embedCalendar: EmbedCalendar,
  embedJob: EmbedJob,
  guide: Text,
  lesson: Lesson,
  tool: Tool,
  card: Card,
  easy: Easy,
  entrance: Text,
  page: Text,
};
const listLayouts: Record<ListPageKind, unknown> = {
  home: Home,
  design: Design,
  proof: Proof,
  embedCalendar: EmbedCalendar,
  search: Search,
  list: MyList,
  compare: Compare,
  suits: Suits,
  chooser: Chooser,
  offline: Offline,
  criterion: Quality,
  gaps: GapsIndex,
  report: ReportIndex,
  reach: ReachIndex,
  calendar: Calendar,
  job: JobIndex,
  education: EducationIndex,
  region: RegionIndex,
  municipality: MunicipalityIndex,
  programme: ProgrammeIndex,
  school: SchoolIndex,
  competition: ParticipateIndex,
  activity: ParticipateIndex,
  experiment: ExperimentIndex,
  validation: ValidationIndex,
  story: StoryIndex,
  guide: GuideIndex,
  lesson: LessonBuilder,
  tool: ToolIndex,
};

/** Of lists that are laid out otherwise where they have several pages. */
const longLayouts: Partial<Record<ListPageKind, unknown>> = { ...listLayouts, job: JobPages };

/** The layout that a page is shown with. */
export function layoutOf({ kind, entry }: SitePage, catalogue: Catalogue): Layout {
  if (entry) return entryLayouts[kind as EntryPageKind] as Layout;
  const list = kind as ListPageKind;
  if (!isFilled(list, catalogue)) return Empty as Layout;
  return (partsOf(list, catalogue) > 1 ? longLayouts : listLayouts)[list] as Layout;
}
