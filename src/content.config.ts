import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { hiddenFiles } from './catalogue/catalogue.ts';
import { contentFolder } from './catalogue/folder.ts';
import { isDeveloping } from './catalogue/mode.ts';
import { patient } from './editing/patient.ts';

// Astro renders the prose and finds the pictures beside it. All else about an entry is read and checked by the
// catalogue, which needs no Astro and tells editors in Swedish; one validator, so the data passes through here.
// What is hidden is not even read, or its pictures would be published. While developing, drafts and faults come and go.
const hidden = isDeveloping ? [] : await hiddenFiles();

const files = glob({
  base: pathToFileURL(`${contentFolder}${path.sep}`),
  pattern: ['**/*.{md,mdx}', '!README.md', ...hidden.map((file) => `!${file}`)],
  generateId: ({ entry }) => entry,
  retainBody: false,
});

const prose = defineCollection({
  loader: isDeveloping ? patient(files) : files,
  // A translation has words of a picture alone.
  schema: ({ image }) => z.looseObject({ picture: z.looseObject({ src: image().optional() }).optional() }),
});

export const collections = { prose };
