import { about } from './sv/about.ts';
import { below } from './sv/below.ts';
import { calendar } from './sv/calendar.ts';
import { chooser } from './sv/chooser.ts';
import { data } from './sv/data.ts';
import { day } from './sv/day.ts';
import { easy } from './sv/easy.ts';
import { editing } from './sv/editing.ts';
import { education } from './sv/education.ts';
import { entry } from './sv/entry.ts';
import { experiment } from './sv/experiment.ts';
import { frame } from './sv/frame.ts';
import { gaps } from './sv/gaps.ts';
import { here } from './sv/here.ts';
import { job } from './sv/job.ts';
import { lesson } from './sv/lesson.ts';
import { need } from './sv/need.ts';
import { offer } from './sv/offer.ts';
import { offline } from './sv/offline.ts';
import { pack } from './sv/pack.ts';
import { picture } from './sv/picture.ts';
import { place } from './sv/place.ts';
import { proof } from './sv/proof.ts';
import { reach } from './sv/reach.ts';
import { region } from './sv/region.ts';
import { report } from './sv/report.ts';
import { saved } from './sv/saved.ts';
import { search } from './sv/search.ts';
import { sharing } from './sv/sharing.ts';
import { tool } from './sv/tool.ts';
import { suits } from './sv/suits.ts';
import { validation } from './sv/validation.ts';
import { story } from './sv/story.ts';

/** Every string of the interface, in Swedish, an area a file. {name} is filled in by the caller. */
export const sv = {
  ...frame,
  ...easy,
  ...editing,
  ...about,
  ...entry,
  ...job,
  ...day,
  ...picture,
  ...education,
  ...region,
  ...report,
  ...proof,
  ...pack,
  ...reach,
  ...gaps,
  ...need,
  ...calendar,
  ...suits,
  ...chooser,
  ...data,
  ...experiment,
  ...validation,
  ...below,
  ...story,
  ...search,
  ...saved,
  ...lesson,
  ...sharing,
  ...offer,
  ...place,
  ...here,
  ...tool,
  ...offline,
};

export type StringKey = keyof typeof sv;
