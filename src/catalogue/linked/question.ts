import { at } from '../../known.ts';
import type { Question, Said } from '../types.ts';
import type { Linking, Made } from './linking.ts';

/** What is asked of one who looks for a job that suits, with the verbs that its answers mean. */
export const questions = ({ build }: Linking, { doing }: Pick<Made, 'doing'>): Map<string, Question> =>
  build('question', (entry, { says: [first, second], ...data }): Question => {
    const linked = ({ doing: verb, ...said }: typeof first): Said => (verb === undefined ? said : { ...said, doing: at(doing, verb) });
    return { ...data, id: entry.key, says: [linked(first), linked(second)] };
  });
