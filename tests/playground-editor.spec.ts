/** The editor as a reader uses it, by keyboard: completion, help, issues, fixes, folding, search, the plain box. */
import { expect, type Page } from '@playwright/test';
import { BUNDLE, bundleOf } from '../bench/playground/documents.ts';
import { axeFaults } from './axe.ts';
import { altered, example, field, focusText, open, paste, selected } from './playground-bench.ts';
import { alone, test } from './shared-page.ts';

const POLICY = 'enforcement.policy_pack';

/** Takes what the list offers first, once it is the wanted one; the list wants to be seen for a moment before. */
async function take(page: Page, wanted: RegExp): Promise<void> {
  await expect(page.locator('.cm-tooltip-autocomplete [aria-selected="true"]')).toHaveText(wanted);
  await page.waitForTimeout(120);
  await page.keyboard.press('Enter');
}

test('keys and values are completed from the contract, with what it says of them; Tab leaves @both', async ({
  page,
}) => {
  const bench = await open(page);
  const { automation_cadence: _, ...payload } = JSON.parse(example).payload;
  await paste(bench, JSON.stringify({ ...JSON.parse(example), payload }, null, 2));
  await expect(bench.issues.locator('.issue-code')).toHaveText(['required-field']);
  // Into the payload, behind its bracket.
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('"payload": {');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.type('"cade');
  const list = page.locator('.cm-tooltip-autocomplete');
  await expect(list.locator('[aria-selected="true"]')).toHaveText(/automation_cadence.*needed/);
  await expect(page.locator('.cm-completionInfo')).toContainText('How often');
  expect(await axeFaults(page, 'contract-playground')).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(bench.text).toHaveValue(/"payload": \{\n {4}"automation_cadence": "[^"]+",\n/);
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'yes');
  await expect(page.locator('[data-part="caret"]')).toHaveText(/\/payload\/automation_cadence$/);
  // A value of a closed set: the caret goes into the list of checks.
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('"billing_monitoring"');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+Space');
  await expect(list.locator('li')).toContainText(['"billing_monitoring"']);
  await page.keyboard.press('Escape');
  await page.keyboard.type('"supp');
  await take(page, /support_followup/);
  await expect(bench.issues.locator('.issue-code')).toHaveText('duplicate-item');
  await page.keyboard.press('Tab');
  await expect(bench.editor).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(bench.editor).toBeFocused();
});

test('an issue is underlined, says what it is, leads to its page and is mended by what was tried', async ({
  page,
}) => {
  const bench = await open(page);
  await paste(
    bench,
    altered((d) => Object.assign(d.payload ?? {}, { required_checks: ['biling_monitoring'] })),
  );
  await expect(page.locator('.cm-lintRange-error')).toHaveText('"biling_monitoring"');
  await page.keyboard.press('F8');
  const note = page.locator('.cm-tooltip .cm-diagnostic');
  await expect(note).toContainText('must be one of');
  await expect(note.getByRole('link', { name: 'not-allowed-value' })).toHaveAttribute(
    'href',
    '/errors/not-allowed-value/',
  );
  await note.getByRole('button', { name: 'Write "billing_monitoring"' }).click();
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'yes');
  // The way of the keyboard: from the issue to the panel that walks through all of them.
  await paste(bench, example.replace('"daily",', '"",').replace('"tenant_id"', '"tenant_ID"'));
  await expect(page.locator('.cm-lintRange').first()).toBeVisible();
  await page.keyboard.press('F8');
  await page.keyboard.press('ControlOrMeta+.');
  const panel = page.locator('[data-part="walk-panel"]');
  await expect(panel.locator('[data-part="walk-title"]')).toBeFocused();
  await expect(panel.locator('[data-part="walk-title"]')).toHaveText(/^Issue \d of 3/);
  expect(await axeFaults(page, 'contract-playground')).toEqual([]);
  for (let step = 0; step < 3 && (await bench.issues.count()) > 0; step += 1) {
    const before = await bench.issues.count();
    await panel.locator('[data-part="walk-fixes"] button').first().press('Enter');
    await expect(async () => expect(await bench.issues.count()).toBeLessThan(before)).toPass();
  }
  await expect(panel.locator('[data-part="walk-title"]')).toHaveText('Nothing is wrong any more.');
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'yes');
  await focusText(bench);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'no');
});

test('help for the field at the caret, folding, search and format have keys', async ({ page }) => {
  const bench = await open(page);
  await focusText(bench);
  await page.keyboard.press('ControlOrMeta+f');
  await page.keyboard.type('daily');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await expect(page.locator('.ed-note')).toContainText('Automation cadence');
  await page.keyboard.press('Escape');
  await expect(page.locator('.ed-note')).toHaveCount(0);
  await page.keyboard.press('Control+Alt+BracketLeft');
  await expect(page.locator('.cm-foldPlaceholder')).toHaveCount(1);
  await page.keyboard.press('Control+Alt+BracketRight');
  await expect(page.locator('.cm-foldPlaceholder')).toHaveCount(0);
  await paste(bench, JSON.stringify(JSON.parse(example)));
  await page.keyboard.press('Shift+Alt+f');
  await expect(bench.text).toHaveValue(example);
});

test('the plain box is a choice that takes text, caret and undo along, and is remembered @phone', async ({
  page,
}) => {
  const bench = await open(page);
  await field(bench, ['payload', 'automation_cadence']).locator('input').fill('weekly');
  await focusText(bench);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type(' ');
  await page.getByRole('button', { name: 'Plain box' }).click();
  await expect(bench.text).toBeVisible();
  await expect(bench.text).toHaveValue(` ${example.replace('daily', 'weekly')}`);
  await bench.text.focus();
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(bench.text).toHaveValue(example);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(bench.text).toHaveValue(example.replace('daily', 'weekly'));
  const again = await open(page);
  await again.text.focus();
  await expect(page.getByRole('button', { name: 'Plain box' })).toHaveAttribute('aria-pressed', 'true');
  await expect(again.editor).toHaveCount(0);
  await page.getByRole('button', { name: 'Plain box' }).click();
  await expect(again.editor).toHaveCount(1);
});

test('texts as people have them: a byte-order mark, other line ends, a comma too many, keys twice, ten thousand lines', async ({
  page,
}) => {
  const bench = await open(page);
  const codes = bench.issues.locator('.issue-code');
  await paste(bench, `\uFEFF${example.replaceAll('\n', '\r\n')}`);
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'yes');
  await field(bench, ['payload', 'automation_cadence']).locator('input').fill('weekly');
  await expect(bench.text).toHaveValue(`\uFEFF${example.replace('daily', 'weekly')}`);
  await paste(bench, '\uFEFF{ "x": 1 }');
  await bench.issues.filter({ hasText: 'unknown-field' }).locator('.issue-go').press('Enter');
  expect(await selected(bench)).toBe('"x"');
  await paste(bench, example.replace(/\n\}$/, ',\n}'));
  await expect(codes).toHaveText(['json-syntax']);
  await page.getByRole('button', { name: 'Why does this fail?' }).press('Enter');
  await page.getByRole('button', { name: 'Remove the comma before it' }).press('Enter');
  await expect(bench.text).toHaveValue(example);
  const tenant = '"tenant_id": "tenant-demo",';
  await paste(bench, example.replace(tenant, `${tenant}\n  ${tenant}`));
  await expect(codes).toHaveText(['duplicate-key', 'duplicate-key']);
  await expect(bench.issues.locator('.issue-go')).toHaveText(['4:3', '5:3']);
  await expect(page.locator('.cm-lintRange-error')).toHaveText(['"tenant_id"', '"tenant_id"']);
  // Where the last one counts it is a warning, at both places too.
  const wire = await open(page, 'enforcement.evaluate_request');
  await paste(wire, '{\n  "target": "a",\n  "target": "b"\n}');
  await expect(page.locator('.cm-lintRange-warning')).toHaveText(['"target"', '"target"']);
  await expect(wire.verdict).toHaveAttribute('data-outcome', 'yes');
  const long = await open(page, BUNDLE);
  const records = bundleOf(500_000);
  expect(records.split('\n').length).toBeGreaterThan(10_000);
  await paste(long, records);
  await expect(long.issues.locator('.issue-code')).toHaveText(['not-allowed-value']);
  await long.issues.locator('.issue-go').press('Enter');
  await page.keyboard.insertText('"allow"');
  await expect(long.verdict).toHaveAttribute('data-outcome', 'yes');
  await expect(page.getByText('Later items are in the text only.').first()).toBeVisible();
});

test('YAML has the same: completion, help, marks, fixes, and a form that keeps comments', async ({
  page,
}) => {
  const bench = await open(page, POLICY);
  await expect(bench.text).toHaveValue(/^metadata:\n {2}id: /);
  const text =
    '# mine\nmetadata:\n  id: cavra-mine # stays\n  title: Mine\n  description: About it\n  version: 0.1.0\n';
  await paste(bench, text);
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'yes');
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('filesystem:\n  block_r');
  await take(page, /^block_read/);
  await page.keyboard.type('**/.env');
  await expect(page.locator('[data-part="caret"]')).toHaveText(/\/filesystem\/block_read\/0/);
  await expect(bench.text).toHaveValue(`${text}filesystem:\n  block_read:\n    - **/.env`);
  await expect(bench.issues.locator('.issue-code')).toHaveText('yaml-syntax');
  await page.getByRole('button', { name: 'Why does this fail?' }).click();
  await page.getByRole('button', { name: 'in double quotes' }).first().click();
  await expect(bench.text).toHaveValue(`${text}filesystem:\n  block_read:\n    - "**/.env"`);
  await field(bench, ['metadata', 'id']).locator('input, textarea').fill('cavra-other');
  await expect(bench.text).toHaveValue(/^# mine\nmetadata:\n {2}id: cavra-other # stays\n/);
  await field(bench, ['filesystem', 'block_read']).getByRole('button', { name: 'Add a line' }).click();
  await page.keyboard.type('yes');
  await expect(bench.text).toHaveValue(/ {4}- "\*\*\/\.env"\n {4}- "yes"/);
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'yes');
  await page.getByRole('button', { name: 'As JSON' }).click();
  await expect(bench.text).toHaveValue(/^\{\n {2}"metadata": \{/);
  await page.getByRole('button', { name: 'As YAML' }).click();
  await expect(bench.text).toHaveValue(/^metadata:\n {2}id: cavra-other\n/);
});

alone(
  'under a policy without inline styles and made code the editor is styled and nothing is blocked',
  async ({ page }) => {
    await page.route('**/playground/**', async (route) => {
      const response = await route.fetch();
      const policy =
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self'; font-src 'self'; connect-src 'self'";
      await route.fulfill({
        response,
        headers: { ...response.headers(), 'content-security-policy': policy },
      });
    });
    const bench = await open(page);
    // What the page itself holds is the business of another test; from here on nothing may be blocked.
    await page.evaluate(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) => {
        document.documentElement.dataset.blocked = `${violatedDirective} ${sourceFile}`;
      });
    });
    await paste(bench, '{ "a": 1 }');
    await page.keyboard.press('Control+Space');
    await expect(page.locator('.cm-lintRange').first()).toBeVisible();
    await page.keyboard.press('F8');
    await expect(page.locator('.cm-tooltip').first()).toBeVisible();
    await page.keyboard.press('ControlOrMeta+f');
    await expect(page.locator('.cm-panel.cm-search')).toBeVisible();
    const border = await page
      .locator('.cm-editor')
      .evaluate((element) => getComputedStyle(element).borderTopStyle);
    expect(border).toBe('solid');
    expect(await page.locator('html').getAttribute('data-blocked')).toBeNull();
  },
);
