import type { Education } from '../catalogue/types.ts';
import type { Translate } from '../i18n/strings.ts';

type Certified = Pick<Education, 'certification' | 'active' | 'school'>;

/** What is certified, as one word: the education itself, only its school, or the status when it is not certified. */
export function certificationKey({
  certification: { status, basis },
  school,
}: Certified):
  'certified-programme' | 'certified-school' | 'certified-unnamed' | 'linked' | 'planned' | 'applied' | 'pilot' | 'not-stated' {
  if (status !== 'certified') return status;
  if (basis === 'certified-programme') return basis;
  return school ? 'certified-school' : 'certified-unnamed';
}

/** The tag beside an education in a list. */
export function certificationLabel(education: Certified, t: Translate, network: string): string {
  return education.active === false
    ? t('certification.label.history')
    : t(`certification.label.${certificationKey(education)}`, { network });
}
