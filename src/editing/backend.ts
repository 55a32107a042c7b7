import { FORMS } from '../links.ts';
import type { Backend } from './exchange.ts';

/** Where the forms of this machine ask for its files. */
export const DOOR = `${FORMS}api/`;

/** Where the development server has Decap as it came. */
export const DECAP = `${FORMS}decap.js`;

/** Where the forms read and write, and the hosts that the editor's browser must reach for it. */
export type Place = { backend: Backend; root: string; hosts: string[] };

/**
 * The place that a setting means: nothing is this machine; `github:owner/repo` and `gitlab:owner/repo` are repositories,
 * with `@branch` after where it is not main.
 * @throws when the setting is none of these
 */
export function backendOf(setting: string | undefined): Place {
  if (!setting) return { backend: { name: 'folder', proxy_url: DOOR, branch: 'main' }, root: '', hosts: [] };
  const [, name, repo, branch = 'main'] = /^(github|gitlab):([\w.-]+(?:\/[\w.-]+)+)(?:@([\w./-]+))?$/.exec(setting) ?? [];
  if (!name || !repo)
    throw new Error(
      `”${setting}” går inte att använda. Skriv github:ägare/repo eller gitlab:grupp/repo, med @gren efter om den inte heter main.`,
    );
  const { CMS_AUTH, CMS_APP } = process.env;
  const root = 'content/';
  if (name === 'gitlab')
    return { backend: { name, repo, branch, auth_type: 'pkce', app_id: CMS_APP ?? '' }, root, hosts: ['https://gitlab.com'] };
  return {
    backend: { name, repo, branch, ...(CMS_AUTH && { base_url: CMS_AUTH }) },
    root,
    hosts: ['https://api.github.com', 'https://www.githubstatus.com'],
  };
}
