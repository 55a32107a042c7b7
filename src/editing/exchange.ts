import type { Problem } from '../schema/errors.ts';

// What the forms in the browser and the server that answers them say to each other. Types alone: both sides read them.

/** Where Decap reads and writes: the local proxy, or a repository. */
export type Backend = { name: string; [option: string]: unknown };
export type FormField = { name: string; label: string; widget: string; [option: string]: unknown };
export type Collection = { name: string; label: string; format: string; [option: string]: unknown };
export type CmsConfig = { backend: Backend; collections: Collection[]; [option: string]: unknown };

export type Choice = { value: string; label: string };
/** What the buttons over a text let one choose among. */
export type Choices = { pages: Choice[]; sources: Choice[] };

/** What the page of the forms hands over. */
export type OnPage = { config: CmsConfig; choices: Choices; region: string | undefined };

/** A fault where a form can show it: the row of a list, and the steps to the field from there. */
export type Fault = Problem & { row?: number; path: (string | number)[] };
/** What a refused save, and a draft saved with faults, tell the form. */
export type Told = { error?: string; faults: Fault[]; others: Problem[] };

export type Picture = { id: string; content: string; encoding: 'base64'; path: string; name: string };

/** What would follow if an entry were removed. */
export type Removal = {
  /** The entry's title, as its file says. */
  title: string;
  /** Everything that goes, the entry first. */
  files: string[];
  /** What would be broken, by file, with the title of what stands there. */
  broken: { file: string; title: string; form: string | undefined; problems: Problem[] }[];
  /** Addresses that readers may have kept. */
  addresses: string[];
  /** One of them has been published, so that it must lead on. */
  mustLead: boolean;
  /** Where they may lead: pages in the main language. The first is a suggestion. */
  targets: string[];
};
