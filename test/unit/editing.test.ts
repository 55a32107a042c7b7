import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { spare } from '../../src/catalogue/faulty.ts';
import { readContent } from '../../src/catalogue/read.ts';
import { backendOf } from '../../src/editing/backend.ts';
import { formatOf } from '../../src/editing/format.ts';
import type { Collection, FormField } from '../../src/editing/exchange.ts';
import { NATIONAL } from '../../src/editing/form-types.ts';
import { cmsConfig } from '../../src/editing/forms.ts';
import { changeList, changeMap } from '../../src/editing/text.ts';
import { type Kind, kinds } from '../../src/schema/kinds.ts';
import { meaning } from '../../src/schema/labels.ts';
import { fields } from '../../src/schema/walk.ts';

const small = await readContent(path.resolve('test/content/base'));
const config = (scope: { region: string } | typeof NATIONAL) => cmsConfig({ content: small, scope, backend: { name: 'proxy' } });
const collection = (scope: Parameters<typeof config>[0], name: string): Collection =>
  config(scope).collections.find((c) => c.name === name)!;
const fieldsOf = ({ fields: list, files }: Collection): FormField[] =>
  (list ?? (files as { fields: FormField[] }[])[0]!.fields) as FormField[];
const all = (list: FormField[]): FormField[] => list.flatMap((field) => [field, ...all((field.fields as FormField[]) ?? [])]);

describe('the forms', () => {
  it('have every field of every kind that is written in them, with a label and a hint in Swedish', () => {
    const scopes = [{ region: 'norr' }, NATIONAL] as const;
    for (const scope of scopes) {
      for (const own of config(scope).collections.filter((c) => kinds[c.name as Kind])) {
        const kind = own.name as Kind;
        const shown = fieldsOf(own).flatMap((f) => (f.name === 'items' ? (f.fields as FormField[]) : [f]));
        expect(shown.map((f) => f.name).toSorted(), kind).toEqual(
          [...Object.keys(fields(kinds[kind].schema)), ...(kinds[kind].form === 'prose' ? ['body'] : [])].toSorted(),
        );
        for (const field of all(fieldsOf(own)))
          expect(field.label === field.name && !['rad', 'tal'].includes(field.name), `${kind}: ${field.name}`).toBe(false);
      }
    }
  });

  it('show a region its own folder, and choose among what is shared', () => {
    const own = config({ region: 'norr' }).collections;
    expect(own.filter((c) => !c.hide).map((c) => c.name)).toEqual(
      expect.arrayContaining(['region', 'story', 'story_en', 'school', 'event']),
    );
    expect(own.filter((c) => c.hide).map((c) => c.name)).toEqual(expect.arrayContaining(['job', 'source']));
    expect(own.filter((c) => !c.hide).every((c) => JSON.stringify(c.folder ?? c.files).includes('regions/norr'))).toBe(true);
  });

  it('are of the kind that the schema asks for', () => {
    const story = Object.fromEntries(fieldsOf(collection({ region: 'norr' }, 'story')).map((f) => [f.name, f]));
    expect(story.title).toMatchObject({ widget: 'string', required: true, label: 'Rubrik' });
    expect(story.reviewed).toMatchObject({ widget: 'datetime', format: 'YYYY-MM-DD' });
    expect(story.job).toMatchObject({ widget: 'relation', collection: 'job', value_field: '{{slug}}', required: false });
    expect(story.stage).toMatchObject({ widget: 'select', required: true });
    expect(story.consent).toMatchObject({ widget: 'object', required: false });
    // What must be there only when what is around it is, cannot be asked for.
    expect(all([story.consent!]).find((f) => f.name === 'given')).toMatchObject({ required: false });
    expect(all([story.picture!]).find((f) => f.name === 'src')).toMatchObject({ widget: 'image' });
    const source = all(fieldsOf(collection({ region: 'norr' }, 'story'))).find((f) => f.collection === 'source');
    expect(source).toMatchObject({ value_field: 'items.*.id', file: 'source' });
  });

  it('ask of a story first whether the person is real, how old, and what they have said yes to', () => {
    const asked = fieldsOf(collection({ region: 'norr' }, 'story')).map((f) => f.name);
    expect(asked.slice(0, 6)).toEqual(['illustrative', 'person', 'consent', 'title', 'summary', 'body']);
  });

  it('speak of things, and not of how a file is written', () => {
    for (const scope of [{ region: 'norr' }, NATIONAL] as const) {
      const { collections } = cmsConfig({ content: small, scope, backend: { name: 'folder' } });
      for (const { name, hint, widget } of collections.flatMap((own) => all(fieldsOf(own)))) {
        if (widget === 'prose' || typeof hint !== 'string') continue;
        expect(hint, name).not.toMatch(
          /\.(ya?ml|json|mdx?)|citattecken|[Uu]telämna|\bid\b(?! hos)|[[\]{}]|\btrue\b|\bfalse\b|"|slag\/|\bconsent\b|\.\/|\b[a-z]+-[a-z]+-[a-z]+ \(/,
        );
      }
    }
  });

  it('stand in no draft’s way where this machine checks what is saved', () => {
    const { collections } = cmsConfig({ content: small, scope: { region: 'norr' }, backend: { name: 'folder' } });
    const list = collections.flatMap((own) => all(fieldsOf(own)));
    expect(list.filter((field) => field.required === true || field.pattern || field.min !== undefined || field.max !== undefined)).toEqual(
      [],
    );
    expect(list.find(({ name }) => name === 'title')?.label).toBe('Rubrik *');
  });

  it('let one choose among names where a list holds ids, and lose none that is written', () => {
    const field = (kind: string, name: string): FormField =>
      config(kind === 'education' ? { region: 'norr' } : NATIONAL)
        .collections.filter((own) => own.name === kind)
        .flatMap((own) => all(fieldsOf(own)))
        .find((own) => own.name === name)!;
    expect(field('education', 'orientations')).toMatchObject({ widget: 'select', multiple: true });
    expect(field('lesson', 'pages').options).toContainEqual({ value: 'job/snickare', label: 'Snickare (yrke)' });
    const written = small.entries.filter(({ kind }) => kind === 'lesson').flatMap(({ data }) => (data as { pages?: string[] }).pages ?? []);
    expect((field('lesson', 'pages').options as { value: string }[]).map(({ value }) => value)).toEqual(expect.arrayContaining(written));
  });

  it('say choices in Swedish', () => {
    expect(meaning('forming', 'certified = certifierad, forming = håller på att bildas, former = har upphört.')).toBe(
      'håller på att bildas',
    );
    expect(meaning('higher-vocational', 'adult (komvux), higher-vocational (YH)')).toBe('yrkeshögskola (YH)');
  });

  it('write to this machine, or to a repository', () => {
    expect(backendOf(undefined).backend.name).toBe('folder');
    expect(backendOf('gitlab:grupp/under/repo@publik').backend).toMatchObject({
      name: 'gitlab',
      repo: 'grupp/under/repo',
      branch: 'publik',
    });
    expect(() => backendOf('https://example.com')).toThrow('github:ägare/repo');
  });
});

describe('a file that has been through a form', () => {
  const each = (Object.keys(kinds) as Kind[]).flatMap((kind) =>
    globSync(`content/${kinds[kind].where}.${kinds[kind].form === 'prose' ? '{md,mdx}' : 'yaml'}`)
      // Easy-to-read texts have no form.
      .filter((file) => !file.includes('.lattlast.'))
      .map((file) => ({ kind, file })),
  );

  it('is the same, byte for byte, when nothing was changed; with one field changed, all other lines are', () => {
    for (const { kind, file } of each) {
      const text = readFileSync(file, 'utf8');
      const format = formatOf(kind, /\.en\.mdx?$/.test(file));
      const data = format.fromFile(text);
      expect(format.toFile(data), file).toBe(text);
      const changed = structuredClone(data);
      const row = (kinds[kind].form === 'list' ? (changed.items as Record<string, unknown>[]).at(-1) : changed) ?? {};
      const name = ['summary', 'title', 'name'].find((known) => typeof row[known] === 'string');
      if (!name) continue;
      row[name] = `${row[name] as string} Till: mer`;
      const [before, after] = [text.split('\n'), format.toFile(changed).split('\n')];
      expect(after.length, file).toBe(before.length);
      expect(before.filter((line, i) => line !== after[i]).length, file).toBe(1);
    }
  });

  it('keeps Windows line ends, comments and fields that no form has', () => {
    const text = '---\r\ntitle: A # namn\r\negen: kvar\r\n---\r\n\r\nText {}\r\n';
    const format = formatOf('story');
    expect(format.toFile({ ...format.fromFile(text), title: 'B' })).toBe(
      text.replace('title: A', 'title: B').replace('egen: kvar\r\n', 'egen: kvar\r\nillustrative: false\r\n'),
    );
  });

  it('gets nothing that is empty, and loses what was emptied', () => {
    const format = formatOf('story');
    const made = format.toFile({
      title: 'Ny',
      summary: '',
      draft: true,
      consent: { given: '' },
      person: { name: 'Bo', age: 17, gender: null },
      sources: [],
      picture: { src: 'bo.jpg', alt: 'Bo' },
      body: 'Hej',
    });
    expect(made).toBe(
      '---\nillustrative: false\nperson:\n  name: Bo\n  age: 17\ntitle: Ny\ndraft: true\npicture:\n  src: ./bo.jpg\n  alt: Bo\n---\n\nHej\n',
    );
    expect(format.toFile({ ...format.fromFile(made), person: { name: 'Bo', age: '' } })).not.toContain('age');
  });

  it('has numbers as numbers, yes and no as such, and codes as text', () => {
    const made = formatOf('education').toFile({
      title: 'T',
      active: 'false',
      places: { value: '24', source: 'x', asOf: '2025' },
      body: '',
    });
    expect(made).toContain('active: false');
    expect(made).toContain('value: 24');
    expect(formatOf('job').toFile({ title: 'T', ssyk: { code: '7212', label: 'L' } })).toContain('code: "7212"');
  });

  it('gives a new row of a list the id that its name makes, unlike the others', () => {
    const format = formatOf('event');
    const data = format.fromFile('- {id: oppet-hus, title: Öppet hus}\n');
    const saved = format.toFile({ ...data, items: [...(data.items as object[]), { title: 'Öppet hus' }, { id: 'eget', title: 'X' }] });
    expect(saved).toBe('- {id: oppet-hus, title: Öppet hus}\n- {id: oppet-hus-2, title: Öppet hus}\n- {id: eget, title: X}\n');
  });

  it('gives a new date in a list the id that what happens and the year make, and leaves what a moved date is called', () => {
    const format = formatOf('calendarDate');
    const text = '- id: prov\n  title: Prov\n  dates:\n    - {id: final-2027, start: 2027-03-01, what: Final, source: x}\n';
    const { items, ...rest } = format.fromFile(text) as { items: { dates: object[] }[] };
    const [row] = items;
    const dates = [
      { ...row!.dates[0], start: '2027-04-02' },
      { start: '2027-05-05', what: 'Final', source: 'x' },
      { start: '2028', what: 'Kval', source: 'x' },
    ];
    const ids = (format.toFile({ ...rest, items: [{ ...row, dates }] }).match(/id: [\w-]+-20\d\d(-2)?/g) ?? []).map((id) => id.slice(4));
    expect(ids).toEqual(['final-2027', 'final-2027-2', 'kval-2028']);
  });

  it('writes rows in place of the brackets of an empty list', () => {
    const format = formatOf('redirect');
    const saved = format.toFile({ ...format.fromFile('# Flyttat\n[]\n'), items: [{ from: '/a/', to: '/b/' }] });
    expect(saved).toBe('# Flyttat\n- from: /a/\n  to: /b/\n');
  });

  it('keeps the style of flow mappings, and the order of rows that were moved', () => {
    expect(changeMap('a: {b: "x", c: 1} # se\nd: 2\n', { a: { b: 'y', c: 1 }, d: 2 })).toBe('a: {b: "y", c: 1} # se\nd: 2\n');
    const list = '# topp\n- {id: a, t: 1}\n# om b\n- id: b\n  t: 2\n';
    const key = (row: Record<string, unknown>): string => String(row.id);
    expect(
      changeList(
        list,
        [
          { id: 'b', t: 2 },
          { id: 'a', t: 3 },
        ],
        key,
      ),
    ).toBe('# topp\n# om b\n- id: b\n  t: 2\n- {id: a, t: 3}\n');
    expect(changeList('', [{ id: 'a' }], key)).toBe('- id: a\n');
  });
});

describe('content with a fault', () => {
  const broken = async (file: string, change: (data: Record<string, unknown>) => void) => {
    const raw = await readContent(path.resolve('test/content/base'));
    for (const entry of raw.entries.filter((e) => e.file === file)) change(entry.data as Record<string, unknown>);
    return spare(raw);
  };

  it('is left out, and with it only the references to it', async () => {
    const { content, faulty } = await broken('jobs/snickare.md', (data) => delete data.title);
    expect(faulty.map(({ kind, key }) => `${kind}:${key}`)).toEqual(['job:snickare']);
    expect(content.entries.story.get('norr/kaj')!.data.job).toBeUndefined();
    expect(content.entries.programme.size).toBe(1);
  });

  it('takes with it what cannot be without it, and says so', async () => {
    const { content, faulty } = await broken('regions/norr/region.mdx', (data) => delete data.name);
    expect(content.entries.story.size).toBe(0);
    expect(faulty.find(({ kind }) => kind === 'story')!.problems).toEqual([]);
  });

  it('changes nothing when there is none', async () => {
    const { faulty, checked } = await broken('', () => undefined);
    expect([faulty, checked.problems]).toEqual([[], []]);
  });
});
