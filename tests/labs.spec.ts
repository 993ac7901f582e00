/** The labs as a reader uses them, and the two instruments of posture that end a path. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { readLab, readLabs } from '../src/book/lab-folders.ts';
import { DASHBOARD } from '../src/contracts/aispm/contracts.ts';
import { validateJson } from '../src/runtime/validate-json.ts';
import { axeFaults } from './axe.ts';
import { comeTo } from './come-to.ts';
import { test } from './shared-page.ts';

const LAB = readLab(process.cwd(), 'stop-the-incident');
const bench = (page: Page) => page.locator('lab-bench');
const tasks = (page: Page) => bench(page).locator('[data-task]');
const marks = async (page: Page) => (await tasks(page).locator('.word').allTextContents()).join();
const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

async function open(page: Page, address: string, host: string): Promise<void> {
  await page.goto(address);
  await comeTo(page.locator(host));
}

test('a lab is solved by keyboard: checked, hinted, mended, kept, compared, and counted', {
  tag: ['@phone', '@both'],
}, async ({ page }) => {
  await open(page, `/labs/${LAB.id}/`, 'lab-bench');
  expect(await marks(page)).toBe('Not checked,Not checked,Not checked,Not checked');
  await page.getByRole('button', { name: 'Check' }).press('Enter');
  await expect(bench(page).locator('[data-part="said"]')).toHaveText(/^0 of 4 tasks are done/);
  await expect(tasks(page).first()).toContainText('metadata.description is missing');

  // One hint at a time.
  await expect(page.getByText('Hint 2 of 4')).toBeHidden();
  await page.getByText('Hint 1 of 4').press('Enter');
  await expect(page.getByText('Hint 2 of 4')).toBeVisible();

  // The other files are read in their tabs, and may not be changed.
  const tab = page.getByRole('tab', { name: 'policy.yaml' });
  await tab.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('textbox', { name: 'incident.yaml' })).toHaveAttribute('readonly', '');
  await page.keyboard.press('Home');

  // A pack that blocks everything is told what is wrong with that; after the first check the tasks follow the typing.
  const box = page.getByRole('textbox', { name: 'policy.yaml' });
  await box.fill(
    "metadata: { id: cavra-all, title: A, description: A., version: '1' }\nfilesystem: { block_read: ['*'], block_write: ['*'] }\n",
  );
  await expect(tasks(page).nth(2)).toContainText('Writes code: decision must be allow and is block.');
  expect(await axeFaults(page)).toEqual([]);
  expect(await fits(page)).toBeLessThanOrEqual(0);

  await box.fill(LAB.solution['policy.yaml'] ?? '');
  await box.press('Control+Enter');
  await expect(bench(page).locator('[data-part="said"]')).toHaveText('Solved: all 4 tasks are done.');
  expect(await marks(page)).toBe('Done,Done,Done,Done');
  await page.getByText('A solution', { exact: true }).press('Enter');
  await page.getByLabel('Show what differs from my files').check();
  await expect(page.getByRole('region', { name: 'What differs: policy.yaml' })).toHaveText(
    'The same as mine.',
  );

  // The draft outlives the page, can be given up, and had back.
  await open(page, `/labs/${LAB.id}/`, 'lab-bench');
  await expect(box).toHaveValue(LAB.solution['policy.yaml'] ?? '');
  await page.getByRole('button', { name: 'Start again' }).press('Enter');
  await expect(box).toHaveValue(LAB.start['policy.yaml'] ?? '');
  await expect(page.getByRole('button', { name: 'Put my draft back' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue(LAB.solution['policy.yaml'] ?? '');

  await page.goto('/labs/');
  await expect(page.locator(`[data-lab="${LAB.id}"]`)).toContainText(/Solved on \d{4}-\d\d-\d\d/);
});

test('every lab is open at its start and solved by its solution, in the page as in a terminal', async ({
  page,
}) => {
  for (const { id, files, start, solution } of readLabs(process.cwd())) {
    await open(page, `/labs/${id}/`, 'lab-bench');
    await page.getByRole('button', { name: 'Check' }).click();
    await expect(bench(page).locator('[data-part="said"]'), id).toHaveText(
      /tasks are done\. The next open one/,
    );
    const own = files
      .filter(({ name }) => solution[name] !== start[name])
      .map(({ name }) => [name, solution[name]]);
    await page.evaluate(
      ([key = '', draft = '']) => localStorage.setItem(key, draft),
      [`cavra.lab.${id}`, JSON.stringify(Object.fromEntries(own))],
    );
    await open(page, `/labs/${id}/`, 'lab-bench');
    await page.getByRole('button', { name: 'Check' }).click();
    await expect(bench(page).locator('[data-part="said"]'), id).toHaveText(/^Solved/);
  }
});

test('the posture is that of the visit once the engine was asked, and can be taken away', {
  tag: ['@phone'],
}, async ({ page }) => {
  await open(page, '/posture/', 'posture-view');
  await expect(page.getByLabel('Decisions', { exact: true })).toHaveValue('incident');
  await open(page, '/decide/', 'decide-instrument');
  await page.getByLabel('Target: a path, a command, a ref').fill('certs/server.pem');
  // The visit keeps a decision when the typing has settled.
  await expect
    .poll(() => page.evaluate(() => sessionStorage.getItem('cavra-visit') ?? ''))
    .toContain('certs/server.pem');
  await open(page, '/posture/', 'posture-view');
  const view = page.locator('posture-view');
  await expect(view.getByLabel('Decisions', { exact: true })).toHaveValue('visit');
  await expect(view.locator('[data-part="note"]')).toContainText('in this visit');
  // Chart and table tell the same.
  const asked = Number(
    await view
      .getByRole('row', { name: /^Reading files/ })
      .locator('.po-count')
      .first()
      .textContent(),
  );
  expect(asked).toBeGreaterThan(0);
  const drawn = await view.locator('[data-surface="read_file"] .po-part text').allTextContents();
  expect(drawn.reduce((sum, text) => sum + Number(text), 0)).toBe(asked);
  expect(await axeFaults(page)).toEqual([]);
  expect(await fits(page)).toBeLessThanOrEqual(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    view.getByRole('button', { name: 'Save the document' }).click(),
  ]);
  const { verdict, value } = validateJson(DASHBOARD, readFileSync(await download.path(), 'utf8'));
  expect(verdict.issues).toEqual([]);
  expect(value).toMatchObject({ data_provenance: 'local_activity_store' });
});

test('the readiness gate tells a flag from what stands behind it', async ({ page }) => {
  await open(page, '/readiness/', 'readiness-gate');
  const gate = page.locator('[data-part="gate"]');
  const packet = page.getByLabel('Packet', { exact: true });
  await expect(gate).toContainText('Blocker: Isolation of tenants not proved');
  await packet.selectOption('bare');
  await expect(gate).toContainText('Says ready, shows nothing');
  await packet.selectOption('contradiction');
  await expect(gate).toContainText('contradicts itself');
  await packet.selectOption('example');
  await expect(gate.locator('.word').first()).toHaveText('Ready');
  const box = page.getByLabel('The packet as JSON text');
  await box.fill((await box.inputValue()).replace('2026-03-08', '2025-03-08'));
  await expect(gate).toContainText('370 days old, and 30 are allowed');
  await expect(page.locator('[data-part="proofs"]')).toContainText('Stale, 370 days old');
  await box.fill('{"ready_for_aispm_production": "yes"}');
  await expect(gate.locator('.word')).toHaveText('No packet');
  await expect(gate.getByRole('link', { name: 'wrong-type' })).toHaveCount(1);
  await expect(page.locator('[data-part="spoken"]')).toHaveText('No packet.');
});
