/** Request and answer together, and the same check outside the page: by keyboard, as a reader does it. */
import { expect } from '@playwright/test';
import { altered } from '../src/contracts/alter.ts';
import { OPERATIONS } from '../src/contracts/saas/operations.ts';
import { examplePair } from '../src/contracts/saas/presets.ts';
import { expandSamples } from '../src/contracts/samples.ts';
import { axeFaults } from './axe.ts';
import { open, paste } from './playground-bench.ts';
import { test as shared, alone as test } from './shared-page.ts';

test('the call in six languages is copied with one key each, and its exchange is made in the page @phone', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const bench = await open(page, 'enforcement.mcp_registry');
  const outside = page.locator('[data-part="outside"]');
  await outside.locator('summary').press('Enter');
  const exchange = outside.locator('[data-part="outside-http"]');
  await expect(exchange).toContainText('POST /contracts/enforcement.mcp_registry/validate HTTP/1.1');
  await expect(exchange).toContainText('HTTP/1.1 200 OK');
  for (const [title, words] of [
    ['curl', 'curl -sS -X POST'],
    ['cavra', 'npx cavra validate enforcement.mcp_registry -'],
    ['TypeScript', 'await fetch('],
    ['Python', 'import urllib.request'],
    ['Go', 'http.Post('],
    ['HTTP file', 'Host: 127.0.0.1:4321'],
  ] as const) {
    await outside.getByRole('button', { name: title, exact: true }).press('Enter');
    await expect(outside.locator('[data-part="outside-text"]')).toContainText(words);
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(words);
  }
  expect(await axeFaults(page, 'contract-playground')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  for (const name of ['JSON Schema', 'OpenAPI', 'Vectors of documents']) {
    const href = await outside.getByRole('link', { name }).getAttribute('href');
    expect((await page.request.get(href ?? '')).status()).toBe(200);
  }
  await paste(bench, '{ "half": ');
  await expect(exchange).toContainText('"yaml-syntax"');
  await paste(bench, `servers: "${expandSamples('{{github_token}}')}"`);
  await expect(outside.locator('[data-part="outside-note"]')).toContainText('looks like a secret');
  await expect(outside.locator('[data-part="outside-text"]')).toBeHidden();
});

shared(
  'a response of the reader is held against the request, and what does not fit is marked on both sides',
  async ({ page }) => {
    const operation = OPERATIONS.find(({ surface }) => surface !== undefined) ?? OPERATIONS[0];
    if (operation === undefined) throw new Error('no operation');
    await open(page, `${operation.name}.request`);
    const own = page.locator('[data-part="own"]');
    await own.locator('summary').press('Enter');
    await expect(own.locator('[data-part="own-verdict"]')).toContainText('The pair fits');
    const { response } = examplePair(operation);
    const other = altered(response, ['payload', 'summary', 'tenant_id'], 'tenant-other');
    await own.locator('textarea').fill(JSON.stringify(other, null, 2));
    await expect(own.locator('[data-part="own-issues"]')).toContainText('pair-tenant');
    const marks = own.locator('mark');
    await expect(marks).toHaveText([/^1 .*"tenant_id": "tenant-demo"/, /^1 .*"tenant_id": "tenant-other"/]);
    expect(await axeFaults(page, 'contract-playground')).toEqual([]);
    await own.locator('textarea').fill('{ "half": ');
    await expect(own.locator('[data-part="own-issues"]')).toContainText('json-syntax');
    await own.getByRole('button', { name: 'Take the answer above' }).press('Enter');
    await expect(own.locator('[data-part="own-verdict"]')).toContainText('The pair fits');
  },
);

shared(
  'documents of every family are answered by the API in the page; another answer is marked on both sides',
  { tag: ['@phone'] },
  async ({ page }) => {
    const built = page.locator('[data-part="built"]');
    const own = built.locator('[data-part="own"]');
    const text = built.locator('[data-part="built-text"]');
    for (const [id, path, words, from, to, marks] of [
      [
        'closeout.package',
        '/closeout/evaluate',
        '"state": "ready_with_accepted_risk"',
        '"state": "ready_with_accepted_risk"',
        '"state": "ready_for_release"',
        [/^1 .*"state": "ready_for_release"/],
      ],
      [
        'enforcement.evaluate_request',
        '/enforcement/evaluate',
        '"decision": "allow"',
        '"target": "terraform plan"',
        '"target": "terraform apply"',
        [/^1 .*"target": "terraform plan"/, /^1 .*"target": "terraform apply"/],
      ],
      [
        'lifecycle.customer_lifecycle_verification_index',
        '/lifecycle/customer-lifecycle-verification-index/verify',
        '"status": "ready"',
        '"status": "pass"',
        '"status": "blocker"',
        [/^1 .*"schema_version"/, /^1 .*"status": "blocker"/],
      ],
    ] as const) {
      const bench = await open(page, id);
      // By the link beside the text, as a reader who does not go through the whole form.
      await page.getByRole('link', { name: 'The answer to this document' }).press('Enter');
      await expect(built.getByRole('button', { name: `POST ${path}` })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
      await expect(built.getByRole('status').first()).toHaveText('HTTP/1.1 200 OK');
      await expect(text).toContainText(words);
      await own.locator('summary').press('Enter');
      await expect(own.locator('[data-part="own-verdict"]')).toContainText('The pair fits');
      const box = own.locator('textarea');
      await box.fill((await box.inputValue()).replace(from, to));
      await expect(own.locator('[data-part="own-verdict"]')).toContainText('One thing does not fit');
      await expect(own.locator('mark')).toHaveText([...marks]);
      expect(await axeFaults(page, 'contract-playground')).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      // Another document has another answer, or none, and the page says which.
      await paste(bench, '{ "half": ');
      await expect(built.getByRole('status').first()).toContainText('HTTP/1.1 4');
      await expect(own.locator('[data-part="own-verdict"]')).toContainText('There is no answer');
      await paste(bench, `{ "target": "${expandSamples('{{github_token}}')}" }`);
      await expect(built.locator('[data-part="built-note"]')).toContainText('looks like a secret');
      await expect(text).toBeHidden();
    }
  },
);
