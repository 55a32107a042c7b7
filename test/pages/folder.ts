import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// Stands in for src/catalogue/folder.ts: a folder of the test's own, which it fills anew for each content.
export const contentFolder = mkdtempSync(path.join(tmpdir(), 'growing-'));
export const contentName = 'content';
export const cacheFolder = path.join(contentFolder, '.cache');
