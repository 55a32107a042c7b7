import { setTimeout } from 'node:timers/promises';
import type { Key, Tab } from './tab.ts';

// As much of WebDriver (https://www.w3.org/TR/webdriver2/) as the trips need: WebKitGTK's driver speaks the classic one.

/** How often a press is tried, a tenth of a second apart. */
const TRIES = 100;
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const KEYS: Record<Key, string> = { Enter: '\uE007', ArrowDown: '\uE015', Tab: '\uE004' };

async function ask<Answer>(method: string, address: string, body?: object): Promise<Answer> {
  const response = await fetch(address, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = (await response.json()) as { value: Answer & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${method} ${new URL(address).pathname}: ${value.error} ${value.message}`);
  return value;
}

/** Whether the driver listens yet. */
export const listens = (driver: string): Promise<boolean> =>
  ask('GET', `${driver}/status`).then(
    () => true,
    () => false,
  );

/** A browser of its own for each tab, since a session is where WebKit keeps apart what it stores. */
export async function openWebKit(driver: string, binary: string): Promise<{ tab: Tab; version: string }> {
  const options = { binary, args: ['--automation'] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  type Session = { sessionId: string; capabilities: { browserVersion: string } };
  const { sessionId, capabilities: known } = await ask<Session>('POST', `${driver}/session`, { capabilities });
  const session = `${driver}/session/${sessionId}`;
  const keys = (text: string): Promise<void> => {
    const actions = [...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value })));
    return ask('POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions }] });
  };
  const tab: Tab = {
    go: (url) => ask('POST', `${session}/url`, { url }),
    read: (question, ...args) => ask('POST', `${session}/execute/sync`, { script: `return (${String(question)})(...arguments)`, args }),
    async press(value) {
      for (let left = TRIES; ; left -= 1)
        try {
          const found = await ask<{ [ELEMENT]: string }>('POST', `${session}/element`, { using: 'css selector', value });
          await ask('POST', `${session}/element/${found[ELEMENT]}/click`, {});
          return;
        } catch (error) {
          // It is not there, or something lies over it, until the page has come or has scrolled.
          if (left === 0) throw error;
          await setTimeout(100);
        }
    },
    type: keys,
    key: (name) => keys(KEYS[name]),
    back: () => ask('POST', `${session}/back`, {}),
    size: (width, height) => ask('POST', `${session}/window/rect`, { width, height }),
    faults: [],
    close: () => ask('DELETE', session),
  };
  return { tab, version: `WebKitGTK/${known.browserVersion}` };
}
