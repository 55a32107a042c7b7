import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import Slugger from 'github-slugger';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

// What meets somebody who comes to the repository: its documents, and what the host shows of it.

const text = (file: string): string => readFileSync(file, 'utf8');
const documents = [...globSync('*.md'), ...globSync('{docs,findings}/*.md')].toSorted();
const withoutCode = (markdown: string): string => markdown.replace(/```[\s\S]*?```/g, '');
const manifest = JSON.parse(text('package.json')) as { version: string; engines: { node: string }; scripts: Record<string, string> };

/** Addresses of links and pictures, as written. */
const linksIn = (file: string): string[] =>
  [...withoutCode(text(file)).matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)].flatMap(([, link, picture]) => link ?? picture ?? []);

/** The ids that a host gives headings. */
function headingsOf(file: string): Set<string> {
  const slugger = new Slugger();
  return new Set([...withoutCode(text(file)).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slugger.slug(heading.replaceAll('`', ''))));
}

describe('the documents', () => {
  it('begin with a README that is read in a few minutes', () => {
    expect(statSync('README.md').size).toBeLessThanOrEqual(6 * 1024);
  });

  it.each(documents)('%s links to what is there', (file) => {
    const inside = linksIn(file).filter((link) => !/^[a-z]+:/.test(link));
    const broken = inside.filter((link) => {
      const [target = '', id] = link.split('#');
      const place = target === '' ? file : path.join(path.dirname(file), target);
      return !existsSync(place) || (id !== undefined && !headingsOf(place).has(id));
    });
    expect(broken).toEqual([]);
  });

  it.each(documents)('%s names files and folders that are there', (file) => {
    // A name with a placeholder in it is a pattern, and some files are there when their command has been run.
    const named = [...withoutCode(text(file)).matchAll(/`((?:src|scripts|test|docs|content|public|findings|\.github)\/[^`\s]*)`/g)]
      .map(([, name = '']) => name)
      .filter((name) => !/[<>*…]|NAME/.test(name) && name !== 'content/published.txt');
    expect(named.filter((name) => !existsSync(name))).toEqual([]);
  });

  it('are all led to from the README, or from a document that it leads to', () => {
    const reached = new Set(['README.md']);
    for (const file of reached)
      for (const link of linksIn(file)) {
        const target = path.join(path.dirname(file), link.replace(/#.*/, ''));
        if (documents.includes(target)) reached.add(target);
      }
    expect(documents.filter((file) => !reached.has(file))).toEqual([]);
  });

  it('have a place on the map for every room', () => {
    const map = text('docs/architecture.md');
    const rooms = globSync('src/*/').map((folder) => `\`${folder.replace(/\/?$/, '/')}\``);
    expect(rooms.length).toBeGreaterThan(10);
    expect(rooms.filter((room) => !map.includes(room))).toEqual([]);
  });

  it('tell of every command', () => {
    const told = text('README.md') + text('CONTRIBUTING.md');
    const missing = Object.keys(manifest.scripts).filter((name) => !new RegExp(`npm (?:run )?${name}(?![\\w:])`).test(told));
    expect(missing).toEqual([]);
    const named = [...told.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  it('tell of every finding', () => {
    const list = text('findings/README.md');
    const scripts = globSync('findings/*.sh').map((file) => path.basename(file));
    expect(scripts.filter((name) => !list.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('a finding', () => {
  it.each(globSync('findings/*.sh'))('%s stands alone, at pinned versions, and says when it was seen', (file) => {
    const script = text(file);
    expect(script).toMatch(/^#!\/usr\/bin\/env bash\n# /);
    expect(script).toMatch(/^set -euo pipefail$/m);
    expect(script).toMatch(/^work=\$\(mktemp -d\)\ntrap 'rm -rf "\$work"' EXIT\ncd "\$work"$/m);
    expect(script).toMatch(/^# Hurt: /m);
    expect(script).toMatch(/^# Right: /m);
    expect(script).toMatch(/^# Seen on \d{1,2} \w+ \d{4}/m);
    expect(script).not.toMatch(/npm install [^\n]*@(?:latest|\^|~)/);
  });
});

describe('a version', () => {
  const versions = [...text('CHANGELOG.md').matchAll(/^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$/gm)].map(
    ([, version = '', day = '']) => ({ version, day }),
  );

  it('is the newest of the changelog, in the list of packages and in the lock file', () => {
    const lock = JSON.parse(text('package-lock.json')) as { version: string; packages: Record<string, { version?: string }> };
    expect([manifest.version, lock.version, lock.packages['']?.version]).toEqual(Array(3).fill(versions[0]?.version));
  });

  it('has a day, the newest first', () => {
    const days = versions.map(({ day }) => day);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(text('CHANGELOG.md')).toMatch(/^## \[Unreleased\]$/m);
  });

  it('of Node is one that the packages bear and that CI runs', () => {
    const [, least = ''] = /^>=(\d+)\./.exec(manifest.engines.node) ?? [];
    const node = text('.nvmrc').trim();
    expect(Number(node)).toBeGreaterThanOrEqual(Number(least));
    for (const file of globSync('.github/workflows/*.yml'))
      for (const [, version] of text(file).matchAll(/node-version: (\S+)/g)) expect(version, file).toBe(node);
    expect(text('.gitlab-ci.yml')).toContain(`image: node:${node}\n`);
  });
});

describe('what the host shows', () => {
  it('asks somebody for every region, and for none that is gone', () => {
    const lines = text('.github/CODEOWNERS').split('\n');
    const owned = lines.flatMap((line) => /^\/content\/regions\/([^/*]+)\/\s+@\S+$/.exec(line)?.[1] ?? []);
    const regions = globSync('content/regions/*/').map((folder) => path.basename(folder));
    expect(owned.toSorted()).toEqual(regions.toSorted());
  });

  const forms = globSync('.github/ISSUE_TEMPLATE/*.yml').filter((file) => !file.endsWith('config.yml'));

  it('has a form for a page, for the generator and for a wish', () => {
    expect(forms.map((file) => path.basename(file, '.yml')).toSorted()).toEqual(['generator', 'page', 'wish']);
  });

  it.each(forms)('%s is a form as GitHub reads it', (file) => {
    type Field = { type: string; id?: string; attributes: { label?: string; value?: string } };
    const { name, description, body } = parse(text(file)) as { name: string; description: string; body: Field[] };
    expect(name.length).toBeGreaterThan(3);
    expect(description.length).toBeGreaterThan(3);
    const asked = body.filter(({ type }) => type !== 'markdown');
    for (const { type, id, attributes } of asked) {
      expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      expect(id).toMatch(/^[\w-]+$/);
      expect(attributes.label).toBeTruthy();
    }
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
  });
});
