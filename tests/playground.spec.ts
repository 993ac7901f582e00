/** The playground as a reader uses it. The texts of the refusals are those of the issue's list. */
import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { findContract } from '../src/contracts/registry.ts';
import { expandSamples } from '../src/contracts/samples.ts';
import { validateText } from '../src/runtime/validate-text.ts';

const REQUEST = 'saas_operating_automation.request';
const pathOf = (id: string) => `/playground/${id.replaceAll('.', '/')}/`;

function exampleOf(id: string): string {
  return findContract(id)?.presets[0]?.text ?? '';
}

interface Bench {
  readonly page: Page;
  readonly text: Locator;
  readonly verdict: Locator;
  readonly issues: Locator;
  readonly form: Locator;
}

async function open(page: Page, id = REQUEST, fragment = ''): Promise<Bench> {
  await page.goto(pathOf(id) + fragment);
  const host = page.locator(`contract-playground[data-contract="${id}"]`);
  await expect(host).toHaveAttribute('data-ready', '');
  return {
    page,
    text: host.locator('textarea[data-part="text"]'),
    verdict: host.locator('[data-part="verdict"]').first(),
    issues: host.locator('.issues li'),
    form: host.locator('.pg-form .form-fields'),
  };
}

const field = (bench: Bench, path: readonly (string | number)[]): Locator =>
  bench.form.locator(`[data-path='${JSON.stringify(path)}']`);

/** Replaces the whole text as a paste would. */
async function paste({ page, text }: Bench, pasted: string): Promise<void> {
  await text.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(pasted);
}

const example = exampleOf(REQUEST);
const altered = (change: (document: Record<string, Record<string, unknown>>) => void): string => {
  const document = JSON.parse(example);
  change(document);
  return JSON.stringify(document, null, 2);
};

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

const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
const REFUSALS: readonly (readonly [string, string, string, string])[] = [
  [
    'empty required_checks',
    REQUEST,
    altered((d) => Object.assign(d.payload ?? {}, { required_checks: [] })),
    'empty-list',
  ],
  [
    'an unknown check',
    REQUEST,
    altered((d) => Object.assign(d.payload ?? {}, { required_checks: ['coffee'] })),
    'not-allowed-value',
  ],
  [
    'a JWT in a nested value',
    REQUEST,
    altered((d) => Object.assign(d.payload ?? {}, { a: { b: ['{{jwt}}'] } })),
    'sensitive-value',
  ],
  [
    'an AWS key id',
    REQUEST,
    altered((d) => Object.assign(d, { requested_by: '{{aws_key_id}}' })),
    'sensitive-value',
  ],
  [
    'a PEM header',
    REQUEST,
    altered((d) => Object.assign(d, { requested_by: '{{pem_header}}' })),
    'sensitive-value',
  ],
  [
    '__proto__ as a key',
    REQUEST,
    example.replace('"payload": {', '"payload": { "__proto__": {},'),
    'forbidden-key',
  ],
  ['an unknown field', REQUEST, altered((d) => Object.assign(d, { priority: 'high' })), 'unknown-field'],
  ['a wrong schema version', REQUEST, example.replace('request.v1', 'request.v2'), 'constant-mismatch'],
  ['truncated JSON', REQUEST, example.slice(0, -20), 'json-syntax'],
  [
    '60,000 bad list items',
    REQUEST,
    `{"payload":{"required_checks":[${Array(60_000).fill('0').join(',')}]}}`,
    'too-large',
  ],
  ['5,000 levels of nesting', REQUEST, deep, 'too-deep'],
  [
    'a status Ready',
    'saas_operating_automation.response',
    exampleOf('saas_operating_automation.response').replace(
      '"automation_status": "scheduled"',
      '"automation_status": "Ready"',
    ),
    'not-allowed-value',
  ],
  [
    'a GitHub token in a blocker',
    'saas_operating_automation.response',
    exampleOf('saas_operating_automation.response').replace(
      'escalation drill owner pending',
      'rotate {{github_token}}',
    ),
    'sensitive-value',
  ],
  [
    'a response with another correlation id',
    'saas_operating_automation.pair',
    exampleOf('saas_operating_automation.pair').replace('saas-example', 'saas-other'),
    'pair-correlation',
  ],
  [
    'a response about another tenant',
    'saas_operating_automation.pair',
    exampleOf('saas_operating_automation.pair').replace('tenant-demo', 'tenant-other'),
    'pair-tenant',
  ],
];

for (const [what, id, sample, code] of REFUSALS) {
  test(`${what} is refused with ${code}, at the place that every surface names`, async ({ page }) => {
    const bench = await open(page, id);
    const text = expandSamples(sample);
    await paste(bench, text);
    const contract = findContract(id);
    if (contract === undefined) throw new Error(id);
    const { outcome, issues } = validateText(contract, text).verdict;
    await expect(bench.verdict).toHaveAttribute('data-outcome', outcome);
    expect(outcome).not.toBe('yes');
    const [first] = issues;
    expect(first?.code).toBe(code);
    await expect(bench.issues.first().locator('.issue-code')).toHaveText(code);
    await expect(bench.issues.first().locator('.issue-go')).toHaveText(`${first?.line}:${first?.column}`);
    await expect(bench.issues).toHaveCount(issues.length);
    // Secrets stand in the reader's own box only: not in the verdict, not in a note.
    for (const secret of ['{{jwt}}', '{{aws_key_id}}', '{{pem_header}}', '{{github_token}}'].map(
      expandSamples,
    )) {
      const body = page.locator('body');
      await expect(body).not.toContainText(secret);
    }
  });
}

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
  const { violations } = await new AxeBuilder({ page }).include('contract-playground').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
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
  await expect(bench.text).toBeFocused();
  const selected = await bench.text.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(selected).toBe(JSON.stringify(expandSamples('{{github_token}}')));
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

test('Copy puts the text on the clipboard and says so', async ({ page, context, baseURL }) => {
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
  await bench.text.focus();
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

test('a link carries text and added values to another reader, and never writes over typed text unasked', async ({
  page,
  context,
}) => {
  const bench = await open(page);
  await paste(bench, '{ "half": ');
  const link = page.getByRole('link', { name: 'Link to this text' });
  await expect(link).toHaveAttribute('href', /#v1\.saas_operating_automation\.request\.[\w-]+$/);
  await link.focus();
  await expect(async () => {
    const other = await open(
      await context.newPage(),
      REQUEST,
      new URL((await link.getAttribute('href')) ?? '', page.url()).hash,
    );
    await expect(other.text).toHaveValue('{ "half": ', { timeout: 1000 });
  }).toPass();
  const [, there] = context.pages();
  if (there === undefined) throw new Error('no second page');
  const hash = new URL((await link.getAttribute('href')) ?? '', page.url()).hash;
  await paste(bench, 'mine');
  await page.evaluate((fragment) => {
    location.hash = fragment;
  }, hash);
  await expect(page.getByText('The address holds another text')).toBeVisible();
  await expect(bench.text).toHaveValue('mine');
  await page.getByRole('button', { name: 'Keep my text' }).click();
  await expect(bench.text).toHaveValue('mine');
  await expect(page.getByText('The address holds another text')).toHaveCount(0);
});

for (const [what, fragment, code] of [
  ['cut off', `#v1.${REQUEST}.cut-off`, 'unreadable-link'],
  ['of a version to come', `#v9.${REQUEST}.abc`, 'unreadable-link'],
  ['for an unknown contract', '#v1.coffee.request.abc', 'unknown-contract'],
] as const) {
  test(`a link that is ${what} gives a notice with ${code} and leaves the example in place`, async ({
    page,
  }) => {
    const bench = await open(page, REQUEST, fragment);
    await expect(page.locator('[data-part="notice"]').getByRole('link', { name: code })).toHaveAttribute(
      'href',
      `/errors/${code}/`,
    );
    await expect(bench.text).toHaveValue(example);
  });
}

test('the answer follows the added values, and a token among them is refused and not built in', async ({
  page,
}) => {
  await open(page);
  await page.getByText('What the answering side would report', { exact: true }).click();
  const added = page.locator('.pg-added');
  await added.getByLabel('Automation status').selectOption('"blocked"');
  const response = page.locator('[data-part="answer-text"]');
  await expect(response).toContainText('"automation_status": "blocked"');
  await added.locator('.form-rows input').first().fill(expandSamples('{{github_token}}'));
  await expect(added.locator('.form-rows input').first()).toHaveAttribute('aria-invalid', 'true');
  await expect(response).toHaveText('No answer is built from refused values.');
  await page.getByRole('button', { name: 'All at their defaults' }).click();
  await expect(response).toContainText('"automation_status": "unknown"');
});

test('the HTTP exchange is made by the API in the page, and a reader can make one too', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (['fetch', 'xhr'].includes(request.resourceType())) sent.push(request.url());
  });
  await open(page);
  await page.getByText('The HTTP exchange, made by the API in this page').click();
  const exchange = page.locator('[data-part="http-text"]');
  await expect(exchange).toContainText('POST /saas/operating-automation HTTP/1.1');
  await expect(exchange).toContainText('HTTP/1.1 200 OK');
  await expect(exchange).toContainText('"escalation_drill_status": "blocked"');
  const status = await page.evaluate(async () => (await globalThis.cavra?.fetch('/healthz'))?.status);
  expect(status).toBe(200);
  expect(sent).toEqual([]);
  await expect(page.getByText('What left this page: nothing')).toBeVisible();
});

test('nothing but files of the site is asked for, whatever the reader does', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  const later: string[] = [];
  let loaded = false;
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url());
    if (loaded && !/\/_astro\//.test(request.url())) later.push(request.url());
  });
  const bench = await open(page);
  loaded = true;
  for (const button of await page.locator('button[data-preset]').all()) await button.click();
  await page.getByRole('button', { name: "The seed page's", exact: false }).click();
  await page.getByText('The HTTP exchange, made by the API in this page').click();
  await expect(page.locator('[data-part="http-text"]')).toContainText('200 OK');
  await paste(bench, 'x');
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'unusable');
  expect(foreign).toEqual([]);
  expect(later).toEqual([]);
});

test('the whole way by keyboard: preset, issue, text, form; Tab is never trapped', async ({ page }) => {
  const bench = await open(page);
  await page.getByRole('button', { name: 'No required checks' }).focus();
  await page.keyboard.press('Enter');
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'no');
  await bench.text.focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /go to line/ }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bench.text).toBeFocused();
  await field(bench, ['payload', 'required_checks']).getByLabel('billing_monitoring').focus();
  await page.keyboard.press('Space');
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'yes');
  await page.keyboard.press('Tab');
  await expect(
    field(bench, ['payload', 'required_checks']).getByLabel('license_telemetry_sync'),
  ).toBeFocused();
});

test('the verdict is spoken once when the typing stops', async ({ page }) => {
  const bench = await open(page);
  await paste(bench, example.replace('"daily"', '""'));
  const said = page.locator('[data-part="spoken"]');
  await expect(said).toHaveText(
    /^Refused\. One rule is broken\. Line 10, column \d+: payload\.automation_cadence must not be empty/,
  );
});

test('without script the page shows form, text, verdict, presets and answer', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto(pathOf(REQUEST));
  await expect(page.locator('textarea[data-part="text"]')).toHaveValue(example);
  await expect(page.getByLabel('Tenant', { exact: false }).first()).toHaveValue('tenant-demo');
  await expect(page.locator('[data-part="verdict"] [data-part="mark"]')).toHaveText('Accepted');
  await expect(page.locator('[data-preset="token"]')).toBeVisible();
  await expect(page.locator('[data-part="answer-text"]')).toContainText('requires_private_service');
  await expect(page.locator('noscript .pg-plain')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Format' })).toBeHidden();
  await context.close();
});

test('accepted, refused and unusable have no accessibility fault and fit the window @both @phone', async ({
  page,
}) => {
  const bench = await open(page);
  await page.getByText('What the answering side would report', { exact: true }).click();
  await page.getByText('The same on the command line').click();
  for (const [name, outcome] of [
    [/^The seed page/, 'yes'],
    ['A JSON Web Token in a nested value', 'no'],
    ['The text breaks off', 'unusable'],
  ] as const) {
    await page.getByRole('button', { name }).click();
    await expect(bench.verdict).toHaveAttribute('data-outcome', outcome);
    const { violations } = await new AxeBuilder({ page }).include('contract-playground').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }
});

test('under a policy that forbids made code, nothing is blocked', async ({ page }) => {
  await page.route('**/playground/**', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'content-security-policy': "script-src 'self' 'unsafe-inline'" };
    await route.fulfill({ response, headers });
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
      document.documentElement.dataset.blocked = blockedURI;
    });
  });
  const bench = await open(page);
  await paste(bench, '[]');
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'no');
  expect(await page.locator('html').getAttribute('data-blocked')).toBeNull();
});
