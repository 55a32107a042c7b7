import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

type Step = { run?: string; uses?: string; with?: Record<string, unknown> };
type Workflow = {
  on: { schedule?: { cron: string }[]; push?: unknown };
  permissions: object;
  env: object;
  jobs: Record<string, { steps: Step[]; permissions?: Record<string, string>; needs?: string; if?: string }>;
};
type Job = { script?: string[]; before_script?: string[]; pages?: { publish: string }; allow_failure?: boolean; needs?: string[] };

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const text = (file: string): string => readFileSync(file, 'utf8');
const workflows = globSync('.github/workflows/*.yml');
const files = [...workflows, '.gitlab-ci.yml'];
const stepsOf = (file: string): { job: string; steps: Step[] }[] =>
  Object.entries((parse(text(file)) as Workflow).jobs).map(([job, { steps }]) => ({ job, steps }));
const commands = (of: string): string[] =>
  [...of.matchAll(/^\s*-? ?(?:run: |- )?npm (?:run (?:--silent )?)?([a-z:]+)/gm)].map(([, name]) => name!);

describe('the ready schedules', () => {
  it.each(files)('%s can be read, and runs only commands that there are', (file) => {
    expect(parse(text(file))).toBeTypeOf('object');
    const named = commands(text(file)).filter((name) => name !== 'ci' && name !== 'audit');
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(files)('%s holds no secret', (file) => {
    expect(text(file)).not.toMatch(/secrets\.|(?<!id-)token:|password/i);
  });

  it('build and publish every day on GitHub, though the tests may be red', () => {
    const { on, jobs } = parse(text('.github/workflows/site.yml')) as Workflow;
    expect(on.schedule).toEqual([{ cron: '0 4 * * *' }]);
    expect(on).toHaveProperty('push');
    expect(jobs.build!.steps.map(({ run }) => run)).toContain('npm run build');
    expect(jobs.build).not.toHaveProperty('needs');
    expect(jobs.deploy).toMatchObject({ needs: 'build', permissions: { pages: 'write', 'id-token': 'write' } });
  });

  it('ask other sites once a week', () => {
    const { on, jobs } = parse(text('.github/workflows/links.yml')) as Workflow;
    expect(on.schedule).toEqual([{ cron: '0 5 * * 1' }]);
    expect(jobs.links!.steps.map(({ run }) => run)).toContain('npm run check -- --external');
  });

  it('let Lighthouse judge a page of each kind once a week', () => {
    const { on, jobs } = parse(text('.github/workflows/lighthouse.yml')) as Workflow;
    expect(on.schedule).toEqual([{ cron: '0 6 * * 1' }]);
    expect(jobs.lighthouse!.steps.map(({ run }) => run).slice(-2)).toEqual(['npm run build', 'npm run lighthouse']);
  });

  it('run the trips in three engines once a week', () => {
    const { on, jobs } = parse(text('.github/workflows/engines.yml')) as Workflow;
    expect(on.schedule).toEqual([{ cron: '0 7 * * 1' }]);
    expect(jobs.engines!.steps.map(({ run }) => run).slice(-2)).toEqual(['.ci/engines', 'npm run test:engines']);
    const gitlab = parse(text('.gitlab-ci.yml')) as Record<string, Job>;
    expect(gitlab.engines!.script).toEqual(['.ci/engines', 'npm run test:engines']);
  });

  it('import public data once a month, and leave it to a person to say yes', () => {
    const { on, jobs } = parse(text('.github/workflows/import.yml')) as Workflow;
    expect(on.schedule).toEqual([{ cron: '0 3 2 * *' }]);
    expect(jobs.import!.steps.map(({ run }) => run).filter((run) => run !== undefined)).toEqual([
      '.ci/install',
      '.ci/import import-report.md',
      'npm run check',
    ]);
    expect(jobs.propose).toMatchObject({ needs: 'import', permissions: { contents: 'write', 'pull-requests': 'write' } });
    expect(jobs.propose!.steps.at(-1)).toMatchObject({ with: { 'add-paths': 'content/imported', 'body-path': 'import-report.md' } });
    const gitlab = parse(text('.gitlab-ci.yml')) as Record<string, Job>;
    expect(gitlab.import!.script).toEqual(['.ci/import import-report.md', 'npm run check']);
    expect(gitlab['import-propose']).toMatchObject({ needs: ['import'], before_script: [], script: ['.ci/propose import-report.md'] });
    const command = text('.ci/import');
    expect(command).not.toMatch(/^[^#]*--accept/m);
    const [, sources = ''] = /<<'SOURCES'\n([\s\S]*)\nSOURCES/.exec(command) ?? [];
    expect(sources.split('\n').map((line) => line.split(' ')[0])).toEqual(['units', 'syllabus', 'outlook']);
  });

  it('do the same on GitLab, whose public/ is ours for other things', () => {
    const { pages, test, links, lighthouse } = parse(text('.gitlab-ci.yml')) as Record<string, Job>;
    expect(pages).toMatchObject({ needs: [], pages: { publish: 'dist' }, artifacts: { paths: ['dist', 'sbom.cdx.json'] } });
    expect(pages!.script).toContain('npm run build');
    expect(test!.script).toEqual(['npm test']);
    expect(links!.script).toContain('npm run check -- --external');
    expect(lighthouse!.script).toEqual(['npm run build', 'npm run lighthouse']);
  });
});

describe('what runs on other people’s machines', () => {
  it.each(workflows)('%s names each action by the hash of a commit, with its version beside it', (file) => {
    const uses = [...text(file).matchAll(/^\s*(?:- )?uses:\s*(.*)$/gm)].map(([, used = '']) => used);
    expect(uses.length).toBeGreaterThan(1);
    expect(uses.filter((used) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(used))).toEqual([]);
  });

  it('names each action everywhere by the same hash', () => {
    const uses = workflows.flatMap((file) => [...text(file).matchAll(/uses:\s*(\S+)@(\S+)/g)]);
    const hashes = Map.groupBy(uses, ([, action]) => action);
    for (const [action, all] of hashes) expect(new Set(all.map(([, , hash]) => hash)).size, action).toBe(1);
  });

  it.each(workflows)('%s may do nothing but read, where a job does not say what more', (file) => {
    const { permissions, jobs } = parse(text(file)) as Workflow;
    expect(permissions).toEqual({ contents: 'read' });
    // Where something can be signed or published, no package runs.
    for (const [name, job] of Object.entries(jobs))
      if (job.permissions)
        expect(
          job.steps.filter(({ run }) => run !== undefined),
          name,
        ).toEqual([]);
  });

  it.each(workflows)('%s leaves no key in the folder that packages run in', (file) => {
    for (const { steps } of stepsOf(file))
      for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
        expect(step.with).toMatchObject({ 'persist-credentials': false });
  });

  it('installs by .ci/install, after the official Node has come', () => {
    for (const { job, steps } of workflows.flatMap(stepsOf)) {
      const runs = steps.findIndex(({ run }) => run !== undefined);
      if (runs < 0) continue;
      expect(
        steps.slice(0, runs).some(({ uses }) => uses?.startsWith('actions/setup-node@')),
        job,
      ).toBe(true);
      expect(steps[runs]!.run, job).toMatch(/^(\.ci\/install|npm audit .*)$/);
    }
    expect((parse(text('.gitlab-ci.yml')) as { default: Job }).default.before_script).toEqual([
      '.ci/install --cache .npm --prefer-offline',
    ]);
    for (const file of files) expect(text(file), file).not.toMatch(/npm (ci|install)\b/);
    expect(text('.ci/install')).toMatch(/^npm ci "\$@"\nrm -f node_modules\/\.bin\/node$/m);
  });

  it('has Astro silent', () => {
    for (const file of workflows) expect((parse(text(file)) as Workflow).env, file).toMatchObject({ ASTRO_TELEMETRY_DISABLED: 1 });
    expect((parse(text('.gitlab-ci.yml')) as { variables: object }).variables).toMatchObject({ ASTRO_TELEMETRY_DISABLED: '1' });
  });

  it('asks what is known to be wrong with the packages, and nothing waits for the answer', () => {
    const { jobs } = parse(text('.github/workflows/site.yml')) as Workflow;
    const { audit } = parse(text('.gitlab-ci.yml')) as Record<string, Job>;
    expect(jobs.audit!.steps.map(({ run }) => run)).toContain('npm audit --omit=dev --audit-level=high');
    expect(audit).toMatchObject({ script: ['npm audit --omit=dev --audit-level=high'], allow_failure: true });
    expect(Object.values(jobs).filter(({ needs }) => needs === 'audit')).toEqual([]);
  });

  it('signs what was built, with the list of what it was made with, and publishes the hidden folder too', () => {
    const { jobs } = parse(text('.github/workflows/site.yml')) as Workflow;
    expect(jobs.attest).toMatchObject({ needs: 'build', permissions: { 'id-token': 'write', attestations: 'write' } });
    const with_ = (job: string, action: string): unknown =>
      jobs[job]!.steps.find(({ uses }) => uses?.startsWith(`actions/${action}@`))?.with;
    expect(with_('attest', 'attest-build-provenance')).toEqual({ 'subject-path': 'site.tar\nsbom.cdx.json\n' });
    expect(with_('build', 'upload-artifact')).toMatchObject({ name: 'site', path: 'site.tar\nsbom.cdx.json\n' });
    expect(with_('attest', 'download-artifact')).toEqual({ name: 'site' });
    expect(with_('build', 'upload-pages-artifact')).toEqual({ path: 'dist', 'include-hidden-files': true });
    expect(jobs.build!.steps.map(({ run }) => run)).toContain('npm run sbom');
  });

  it('is kept new by Dependabot', () => {
    const { version, updates } = parse(text('.github/dependabot.yml')) as {
      version: number;
      updates: { 'package-ecosystem': string; groups?: object }[];
    };
    expect(version).toBe(2);
    expect(updates.map((update) => update['package-ecosystem']).toSorted()).toEqual(['github-actions', 'npm']);
    for (const update of updates) expect(Object.keys(update.groups ?? {}).length).toBeGreaterThan(0);
  });
});
