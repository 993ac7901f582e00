/** The Evidence Console as a reader uses it: in the page, on a live API, and with an API that cannot be used. */
import { expect, type Page } from '@playwright/test';
import { axeFaults, TARGETS } from './axe.ts';
import { comeTo } from './come-to.ts';
import { test as shared, alone as test } from './shared-page.ts';

const PATH = '/evidence-console/';

/** The page as a build with `CAVRA_API_ORIGIN` would make it: asking the server that serves the site. */
async function configured(page: Page, origin: string): Promise<void> {
  await page.route(`**${PATH}`, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/data-api-origin(="")?/, `data-api-origin="${origin}"`);
    await route.fulfill({ response, body });
  });
}

async function open(page: Page): Promise<void> {
  await page.goto(PATH);
  await comeTo(page.locator('evidence-console'));
}

const source = (page: Page) => page.locator('.ec-panel:visible [data-part="source"]');
const part = (page: Page, name: string) => page.locator(`.ec-panel:visible [data-part="${name}"]`);

shared(
  'without an API it shows a sample made in the page, says so and sends nothing @both @phone',
  async ({ page }) => {
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'fetch') sent.push(request.url());
    });
    await open(page);
    await expect(source(page)).toContainText('No API configured, sample shown');
    await expect(part(page, 'response')).toContainText('"status": "requires_private_service"');
    await expect(page.locator('.ec-panel:visible [data-check="license_telemetry_sync"]')).toContainText(
      'automated',
    );
    await expect(part(page, 'modules').locator('li')).toHaveCount(7);
    await expect(part(page, 'boundaries')).toContainText('SaaS operating automation execution is private');
    expect(sent).toEqual([]);
    expect(await axeFaults(page, 'evidence-console', TARGETS)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  },
);

shared('the worker handoff is a tab, reached by arrow keys and by its address', async ({ page }) => {
  await open(page);
  const [first, second] = [page.getByRole('tab').first(), page.getByRole('tab').nth(1)];
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await expect(second).toBeFocused();
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tabpanel')).toHaveCount(1);
  await expect(part(page, 'request')).toContainText('saas_operating_automation_worker_handoff');
  await page.keyboard.press('Home');
  await expect(first).toBeFocused();
  await page.goto('about:blank');
  await page.goto(`${PATH}#console-saas-operating-automation-worker-handoff`);
  await expect(page.getByRole('tab').nth(1)).toHaveAttribute('aria-selected', 'true');
});

test('with an API it shows the live answer, and a fresh one when asked', async ({ page, baseURL }) => {
  await configured(page, baseURL ?? '');
  await open(page);
  await expect(source(page)).toContainText('Live API');
  const before = await part(page, 'response').textContent();
  expect(before).toMatch(/"correlation_id": "saas-[0-9a-f]{12}"/);
  await page.getByRole('button', { name: 'Refresh SaaS' }).click();
  await expect(part(page, 'response')).not.toHaveText(before ?? '');
});

shared(
  'the closeout board, the lifecycle index and the decisions of the visit are panels too @phone',
  async ({ page }) => {
    await page.goto('/decide/');
    await comeTo(page.locator('decide-instrument'));
    await page.getByLabel('Target: a path, a command, a ref').fill('certs/server.pem');
    await expect
      .poll(() => page.evaluate(() => sessionStorage.getItem('cavra-visit') ?? ''))
      .toContain('certs/server.pem');
    await page.goto(`${PATH}#console-closeout`);
    await comeTo(page.locator('evidence-console'));
    await expect(page.locator('.ec-panel:visible [data-criterion]')).toHaveCount(8);
    await expect(part(page, 'board')).toContainText('Ready with accepted risk');
    await expect(source(page)).toContainText('No API configured, sample shown');
    await page.getByRole('tab', { selected: true }).press('ArrowRight');
    await expect(page.locator('.ec-panel:visible [data-gate]')).toHaveCount(10);
    await expect(part(page, 'response')).toContainText('"status": "ready"');
    await page.getByRole('tab', { selected: true }).press('ArrowRight');
    await expect(source(page)).toContainText('This visit');
    await expect(part(page, 'visit')).toContainText('certs/server.pem');
    expect(await axeFaults(page, 'evidence-console', TARGETS)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.getByRole('button', { name: 'Forget this visit' }).click();
    await expect(part(page, 'visit')).toContainText('Nothing was asked');
  },
);

const down = { status: 503, body: 'down' };
const FAULTS = [
  ['API unreachable, sample shown', 'CAVRA_CORS_ORIGINS', null],
  ['API answered an error, sample shown', 'status is 503', down],
  ['API answer refused, sample shown', 'not JSON', { status: 200, body: '<p>hello</p>' }],
  [
    'API answer refused, sample shown',
    'refuses the answer',
    { status: 200, body: '{"request":{},"response":{}}' },
  ],
] as const;

test('an API that cannot be used is told apart, with causes, and the panel stays full', async ({
  page,
  baseURL,
}) => {
  await configured(page, baseURL ?? '');
  for (const [title, words, fault] of FAULTS) {
    await page.route('**/saas/operating-automation', (route) =>
      fault === null ? route.abort() : route.fulfill(fault),
    );
    await open(page);
    await expect(source(page)).toContainText(title);
    await expect(source(page)).toContainText(words);
    await expect(source(page)).toContainText('synthetic sample');
    await expect(part(page, 'response')).toContainText('saas-example');
    await page.unroute('**/saas/operating-automation');
  }
  expect(await axeFaults(page, 'evidence-console', TARGETS)).toEqual([]);
  await page.getByRole('button', { name: 'Refresh SaaS' }).click();
  await expect(source(page)).toContainText('Live API');
  await expect(part(page, 'causes')).toBeHidden();
  await page.route('**/closeout/evaluate*', (route) => route.fulfill(down));
  await page.getByRole('tab', { name: 'Closeout board' }).click();
  await expect(source(page)).toContainText('API answered an error');
  await expect(page.locator('.ec-panel:visible [data-criterion]')).toHaveCount(8);
});

test('an API that does not answer is given up, and the panel stays full', async ({ page, baseURL }) => {
  await page.clock.install();
  await configured(page, baseURL ?? '');
  let asked = 0;
  // Nothing is answered, as by a service that hangs.
  await page.route('**/saas/operating-automation', () => {
    asked += 1;
  });
  await page.goto(PATH);
  await expect.poll(() => asked).toBe(1);
  await expect(source(page)).toContainText('API asked, sample shown until it answers');
  await expect(part(page, 'response')).toContainText('saas-example');
  await page.clock.fastForward(8_000);
  await expect(source(page)).toContainText('API too slow, sample shown');
  await expect(source(page)).toContainText('Waited 8 seconds');
  await expect(part(page, 'causes')).toContainText('A proxy in between');
  await expect(part(page, 'response')).toContainText('saas-example');
  await page.unroute('**/saas/operating-automation');
  await page.getByRole('button', { name: 'Refresh SaaS' }).click();
  await expect(source(page)).toContainText('Live API');
});

test('an API of another version is told apart', async ({ page, baseURL }) => {
  await configured(page, baseURL ?? '');
  await page.route('**/saas/control-plane/contract', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('contract.v1', 'contract.v2') });
  });
  await open(page);
  await expect(source(page)).toContainText('API of another version');
});

test('markup in an answer stays text', async ({ page, baseURL }) => {
  await configured(page, baseURL ?? '');
  await page.route('**/saas/operating-automation', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(
      'escalation drill owner pending',
      '<img src=x onerror=document.title=1>',
    );
    await route.fulfill({ response, body });
  });
  await open(page);
  await expect(source(page)).toContainText('Live API');
  await expect(part(page, 'response')).toContainText('<img src=x onerror=document.title=1>');
  await expect(page.locator('.ec-panel img')).toHaveCount(0);
});

test('without script the panels can be read', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto(PATH);
  await expect(page.locator('.ec-panel')).toHaveCount(5);
  await expect(page.locator('.ec-panel').nth(1)).toBeVisible();
  await expect(page.getByText('No API configured, sample shown').first()).toBeVisible();
  await context.close();
});
