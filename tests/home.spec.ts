/** The home page as a reader uses it: the incident, one step after another. */
import { expect, type Page } from '@playwright/test';
import { alone, test } from './shared-page.ts';

const OUTCOMES = ['Block', 'Require approval', 'Allow', 'Block', 'Block', 'Block', 'Block'];
const step = (page: Page) => page.locator('#incident [data-step]:visible');
const ready = (page: Page) => expect(page.locator('incident-steps[data-ready]')).toBeVisible();

test('each step is stopped or let through, with its reason', { tag: ['@phone', '@both'] }, async ({
  page,
}) => {
  await page.goto('/');
  await ready(page);
  for (const [index, outcome] of OUTCOMES.entries()) {
    await expect(step(page)).toHaveCount(1);
    await expect(step(page).locator('.in-outcome .word')).toHaveText(outcome);
    await expect(step(page).locator('dt')).toHaveText([
      'Who is acting?',
      'What will change?',
      'What policy applies?',
      'What evidence will prove it?',
    ]);
    if (index < OUTCOMES.length - 1) await page.getByRole('button', { name: 'Next step' }).click();
  }
  await expect(page.getByText('5 stopped, 1 held for a person, 1 let through')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Next step' })).toBeDisabled();
});

test('the keyboard alone walks through the incident, and each answer is announced', async ({ page }) => {
  await page.goto('/');
  await ready(page);
  await page.getByRole('button', { name: 'Next step' }).focus();
  for (const [index, outcome] of OUTCOMES.slice(1).entries()) {
    await page.keyboard.press('Enter');
    await expect(page.locator('#incident [role=status]')).toContainText(`: ${outcome}`);
    await expect(step(page)).toHaveAttribute('data-step', String(index + 2));
  }
  await page.getByRole('button', { name: 'Back' }).focus();
  await page.keyboard.press('Enter');
  await expect(step(page)).toHaveAttribute('data-step', '6');
});

test('a step that was not reached does not give its answer away', async ({ page }) => {
  await page.goto('/');
  await ready(page);
  await expect(page.getByText('5 stopped')).toBeHidden();
  await expect(page.getByRole('button', { name: /^Step 3/ })).toBeDisabled();
});

alone.describe('without script', () => {
  alone.use({ javaScriptEnabled: false });
  alone('the incident stands as a transcript', async ({ page }) => {
    await page.goto('/');
    await expect(step(page)).toHaveCount(OUTCOMES.length);
    await expect(step(page).locator('.in-outcome .word')).toHaveText(OUTCOMES);
    await expect(page.getByText('5 stopped, 1 held for a person, 1 let through')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Next step' })).toBeHidden();
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
