import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { catalogue, languages } from '../../src/catalogue/catalogue.ts';
import { altOf, socialImages, socialOf } from '../../src/social/card.ts';
import { BOTTOM, fit, forgetOthers, socialPng, widthOf } from '../../src/social/image.ts';

const catalogues = await Promise.all((await languages()).map(catalogue));
const images = catalogues.flatMap(socialImages);

describe('the social images', () => {
  it('hold every title whole, in lines that end before the picture and above the strip', async () => {
    const wrong: string[] = [];
    for (const { card } of images) {
      const { words, width, bottom } = await fit(card);
      const title = words.filter(({ weight }) => weight === 700);
      const below = words.filter(({ weight }) => weight === 400).map(({ text }) => text);
      if (title.map(({ text }) => text).join(' ') !== card.title) wrong.push(`${card.title}: cut`);
      if (below.length > 0 && below.join(' ') !== card.line) wrong.push(`${card.title}: ${below.join(' ')}`);
      if (bottom > BOTTOM) wrong.push(`${card.title}: ends at ${bottom}`);
      for (const line of words) {
        const parts = line.text.split(' ');
        const wide = parts.reduce((sum, word) => sum + widthOf(word, line), (parts.length - 1) * line.size * 0.25);
        if (!(wide <= width)) wrong.push(`${line.text}: ${wide}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('are drawn at the same time for pages with equal cards', async () => {
    const { card } = images[0]!;
    const fresh = { ...card, title: `Lika ${randomUUID().slice(0, 8)}` };
    const [first, ...others] = await Promise.all(Array.from({ length: 20 }, () => socialPng(fresh)));
    expect(others.every((other) => other.equals(first!))).toBe(true);
    await forgetOthers(images.map((image) => image.card));
  });

  it('have an address each', () => {
    expect(new Set(images.map(({ address }) => address)).size).toBe(images.length);
  });

  it('are those of the site for a page without an entry of its own, and of the region for its pages', () => {
    const [sv] = catalogues;
    expect(socialOf(sv!).address).toBe('/delning/sv.png');
    expect(socialOf(sv!, sv!.guides[0]).address).toBe('/delning/sv.png');
    const [region] = sv!.regions;
    expect(socialOf(sv!, region).address).toBe(`/delning/regioner/${region!.key}.png`);
    expect(altOf(socialOf(sv!, region).card)).toContain(region!.title);
  });
});
