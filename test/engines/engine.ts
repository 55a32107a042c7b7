import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { chromiumPath } from '../../scripts/lib/browser.ts';
import { freePort } from '../../scripts/lib/server.ts';
import { tabOf, type Tab } from './tab.ts';
import { listens, openWebKit } from './webkit.ts';

// Three engines behind one small interface: Chromium by its own protocol, Firefox by WebDriver BiDi, WebKit by classic WebDriver.

export const ENGINES = ['Chromium', 'Firefox', 'WebKit'] as const;
export type EngineName = (typeof ENGINES)[number];

/** An engine that runs. Each tab has a storage of its own. */
export type Engine = { version: string; open(): Promise<Tab>; close(): Promise<void> };

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];
const MINI_BROWSERS = [
  '/usr/lib/*/webkit2gtk-4.*/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.*/MiniBrowser',
  '/usr/lib/*/webkitgtk-6.*/MiniBrowser',
];

/** @throws with the remedy when the engine is not on this machine */
export function start(name: EngineName): Promise<Engine> {
  return name === 'Chromium' ? chromium() : name === 'Firefox' ? firefox() : webkit();
}

async function chromium(): Promise<Engine> {
  const args = ['--no-sandbox', '--disable-gpu'];
  return ofPuppeteer(await puppeteer.launch({ executablePath: await chromiumPath(), headless: 'shell', args }));
}

async function firefox(): Promise<Engine> {
  const executablePath = process.env.FIREFOX_PATH ?? FIREFOX.find((file) => existsSync(file));
  if (!executablePath) throw new Error('Firefox is not here: apt-get install firefox-esr, or set FIREFOX_PATH.');
  return ofPuppeteer(await puppeteer.launch({ browser: 'firefox', executablePath }));
}

async function ofPuppeteer(browser: Browser): Promise<Engine> {
  return {
    version: await browser.version(),
    async open() {
      const context = await browser.createBrowserContext();
      return tabOf(await context.newPage(), () => context.close());
    },
    close: () => browser.close(),
  };
}

async function webkit(): Promise<Engine> {
  const binary = process.env.MINIBROWSER_PATH ?? globSync(MINI_BROWSERS)[0];
  if (!binary) throw new Error('WebKit is not here: apt-get install webkit2gtk-driver, or set MINIBROWSER_PATH.');
  const display = process.env.DISPLAY ? undefined : await virtualDisplay();
  const port = await freePort();
  const env = { ...process.env, DISPLAY: process.env.DISPLAY ?? display?.name };
  const driver = await begun(
    spawn('WebKitWebDriver', [`--port=${port}`], { env, stdio: 'ignore' }),
    'WebKit’s driver is not here: apt-get install webkit2gtk-driver.',
  );
  const end = async (): Promise<void> => {
    driver.kill();
    display?.screen.kill();
  };
  const address = `http://127.0.0.1:${port}`;
  try {
    // It has begun before it listens.
    while (!(await listens(address)) && driver.exitCode === null) await setTimeout(100);
    const probe = await openWebKit(address, binary);
    await probe.tab.close();
    return { version: probe.version, open: async () => (await openWebKit(address, binary)).tab, close: end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** WebKitGTK wants a screen; Xvfb is one that nobody sees. */
async function virtualDisplay(): Promise<{ name: string; screen: ChildProcess }> {
  const args = ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'];
  const screen = await begun(
    spawn('Xvfb', args, { stdio: ['ignore', 'pipe', 'ignore'] }),
    'There is no screen for WebKit: apt-get install xvfb, or set DISPLAY.',
  );
  const [number] = (await once(screen.stdout ?? screen, 'data')) as [Buffer];
  return { name: `:${String(number).trim()}`, screen };
}

/** @throws with the remedy when there is no such program */
async function begun(child: ChildProcess, remedy: string): Promise<ChildProcess> {
  try {
    await once(child, 'spawn');
  } catch (cause) {
    throw new Error(remedy, { cause });
  }
  return child;
}
