/** The suite in the page: a blank page under the site's policy holds the whole API and asks it without any network. */
import { expect, test } from '@playwright/test';
import { createApp } from '../../src/api/app.ts';
import { answerOf, initOf } from './ask.ts';
import { bundle } from './bundle.ts';
import { CASES } from './suite.ts';

// A page that came over plain HTTP from another host has no WebCrypto, and some answers hold digests.
const ORIGIN = 'https://blank.invalid';
const POLICY = "default-src 'none'; script-src 'self'";

test('the API in the page answers every request as the others do, and sends nothing', async ({ page }) => {
  const script = await bundle(new URL('./in-page.ts', import.meta.url));
  const requested: string[] = [];
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  // A probe of `new Function` is refused without a word on the console.
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) =>
      console.warn(`refused by the policy: ${event.violatedDirective}`),
    );
  });
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    requested.push(pathname);
    return pathname === '/page.js'
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({
          contentType: 'text/html',
          headers: { 'content-security-policy': POLICY },
          body: '<!doctype html><title>Blank</title><script type="module" src="/page.js"></script>',
        });
  });
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => 'askInPage' in globalThis);
  const answers = await page.evaluate(async (cases) => {
    const collected = [];
    for (const one of cases) collected.push(await globalThis.askInPage(one));
    return collected;
  }, CASES);

  const app = createApp();
  expect(answers).toHaveLength(CASES.length);
  for (const [index, one] of CASES.entries()) {
    const expected = await answerOf(await app.request(`http://localhost${one.path}`, initOf(one)));
    expect(answers[index], one.name).toEqual(expected);
  }
  expect(requested).toEqual(['/', '/page.js']);
  expect(complaints).toEqual([]);
});
