import { type CheckedContent, everyEntry } from '../catalogue/entries.ts';
import { EASY } from '../catalogue/place.ts';
import { lineAt, type Passage, passagesOf } from '../catalogue/plain-text.ts';
import type { RawEntry } from '../catalogue/read.ts';
import { at } from '../known.ts';
import { type Splitter, splitter } from '../language/split.ts';
import { kinds } from '../schema/kinds.ts';
import type { Finding } from './finding.ts';
import { isLong, type Lix, lixOf, partsOf, piecesIn, type Sentence, sentencesOf, wordsOf } from './lix.ts';
import { AUTHORITY_PATTERN, notPassive, passiveVerbs, plainer } from './words.ts';

// What an editor may do to be understood. Tips, never faults: a heavy word is sometimes the right one.

/** Whom a text is for, and the highest LIX that it should have. */
const TARGETS = { easy: 27, pupils: 38, adults: 45 } as const;
export type Audience = keyof typeof TARGETS;

const AUDIENCE_NAMES: Record<Audience, string> = {
  easy: 'den som läser lättläst',
  pupils: 'elever',
  adults: 'vägledare och samordnare',
};

/** What an easy-to-read text keeps to. */
const EASY_LIX = 25;
const EASY_SENTENCE = 12;
const EASY_WORDS = { fewest: 120, most: 250 } as const;

/** The highest LIX that texts for somebody should have; easy-to-read texts beside others are a kind of their own. */
export const lixTarget = (audience: Audience, isBeside: boolean): number => (isBeside ? EASY_LIX : TARGETS[audience]);

/** Of fewer words LIX says nothing: a single name more or less moves it by a point. */
export const FEWEST_WORDS = 80;
const LONGEST_SENTENCE = 25;
/** Above this share of sentences in the passive a text hides who does things. A few are no matter. */
const MOST_PASSIVE = 0.3;
const FEW_PASSIVES = 4;
const SHOWN = 5;

type Entry = Pick<RawEntry, 'kind' | 'file' | 'data' | 'body' | 'bodyLine' | 'line' | 'translation'>;

/** What the language of a text has to do with that of others: compounds are taken apart by the words that stand anywhere. */
type Worded = {
  file: string;
  /** Those that others may be taken apart by. */
  words: readonly string[];
  /** Those that are taken apart in it. */
  pieces: readonly string[];
};
type Studied = { findings: Finding[]; texts: Worded[] };

const studied = new WeakMap<CheckedContent, Studied>();

/**
 * What can be said of the language of every text. Swedish is held against LIX and plain words; of a translation, whose language these
 * rules do not know, only the length of the sentences is told.
 */
export const languageFindings = ({ content }: { content: CheckedContent }): Finding[] => studyLanguage(content).findings;

/** The same, with the words of each text. */
export function studyLanguage(content: CheckedContent): Studied {
  const before = studied.get(content);
  if (before) return before;
  const { entries, translations } = content;
  const texts = everyEntry(entries).map((entry) => {
    const passages = passagesOf(entry);
    return { entry, passages, words: wordsFor(passages) };
  });
  const split = splitter(lexiconOf(texts.flatMap(({ words }) => words)));
  const findings = [
    ...texts.flatMap(({ entry, passages }) => reviewText(entry, passages, split)),
    ...[...translations.values()].flatMap((entry) =>
      entry.translation === EASY ? easyText(entry.file, passagesOf(entry), split) : longSentences(entry.file, passagesOf(entry)),
    ),
  ];
  // An easy-to-read text is measured with the words of the others, and lends them none.
  const easy = [...translations.values()].filter(({ translation }) => translation === EASY);
  const made = {
    findings,
    texts: [
      ...texts.map(({ entry: { file }, passages, words }) => ({ file, words, pieces: piecesOf(passages) })),
      ...easy.map((entry) => ({ file: entry.file, words: [], pieces: piecesOf(passagesOf(entry)) })),
    ],
  };
  studied.set(content, made);
  return made;
}

/** What can be said of one text, when it is known what the others' words are; a translation is held against nothing but itself. */
export function languageOf(entry: Entry, lexicon: Iterable<string>): Finding[] {
  const passages = passagesOf(entry);
  let made: Splitter | undefined;
  const split: Splitter = (word) => (made ??= splitter(lexicon))(word);
  if (entry.translation === EASY) return easyText(entry.file, passages, split);
  return entry.translation ? longSentences(entry.file, passages) : reviewText(entry, passages, split);
}

/** What can be said of one Swedish text. */
export function reviewText(entry: Entry, passages: readonly Passage[], split: Splitter): Finding[] {
  return [
    ...(wordsAtMost(passages.filter(isForLix)) < FEWEST_WORDS ? [] : heavyText(entry, sentencesForLix(passages), split)),
    ...longSentences(entry.file, passages),
    ...authorityTone(entry.file, passages),
    ...(mayBePassive(passages) ? passiveTone(entry.file, sentencesForLix(passages)) : []),
    ...withoutYou(entry, passages),
  ];
}

// To tell sentences apart takes most of the time, and what these count says of most texts that it need not be done.

/** No fewer words than there are, however they are told apart. */
const wordsAtMost = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0);

/** Whether there may be so many passives as are told of: each ends in s. */
const mayBePassive = (passages: readonly Passage[]): boolean =>
  passages.filter(isForLix).reduce((sum, { text }) => sum + (text.match(/s(?![\p{L}\p{N}])/giu)?.length ?? 0), 0) >= FEW_PASSIVES;

/** What is wrong with an easy-to-read text, which has measures to keep and not only to aim at. */
function easyText(file: string, passages: readonly Passage[], split: Splitter): Finding[] {
  const sentences = sentencesForLix(passages);
  const words = passages.reduce((sum, { text }) => sum + wordsOf(text).length, 0);
  const heavy = tooHeavy(sentences, split, { most: EASY_LIX, who: AUDIENCE_NAMES.easy, short: EASY_SENTENCE });
  const warning = (told: Omit<Finding, 'strength' | 'rule' | 'file'>): Finding => ({ file, ...told, strength: 'warning', rule: 'easy' });
  return [
    ...(words < EASY_WORDS.fewest || words > EASY_WORDS.most
      ? [
          warning({
            line: 1,
            problem: `Den lättlästa texten är ${words} ord. Den ska ha ${EASY_WORDS.fewest} till ${EASY_WORDS.most}.`,
            remedy: words < EASY_WORDS.fewest ? 'Berätta lite mer om det viktigaste.' : 'Stryk det som läsaren klarar sig utan.',
          }),
        ]
      : []),
    ...sentences
      .filter((sentence) => sentence.words.length > EASY_SENTENCE)
      .map(({ text, words: own, line }) =>
        warning({
          line,
          problem: `Meningen är ${own.length} ord lång: ”${shortened(text)}”`,
          remedy: `Dela den. I en lättläst text har en mening högst ${EASY_SENTENCE} ord och en tanke.`,
        }),
      ),
    ...(heavy ? [warning(heavy)] : []),
  ];
}

/** Whom an entry is written for: by its kind, and a guide by its own list of audiences. */
export function audienceOf({ kind, data }: Pick<Entry, 'kind' | 'data'>): Audience {
  const { easyRead, audiences = [] } = (data ?? {}) as { easyRead?: boolean; audiences?: string[] };
  if (easyRead) return 'easy';
  if (kind === 'guide') return [audiences].flat().includes('elever') ? 'pupils' : 'adults';
  return kinds[kind].voice === 'adults' ? 'adults' : 'pupils';
}

/** Passages that are sentences: labels and the words of pictures are not. */
const readAsSentences = (passage: Passage): readonly Sentence[] => (READ.has(passage.form) ? sentencesOf(passage) : []);
const READ = new Set<Passage['form']>(['paragraph', 'item', 'field']);

/** The sentences that LIX is counted on: what is read as a text, from the summary down. */
export const sentencesForLix = (passages: readonly Passage[]): Sentence[] => passages.filter(isForLix).flatMap(readAsSentences);
const isForLix = ({ form, field }: Passage): boolean => READ.has(form) && (form !== 'field' || field === 'summary');

/** Short words that are often the first part of a compound. Others as short are too often a piece of another word. */
const SHORT_PARTS = [
  'väg',
  'bil',
  'gas',
  'rör',
  'tid',
  'båt',
  'tåg',
  'mål',
  'lön',
  'dag',
  'cad',
  'cnc',
  'apl',
  'cam',
  'vvs',
  'el',
  'it',
  'yh',
  'uf',
];
/** What stands by itself somewhere, but at the end of a word is an ending. */
const ENDINGS = new Set([
  'ingen',
  'aren',
  'ring',
  'ringar',
  'ande',
  'ning',
  'ligen',
  'heten',
  'skap',
  'anden',
  'eras',
  'arna',
  'erna',
  'igen',
  'aren',
]);
const SHORTEST_PART = 4;

/** The words that stand by themselves in our own texts: what compounds are taken apart by. */
export const lexiconOf = (words: Iterable<string>): Set<string> => new Set([...SHORT_PARTS, ...words]);

/** The words of a text that stand by themselves there. */
export function wordsFor(passages: readonly Passage[]): string[] {
  const found = new Set<string>();
  for (const { text } of passages)
    for (const word of wordsOf(text).flatMap((joined) => joined.toLowerCase().split('-')))
      if (/^\p{L}+$/u.test(word) && word.length >= SHORTEST_PART && !ENDINGS.has(word)) found.add(word);
  return [...found];
}

/** The words that are taken apart in a text; none in one that is too short for LIX. */
export function piecesOf(passages: readonly Passage[]): string[] {
  if (wordsAtMost(passages.filter(isForLix)) < FEWEST_WORDS) return [];
  return [...new Set(sentencesForLix(passages).flatMap(({ words }) => words.flatMap(piecesIn)))];
}

const tip = (rule: string, found: Omit<Finding, 'strength' | 'rule'>): Finding => ({ ...found, strength: 'tip', rule });

function heavyText(entry: Entry, sentences: readonly Sentence[], split: Splitter): Finding[] {
  const audience = audienceOf(entry);
  const told = tooHeavy(sentences, split, { most: TARGETS[audience], who: AUDIENCE_NAMES[audience], short: SHORT_ENOUGH });
  return told ? [tip('lix', { file: entry.file, ...told })] : [];
}

/** That a text has a higher LIX than it should, with what weighs the most in it. */
function tooHeavy(
  sentences: readonly Sentence[],
  split: Splitter,
  { most, who, short }: { most: number; who: string; /** Sentences of so few words need no dividing. */ short: number },
): Omit<Finding, 'strength' | 'rule' | 'file'> | undefined {
  const counted: Lix = lixOf(sentences, split);
  if (counted.words < FEWEST_WORDS || Math.round(counted.lix) <= most) return undefined;
  const longest = sentences.reduce((a, b) => (b.words.length > a.words.length ? b : a));
  const heavy = heaviestWords(sentences, split);
  return {
    line: longest.line,
    ...(longest.field && { field: longest.field }),
    problem: `Texten har LIX ${Math.round(counted.lix)}. För ${who} siktar vi på högst ${most}.`,
    remedy: [
      ...(longest.words.length > short
        ? [`Dela långa meningar. Den längsta är ${longest.words.length} ord: ”${shortened(longest.text)}”`]
        : ['Meningarna är korta nog.']),
      ...(heavy.length > 0 ? [`Byt tunga ord, eller förklara dem: ${heavy.join(', ')}.`] : []),
    ].join(' '),
  };
}

/** The longest words that an editor can do something about, the most used first. Names stay. */
function heaviestWords(sentences: readonly Sentence[], split: Splitter): string[] {
  const found = new Map<string, number>();
  for (const { words } of sentences)
    for (const word of words) {
      if (/^\p{Lu}/u.test(word)) continue;
      const longest = Math.max(
        ...partsOf(word, split)
          .filter(isLong)
          .map((part) => part.length),
        0,
      );
      if (longest > HEAVY) found.set(word.toLowerCase(), (found.get(word.toLowerCase()) ?? 0) + longest);
    }
  return [...found]
    .toSorted((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'sv'))
    .slice(0, SHOWN)
    .map(([word]) => word);
}
const HEAVY = 8;
/** Sentences of so few words need no dividing; then it is the words. */
const SHORT_ENOUGH = 15;

const shortened = (text: string): string => (text.length > 70 ? `${text.slice(0, 70).replace(/\s+\S*$/, '')} …` : text);

function longSentences(file: string, passages: readonly Passage[]): Finding[] {
  return passages
    .filter((passage) => wordsAtMost([passage]) > LONGEST_SENTENCE)
    .flatMap(readAsSentences)
    .filter(({ words }) => words.length > LONGEST_SENTENCE)
    .map(({ text, words, line, field }) =>
      tip('long-sentence', {
        file,
        line,
        ...(field && { field }),
        problem: `Meningen är ${words.length} ord lång: ”${shortened(text)}”`,
        remedy: `Dela den i två. En mening på högst ${LONGEST_SENTENCE} ord går att läsa i ett andetag.`,
      }),
    );
}

/** The words that such words begin with. */
const BEGINNINGS = new Set([...plainer.keys()].map((form) => form.split(' ', 1)[0] ?? ''));
const mayBeAuthority = ({ text }: Passage): boolean =>
  text
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.some((word) => BEGINNINGS.has(word)) ?? false;

function authorityTone(file: string, passages: readonly Passage[]): Finding[] {
  const hits = passages.filter(mayBeAuthority).flatMap((passage) =>
    [...passage.text.matchAll(AUTHORITY_PATTERN)].map((match) => {
      const word = match[0].toLowerCase();
      return { word, row: at(plainer, word), line: lineAt(passage, match.index), field: passage.field };
    }),
  );
  return [...Map.groupBy(hits, ({ row }) => row)].map(([{ better }, same]) => {
    const [{ word, line, field }] = same as [(typeof hits)[number]];
    const others = [...new Set(same.map((hit) => hit.line))].filter((other) => other !== line);
    return tip('authority-word', {
      file,
      line,
      ...(field && { field }),
      problem: `”${word}” låter som en myndighet${others.length > 0 ? ` (också på rad ${others.join(', ')})` : ''}.`,
      remedy: `Pröva i stället: ${better}.`,
    });
  });
}

/** The verbs in the s-passive in a sentence: ”anordnas”, ”erbjuds”, ”certifierades”. */
export function passivesIn({ words }: Pick<Sentence, 'words'>): string[] {
  return words.filter((word, i) => {
    if (/^\p{Lu}/u.test(word) && i > 0) return false;
    const low = word.toLowerCase();
    if (notPassive.has(low)) return false;
    if (passiveVerbs.has(low)) return true;
    // Present, past and supine of the verbs in -a; a noun's genitive ends in -arnas, -ernas, -ornas.
    return low.length > 4 && /(ades|ats|[^aeiouyåäö]as)$/.test(low) && !/(arnas|ernas|ornas|plats|skolas|städas|klassas|salas)$/.test(low);
  });
}

function passiveTone(file: string, sentences: readonly Sentence[]): Finding[] {
  const passive = sentences.flatMap((sentence) => {
    const [verb] = passivesIn(sentence);
    return verb ? [{ verb: verb.toLowerCase(), line: sentence.line }] : [];
  });
  const [first] = passive;
  if (!first || passive.length < FEW_PASSIVES || passive.length / sentences.length <= MOST_PASSIVE) return [];
  const shown = passive.slice(0, SHOWN).map(({ verb, line }) => `${verb} (rad ${line})`);
  return [
    tip('passive', {
      file,
      line: first.line,
      problem: `${passive.length} av ${sentences.length} meningar är i passiv form, så det syns inte vem som gör något: ${shown.join(', ')}.`,
      remedy: 'Skriv vem: ”skolan ordnar” i stället för ”det ordnas”, ”du får” i stället för ”det erbjuds”.',
    }),
  ];
}

const YOU = /(?<!\p{L})(du|dig|din|ditt|dina|ni|er|ert|era)(?!\p{L})/iu;
const PUPILS = /(?<!\p{L})(eleven|eleverna|elevens|elevernas|deltagaren|deltagarna|den sökande)(?!\p{L})/iu;

function withoutYou(entry: Entry, passages: readonly Passage[]): Finding[] {
  // Texts that are told of somebody else, or of a whole region or country, need not say you.
  if (kinds[entry.kind].voice !== 'you' || audienceOf(entry) === 'adults') return [];
  const body = passages.filter(({ form }) => form === 'paragraph' || form === 'item');
  if (body.some(({ text }) => YOU.test(text))) return [];
  for (const passage of body) {
    const match = PUPILS.exec(passage.text);
    if (!match) continue;
    return [
      tip('without-you', {
        file: entry.file,
        line: lineAt(passage, match.index),
        problem: `Texten talar om ”${match[0].toLowerCase()}” men aldrig till dig som läser.`,
        remedy: 'Skriv du: ”du får prova” i stället för ”eleverna får prova”.',
      }),
    ];
  }
  return [];
}
