/** The pattern lab: what covered what, where it fails, and the pairs that teach. */
import { expect, type Page } from '@playwright/test';
import { PATTERN_EXAMPLES } from '../src/book/pattern-examples.ts';
import { axeFaults } from './axe.ts';
import { comeTo } from './come-to.ts';
import { alone, test } from './shared-page.ts';

const host = (page: Page) => page.locator('pattern-lab');
const answer = (page: Page) => host(page).locator('[data-part="answer"]');

async function open(page: Page, fragment = ''): Promise<void> {
  await page.goto(`/pattern-lab/${fragment}`);
  await comeTo(host(page));
}

test('each piece of the pattern stands under what it covered', { tag: ['@phone', '@both'] }, async ({
  page,
}) => {
  await open(page);
  await page.getByLabel('Pattern', { exact: true }).fill('**/*.pem');
  await page.getByLabel('Value: a path or a command').fill('certs/server.pem');
  await expect(answer(page).locator('.signal')).toHaveText('It matches');
  await expect(answer(page).locator('.pl-pieces li')).toHaveText([
    'certsby a star',
    '/letter for letter',
    'serverby a star',
    '.pemletter for letter',
  ]);
  await page.getByLabel('Value: a path or a command').fill('server.pem');
  await expect(answer(page).locator('.signal')).toHaveText('It does not match');
  await expect(answer(page)).toContainText('From here on the pattern wants /; the value has server.pem.');
  await expect(host(page).getByRole('status')).toHaveText('It does not match. It fails after 0 signs.');
  expect(await axeFaults(page, 'pattern-lab')).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

alone('a pair is tried by keyboard, and its link opens it again', async ({ page, context }) => {
  await open(page);
  const last = PATTERN_EXAMPLES.findIndex(({ value }) => value.includes('\n'));
  await page.getByRole('button', { name: `Try pair ${last + 1}`, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Pattern', { exact: true })).toBeFocused();
  await expect(answer(page)).toContainText('A line feed follows, and a star covers none.');
  const href = await host(page).getByRole('link', { name: 'Link to this' }).getAttribute('href');
  const other = await context.newPage();
  await open(other, (href ?? '').replace('/pattern-lab/', ''));
  await expect(other.getByLabel('Value: a path or a command')).toHaveValue(
    PATTERN_EXAMPLES[last]?.value ?? '',
  );
});

alone.describe('without script', () => {
  alone.use({ javaScriptEnabled: false });
  alone('the first pair and all answers stand in the page', async ({ page }) => {
    await page.goto('/pattern-lab/');
    await expect(answer(page).locator('.signal')).toHaveText('It matches');
    await expect(page.getByRole('row')).toHaveCount(PATTERN_EXAMPLES.length + 1);
    await expect(page.getByRole('button', { name: 'Try pair 1', exact: true })).toBeHidden();
  });
});
