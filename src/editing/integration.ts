import { createReadStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ViteDevServer } from 'vite';
import { buildDate } from '../catalogue/date.ts';
import { contentFolder } from '../catalogue/folder.ts';
import { contentChanged, hasForms, isPreview } from '../catalogue/mode.ts';
import { FORMS } from '../links.ts';
import { DECAP, DOOR } from './backend.ts';
import { type Answer, openDoor, type Question } from './door.ts';
import { refusedBecause } from './guard.ts';

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
        if (isDev) updateConfig({ vite: { plugins: [decapAsItIs()] } });
        if (isDev && !process.env.CMS_BACKEND) updateConfig({ vite: { plugins: [doorToContent()] } });
      },
    },
  };
}

/** Sends Decap's five megabytes as they lie. On its own way Vite would read and rewrite them first, for some ten seconds. */
function decapAsItIs() {
  const file = fileURLToPath(import.meta.resolve('decap-cms/dist/decap-cms.js'));
  return {
    name: 'decap-as-it-is',
    configureServer({ middlewares }: Pick<ViteDevServer, 'middlewares'>) {
      middlewares.use(DECAP, (_request, response) => {
        response.writeHead(200, { 'Content-Type': 'text/javascript; charset=utf-8' });
        createReadStream(file).pipe(response);
      });
    },
  };
}

/** Answers the forms, at an address below theirs. */
function doorToContent() {
  // Whoever asks for the page next sees it as it was saved, before the watcher has noticed.
  const answer = openDoor(contentFolder, buildDate, contentChanged);
  return {
    name: 'door-to-content',
    configureServer({ middlewares }: Pick<ViteDevServer, 'middlewares'>) {
      middlewares.use(DOOR, (request, response, next) => {
        heard(request, answer).then(({ status, body }) => {
          response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' });
          response.end(JSON.stringify(body));
        }, next);
      });
    },
  };
}

/** Pictures come as text, a third larger than they are. */
const LARGEST = 40_000_000;

async function heard(request: IncomingMessage, answer: (question: Question) => Promise<Answer>): Promise<Answer> {
  if (refusedBecause(request.method, request.headers)) {
    request.resume();
    return { status: 403, body: { error: 'Frågan kom inte från redaktionens egen sida.' } };
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size <= LARGEST) parts.push(part);
  }
  if (size > LARGEST) return { status: 413, body: { error: 'Bilden är för stor. Spara den mindre, högst 25 MB.' } };
  try {
    return await answer(JSON.parse(Buffer.concat(parts).toString('utf8')) as Question);
  } catch {
    return { status: 400, body: { error: 'Frågan går inte att läsa.' } };
  }
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
