import { enableCompileCache } from 'node:module';
import path from 'node:path';

// What Node makes of our code and of the libraries' is kept, and with it a check that has little to do is done in half the time. It must
// be said before any of it is loaded, so that this file is no TypeScript. Nothing of the content is kept there.
enableCompileCache(path.resolve('node_modules/.cache/node'));
await import('./check.ts');
