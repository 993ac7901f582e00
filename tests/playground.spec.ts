/** The playground as a reader uses it: text and form in step, issues, presets, undo. */
import { expect } from '@playwright/test';
import { findContract } from '../src/contracts/registry.ts';
import { expandSamples } from '../src/contracts/samples.ts';
import { axeFaults } from './axe.ts';
import { deep, example, exampleOf, field, focusText, open, paste, selected } from './playground-bench.ts';
import { alone, test } from './shared-page.ts';

test('the pasted request of the seed is accepted and shows the response that asks for a private service', async ({
  page,
}) => {
  const bench = await open(page);
  await paste(bench, '{}');
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'no');
  await paste(bench, example);
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'yes');
  const response = page.locator('[data-part="answer-text"]');
  await expect(response).toContainText('"status": "requires_private_service"');
  expect(JSON.parse((await response.textContent()) ?? '')).toEqual(
    JSON.parse(exampleOf('saas_operating_automation.response')),
  );
});

test('typing in the form changes one place of the text and keeps the layout', async ({ page }) => {
  const bench = await open(page);
  const odd = example.replace('"daily",', '"daily"   ,').replace('"tenant_id": ', '"tenant_id":\t');
  await paste(bench, odd);
  await field(bench, ['payload', 'automation_cadence']).locator('input').fill('weekly');
  await expect(bench.text).toHaveValue(odd.replace('"daily"', '"weekly"'));
  await field(bench, ['payload', 'required_checks']).getByLabel('dashboard_refresh').uncheck();
  const without = odd.replace('"daily"', '"weekly"').replace('      "dashboard_refresh",\n', '');
  await expect(bench.text).toHaveValue(without);
  await field(bench, ['payload', 'required_checks']).getByLabel('dashboard_refresh').check();
  await expect(bench.text).toHaveValue(odd.replace('"daily"', '"weekly"'));
});

test('a field can be left out and comes back', async ({ page }) => {
  const bench = await open(page);
  const id = field(bench, ['correlation_id']);
  await id.getByRole('combobox').selectOption('absent');
  await expect(bench.text).toHaveValue(example.replace('  "correlation_id": "saas-example",\n', ''));
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'yes');
  await id.locator('input').fill('saas-mine');
  await expect(bench.text).toHaveValue(/"correlation_id": "saas-mine"/);
  await expect(page.locator('[data-part="answer-text"]')).toContainText('"correlation_id": "saas-mine"');
});

test('lines of a list are added, written and removed by keyboard', async ({ page }) => {
  const bench = await open(page, 'saas_operating_automation.response');
  const blockers = field(bench, ['payload', 'summary', 'blockers']);
  await blockers.getByRole('button', { name: 'Add a line' }).press('Enter');
  await expect(blockers.locator('li input').nth(1)).toBeFocused();
  await page.keyboard.type('second');
  await expect(bench.text).toHaveValue(/"escalation drill owner pending",\n +"second"\n/);
  await blockers
    .getByRole('button', { name: /remove/ })
    .first()
    .press('Enter');
  await expect(blockers.locator('li')).toHaveCount(1);
  await expect(bench.text).toHaveValue(/"blockers": \[\n +"second"\n/);
});

test('a null, a number and a map are written by the form, and every control has its name', async ({
  page,
}) => {
  const readiness = await open(page, 'policy_registry_readiness.response');
  const summary = ['payload', 'summary'];
  await field(readiness, [...summary, 'checked_at'])
    .getByRole('combobox')
    .selectOption('null');
  await expect(readiness.text).toHaveValue(/"checked_at": null/);
  await field(readiness, [...summary, 'policy_pack_count'])
    .locator('input')
    .fill('-1');
  await expect(readiness.issues.locator('.issue-code')).toHaveText('number-out-of-range');
  const onboarding = await open(page, 'tenant_onboarding.request');
  const contacts = field(onboarding, ['payload', 'contacts']);
  const before = await onboarding.text.inputValue();
  await contacts.getByRole('button', { name: 'Add a line' }).click();
  await page.keyboard.type('support_owner');
  await expect(onboarding.text).toHaveValue(/"support_owner": ""/);
  await contacts
    .locator('li')
    .last()
    .getByLabel(/: value/)
    .fill('team-support');
  await expect(onboarding.text).toHaveValue(/"support_owner": "team-support"/);
  await expect(onboarding.verdict).toHaveAttribute('data-outcome', 'yes');
  await contacts.locator('li').last().getByRole('button').click();
  expect(JSON.parse(await onboarding.text.inputValue())).toEqual(JSON.parse(before));
  expect(await axeFaults(page, 'contract-playground')).toEqual([]);
});

test('typing in the text changes the form at each keystroke; broken text leaves it as it was and says so', async ({
  page,
}) => {
  const bench = await open(page);
  const cadence = field(bench, ['payload', 'automation_cadence']).locator('input');
  await paste(bench, example.replace('daily', 'hourly'));
  await expect(cadence).toHaveValue('hourly');
  await paste(bench, example.replace('daily', 'monthly').slice(0, -1));
  await expect(cadence).toHaveValue('hourly');
  await expect(page.getByText('The form shows what it said before')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type('}');
  await expect(cadence).toHaveValue('monthly');
  await expect(page.getByText('The form shows what it said before')).toBeHidden();
});

test('the field that is being written in keeps its caret', async ({ page }) => {
  const bench = await open(page);
  const tenant = field(bench, ['tenant_id']).locator('input');
  await tenant.focus();
  await page.keyboard.press('Home');
  await page.keyboard.type('my-');
  await expect(tenant).toHaveValue('my-tenant-demo');
  expect(await tenant.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(3);
  await expect(tenant).toBeFocused();
});

test('an issue marks its field and leads to its place in the text', async ({ page }) => {
  const bench = await open(page);
  await page.getByRole('button', { name: 'A GitHub token in a label' }).click();
  const scope = field(bench, ['payload', 'automation_scope']).locator('input');
  await expect(scope).toHaveAttribute('aria-invalid', 'true');
  await expect(scope).toHaveAccessibleDescription(/sensitive value/);
  await page
    .getByRole('button', { name: /go to line/ })
    .first()
    .click();
  await expect(bench.editor).toBeFocused();
  expect(await selected(bench)).toBe(JSON.stringify(expandSamples('{{github_token}}')));
  await expect(page.locator('[data-part="caret"]')).toHaveText(/Line 9, column \d+/);
});

test('every preset of every kind of contract gives what its label says', async ({ page }) => {
  const kinds = [
    'saas_control_plane.contract',
    ...['request', 'response', 'pair', 'input'].map((kind) => `saas_operating_automation.${kind}`),
  ];
  for (const id of kinds) {
    const bench = await open(page, id);
    for (const preset of findContract(id)?.presets ?? []) {
      await page.locator(`button[data-preset="${preset.id}"]`).click();
      await expect(bench.text).toHaveValue(expandSamples(preset.text));
      if (preset.refused === undefined) await expect(bench.verdict).toHaveAttribute('data-outcome', 'yes');
      else
        await expect(
          bench.issues.locator('.issue-code', { hasText: preset.refused.code }).first(),
        ).toBeVisible();
    }
  }
});

test('Format lays out text that can be read, and leaves other text alone', async ({ page }) => {
  const bench = await open(page);
  await paste(bench, JSON.stringify(JSON.parse(example)));
  await page.getByRole('button', { name: 'Format' }).click();
  await expect(bench.text).toHaveValue(example);
  await paste(bench, deep);
  await page.getByRole('button', { name: 'Format' }).click();
  await expect(page.getByText('so it cannot be laid out')).toBeVisible();
  await expect(bench.text).toHaveValue(deep);
});

alone('Copy puts the text on the clipboard and says so', async ({ page, context, baseURL }) => {
  await context.grantPermissions(
    ['clipboard-read', 'clipboard-write'],
    baseURL === undefined ? {} : { origin: baseURL },
  );
  await open(page);
  await page.locator('[data-part="copy"]').click();
  await expect(page.locator('[data-part="copy"]')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(example);
});

test('undo goes back through typing, form and presets alike, and redo comes forward', async ({ page }) => {
  const bench = await open(page);
  await field(bench, ['payload', 'automation_cadence']).locator('input').fill('weekly');
  await page.getByRole('button', { name: 'No required checks' }).click();
  await focusText(bench);
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(' ');
  const { text } = bench;
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text).toHaveValue(example.replace('daily', 'weekly'));
  await page.keyboard.press('ControlOrMeta+z');
  await expect(text).toHaveValue(example);
  await expect(field(bench, ['payload', 'automation_cadence']).locator('input')).toHaveValue('daily');
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(text).toHaveValue(example.replace('daily', 'weekly'));
});
