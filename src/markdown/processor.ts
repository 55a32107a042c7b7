import { fileURLToPath } from 'node:url';
import { type SatteriProcessorOptions, satteri } from '@astrojs/markdown-satteri';
import type { AstroConfig } from 'astro';
import { dialect } from '../catalogue/dialect.ts';
import { headingIdsIn } from '../catalogue/prose-headings.ts';
import { checkProse } from '../catalogue/prose.ts';
import type { Language } from '../i18n/language.ts';
import { translator } from '../i18n/strings.ts';
import { alignedByClass, headingIds, namedNotes, saysOut, swedishQuotes } from './plugins.ts';

type Processor = NonNullable<AstroConfig['markdown']['processor']>;

/**
 * How Astro renders editors' texts, and the gate before its compiler: every text, .md and .mdx, comes this way, in the build and while
 * developing, and one that the check finds fault with goes no further. Of the fields nothing comes along: `layout` would load code.
 * @param main the language of a text whose file name has none
 */
export function proseProcessor(main: Language): Processor {
  return {
    name: 'prose',
    options: {},
    createRenderer: async (shared) => ({
      render: async (content, options) => {
        const file = options?.fileURL ? fileURLToPath(options.fileURL) : 'text.md';
        const renderer = await satteri(optionsFor(file, content, main)).createRenderer(shared);
        return renderer.render(content, { ...(options?.fileURL && { fileURL: options.fileURL }), frontmatter: {} });
      },
    }),
    createMdxRenderer: async (shared, mdx) => ({
      process: async (content, file) => {
        const renderer = await satteri(optionsFor(file, content, main)).createMdxRenderer?.(shared, mdx);
        if (!renderer) throw new Error('The Markdown processor renders no MDX.');
        return renderer.process(content, file, {});
      },
    }),
  };
}

/**
 * How one text is rendered.
 * @throws when the check finds fault with it
 */
function optionsFor(file: string, body: string, main: Language): SatteriProcessorOptions {
  const [fault] = checkProse({ file, body, bodyLine: 1 });
  if (fault) throw new Error(`${file}\n${fault.problem}\n${fault.remedy}`);
  const language = languageOf(file) ?? main;
  const t = translator(language);
  const notes = `${notesOf(file)}-`;
  return {
    mdastPlugins: language === 'sv' ? [swedishQuotes] : [],
    hastPlugins: [alignedByClass, headingIds(headingIdsIn({ file, body })), namedNotes(`${notes}notes`), saysOut(t('link.out'))],
    features: {
      ...dialect,
      gfm: { footnotes: { label: t('prose.notes'), backLabel: t('prose.note.back'), backContent: BACK, clobberPrefix: notes } },
      smartPunctuation: { quotes: language === 'en' },
    },
  };
}

/** An arrow that no telephone takes for an emoji. */
const BACK = '↩\uFE0E';

/** The language that a file's name says that it is in. */
function languageOf(file: string): Language | undefined {
  const [, own] = /\.(sv|en)\.mdx?$/.exec(file) ?? [];
  return own === 'sv' || own === 'en' ? own : undefined;
}

/** What the ids of a text's notes begin with: two texts on a page have two. */
const notesOf = (file: string): string => `not-${(file.split('/').at(-1) ?? '').replace(/\..*$/, '')}`;
