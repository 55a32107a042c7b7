import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../catalogue/folder.ts';
import { contentChanged, hasForms, isPreview } from '../catalogue/mode.ts';
import { FORMS } from '../links.ts';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** What editors have beyond the public site: the look of notes to them, pages that follow the content, and the forms. */
export function editing(): AstroIntegration {
  return {
    name: 'editing',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, injectScript, updateConfig }) => {
        const isDev = command === 'dev';
        if (!isDev && !isPreview) return;
        injectScript('page-ssr', `import ${JSON.stringify(here('../styles/editing.css'))};`);
        if (isDev) updateConfig({ vite: { plugins: [followContent()] } });
        if (!hasForms) return;
        injectRoute({ pattern: `${FORMS}[...scope]`, entrypoint: here('./Forms.astro'), prerender: true });
        // Made ready at once: found on the way, they would reload the forms.
        if (isDev) updateConfig({ vite: { optimizeDeps: { include: ['yaml', 'zod'] } } });
        const { CMS_PORT } = process.env;
        if (isDev && CMS_PORT)
          updateConfig({
            vite: { server: { proxy: { [`${FORMS}api/`]: { target: `http://127.0.0.1:${CMS_PORT}`, rewrite: () => '/api/v1' } } } },
          });
      },
    },
  };
}

type Hot = { send: (message: unknown, data?: object) => void };
type Server = {
  watcher: { add: (folder: string) => void; on: (event: 'all', listener: (event: string, file: string) => void) => void };
  environments: Record<string, { hot: Hot } | undefined>;
};

/** Shows what has changed in the content at once: lists and pictures too, which Astro does not follow. */
function followContent() {
  let waiting: NodeJS.Timeout | undefined;
  return {
    name: 'follow-content',
    configureServer(server: Server) {
      server.watcher.add(contentFolder);
      server.watcher.on('all', (_event, file) => {
        if (!path.resolve(file).startsWith(contentFolder + path.sep)) return;
        contentChanged();
        clearTimeout(waiting);
        waiting = setTimeout(() => {
          for (const name of ['ssr', 'prerender']) server.environments[name]?.hot.send('astro:content-changed', {});
          server.environments.client?.hot.send({ type: 'full-reload', path: '*' });
        }, 150);
      });
    },
  };
}
