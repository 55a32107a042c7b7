import type { z } from 'zod';
import { ads } from './imported/ads.ts';
import { emil } from './imported/emil.ts';
import { employees } from './imported/employees.ts';
import { outlook } from './imported/outlook.ts';
import { pay } from './imported/pay.ts';
import { planned } from './imported/planned.ts';
import { FORMS } from './imported/receipt.ts';
import { syllabus } from './imported/syllabus.ts';
import { taxonomy } from './imported/taxonomy.ts';
import { units } from './imported/units.ts';
import { yh } from './imported/yh.ts';

// The files in content/imported/, which only `npm run import` writes. Each holds a receipt of what it was made from.

/** Every imported file, by its name without ending, which is also what `npm run import` calls it. */
export const importedSchemas = { ads, outlook, yh, units, planned, emil, syllabus, taxonomy, employees, pay };

export type ImportedKind = keyof typeof importedSchemas;
/** The names of them all. */
export const importedKinds = Object.keys(importedSchemas) as ImportedKind[];
/** A file as it stands in content/imported/. */
export type ImportedFile<K extends ImportedKind = ImportedKind> = z.infer<(typeof importedSchemas)[K]>;
export type OutlookTable = ImportedFile<'outlook'>;
export type { Coverage, Receipt } from './imported/receipt.ts';

/** A form of education, as the registers tell them apart. */
export type StudyForm = (typeof FORMS)[number];
export { FORMS };
export type YhProgramme = ImportedFile<'yh'>['programmes'][number];
export type PlannedEducation = ImportedFile<'planned'>['educations'][number];
export type RegisteredEducation = ImportedFile<'emil'>['educations'][number];
