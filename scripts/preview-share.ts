import { parseArgs } from 'node:util';
import { backendOf } from '../src/editing/backend.ts';

// Builds a preview for those who are to say what they think: drafts too, with a banner on each page, and closed to search engines.
// With --cms the editors' forms are part of it, before a repository: npm run preview:share -- --cms github:owner/repo

const { values } = parseArgs({ options: { cms: { type: 'string' } } });
if (values.cms !== undefined) {
  backendOf(values.cms);
  Object.assign(process.env, { CMS: '1', CMS_BACKEND: values.cms });
}
process.env.PREVIEW = '1';
process.env.OUT_DIR ||= 'dist-preview';
await import('./build.ts');
