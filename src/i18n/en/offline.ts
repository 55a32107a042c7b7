import type { Same } from '../same.ts';
import type { offline as swedish } from '../sv/offline.ts';

/** In British English: what is read without a connection. */
export const offline: Same<typeof swedish> = {
  'offline.region': 'Read the region offline',
  'offline.summary': 'Keep pages on your device and read them when the network is gone.',
  'offline.missing': 'This page has not been saved, and the network cannot be reached. Here is what has been saved.',
  'offline.device': 'On this device',
  'offline.off': 'Off. Nothing is saved on this device.',
  'offline.on': 'On. Pages that you visit are saved on this device.',
  'offline.turningOn': 'Turning on.',
  'offline.noscript': 'Reading offline needs JavaScript. You can print the pages instead.',
  'offline.unable': 'The browser cannot save pages. The window may be private, or the address may begin with something other than https.',
  'offline.save': 'Save the region',
  'offline.ask': '{count} pages, {size} MB to fetch. Read offline is turned on, so pages that you visit are saved too.',
  'offline.go': 'Save {size} MB',
  'offline.cancel': 'Cancel',
  'offline.saving': 'Saving {name}.',
  'offline.progress': '{done} of {all} files',
  'offline.cancelled': 'Cancelled. The region is not saved.',
  'offline.saved': '{name} is saved: {count} pages.',
  'offline.read': 'Search and read offline',
  'offline.remove': 'Remove',
  'offline.removed': '{name} has been removed from the device.',
  'offline.failed':
    'It could not be saved. Wait a little and try again. The window may be private, or the browser may have been told not to save.',
  'offline.full': 'The device has no room. Remove something and try again.',
  'offline.away': 'You are offline just now. Try again when you have a network.',
  'offline.search': 'Search what is saved',
  'offline.found': '{count} hits',
  'offline.found.one': '1 hit',
  'offline.found.none': 'Nothing saved matches what you wrote.',
  'offline.regions': 'Save a region',
  'offline.regions.text':
    'Then the pages of the region are fetched at once: education, schools, jobs with talk cards, activities, stories, calendar, evening packs, guides and lessons. You first see how much it is.',
  'offline.visited': 'Pages that you have visited',
  'offline.how': 'How it works',
  'offline.how.pages': 'While Read offline is on, the pages that you visit are saved, at most 150. Those you read longest ago go first.',
  'offline.how.regions': 'In a saved region you can search and follow links offline. Pages that are not saved need a network.',
  'offline.how.version':
    'When the website has changed, what is saved is fetched anew the next time you have a network. All is exchanged at once. A story that has been removed then goes from here too.',
  'offline.how.shared': 'If you share the device, others can see what you have saved. When you turn this off, all of it is removed.',
  'offline.how.cleaned': 'The browser may remove what is saved when the device needs room.',
};
