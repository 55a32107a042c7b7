import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleaned, plain, strangeIn } from '../../src/schema/characters.ts';

describe('a character that nobody sees', () => {
  it.each([
    ['\u200b', 'U+200B'],
    ['\u00ad', 'U+00AD'],
    ['\ufeff', 'U+FEFF'],
    ['\u202e', 'U+202E'],
    ['\u2066', 'U+2066'],
    ['\u2028', 'U+2028'],
    ['\u0007', 'U+0007'],
    ['\u0085', 'U+0085'],
    ['\u3164', 'U+3164'],
    ['\uf0b7', 'U+F0B7'],
    ['\ud800', 'U+D800'],
    ['\u{e0041}', 'U+E0041'],
  ])('%j is told by name, with the word before it', (letter, name) => {
    const [told, ...more] = strangeIn(`Östra skolan i Öster${letter}götland`);
    expect(more).toEqual([]);
    expect(told?.problem).toContain(name);
    expect(told?.problem).toContain('efter ”Öster”');
    expect(told?.remedy).toBe(`Skriv om texten för hand: Östra skolan i Öster${/[\u2028\u0085]/.test(letter) ? ' ' : ''}götland`);
  });

  it('is told wherever it stands, and no more when the advice is followed', () => {
    const letter = fc.constantFrom('\u200b', '\u00ad', '\u202e', '\u0001', '\u2060', '\u0430', '\ufb01', 'Ã¥', 'â€™');
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zåäö]{1,8}$/), letter, fc.stringMatching(/^[a-zåäö ]{0,8}[a-zåäö]$/), (before, strange, after) => {
        const text = before + strange + after;
        expect(strangeIn(text)).not.toEqual([]);
        expect(strangeIn(cleaned(text))).toEqual([]);
      }),
    );
  });

  it('is told once for a text, and in part of a long one', () => {
    const [told, ...more] = strangeIn(`${'Många ord som står före. '.repeat(5)}Svet\u200bs och mät\u200b.`);
    expect(more).toEqual([]);
    expect(told?.remedy).toBe('Skriv om ordet för hand: Svets');
  });
});

describe('a letter that is not what it looks like', () => {
  it.each([
    ['Svets\u0430re', 'kyrillisk', 'Svetsare'],
    ['Kontr\u03bfll', 'grekisk', 'Kontroll'],
    ['\ufb01nmekaniker', 'ser ut som ”fi”', 'finmekaniker'],
    ['\u{1d413}eknik', 'ser ut som ”T”', 'Teknik'],
    ['VÃ¥rt mÃ¶te', 'sönderläst', 'Vårt möte'],
    ['V√•rt', 'sönderläst', 'Vårt'],
    ['vi â€“ ni', 'sönderläst', 'vi – ni'],
    ['O\u0308ster', 'lösa tecken', 'Öster'],
  ])('%s', (text, what, right) => {
    expect(strangeIn(text)[0]?.problem).toContain(what);
    expect(cleaned(text)).toBe(right);
  });

  it('and one that is lost cannot be known', () => {
    expect(strangeIn('f\ufffdr')).toMatchObject([{ remedy: 'Skriv bokstaven som ska stå där.' }]);
  });
});

describe('what is right is left alone', () => {
  it.each([
    'Ångström, naïve, Müller, Łódź, São Paulo',
    'µm, kΩ, Δt, β-karoten',
    '”BRÅ” – och ”Ä”, §\u00a05',
    '35\u00a0000 kr',
    '👩‍🔧 ❤️ 🇸🇪 1️⃣ ™ ©',
    'Привіт, Οδυσσέας, 世界, مرحبا',
    'Rad ett\n\tRad två\r\n',
  ])('%s', (text) => expect(strangeIn(text)).toEqual([]));
});

describe('fields are read', () => {
  it('with letters in one piece and plain spaces, but what holds a number to its unit', () => {
    expect(plain('O\u0308stergo\u0308tlands\u00a0la\u0308n')).toBe('Östergötlands län');
    expect(plain('35\u00a0000\u00a0kr och kap.\u00a05 § 7, kap\u00a05')).toBe('35\u00a0000\u00a0kr och kap. 5 § 7, kap\u00a05');
  });
});
