/** Looking things up: the finder of the playbook and the index of names, by keyboard. */
import { expect } from '@playwright/test';
import { alone, test } from './shared-page.ts';

test('a pasted message leads to its row, and a piece of a name to its page', { tag: ['@phone'] }, async ({
  page,
}) => {
  await page.goto('/book/troubleshooting-playbook/');
  const finder = page.locator('trouble-finder');
  const asked = finder.getByRole('searchbox');
  await asked.focus();
  await page.keyboard.type('ERROR: matching trust root not found');
  await expect(finder.getByRole('status')).toContainText('best first');
  await expect(finder.locator('.tf-found a').first()).toHaveText('A bundle does not verify');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#verification-fails$/);
  await expect(page.locator('#verification-fails')).toBeInViewport();

  await asked.fill('zzyzx');
  await expect(finder.getByRole('status')).toContainText('No row knows these words');
  await expect(finder.locator('.tf-areas')).toBeVisible();

  await page.goto('/guides/names/');
  const index = page.locator('name-index');
  await index.getByRole('searchbox').focus();
  await page.keyboard.type('tool_scope');
  await expect(index.getByRole('status')).toHaveText('One name fits.');
  await index.getByRole('link', { name: 'mcp.registry.tool_scope' }).click();
  await expect(page.locator('[id="rule-mcp.registry.tool_scope"]')).toBeInViewport();
});

alone.describe('without script', () => {
  alone.use({ javaScriptEnabled: false });

  alone('both are lists of links', async ({ page }) => {
    await page.goto('/book/troubleshooting-playbook/');
    await expect(page.locator('.tf-areas a').first()).toBeVisible();
    await expect(page.getByRole('searchbox', { name: 'Paste a message' })).toBeHidden();
    await page.goto('/guides/names/');
    await expect(page.locator('name-index summary').first()).toBeVisible();
  });
});
