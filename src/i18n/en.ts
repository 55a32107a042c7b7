import { about } from './en/about.ts';
import { below } from './en/below.ts';
import { calendar } from './en/calendar.ts';
import { chooser } from './en/chooser.ts';
import { data } from './en/data.ts';
import { day } from './en/day.ts';
import { easy } from './en/easy.ts';
import { editing } from './en/editing.ts';
import { education } from './en/education.ts';
import { entry } from './en/entry.ts';
import { experiment } from './en/experiment.ts';
import { frame } from './en/frame.ts';
import { gaps } from './en/gaps.ts';
import { here } from './en/here.ts';
import { job } from './en/job.ts';
import { lesson } from './en/lesson.ts';
import { need } from './en/need.ts';
import { offer } from './en/offer.ts';
import { offline } from './en/offline.ts';
import { pack } from './en/pack.ts';
import { picture } from './en/picture.ts';
import { place } from './en/place.ts';
import { proof } from './en/proof.ts';
import { reach } from './en/reach.ts';
import { region } from './en/region.ts';
import { report } from './en/report.ts';
import { saved } from './en/saved.ts';
import { search } from './en/search.ts';
import { sharing } from './en/sharing.ts';
import { tool } from './en/tool.ts';
import { suits } from './en/suits.ts';
import { validation } from './en/validation.ts';
import { story } from './en/story.ts';
import type { Interface } from './same.ts';

/** Every string of the interface, in British English, an area a file. */
export const en: Interface = {
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
