import type { Catalogue, Municipality, StudyForm } from '../catalogue/types.ts';
import { formOf } from '../catalogue/link.ts';
import { kept } from '../reads.ts';
import type { Receipt } from '../schema/imported.ts';

// How much of what is given we know: an absence may be claimed only where all of it is known.

/** `whole`: a register that claims to hold all of it has been read; `some`: what has been found by hand, or a part; `none`: nothing. */
type Extent = 'whole' | 'some' | 'none';

/** How much is known of a form of education in a place, and by what. */
export type Coverage = {
  form: StudyForm;
  extent: Extent;
  /** The register, and what it speaks of; absent where nothing has been read. */
  source?: string;
  asOf?: string;
  /** Why a register does not hold all of it, in the main language. */
  note?: string;
};

type Imported = Catalogue['imported'];

/** What has been read of educations, by form. */
const recordsOf = kept((imported: Imported): Map<StudyForm, { record: Coverage; where: ReadonlySet<string> | undefined }[]> => {
  const receipts = Object.values(imported).map(({ receipt }: { receipt: Receipt }) => receipt);
  const all = receipts.flatMap(({ source, period, covers = [] }) =>
    covers
      .filter(({ of }) => of === 'educations')
      .map(({ form, extent, note, municipalities }) => ({
        record: { form, extent, source, asOf: period, ...(note !== undefined && { note }) },
        where: municipalities && new Set(municipalities),
      })),
  );
  return Map.groupBy(all, ({ record }) => record.form);
});

/** How much is known of a form of education in a municipality. */
export function coverageOf(form: StudyForm, municipality: Pick<Municipality, 'code' | 'educations'>, imported: Imported): Coverage {
  const here = (recordsOf(imported).get(form) ?? []).filter(({ where }) => where?.has(municipality.code) ?? true);
  const best = here.find(({ record }) => record.extent === 'whole') ?? here[0];
  if (best) return best.record;
  const byHand = municipality.educations.some(({ programme }) => programme && formOf(programme) === form);
  return { form, extent: byHand ? 'some' : 'none' };
}

/** Whether something that we have not found can be said not to be there. */
export type Absence =
  /** It can: every form that could lead there is known as a whole in every place, by these records. */
  | { sure: true; records: Coverage[] }
  /** It cannot: of these forms we do not know all. */
  | { sure: false; unknown: Coverage[] };

/**
 * Whether one may say that no education of some forms is given in some places, where none has been found. It takes that each form is known
 * as a whole in each of them; without forms or places nothing can be said.
 */
export function absence(
  forms: Iterable<StudyForm>,
  places: readonly Pick<Municipality, 'code' | 'educations'>[],
  imported: Imported,
): Absence {
  const records = [...new Set(forms)].flatMap((form) => places.map((place) => coverageOf(form, place, imported)));
  const once = (some: readonly Coverage[]): Coverage[] => [...new Map(some.map((record) => [JSON.stringify(record), record])).values()];
  const unknown = records.filter(({ extent }) => extent !== 'whole');
  return records.length > 0 && unknown.length === 0 ? { sure: true, records: once(records) } : { sure: false, unknown: once(unknown) };
}
