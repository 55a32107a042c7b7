import { byAlphabet } from '../../i18n/format.ts';
import type { School } from '../types.ts';
import type { Linking, Made } from './linking.ts';

// All schools of the register of school units, put in their municipalities: a school that is several units is one.

/**
 * Puts the register's schools into the municipalities, by name.
 * @param made.school our own schools; one that names its units is the register's
 */
export function register(
  { imported, language }: Pick<Linking, 'imported' | 'language'>,
  made: Pick<Made, 'municipality' | 'school'>,
): void {
  const ours = new Map([...made.school.values()].flatMap((school) => (school.units?.codes ?? []).map((code) => [code, school] as const)));
  const inPlace = Map.groupBy(imported.units?.schools ?? [], ({ municipality }) => municipality);
  const compare = byAlphabet(language);
  for (const place of made.municipality.values()) {
    const schools = Map.groupBy(inPlace.get(place.code) ?? [], (unit) => nameOf(unit, ours.get(unit.code)));
    place.register = [...schools]
      .map(([name, units]) => {
        const school = units.map(({ code }) => ours.get(code)).find((one) => one !== undefined);
        return {
          name,
          codes: units.map(({ code }) => code).toSorted(),
          forms: [...new Set(units.flatMap(({ forms }) => forms))],
          school,
          proposed: school !== undefined && school.units?.reviewed === undefined,
          website: units.find(({ web }) => web !== undefined)?.web,
        };
      })
      .toSorted((a, b) => compare(a.name, b.name));
  }
}

/** Units of one school bear its name and a number: Kungsmadskolan 1, Haganässkolan2. */
export const schoolName = (unit: string): string =>
  unit
    .replace(/\s+/g, ' ')
    .replace(/ ?(?<!\d)\d{1,2}$/, '')
    .trim() || unit;

const nameOf = ({ name }: { name: string }, school: School | undefined): string => school?.name ?? schoolName(name);
