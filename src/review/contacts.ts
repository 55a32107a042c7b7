import type { Finding } from './finding.ts';
import { entriesOf, found, type ReviewInput } from './input.ts';

/** Regions that tell nobody whom to ask: pages then send their readers to the national network. */
export const contactFindings = (input: ReviewInput): Finding[] =>
  entriesOf(input).flatMap((entry) =>
    entry.kind === 'region' && entry.data.contacts.length === 0
      ? [
          found('tip', 'region-contact', entry, ['contacts'], {
            problem: `Det står inte vem man frågar i ${entry.data.name}.`,
            remedy: 'Skriv contacts med role och minst en av web, form, email och phone. En roll räcker: ett namn behöver personens ja.',
          }),
        ]
      : [],
  );
