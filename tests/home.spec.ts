/** The home page as a reader uses it. */
import { expect, test } from '@playwright/test';

const answers = (page: import('@playwright/test').Page) => page.locator('#four-questions .case:visible');

test('the four questions are answered for the request that is chosen', { tag: ['@phone', '@both'] }, async ({
  page,
}) => {
  await page.goto('/');
  await expect(answers(page)).toHaveCount(1);
  await expect(answers(page)).toContainText('Accepted');
  await page.getByLabel('A GitHub token in a label').check();
  await expect(answers(page)).toContainText('Refused');
  await expect(answers(page)).toContainText('sensitive-value');
  await expect(page.locator('main')).not.toContainText('ghp_');
});

test('the keyboard alone reaches every request', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('radio').first().focus();
  for (const outcome of ['Refused', 'Refused', 'Refused', 'Unusable']) {
    await page.keyboard.press('ArrowDown');
    await expect(answers(page)).toContainText(outcome);
  }
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the choice still works', async ({ page }) => {
    await page.goto('/');
    await page.getByLabel('The text breaks off').check();
    await expect(answers(page)).toContainText('Unusable');
  });
});

test('every link of the list leads to a page', async ({ page, request }) => {
  await page.goto('/');
  const links = await page
    .locator('.contents a')
    .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) expect((await request.get(link)).status()).toBe(200);
});
