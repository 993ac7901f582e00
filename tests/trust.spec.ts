/** What the site promises about itself: its policy holds while it is used, and a book that was opened stays readable. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { serve } from '../src/api/node.ts';
import { alone as test } from './shared-page.ts';

const DIST = new URL('../dist/', import.meta.url).pathname;

/** Gathers what the policy refuses, or would refuse; it is told to the page as an event, and to nobody else. */
async function watchPolicy(
  page: Page,
  wanted: SecurityPolicyViolationEventDisposition = 'enforce',
): Promise<() => Promise<string[]>> {
  await page.addInitScript((of) => {
    const refused: string[] = [];
    Object.assign(window, { refused });
    document.addEventListener(
      'securitypolicyviolation',
      ({ disposition, effectiveDirective, blockedURI, sample }) => {
        if (disposition === of) refused.push(`${effectiveDirective} ${blockedURI} ${sample}`);
      },
    );
  }, wanted);
  return () => page.evaluate(() => (window as unknown as { refused: string[] }).refused);
}

test('search, theme and playground work, and the policy refuses nothing of it', async ({ page }) => {
  const refused = await watchPolicy(page);
  await page.goto('/');
  await page
    .getByRole('button', { name: /search/i })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('textbox').fill('evidence');
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: /theme/i }).first().selectOption('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await refused()).toEqual([]);
  await page.goto('/playground/saas_operating_automation/pair/');
  await page.getByRole('textbox').first().focus();
  await page.keyboard.type('{');
  await expect(page.locator('.verdict')).toBeVisible();
  expect(await refused()).toEqual([]);
});

test('what the policy does not know is refused', async ({ page }) => {
  const refused = await watchPolicy(page);
  await page.goto('/');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<p style="color: red">a</p>');
  });
  const found = await refused();
  expect(found.join('\n')).toContain('script-src-elem inline');
  expect(found.join('\n')).toContain('style-src-attr inline');
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });

  test('what was opened once, and every chapter, can be read; the rest says why not', async ({
    page,
    context,
  }) => {
    const reported = await watchPolicy(page, 'report');
    await page.goto('/');
    await page.evaluate(() => navigator.serviceWorker.ready);
    // Also what is only reported: a page that is not searched uses no sink.
    expect(await reported()).toEqual([]);
    await page.goto('/errors/empty-list/');
    await context.setOffline(true);
    await page.goto('/errors/empty-list/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('A list is empty');
    await page.goto('/book/policy-and-evidence/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.goto('/errors/too-deep/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('No such page');
    await context.setOffline(false);
  });

  test('a newer edition is offered and taken when the reader asks', async ({ page }) => {
    // A host of its own, because the worker of the site must change under it.
    const folder = mkdtempSync(join(tmpdir(), 'cavra-edition-'));
    for (const name of ['index.html', '404.html', '_astro'])
      cpSync(join(DIST, name), join(folder, name), { recursive: true });
    const worker = readFileSync(join(DIST, 'sw.js'), 'utf8').replace(
      /^const FILES = .*$/m,
      'const FILES = [];',
    );
    const publish = (version: string) =>
      writeFileSync(join(folder, 'sw.js'), worker.replace(/VERSION = "\w+"/, `VERSION = "${version}"`));
    publish('first');
    const host = await serve({ port: 0, siteDir: folder });
    try {
      await page.goto(host.url);
      await page.evaluate(() => navigator.serviceWorker.ready);
      await page.reload();
      publish('next');
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
      const take = page.getByRole('button', { name: 'Load it' });
      await take.click();
      await expect(take).toHaveCount(0);
      await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(['book-next']);
    } finally {
      await host.close();
      rmSync(folder, { recursive: true });
    }
  });
});
