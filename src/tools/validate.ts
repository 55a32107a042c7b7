import { type Definition, isAsked, type Placed, placedIn, type Values } from './definition.ts';
import { isDate, isNumber } from './state.ts';

/** What is wrong with an answer. */
export type AnswerFault = { field: Placed; fault: 'required' | 'number' | 'date' | 'email' };

/** What must be filled in or mended before the result is whole, in the order of the form. */
export const faultsIn = (definition: Definition, values: Values): AnswerFault[] =>
  placedIn(definition, values)
    .filter((field) => isAsked(field, values))
    .flatMap((field) => {
      const [answer = ''] = values[field.key] ?? [];
      const fault = faultOf(field, answer);
      return fault ? [{ field, fault }] : [];
    });

function faultOf({ type, required, most }: Placed, answer: string): AnswerFault['fault'] | undefined {
  if (answer === '') return required ? 'required' : undefined;
  if (type === 'number' && !isNumber(answer, most)) return 'number';
  if (type === 'date' && !isDate(answer)) return 'date';
  if (type === 'email' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(answer)) return 'email';
  return undefined;
}
