/** A command of the reader's own in the chapter on installing: asked by keyboard, answered, and kept as evidence. */
import { expect } from '@playwright/test';
import { comeTo } from './come-to.ts';
import { test } from './shared-page.ts';

test('a question asked in the chapter is answered, announced, and goes into the evidence of this visit', {
  tag: '@phone',
}, async ({ page }) => {
  await page.goto('/book/install-and-deploy/');
  const ask = page.locator('ask-command');
  await comeTo(ask);
  const own = ask.getByLabel('A command of your own');
  await own.fill('terraform plan && terraform apply');
  await own.press('Enter');
  await expect(ask.locator('[data-part="answer"] .signal .word')).toHaveText('Allow');
  await expect(ask.getByRole('status')).toHaveText('Allow. Matched allowed command policy: terraform plan*');
  await own.fill('ls');
  await own.press('Enter');
  await expect(ask.getByRole('status')).toContainText('No allow rule matched');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

  await page.goto('/evidence/');
  await page.getByText('What goes into the bundle').click();
  await expect(page.locator('[data-part="decisions"] li')).toHaveCount(2);
  await expect(page.locator('[data-part="decisions"]')).toContainText('terraform plan && terraform apply');
});
