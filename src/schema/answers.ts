import { z } from 'zod';

/** What a reader may want to know or do that a text can answer, and what it is in Swedish. */
const ANSWERS = {
  unsure: 'hur man väljer när man inte vet',
  choose: 'hur gymnasievalet går till och när',
  change: 'hur man byter väg eller kommer tillbaka',
  eligibility: 'hur man blir behörig till högskolan',
  prao: 'hur prao fungerar',
  apl: 'vad apl är',
  validate: 'hur man får papper på vad man kan',
  ask: 'vem man frågar om val och utbildning',
  'take-trainee': 'hur ett företag tar emot apl-elever',
  'take-pupil': 'hur ett företag tar emot praoelever',
  supervise: 'hur man blir och är handledare',
  visit: 'hur ett företag besöker en skola eller tar emot besök',
  recruit: 'hur ett företag hittar folk',
  influence: 'hur ett företag påverkar utbildning',
  join: 'hur ett företag är med',
  'support-contest': 'hur ett företag stöttar en tävling',
  mentor: 'hur man blir fadder eller mentor',
  'summer-job': 'hur det går till med sommarjobb',
  trip: 'vart en klass kan åka på besök',
  lesson: 'vad en lärare kan göra på en lektion',
  borrow: 'vad en skola kan låna',
  'talk-card': 'kort att prata kring',
  embed: 'hur man visar våra uppgifter på sin egen sida',
  suits: 'hur Vad passar mig? fungerar och används i en klass',
  money: 'vad det kostar och vad man lever på',
  about: 'vad webbplatsen är',
  sources: 'varifrån uppgifterna kommer',
  report: 'hur man rapporterar fel',
} as const;

/** A question that a text answers. */
type Answered = keyof typeof ANSWERS;

const keys = Object.keys(ANSWERS) as [Answered, ...Answered[]];

/** The questions and tasks that a text answers: the search leads them to it. */
export const answers = z
  .array(z.enum(keys))
  .default([])
  .describe(
    `Frågor och ärenden som texten svarar på. Sökningen leder dem hit: ${Object.entries(ANSWERS)
      .map(([key, meaning]) => `${key} = ${meaning}`)
      .join(', ')}.`,
  )
  .meta({ example: '[apl, take-trainee]' });
