import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pick, randomOf } from './random.ts';
import { PROSE, told } from './scale-prose.ts';

// The least that a site of so many pages can be, for Hugo: one layout, and pages with a title and two hundred words. What it takes to
// render is what our builds are held against.

const WORDS = 200;
const CONFIG = `baseURL = "https://example.org/"
title = "Bare"
disableKinds = ["RSS", "sitemap", "taxonomy", "term", "section", "robotsTXT", "404"]
`;
const LAYOUT = '<!doctype html><html lang="sv"><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}</html>\n';

/** Writes the source of such a site. */
export async function bareSite(folder: string, pages: number): Promise<void> {
  const random = randomOf(1);
  const sentences = Object.values(PROSE).flat();
  const below = path.join(folder, 'content/p');
  await mkdir(below, { recursive: true });
  await mkdir(path.join(folder, 'layouts/_default'), { recursive: true });
  await writeFile(path.join(folder, 'config.toml'), CONFIG);
  for (const name of ['_default/single', 'index']) await writeFile(path.join(folder, `layouts/${name}.html`), LAYOUT);
  for (let i = 0; i < pages; i += 1) {
    const body: string[] = [];
    for (let words = 0; words < WORDS; words += body.at(-1)?.split(' ').length ?? WORDS) body.push(pick(random, sentences));
    await writeFile(path.join(below, `${i}.md`), `---\ntitle: Sida ${i}\n---\n\n${told(body, { name: 'Sidan' })}\n`);
  }
}
