/** The sample in Chromium: a blank page under the site's policy holds the library and the API, and asks nobody. */
import { expect, test } from '@playwright/test';
import { HTML, POLICY, pageScript, SCRIPT } from './blank-page.ts';
import { nodeHost } from './hosts.ts';
import { SAMPLES } from './sample.ts';

const ORIGIN = 'https://blank.invalid';

test('a page judges every document as Node does, by the library and by its API', async ({ page }) => {
  const script = await pageScript();
  const requested: string[] = [];
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    requested.push(pathname);
    return pathname === SCRIPT
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({
          contentType: 'text/html',
          headers: { 'content-security-policy': POLICY },
          body: HTML,
        });
  });
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => 'judgeInPage' in globalThis);
  const node = nodeHost();
  for (const batch of SAMPLES) {
    const found = await page.evaluate((one) => globalThis.judgeInPage(one), batch);
    expect(found, `${batch.corpus} by the ${batch.way}`).toEqual(
      await node.judge({ ...batch, way: 'library' }),
    );
  }
  expect(requested).toEqual(['/', SCRIPT]);
});
