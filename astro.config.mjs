import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import './scripts/lib/quiet.ts';
import { sayDeveloping } from './scripts/lib/caches.ts';
import { writeCompletion } from './scripts/lib/completion.ts';
import { cacheFolder } from './src/catalogue/folder.ts';
import { isPreview } from './src/catalogue/mode.ts';
import { preloading } from './scripts/lib/preloading.ts';
import { readSite } from './src/catalogue/site.ts';
import { editing } from './src/editing/integration.ts';
import { proseProcessor } from './src/markdown/processor.ts';
import { alternatesOf, isListed } from './src/outputs/sitemap.ts';

const site = await readSite();

/** While developing, an editor's program completes frontmatter with the ids that there are now, and builds let what is shown be. */
const developing = {
  name: 'developing',
  hooks: {
    'astro:server:setup': async () => {
      await sayDeveloping();
      await writeCompletion();
    },
  },
};

/** The state in an address is read with the list, almost everywhere: one file. */
const TOGETHER = { name: 'saved', test: /src\/(saved\/(saved\.client|list|parts)|client\/state)\.ts$/ };

/**
 * A script that a press fetches is asked for as it is written. Vite would ask at the same time for the few files that it needs in turn,
 * and fetch the code that does so on every page; here each script that imports has a few signs of its own instead. Astro sets the option
 * anew, so it is taken where it is read.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  apply: 'build',
  configResolved: ({ environments }) => void (environments.client.build.modulePreload = false),
  resolveId: { filter: { id: /^\0vite\/preload-helper/ }, handler: (_, importer) => `\0plain-import:${importer}` },
  load: { filter: { id: /^\0plain-import:/ }, handler: () => 'export const __vitePreload = (load) => load();' },
};

// `npm run dev` and `npm run edit` are for this machine alone, unless HOST names an address of it that others reach.
const { HOST } = process.env;

export default defineConfig({
  server: { host: HOST || 'localhost', ...(HOST && { allowedHosts: [HOST] }) },
  site: site.address,
  trailingSlash: 'always',
  cacheDir: cacheFolder,
  prerenderConflictBehavior: 'error',
  // Search engines are not told of a preview.
  integrations: [
    mdx(),
    ...(isPreview ? [] : [sitemap({ filter: isListed(site), serialize: alternatesOf(site) })]),
    developing,
    editing(),
    preloading,
  ],
  markdown: { syntaxHighlight: false, processor: proseProcessor(site.languages[0]) },
  image: { responsiveStyles: false },
  // Everything is a file of its own: the content security policy allows nothing inline.
  build: { inlineStylesheets: 'never', assets: 'assets', concurrency: 4 },
  // A constant that has become a variable is not written out where it is used, and a script with many weighs more.
  vite: {
    plugins: [plainImports],
    build: { assetsInlineLimit: 0, rolldownOptions: { output: { topLevelVar: false, codeSplitting: { groups: [TOGETHER] } } } },
  },
  devToolbar: { enabled: false },
});
