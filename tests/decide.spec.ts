/** Decide as a reader uses it: choose or write an action, see the decision and what made it. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { comeTo } from './come-to.ts';
import { DECISION_CASES, expectedOf, MODE_CASES, POLICY_FILES, REGISTRY_FILES } from './enforcement/cases.ts';
import { alone, test } from './shared-page.ts';

const host = (page: Page) => page.locator('decide-instrument');
const part = (page: Page, name: string) => host(page).locator(`[data-part="${name}"]`);
const mark = (page: Page) => part(page, 'outcome').locator('.de-line .word');

async function open(page: Page, path = '/decide/'): Promise<void> {
  await page.goto(path);
  await comeTo(host(page));
}

/** The record that the page shows. */
async function recordOf(page: Page): Promise<unknown> {
  return JSON.parse((await part(page, 'record').textContent()) ?? 'null');
}

test('an action is chosen, changed and decided again, with the pattern that decided', {
  tag: ['@phone', '@both'],
}, async ({ page }) => {
  await open(page);
  await page.getByLabel('Action', { exact: true }).selectOption({ label: 'Widens an IAM role' });
  await expect(mark(page)).toHaveText('Require approval');
  await expect(part(page, 'outcome')).toContainText('filesystem.write.require_approval');
  await expect(part(page, 'outcome')).toContainText('Platform Security');
  await expect(part(page, 'outcome').locator('.de-value .de-literal')).toHaveText('iam/');
  await expect(part(page, 'outcome').locator('.de-value .de-star')).toHaveText('deploy-role.json');
  await page.getByLabel('Target: a path, a command, a ref').fill('src/main.tf');
  await expect(mark(page)).toHaveText('Block');
  await expect(part(page, 'why')).toHaveText('An action of your own.');
  await page.getByLabel('Policy pack').selectOption('cavra-banking-baseline');
  await expect(part(page, 'command')).toContainText('"policy_pack": "cavra-banking-baseline"');
  await expect(part(page, 'packs').locator('li')).toHaveCount(9);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('the policy itself is edited; what is wrong with it is named at line and column', async ({ page }) => {
  await open(page);
  await page.getByText('The policy as YAML text').click();
  const policy = part(page, 'policy');
  await policy.fill('filesystem:\n  block_read: [".ENV"]\n');
  await expect(mark(page)).toHaveText('Allow');
  await policy.fill('filesystem:\n  block_read: ".env"\n');
  await expect(part(page, 'outcome')).toContainText('There is no decision.');
  await page.getByRole('button', { name: 'Policy 2:15, go there' }).click();
  await expect(policy).toBeFocused();
  await expect(part(page, 'outcome').getByRole('link', { name: 'wrong-type' })).toHaveAttribute(
    'href',
    '/errors/wrong-type/',
  );
  await page.getByRole('button', { name: 'Back to the pack as written' }).click();
  await expect(mark(page)).toHaveText('Block');
});

test('the linter shows what the policy does not see, and its actions can be asked', async ({ page }) => {
  await open(page);
  await page.getByText('What this policy does not see').click();
  const lint = part(page, 'lint');
  await expect(lint.getByRole('link', { name: 'lint-root-file' })).toHaveAttribute(
    'href',
    '/errors/lint-root-file/',
  );
  await lint.getByRole('button', { name: 'Decide this action of lint-compound-command' }).click();
  await expect(mark(page)).toHaveText('Allow');
  await expect(page.getByLabel('Target: a path, a command, a ref')).toHaveValue(/ && terraform apply$/);
  await page.getByText('The policy as YAML text').click();
  await part(page, 'policy').fill('filesystem:\n  block_read: ["**/*.key"]\n');
  await expect(lint).not.toContainText('lint-compound-command');
  await lint.getByRole('button', { name: 'Decide this action of lint-root-file' }).click();
  await expect(mark(page)).toHaveText('Allow');
});

test('a request that is refused loses nothing and says where', async ({ page }) => {
  await open(page);
  await page.getByText('The request as JSON text').click();
  const request = part(page, 'request');
  await request.fill('{"action_type": "read_file", "target": 7}');
  await page.getByRole('button', { name: 'Request 1:40, go there' }).click();
  await expect(request).toBeFocused();
  await expect(request).toHaveValue('{"action_type": "read_file", "target": 7}');
  await request.fill('{"action_type": "read_file", ');
  await expect(part(page, 'outcome').getByRole('link', { name: 'json-syntax' })).toBeVisible();
  await expect(page.getByLabel('Action type')).toBeDisabled();
});

alone('a link holds action, policy, registry and mode, and opens as it was', async ({ page, context }) => {
  await open(page);
  await page
    .getByLabel('Action', { exact: true })
    .selectOption({ label: 'Calls a server that no list names' });
  await page.getByText('A trust registry for MCP servers').click();
  await page.getByRole('checkbox', { name: /Let this registry decide/ }).check();
  await expect(mark(page)).toHaveText('Allow');
  await page.getByLabel('Policy mode').selectOption('strict');
  await expect(mark(page)).toHaveText('Require approval');
  const link = part(page, 'link');
  await link.focus();
  await expect(link).toHaveAttribute('href', /^\/decide\/#v1\.enforcement\.runtime_request\./);
  const other = await context.newPage();
  await open(other, (await link.getAttribute('href')) ?? '');
  await expect(mark(other)).toHaveText('Require approval');
  await expect(part(other, 'outcome')).toContainText('mcp.registry.allow');
  await expect(other.getByLabel('Policy mode')).toHaveValue('strict');
});

test('each row of the table opens its action, and says what the instrument says', async ({ page }) => {
  await open(page);
  const row = page.getByRole('row', { name: /Pushes to origin\/domain/ });
  await row.getByRole('link').click();
  await expect(part(page, 'outcome')).toContainText('git.protected_branch.block_direct_push');
  await expect(row.locator('td .word')).toHaveText(
    await part(page, 'packs').locator('.word').allTextContents(),
  );
});

test('what was written survives a reload', async ({ page }) => {
  await open(page);
  await page.getByLabel('Target: a path, a command, a ref').fill('certs/own.pem');
  await page.reload();
  await expect(mark(page)).toHaveText('Block');
  await expect(page.getByLabel('Target: a path, a command, a ref')).toHaveValue('certs/own.pem');
});

test('the keyboard alone decides; the answer is spoken once, when the typing stops', async ({ page }) => {
  await open(page);
  await page.getByLabel('Action', { exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(mark(page)).toHaveText('Require approval');
  await expect(part(page, 'spoken')).toHaveText(/^Require approval\. Matched approval-required path policy/);
  await page.getByLabel('Policy mode').focus();
  await page.keyboard.type('break');
  await page.keyboard.press('Tab');
  await page.keyboard.type('noor@example.com');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Parcels stand still');
  await expect(part(page, 'spoken')).toHaveText(/^Allow with attestation\./);
  await expect(part(page, 'command')).toContainText(
    "--mode break_glass --break-glass-actor noor@example.com --break-glass-reason 'Parcels stand still'",
  );
});

test('every case of the engine is decided in the page as in the library', async ({ page }) => {
  await open(page);
  const plain = DECISION_CASES.filter(
    ({ policy, registry }) => policy === undefined && registry === undefined,
  );
  expect(plain.length).toBeGreaterThan(80);
  // In one go: each text is put into the box as typing would, and the record is read.
  const records = await page.evaluate(
    (texts) => {
      const find = (name: string) => document.querySelector(`decide-instrument [data-part="${name}"]`);
      const area = find('request');
      if (!(area instanceof HTMLTextAreaElement)) return [];
      return texts.map((text) => {
        area.value = text;
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return find('record')?.textContent ?? '';
      });
    },
    plain.map(({ input }) => JSON.stringify(input)),
  );
  for (const [index, one] of plain.entries())
    expect
      .soft({ approver_group: undefined, ...JSON.parse(records[index] ?? 'null') }, one.id)
      .toMatchObject(expectedOf(one));
});

test('cases with a policy or a registry of their own agree too, and so do the modes', async ({ page }) => {
  await open(page);
  await page.getByText('The request as JSON text').click();
  await page.getByText('A trust registry for MCP servers').click();
  await part(page, 'registry').fill(readFileSync(REGISTRY_FILES.R1, 'utf8'));
  const use = page.getByRole('checkbox', { name: /Let this registry decide/ });
  for (const one of DECISION_CASES.filter(({ policy, registry }) => policy ?? registry)) {
    await page.evaluate(
      ([policy, pack]) => {
        const area = document.querySelector('decide-instrument [data-part="policy"]');
        if (!(area instanceof HTMLTextAreaElement)) return;
        area.value = policy ?? pack ?? '';
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));
      },
      [
        one.policy === undefined ? undefined : readFileSync(POLICY_FILES[one.policy], 'utf8'),
        await part(page, 'policy').evaluate((area) => (area as HTMLTextAreaElement).defaultValue),
      ],
    );
    await use.setChecked(one.registry !== undefined);
    await part(page, 'request').fill(JSON.stringify(one.input));
    await expect
      .poll(async () => ({ approver_group: undefined, ...((await recordOf(page)) as object) }), {
        message: one.id,
      })
      .toMatchObject(expectedOf(one));
  }
  await use.setChecked(false);
  await page.getByText('The policy as YAML text').click();
  const restore = page.getByRole('button', { name: 'Back to the pack as written' });
  if (await restore.isVisible()) await restore.click();
  for (const { id, input, mode, actor, reason, expect: wanted } of MODE_CASES) {
    await part(page, 'request').fill(JSON.stringify(input));
    await page.getByLabel('Policy mode').selectOption(mode);
    if (mode === 'break_glass') {
      await part(page, 'actor').fill(actor ?? '');
      await part(page, 'reason').fill(reason ?? '');
    }
    expect(await recordOf(page), id).toMatchObject(wanted);
  }
});

test('decided, refused and waiting have no accessibility fault @both @phone', async ({ page }) => {
  await open(page);
  for (const summary of await host(page).locator('summary').all())
    if (await summary.isVisible()) await summary.click();
  for (const text of ['{"action_type": "execute_command", "target": "make"}', '{"target": 7}']) {
    await part(page, 'request').fill(text);
    expect(await axeFaults(page, 'decide-instrument')).toEqual([]);
  }
});

alone.describe('without script', () => {
  alone.use({ javaScriptEnabled: false });
  alone('the first answer and the table of all answers stand in the page', async ({ page }) => {
    await page.goto('/decide/');
    await expect(mark(page)).toHaveText('Block');
    await expect(page.locator('noscript .in-plain')).toBeVisible();
    await expect(page.getByRole('row')).toHaveCount(20);
    await expect(
      page
        .getByRole('row', { name: /Reads the same key at the root/ })
        .locator('td .word')
        .first(),
    ).toHaveText('Allow');
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeHidden();
  });
});
