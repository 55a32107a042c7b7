import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { catalogue, languages } from '../../src/catalogue/catalogue.ts';
import { useSession } from './session.ts';

// The example of the open data, on another address than the site's.

const known = await catalogue((await languages())[0]!);
const session = useSession();
let other: Server;
beforeAll(() => {
  const page = readFileSync('docs/examples/schools.html');
  other = createServer((_, response) => response.setHeader('content-type', 'text/html; charset=utf-8').end(page)).listen(0);
});
afterAll(() => void other.close());

describe('the example of the open data', () => {
  it('shows the schools of each region that is chosen, from another origin', async () => {
    const context = await session.context({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/?from=${encodeURIComponent(session.base)}`);
    const shown = (): Promise<string[]> => page.locator('#schools a').allTextContents();
    for (const region of known.regions.filter(({ schools }) => schools.length > 1).slice(0, 2)) {
      await page.locator('#region').selectOption(region.key);
      await expect.poll(async () => (await shown()).toSorted()).toEqual(region.schools.map(({ name }) => name).toSorted());
    }
    expect(await page.locator('#source').textContent()).toContain(known.site.licences.content);
  });
});
