import { execFileSync } from 'node:child_process';
import { existsSync, statfsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** How long a busy machine may take to start a browser, open a page or answer, in milliseconds. What is there is found at once. */
export const PATIENCE = 180_000;

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Playwright lays what Chromium's processes share on the disk, as a container with little of it needs. A machine with enough is spared that. */
const sharesMemory = (): boolean => {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize > 1e9;
  } catch {
    return false;
  }
};
const START = { timeout: PATIENCE, ...(sharesMemory() && { ignoreDefaultArgs: ['--disable-dev-shm-usage'] }) };

/** The Chromium of this machine: the one in CHROME_PATH, or one that is installed. Without one, npm's is used. */
export function ownBrowser(): string | undefined {
  return process.env.CHROME_PATH ?? installed();
}

function installed(): string | undefined {
  for (const name of NAMES) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // Not this one.
    }
  }
  return existsSync(MAC) ? MAC : undefined;
}

/**
 * Starts a real Chromium: the one in CHROME_PATH, one that is installed, or the one that npm brought.
 * @param extra more flags, for tools that steer the browser by a port
 * @throws with the remedy when there is none
 */
export async function launch(extra: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: [...FLAGS, ...extra], ...START });
}

/**
 * Where the Chromium is that `launch` starts.
 * @throws with the remedy when there is none
 */
export async function chromiumPath(): Promise<string> {
  const own = ownBrowser();
  if (own) return own;
  try {
    // The package unpacks the libraries and fonts that a bare machine lacks only when told that it runs there.
    process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
    const { default: packed } = await import('@sparticuz/chromium');
    // Without the flags that the package proposes: they lay the browser in one process, and its web security aside.
    return await packed.executablePath();
  } catch (cause) {
    throw new Error(
      'Ingen Chromium hittades. Installera chromium (apt-get install chromium), eller sätt CHROME_PATH till en Chrome eller Chromium.',
      { cause },
    );
  }
}
