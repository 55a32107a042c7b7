import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

type Step = { run?: string };
type Workflow = { on: { schedule?: { cron: string }[]; push?: unknown }; jobs: Record<string, { steps: Step[]; permissions?: object }> };
type Job = { script?: string[]; pages?: { publish: string } };

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const files = [...globSync('.github/workflows/*.yml'), '.gitlab-ci.yml'];
const text = (file: string): string => readFileSync(file, 'utf8');
const commands = (of: string): string[] =>
  [...of.matchAll(/^\s*-? ?(?:run: |- )?npm (?:run (?:--silent )?)?([a-z]+)/gm)].map(([, name]) => name!);

describe('the ready schedules', () => {
  it.each(files)('%s can be read, and runs only commands that there are', (file) => {
    expect(parse(text(file))).toBeTypeOf('object');
    const named = commands(text(file)).filter((name) => name !== 'ci');
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

  it('do the same on GitLab, whose public/ is ours for other things', () => {
    const { pages, test, links } = parse(text('.gitlab-ci.yml')) as Record<string, Job>;
    expect(pages).toMatchObject({ needs: [], pages: { publish: 'dist' }, artifacts: { paths: ['dist'] } });
    expect(pages!.script).toContain('npm run build');
    expect(test!.script).toEqual(['npm test']);
    expect(links!.script).toContain('npm run check -- --external');
  });
});
