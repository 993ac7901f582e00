/** The instruments of the first chapters, used as a reader would: by keyboard, on a phone, and without script. */
import { expect } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { comeTo } from './come-to.ts';
import { alone, test } from './shared-page.ts';

test('questions, trust and capabilities are chosen by keyboard, and the answer follows', {
  tag: ['@phone'],
}, async ({ page }) => {
  await page.goto('/book/why-cavra-exists/');
  const questions = page.locator('#seven-questions');
  await questions.getByRole('radio', { name: 'Widen the role' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(questions.getByRole('radio', { name: 'Delete, without a name' })).toBeChecked();
  await expect(questions.locator('dl:visible')).toHaveCount(1);
  await expect(questions.locator('dl:visible')).toContainText('Nobody said.');

  await page.goto('/book/runtime-authority-model/');
  const trust = page.locator('mcp-trust');
  await comeTo(trust);
  const answer = trust.locator('[data-part="answer"]');
  await expect(answer).toContainText('mcp.registry.requires_approval');
  await trust.getByLabel('Trust tier').focus();
  await page.keyboard.type('trusted');
  await expect(answer).toContainText('mcp.registry.allow');
  await trust.getByLabel('Allowed tools').focus();
  await page.keyboard.type('a list without');
  await expect(answer).toContainText('mcp.registry.tool_scope');
  await expect(trust.getByRole('region', { name: 'The registry' })).toContainText('allowed_tools');
  await expect(trust.getByRole('status')).toContainText('require approval');
  await trust.getByLabel('The registry has one').focus();
  await page.keyboard.press('Space');
  await expect(answer).toContainText('mcp.registry.unknown');
  expect(await axeFaults(page, 'mcp-trust')).toEqual([]);

  await page.goto('/book/editions/');
  const table = page.locator('capability-status');
  await comeTo(table);
  const status = table.locator('[data-capability="audit_export"]');
  for (const name of ['evidence store', 'destination', 'retention']) {
    await expect(status).toContainText('requires configuration');
    await table.getByLabel(name, { exact: true }).focus();
    await page.keyboard.press('Space');
  }
  await expect(status).toHaveText('available');
  await table.getByLabel('What is contracted').focus();
  await page.keyboard.type('enterprise');
  await expect(table.locator('[data-capability="certified_connectors"]')).toHaveText('available');
  await expect(table.getByRole('status')).toHaveText('3 of 9 available.');
  expect(await axeFaults(page, 'capability-status')).toEqual([]);
});

alone.describe('without script', () => {
  alone.use({ javaScriptEnabled: false });

  alone('the first answer of each stands there, and the questions can still be chosen', async ({ page }) => {
    await page.goto('/book/runtime-authority-model/');
    await expect(page.locator('mcp-trust [data-part="answer"]')).toContainText(
      'mcp.registry.requires_approval',
    );
    await page.goto('/book/editions/');
    await expect(page.locator('[data-capability="sso_rbac"]')).toContainText('identity provider');
    await page.goto('/book/why-cavra-exists/');
    await page.getByText('Apply the plan', { exact: true }).click();
    await expect(page.locator('#seven-questions dl:visible')).toContainText('commands.block');
  });
});
