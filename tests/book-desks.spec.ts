/** The instruments of the chapters on evidence, operations, language and the conclusion, as a reader uses them. */
import { expect, type Page } from '@playwright/test';
import { comeTo } from './come-to.ts';
import { test } from './shared-page.ts';

const answers = (page: Page, host: string) => page.locator(`${host} .de-answers`);
const fits = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

async function open(page: Page, slug: string, host: string): Promise<void> {
  await page.goto(`/book/${slug}/`);
  await comeTo(page.locator(host));
}

test('the approval desk takes steps and refuses others, by keyboard', { tag: '@phone' }, async ({ page }) => {
  await open(page, 'policy-and-evidence', 'approval-desk');
  const desk = answers(page, 'approval-desk');
  await expect(desk.locator('.word').first()).toHaveText('Pending');
  const hours = page.getByLabel('Hours later');
  await hours.fill('30');
  await hours.press('Tab');
  const why = page.getByLabel('Why', { exact: true });
  await expect(why).toBeFocused();
  await why.press('Tab');
  await page.keyboard.press('Enter');
  await expect(desk).toContainText('approval-closed');
  await expect(desk.locator('.word').first()).toHaveText('Pending');
  await hours.fill('1');
  await page.getByRole('button', { name: 'Approve', exact: true }).press('Enter');
  await expect(desk.locator('.word').first()).toHaveText('Approved');
  await expect(desk.getByRole('status')).toContainText('Approved.');
  await page.getByLabel('Step of the incident').selectOption({ label: 'Applies the plan without asking' });
  await expect(desk).toContainText('approval-no-group');
  await page.getByRole('button', { name: 'Break the glass' }).press('Enter');
  await expect(desk.locator('.word').first()).toHaveText('Glass broken');
  expect(await fits(page)).toBe(true);
});

test('the release desk says what an approval hid, and the chooser adds what fits', { tag: '@phone' }, async ({
  page,
}) => {
  await open(page, 'operations-and-integrations', 'release-desk');
  const desk = answers(page, 'release-desk');
  await expect(desk).toContainText('release_governance.approval.missing');
  await page.getByLabel('What the record is about').selectOption('release-connector-delivery');
  await page.getByLabel('Approval state').selectOption('approved');
  await page.getByLabel('It gives the id of an approval').check();
  await expect(desk.locator('.word').first()).toHaveText('Allow');
  await expect(desk.locator('.rd-hidden')).toContainText('release_governance.delivery.failed');
  await comeTo(page.locator('pattern-chooser'));
  await page.getByLabel('No network at all').check();
  await expect(answers(page, 'pattern-chooser')).toContainText('Air-gapped');
  expect(await fits(page)).toBe(true);
});

test('the better evening goes to the workbench, and a pack of one’s own stands in the conclusion', async ({
  page,
}) => {
  await page.goto('/decide/');
  await comeTo(page.locator('decide-instrument'));
  await page.getByText('The policy as YAML text').click();
  const pack = `metadata:\n  id: cavra-mine\n  title: Mine\n  description: One line.\n  version: 0.1.0\ncommands:\n  block: ['*terraform*']\n`;
  await page.getByRole('textbox', { name: 'The policy, as YAML text' }).fill(pack);
  await open(page, 'conclusion', 'my-policy');
  const mine = page.locator('my-policy');
  await comeTo(mine);
  await expect(mine).toContainText('the pack that you wrote in Decide');
  await expect(mine.locator('.mp-rows li').nth(2)).toContainText('Block');
  await expect(mine.locator('[data-part="save-tests"]')).toBeVisible();
  await page.getByRole('button', { name: 'Take these decisions to the workbench' }).click();
  await page.getByRole('link', { name: 'Make the bundle' }).click();
  await comeTo(page.locator('evidence-bundle'));
  await expect(page.getByLabel('Decisions')).toContainText('session second-thursday: 7 decisions');
});
