/** A contract more in the registry, and nothing else changed: its playground is there, form and all. */
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page } from '@playwright/test';
import { type Serving, serve } from '../src/api/node.ts';
import { ADDED } from './added-contract/contract.ts';
import { type Bench, benchOf, field, paste, selected } from './playground-bench.ts';
import { alone as test } from './shared-page.ts';

const at = (path: string): string => new URL(path, import.meta.url).pathname;
const root = at('../.cache/test/added-contract');
const astro = resolve(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
let host: Serving;

// One worker, so that the page is built once.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  test.setTimeout(240_000);
  await mkdir(root, { recursive: true });
  const config = relative(root, at('added-contract/astro.config.ts'));
  await promisify(execFile)(
    process.execPath,
    [astro, 'build', '--silent', '--root', root, '--config', config],
    {
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  host = await serve({ port: 0, siteDir: `${root}/dist` });
});
test.afterAll(() => host?.close());

async function open(page: Page): Promise<Bench> {
  await page.goto(host.url);
  return benchOf(page, ADDED.id);
}

const documentOf = async ({ text }: Bench): Promise<unknown> => JSON.parse(await text.inputValue());

test('presets, verdict, walk and comparison come from the contract alone', async ({ page }) => {
  const bench = await open(page);
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'yes');
  await page.getByRole('button', { name: 'A size that nobody has' }).click();
  await expect(bench.issues.locator('.issue-code')).toHaveText(['not-allowed-value']);
  // Beside the example stands what is other, with the way to its place.
  const compare = page.locator('[data-part="compare"]');
  await compare.locator('summary').press('Enter');
  await expect(compare.getByRole('status')).toHaveText('1 difference.');
  await expect(compare.locator('del')).toHaveText('"small"');
  await expect(compare.locator('ins')).toHaveText('"smal"');
  await compare.getByRole('button', { name: 'size' }).press('Enter');
  await expect(bench.editor).toBeFocused();
  expect(await selected(bench)).toBe('"smal"');
  await page.getByRole('button', { name: 'Why does this fail?' }).press('Enter');
  await page.getByRole('button', { name: 'Write "small"' }).press('Enter');
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'yes');
  await expect(compare.getByRole('status')).toHaveText('Both say the same.');
  await compare.getByLabel('Preset').selectOption({ label: 'A size that nobody has' });
  await expect(compare.getByRole('status')).toHaveText('1 difference.');
});

test('its form writes every kind of field, by keyboard, and says which it cannot show', async ({ page }) => {
  const bench = await open(page);
  const at = (...path: (string | number)[]) => field(bench, path);
  await at('size').getByRole('combobox').selectOption('large');
  await at('grams').getByRole('spinbutton').fill('12.5');
  await at('due').getByRole('combobox').selectOption('value');
  await at('due').getByRole('textbox').fill('2026-11-26');
  await at('note').getByRole('textbox').fill('Ring twice.\nThen wait.');
  await at('labels').getByRole('button', { name: 'Add a line' }).press('Enter');
  await page.keyboard.type('fragile');
  await at('payment').getByLabel('by').selectOption('invoice');
  await at('payment').getByRole('spinbutton').fill('30');
  await at('stops').getByRole('button', { name: 'Add an item' }).press('Enter');
  const second = at('stops').locator('li').nth(1);
  await expect(second.locator('summary')).toBeFocused();
  await second.getByLabel('Town').fill('Malmö');
  await second
    .locator('[data-path]')
    .filter({ hasText: 'Signed' })
    .last()
    .locator('select')
    .last()
    .selectOption('true');
  const wanted = {
    name: 'first parcel',
    size: 'large',
    grams: 12.5,
    due: '2026-11-26',
    labels: ['heavy', 'fragile'],
    stops: [{ town: 'Lund' }, { town: 'Malmö', signed: true }],
    payment: { by: 'invoice', days: 30 },
    corners: [[1, 2]],
    note: 'Ring twice.\nThen wait.',
  };
  await expect(async () => expect(await documentOf(bench)).toEqual(wanted)).toPass({ timeout: 5_000 });
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'yes');
  // The text the other way: a variant and a list follow it.
  await paste(
    bench,
    JSON.stringify({ ...wanted, payment: { by: 'card', ending: '42' }, stops: [] }, null, 2),
  );
  await expect(at('payment').getByLabel('by')).toHaveValue('"card"');
  await expect(at('stops').locator('li')).toHaveCount(0);
  await expect(at('payment', 'ending').getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
  await expect(at('corners')).toContainText('This field has no form. Edit it in the text.');
  await at('corners').getByRole('button', { name: 'Show it there' }).press('Enter');
  await expect(bench.editor).toBeFocused();
  await expect(page.locator('[data-part="caret"]')).toHaveText(/\/corners\b/);
});
