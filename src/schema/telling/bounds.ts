import { numbers, positions } from '../meant.ts';
import { asYaml, type Fault, hint, orDrop, type Sentences, show, takes, write } from './fault.ts';

// Texts that are too long, lists that are too short, numbers that are too great.

const rows = (count: number): string => (count === 1 ? 'ett värde' : `${count} värden`);

/** More than the field takes. */
export function tooBig(fault: Fault, most: number, origin: string): Sentences {
  const { field, value, written } = fault;
  if (typeof value === 'string')
    return {
      problem: `Texten är ${value.trim().length} tecken. Den får vara högst ${most}.`,
      remedy: `Korta texten med minst ${value.trim().length - most} tecken.`,
    };
  if (Array.isArray(value) || origin === 'array')
    return {
      problem: `Listan har ${Array.isArray(value) ? value.length : 'för många'} värden. Den får ha högst ${most}.`,
      remedy: positionMeant(fault) ?? `Ta bort minst ${Array.isArray(value) ? rows(value.length - most) : 'ett värde'} ur listan.`,
    };
  return {
    problem: `${show(fault)} är för stort. Högst ${most} går bra.`,
    remedy: write(fault, numbers(written)) ?? `Skriv ett tal som är högst ${most}.${hint(field)}`,
  };
}

/** A position whose decimals have commas is four numbers. */
function positionMeant({ field, written }: Fault): string | undefined {
  const right = positions(written).find((place) => takes(field, place));
  return right && `Skriv punkt i tal: ${asYaml(right)}`;
}

/** Less than the field takes. */
export function tooSmall(fault: Fault, least: number, origin: string): Sentences {
  const { field, value, written } = fault;
  if (typeof value === 'string')
    return { problem: 'Texten är tom.', remedy: `Skriv något mellan citattecknen${orDrop(field)}.${hint(field)}` };
  if (Array.isArray(value) || origin === 'array')
    return {
      problem: Array.isArray(value) && value.length === 0 ? 'Listan är tom.' : 'Listan är för kort.',
      remedy: `Skriv minst ${rows(least)} i listan${orDrop(field)}.${hint(field)}`,
    };
  const thousands = /^\d{1,3}(?:\.\d{3})+$/.test(written) ? numbers(written) : [];
  return {
    problem: `${show(fault)} är för litet. Minst ${least} går bra.`,
    remedy: write(fault, thousands) ?? `Skriv ett tal som är minst ${least}.${hint(field)}`,
  };
}
