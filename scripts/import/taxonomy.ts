import { z } from 'zod';
import type { ImportedFile } from '../../src/schema/imported.ts';
import { type File, filesOf } from './input.ts';
import { compare, ImportError, NotOfKind, type Read, type Reader, rowsWith, sound } from './reader.ts';
import { clean, leaving } from './values.ts';

// The keys of jobs: SSYK, ISCO-08, the names of occupations and which of them can stand in for each other, from JobTech Taxonomy's
// ready-made files or our extracts of them, and the titles that Statistics Sweden has for each group. A folder holds several
// files, which are told apart by what they hold.

type Group = ImportedFile<'taxonomy'>['groups'][number];
type Related = ImportedFile<'taxonomy'>['related'][number];
/** What one file says. */
type Facts = { groups: Group[]; titles: { ssyk: string; titles: string[] }[]; related: Related[]; taken?: string | undefined };

const label = z.string().transform(clean);
const isco = z.string().regex(/^\d{4}$/);
const ssyk = z.string().regex(/^\d{4}$/, 'ssyk');
const percent = z.number().min(1).max(100);
const named = z.object({ id: z.string(), label });

const ourGroups = z.object({
  source: z.string().optional(),
  groups: z.array(z.object({ ssyk, ...named.shape, isco08: z.array(z.object({ code: isco })), occupations: z.array(named) })).min(1),
});
const ourTitles = z.object({ groups: z.array(z.object({ ssyk, titles: z.array(label) })).min(1) });
const ourPairs = z.object({ pairs: z.array(z.tuple([z.string(), z.string(), percent])) });

/** A concept as JobTech writes it, with those below it and beside it. */
const concept = z.object({
  id: z.string(),
  type: z.string(),
  preferred_label: label,
  ssyk_code_2012: ssyk.nullish(),
  isco_code_08: isco.nullish(),
  get narrower() {
    return z.array(concept).nullish();
  },
  get related() {
    return z.array(concept).nullish();
  },
  substitutes: z.array(z.object({ id: z.string(), substitutability_percentage: percent })).nullish(),
});
type Concept = z.infer<typeof concept>;
const jobtech = z.object({ data: z.object({ concepts: z.array(concept).min(1) }) });

const hasConcepts = (data: unknown): boolean => rowsWith((Object(data) as { data?: unknown }).data, 'preferred_label') !== undefined;

/**
 * The groups with their occupations and titles, and which occupations can stand in for each other, put together from files.
 * @param retrieved when they were fetched: JobTech's own files do not say how old they are
 * @throws {ImportError} when a file is of another kind or has faults, or the files contradict each other
 */
function readTaxonomy(files: readonly File[], retrieved: string): Read<'taxonomy'> {
  const facts = files.map(factsOf);
  const { leave, left } = leaving();
  const groups = joined(facts.flatMap((fact) => fact.groups));
  if (groups.size === 0)
    throw new ImportError('Filerna har inga yrkesgrupper. Ta med the-ssyk-hierarchy-with-occupations.json från JobTech Taxonomy.');
  const homes = new Map<string, string>();
  for (const { ssyk: home, occupations } of groups.values())
    for (const { id, label: name } of occupations) {
      const other = homes.get(id);
      if (other !== undefined) throw new ImportError(`Yrkesbenämningen ${name} (${id}) står i två grupper: ${other} och ${home}.`);
      homes.set(id, home);
    }

  const titles = new Map<string, string[]>();
  for (const { ssyk: code, titles: own } of facts.flatMap((fact) => fact.titles)) {
    // JobTech joins the levels of managers: 1211 and 1212 are its 1210.
    const home = [code, `${code.slice(0, 3)}0`].find((one) => groups.has(one));
    if (home === undefined) leave('grupper med titlar hos SCB som JobTech inte har');
    else titles.set(home, [...new Set([...(titles.get(home) ?? []), ...own])]);
  }

  const related = new Map<string, Related>();
  for (const pair of facts.flatMap((fact) => fact.related)) {
    const [from, to, share] = pair;
    const known = related.get(`${from} ${to}`);
    if (known && known[2] !== share)
      throw new ImportError(`${from} och ${to} står två gånger med olika procent: ${known[2]} och ${share}.`);
    if (known) leave('par som står två gånger');
    else if (homes.has(from) && homes.has(to)) related.set(`${from} ${to}`, pair);
    else leave('par där minst ett yrke saknas bland grupperna');
  }

  const rows = [...groups.values()].map(({ ssyk: code, id, label: name, isco: codes, occupations }): Group => {
    const own = titles.get(code) ?? [];
    return { ssyk: code, id, label: name, isco: codes, occupations, ...(own.length > 0 && { titles: own }) };
  });
  const [period = retrieved.slice(0, 7)] = facts.flatMap(({ taken }) => taken ?? []);
  return {
    period,
    body: { groups: rows.toSorted((a, b) => compare(a.ssyk, b.ssyk)), related: [...related.values()].toSorted(byIds) },
    count: rows.length,
    left: left(),
  };
}

const byIds = ([a, b]: Related, [c, d]: Related): number => compare(a, c) || compare(b, d);

/** The groups of all files, each once: one file has its occupations, another its ISCO. */
function joined(groups: readonly Group[]): Map<string, Group> {
  const all = new Map<string, Group>();
  for (const group of groups) {
    const known = all.get(group.ssyk) ?? group;
    if (known.id !== group.id)
      throw new ImportError(`Yrkesgruppen ${group.ssyk} står två gånger med olika id: ${known.id} och ${group.id}.`);
    const occupations = new Map([...known.occupations, ...group.occupations].map((one) => [one.id, one]));
    all.set(group.ssyk, { ...known, isco: [...new Set([...known.isco, ...group.isco])], occupations: [...occupations.values()] });
  }
  return all;
}

/** What a file says; which file it is, is told by what it holds. */
function factsOf({ name, data }: File): Facts {
  const nothing = { groups: [], titles: [], related: [] };
  if (hasConcepts(data)) {
    const { concepts } = sound(jobtech, data, name).data;
    const all = concepts.flatMap(withThoseBelow);
    return { ...nothing, groups: all.flatMap(groupOf), related: all.flatMap(relatedOf) };
  }
  if (rowsWith(data, 'isco08') && rowsWith(data, 'occupations')) {
    const { source = '', groups } = sound(ourGroups, data, name);
    const rows = groups.map(({ isco08, ...group }) => ({ ...group, isco: isco08.map(({ code }) => code) }));
    const [, taken] = /hämtade? (\d{4}-\d{2})-\d{2}/.exec(source) ?? [];
    return { ...nothing, groups: rows, taken };
  }
  if (rowsWith(data, 'titles')) return { ...nothing, titles: sound(ourTitles, data, name).groups };
  if (hasPairs(data)) return { ...nothing, related: sound(ourPairs, data, name).pairs };
  throw new NotOfKind(`Det här är ingen fil för taxonomy (${name}). ${taxonomyReader.wanted}`, data);
}

const hasPairs = (data: unknown): boolean => 'pairs' in (Object(data) as object);

const withThoseBelow = (one: Concept): Concept[] => [one, ...(one.narrower ?? []).flatMap(withThoseBelow)];

/** A group of four digits with its occupations and its groups in ISCO, or none where a concept is something else. */
function groupOf({ id, type, preferred_label: name, ssyk_code_2012: code, narrower, related }: Concept): Group[] {
  if (type !== 'ssyk-level-4' || !code) return [];
  const below = (narrower ?? []).filter((one) => one.type === 'occupation-name');
  const occupations = below.map((one) => ({ id: one.id, label: one.preferred_label }));
  return [{ ssyk: code, id, label: name, isco: (related ?? []).flatMap((one) => one.isco_code_08 ?? []), occupations }];
}

const relatedOf = ({ id, substitutes }: Concept): Related[] =>
  (substitutes ?? []).map((other): Related => [id, other.id, other.substitutability_percentage]);

/** Reads the keys of jobs. */
export const taxonomyReader: Reader<'taxonomy'> = {
  kind: 'taxonomy',
  reads: 'JobTech Taxonomy: yrkesgrupper, yrkesbenämningar, ISCO-08 och utbytbara yrken; SCB:s yrkestitlar (en mapp)',
  wanted: 'Filerna ska vara JobTech Taxonomys färdiga filer (data.concepts), eller uttag ur dem och ur SCB:s nyckel (groups, pairs).',
  looksLike: (data) => hasConcepts(data) || ['isco08', 'titles'].some((field) => rowsWith(data, field)) || hasPairs(data),
  source: (period) => `jobtech-taxonomy-${period}`,
  rows: 'groups',
  idOf: ({ ssyk: code }) => String(code),
  nameOf: ({ label: name }) => String(name),
  needs: { occupations: 'narrower (occupations)' },
  read: async (input) => readTaxonomy(await filesOf(input), input.retrieved),
};
