import type { Same } from '../same.ts';
import type { editing as swedish } from '../sv/editing.ts';

/** In British English: what editors alone see. */
export const editing: Same<typeof swedish> = {
  'editing.notes': 'For editors',
  'editing.draft': 'Draft: not shown on the public site',
  'editing.preview': 'Preview {date}. The pages are not finished. Please do not pass them on.',
  'editing.faults': 'Faults in the content: {count}',
  'editing.faults.all': 'Faults in the content',
  'editing.faults.title': 'This page is not shown yet',
  'editing.faults.lead': 'Mend the faults and save. The page reloads by itself.',
  'editing.faults.follows': 'Nothing is wrong in this file. But it refers to something that is.',
  'editing.faults.here': 'Mend this',
  'editing.faults.others': 'Faults in other files',
  'editing.faults.none': 'There are no faults in the content.',
  'editing.faults.line': 'Line {line}',
  'editing.forms': 'The editors’ desk of {name}',
  'editing.choose': 'Where do you want to write? Choose your region.',
  'editing.national': 'What all share',
  'editing.national.open': 'Jobs, programmes, competitions, guides, sources and lists',
  'editing.elsewhere': 'Change part',
};
