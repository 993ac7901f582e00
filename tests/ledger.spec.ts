/** The page of the ledger says of the code blocks what the check of the book says. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect } from '@playwright/test';
import { test } from './shared-page.ts';

/** Runs the check as a person does. Its exit code is not judged here: findings have a step of their own. */
async function checkedLedger(): Promise<Record<string, Record<string, number>>> {
  const flags = ['docs', 'check', '--format', 'json'];
  const run = promisify(execFile)(process.execPath, ['bin/cavra.mjs', ...flags], { maxBuffer: 64_000_000 });
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return (JSON.parse(stdout) as { ledger: Record<string, Record<string, number>> }).ledger;
}

test('the page of the ledger has the numbers of the check', async ({ page }) => {
  // The whole check once more: a minute on a busy machine when nothing of it was kept.
  test.setTimeout(180_000);
  await page.goto('/guides/how-this-book-is-checked/');
  const shown: Record<string, Record<string, number>> = {};
  for (const row of await page.locator('tr[data-kind]').all()) {
    const results: Record<string, number> = {};
    for (const cell of await row.locator('td[data-result]').all())
      results[(await cell.getAttribute('data-result')) ?? ''] = Number(await cell.textContent());
    shown[(await row.getAttribute('data-kind')) ?? ''] = results;
  }
  expect(Object.keys(shown).length).toBeGreaterThan(0);
  expect(shown).toEqual(await checkedLedger());
});
