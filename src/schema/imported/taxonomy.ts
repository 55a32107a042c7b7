import { z } from 'zod';
import { text } from '../common.ts';
import { importedFile, ssyk } from './receipt.ts';

/** The key of a concept in JobTech Taxonomy. Names change from version to version, the key does not. */
const concept = z.string().regex(/^[\w-]{4}_[\w-]{3}_[\w-]{3}$/);

/** The occupation groups and their occupations by JobTech Taxonomy, with the occupations that can stand in for each other. */
export const taxonomy = importedFile('groups', {
  groups: z
    .array(
      z.strictObject({
        ssyk,
        id: concept.describe('Gruppens id i JobTech Taxonomy.'),
        label: text.describe('Gruppens namn.'),
        isco: z.array(z.string().regex(/^\d{4}$/)).describe('Motsvarande grupper i ISCO-08, fyra siffror.'),
        occupations: z
          .array(
            z.strictObject({
              id: concept.describe('Yrkesbenämningens id i JobTech Taxonomy.'),
              label: text.describe('Yrkesbenämningen.'),
            }),
          )
          .describe('Gruppens yrkesbenämningar.'),
        titles: z.array(text).min(1).optional().describe('Yrkestitlar i SCB:s register som hör till gruppen.'),
      }),
    )
    .describe('En rad för varje yrkesgrupp.'),
  related: z
    .array(z.tuple([concept, concept, z.number().min(1).max(100)]))
    .describe('Yrkesbenämningar som kan ersätta varandra: id, id, procent.'),
});
