/** The evidence instrument: bundle, change one byte, verify; and the command line on what the page has made. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { main } from '../src/cli/main.ts';
import { testIo } from '../src/cli/test-io.ts';
import { axeFaults } from './axe.ts';
import { comeTo } from './come-to.ts';
import { alone, test } from './shared-page.ts';

const host = (page: Page) => page.locator('evidence-bundle');
const part = (page: Page, name: string) => host(page).locator(`[data-part="${name}"]`);
const result = (page: Page) => part(page, 'result');

async function open(page: Page): Promise<void> {
  await page.goto('/evidence/');
  await comeTo(host(page));
}

async function save(page: Page, link: Locator, path: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  await download.saveAs(path);
  return path;
}

test('a bundle is made and signed, a changed byte is named, and put back it verifies again', {
  tag: ['@phone', '@both'],
}, async ({ page }) => {
  await open(page);
  await expect(result(page)).toContainText('signature-unchecked');
  await page.getByRole('button', { name: 'Make the bundle' }).click();
  await expect(result(page).locator('.word')).toHaveText('Verified');
  await page.getByLabel('In which file').selectOption('evidence.json');
  await page.getByRole('button', { name: 'Change it' }).click();
  await expect(result(page).locator('.word')).toHaveText('Not verified');
  await expect(result(page)).toContainText('checksum mismatch: evidence.json');
  await expect(result(page).getByRole('link', { name: 'file-changed' })).toHaveCount(1);
  await expect(part(page, 'files').locator('[data-changed]')).toContainText('evidence.json');
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(result(page).locator('.word')).toHaveText('Verified');
  await expect(page.getByRole('button', { name: 'Change it' })).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('without a trust root the answer is no, and with checksums only it is no proof', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Make the bundle' }).click();
  await expect(result(page).locator('.word')).toHaveText('Verified');
  await page.getByRole('radio', { name: 'Nothing', exact: true }).check();
  await expect(result(page).locator('.word')).toHaveText('Not verified');
  await expect(result(page)).toContainText('no trust root, public key or secret was given');
  await page.getByRole('radio', { name: /checksums only/ }).check();
  await expect(result(page).locator('.word')).toHaveText('Unsigned check only');
  await expect(part(page, 'spoken')).toContainText('nothing tells who made the bundle');
});

test('what was decided in this visit is what is bundled, and it can be forgotten', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Next step' }).click();
  await page.goto('/decide/');
  await comeTo(page.locator('decide-instrument'));
  await page.getByLabel('Target: a path, a command, a ref').fill('certs/own.pem');
  await expect(page.locator('decide-instrument [data-part="spoken"]')).toHaveText(/\*\*\/\*\.pem/);
  await open(page);
  const source = page.getByLabel('Decisions', { exact: true });
  await expect(source.locator('option:checked')).toHaveText(
    'This visit, session incident-parcel-tracking: 3 decisions',
  );
  await page.getByText('What goes into the bundle').click();
  await expect(part(page, 'decisions').locator('li')).toHaveText([
    'block read_file .env',
    'require approval write_file iam/deploy-role.json',
    'block read_file certs/own.pem',
  ]);
  await page.getByRole('button', { name: 'Make the bundle' }).click();
  await expect(result(page).locator('.word')).toHaveText('Verified');
  await page.getByRole('button', { name: 'Forget this visit' }).click();
  await expect(source.locator('option')).toHaveText(['The incident of the book: 7 decisions']);
});

test('the command line verifies what the page made, names its changed byte, and makes equal bytes', async ({
  page,
}) => {
  const cwd = await mkdtemp(join(tmpdir(), 'cavra-page-'));
  const at = (name: string) => join(cwd, name);
  const cli = async (...words: string[]) => {
    let out = '';
    const write = (text: string) => {
      out += text;
    };
    const exit = await main(['evidence', ...words], testIo({ cwd, stdout: { write } }));
    return { exit, out };
  };
  try {
    await open(page);
    await page.getByRole('button', { name: 'Make the bundle' }).click();
    await expect(result(page).locator('.word')).toHaveText('Verified');
    await save(page, part(page, 'save-zip'), at('signed.zip'));
    await save(page, part(page, 'save-root'), at('root.json'));
    expect((await cli('verify', 'signed.zip', '--trust-root', 'root.json')).exit).toBe(0);
    expect((await cli('verify', 'signed.zip')).exit).toBe(1);
    await page.getByLabel('In which file').selectOption('siem-event.json');
    await page.getByRole('button', { name: 'Change it' }).click();
    await expect(result(page).locator('.word')).toHaveText('Not verified');
    await save(page, part(page, 'save-zip'), at('changed.zip'));
    const changed = await cli('verify', 'changed.zip', '--trust-root', 'root.json');
    expect(changed.exit).toBe(1);
    expect(changed.out).toContain('checksum mismatch: siem-event.json');
    await page.getByLabel('Signed by').selectOption('digest');
    await page.getByRole('button', { name: 'Make the bundle' }).click();
    await expect(result(page)).toContainText('signature-unchecked');
    await page.getByText('What goes into the bundle').click();
    await save(page, part(page, 'save-decisions'), at('decisions.json'));
    await save(page, part(page, 'save-zip'), at('digest.zip'));
    expect((await cli('bundle', 'decisions.json', '--out', 'cli.zip')).exit).toBe(0);
    expect(await readFile(at('cli.zip'))).toEqual(await readFile(at('digest.zip')));
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
});

test('verified and refused have no accessibility fault @both @phone', async ({ page }) => {
  await open(page);
  for (const name of ['Make the bundle', 'Change it']) {
    await page.getByRole('button', { name }).click();
    await expect(result(page).locator('.word')).toHaveText(
      name === 'Change it' ? 'Not verified' : 'Verified',
    );
    expect(await axeFaults(page, 'evidence-bundle')).toEqual([]);
  }
});

alone.describe('without script', () => {
  alone.use({ javaScriptEnabled: false });
  alone('the bundle of the incident stands in the page, with what a verification says', async ({ page }) => {
    await page.goto('/evidence/');
    await expect(result(page)).toContainText('signature-unchecked');
    await expect(part(page, 'files').locator('li')).toHaveCount(6);
    await expect(page.getByRole('button', { name: 'Make the bundle' })).toBeHidden();
  });
});
