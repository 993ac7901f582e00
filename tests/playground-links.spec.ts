/** Permalinks, the answer, the exchange in the page, and what leaves it: nothing. */
import { expect } from '@playwright/test';
import { expandSamples } from '../src/contracts/samples.ts';
import { example, open, paste, REQUEST } from './playground-bench.ts';
import { test as shared, alone as test } from './shared-page.ts';

test('a link carries text and added values to another reader, and never writes over typed text unasked', async ({
  page,
  context,
}) => {
  const bench = await open(page);
  await paste(bench, '{ "half": ');
  const link = page.getByRole('link', { name: 'Link to this text' });
  await expect(link).toHaveAttribute('href', /#v1\.saas_operating_automation\.request\.[\w-]+$/);
  await link.focus();
  await expect(async () => {
    const other = await open(
      await context.newPage(),
      REQUEST,
      new URL((await link.getAttribute('href')) ?? '', page.url()).hash,
    );
    await expect(other.text).toHaveValue('{ "half": ', { timeout: 1000 });
  }).toPass();
  const [, there] = context.pages();
  if (there === undefined) throw new Error('no second page');
  const hash = new URL((await link.getAttribute('href')) ?? '', page.url()).hash;
  await paste(bench, 'mine');
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, hash);
  await expect(page.getByText('The address holds another text')).toBeVisible();
  await expect(bench.text).toHaveValue('mine');
  await page.getByRole('button', { name: 'Keep my text' }).click();
  await expect(bench.text).toHaveValue('mine');
  await expect(page.getByText('The address holds another text')).toHaveCount(0);
});

for (const [what, fragment, code] of [
  ['cut off', `#v1.${REQUEST}.cut-off`, 'unreadable-link'],
  ['of a version to come', `#v9.${REQUEST}.abc`, 'unreadable-link'],
  ['for an unknown contract', '#v1.coffee.request.abc', 'unknown-contract'],
] as const) {
  shared(
    `a link that is ${what} gives a notice with ${code} and leaves the example in place`,
    async ({ page }) => {
      const bench = await open(page, REQUEST, fragment);
      await expect(page.locator('[data-part="notice"]').getByRole('link', { name: code })).toHaveAttribute(
        'href',
        `/errors/${code}/`,
      );
      await expect(bench.text).toHaveValue(example);
    },
  );
}

shared(
  'the answer follows the added values, and a token among them is refused and not built in',
  async ({ page }) => {
    await open(page);
    await page.getByText('What the answering side would report', { exact: true }).click();
    const added = page.locator('.pg-added');
    await added.getByLabel('Automation status').selectOption('"blocked"');
    const response = page.locator('[data-part="answer-text"]');
    await expect(response).toContainText('"automation_status": "blocked"');
    await added.locator('.form-rows input').first().fill(expandSamples('{{github_token}}'));
    await expect(added.locator('.form-rows input').first()).toHaveAttribute('aria-invalid', 'true');
    await expect(response).toHaveText('No answer is built from refused values.');
    await page.getByRole('button', { name: 'All at their defaults' }).click();
    await expect(response).toContainText('"automation_status": "unknown"');
  },
);

shared(
  'the HTTP exchange is made by the API in the page, and a reader can make one too',
  async ({ page }) => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (['fetch', 'xhr'].includes(request.resourceType())) sent.push(request.url());
    });
    await open(page);
    await page.getByText('The HTTP exchange, made by the API in this page').click();
    const exchange = page.locator('[data-part="http-text"]');
    await expect(exchange).toContainText('POST /saas/operating-automation HTTP/1.1');
    await expect(exchange).toContainText('HTTP/1.1 200 OK');
    await expect(exchange).toContainText('"escalation_drill_status": "blocked"');
    const status = await page.evaluate(async () => (await globalThis.cavra?.fetch('/healthz'))?.status);
    expect(status).toBe(200);
    expect(sent).toEqual([]);
    await expect(page.getByText('What left this page: nothing')).toBeVisible();
  },
);

test('nothing but files of the site is asked for, whatever the reader does', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  const later: string[] = [];
  let loaded = false;
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url());
    if (loaded && !/\/_astro\//.test(request.url())) later.push(request.url());
  });
  const bench = await open(page);
  loaded = true;
  for (const button of await page.locator('button[data-preset]').all()) await button.click();
  await page.getByRole('button', { name: 'Seven checks, one drill blocked', exact: false }).click();
  await page.getByText('The HTTP exchange, made by the API in this page').click();
  await expect(page.locator('[data-part="http-text"]')).toContainText('200 OK');
  await paste(bench, 'x');
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'unusable');
  expect(foreign).toEqual([]);
  expect(later).toEqual([]);
});

test('under a policy that forbids made code, nothing is blocked', async ({ page }) => {
  await page.route('**/playground/**', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "script-src 'self' 'unsafe-inline'" };
    await route.fulfill({ response, headers });
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
      document.documentElement.dataset.blocked = blockedURI;
    });
  });
  const bench = await open(page);
  await paste(bench, '[]');
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'no');
  expect(await page.locator('html').getAttribute('data-blocked')).toBeNull();
});
