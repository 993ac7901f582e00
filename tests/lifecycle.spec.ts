/** The verification map as a reader uses it: load a chain, damage it, watch both views, bring own packets. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { GATES, gateOf } from '../src/contracts/lifecycle/gates.ts';
import { dependentsOf } from '../src/contracts/lifecycle/map.ts';
import { completeChain } from '../src/runtime/lifecycle/build.ts';
import { axeFaults } from './axe.ts';
import { comeTo } from './come-to.ts';
import { alone, test } from './shared-page.ts';

const host = (page: Page) => page.locator('lifecycle-explorer');
const part = (page: Page, name: string) => host(page).locator(`[data-part="${name}"]`);
const node = (page: Page, gate: string) => part(page, 'map').locator(`[data-gate="${gate}"]`);
const row = (page: Page, gate: string) =>
  part(page, 'rows')
    .locator('tr')
    .filter({ has: page.getByRole('link', { name: `${gate} ${gateOf(gate as 'R7.1').label}` }) });
const packetOf = (gate: string) => completeChain('live').get(gate as 'R7.1')?.packet ?? {};

async function open(page: Page): Promise<void> {
  await page.goto('/lifecycle/');
  await comeTo(host(page));
}

async function states(page: Page): Promise<(string | undefined)[]> {
  return part(page, 'map')
    .locator('.lc-node')
    .evaluateAll((nodes) => nodes.map((one) => (one as HTMLElement).dataset.state));
}

const file = (name: string, value: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
});

test('damage moves along the lines in the recomputed view and stays where it is for upstream', {
  tag: ['@phone', '@both'],
}, async ({ page }) => {
  await open(page);
  expect(new Set(await states(page))).toEqual(new Set(['ready']));
  await node(page, 'R7.3').click();
  await page.getByRole('button', { name: 'Damage this packet' }).click();
  const stopped = new Set<string>(['R7.3', ...dependentsOf('R7.3')]);
  expect(await states(page)).toEqual(GATES.map(({ id }) => (stopped.has(id) ? 'not_ready' : 'ready')));
  await expect(part(page, 'summary')).toContainText('Not ready');
  await expect(part(page, 'summary')).toContainText('It begins at R7.3.');
  await expect(part(page, 'gate')).toContainText('handoff_controls');
  await expect(part(page, 'gate')).toContainText('Each flag has to be the boolean true.');
  await page.getByLabel('As upstream verifies').check();
  expect((await states(page)).at(-1)).toBe('ready');
  await expect(node(page, 'R7.4')).toContainText('Stale');
  await expect(part(page, 'difference')).toContainText('Upstream believes');
  await page.getByRole('button', { name: 'Put it back' }).click();
  expect(new Set(await states(page))).toEqual(new Set(['ready']));
  await expect(part(page, 'difference')).toHaveText('Both views agree on every gate.');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('a packet that is removed is missing, and the table says all that the drawing says', async ({
  page,
}) => {
  await open(page);
  await node(page, 'R7.5').click();
  await page.getByRole('button', { name: 'Remove this packet' }).click();
  await expect(node(page, 'R7.5')).toContainText('Missing');
  for (const { id } of GATES) {
    const word = await node(page, id).locator('.word').textContent();
    await expect(row(page, id).locator('td').first()).toContainText(word ?? 'none');
    for (const dependent of dependentsOf(id)) await expect(row(page, id)).toContainText(dependent);
  }
  await expect(row(page, 'R7.6')).toContainText('not ready before it: R7.5');
  await expect(row(page, 'R7.10')).toContainText('leaves out R7.3, R7.5');
});

test('own packets are verified; each problem has a code and a way out', async ({ page }) => {
  const requests: string[] = [];
  await open(page);
  page.on('request', (request) => {
    if (!request.url().startsWith('blob:')) requests.push(request.url());
  });
  const named = { ...packetOf('R7.6'), customer_name: 'Ada Example', note: 'EUR 90210' };
  await part(page, 'files').setInputFiles([
    file('outcome.json', named),
    file('handoff.json', packetOf('R7.3')),
    file('handoff-2.json', packetOf('R7.3')),
    file('broken.json', '{'),
    file('other.json', { a: 1 }),
    file('large.json', 'x'.repeat(300_000)),
  ]);
  const problems = part(page, 'problem-list');
  for (const code of ['chain-conflict', 'json-syntax', 'unknown-contract', 'too-large'])
    await expect(problems.getByRole('link', { name: code })).toHaveAttribute('href', `/errors/${code}/`);
  await expect(problems).toContainText('handoff.json and handoff-2.json are each a packet of R7.3');
  await expect(node(page, 'R7.1')).toContainText('Missing');
  await node(page, 'R7.6').click();
  await expect(part(page, 'gate')).toContainText(
    'Forbidden private material fields detected: customer_name.',
  );
  await expect(part(page, 'gate')).toContainText('value-money');
  await expect(host(page)).not.toContainText('90210');
  expect(requests).toEqual([]);
});

test('a hundred chains side by side are verified with progress, and one can be chosen', async ({ page }) => {
  await open(page);
  const live = completeChain('live');
  const files = Array.from({ length: 100 }, (_, at) =>
    [...live].map(([id, { packet }]) => {
      const value = at === 42 && id === 'R7.2' ? { ...packet, sanitized: false } : packet;
      return { name: `chain-${at}/${id}.json`, text: JSON.stringify(value) };
    }),
  ).flat();
  const longest = await part(page, 'folder').evaluate(async (input, texts) => {
    const transfer = new DataTransfer();
    for (const { name, text } of texts) {
      const one = new File([text], name.split('/').at(-1) ?? name);
      Object.defineProperty(one, 'webkitRelativePath', { value: name });
      transfer.items.add(one);
    }
    Object.defineProperty(input, 'files', { value: transfer.files, configurable: true });
    input.dispatchEvent(new Event('change'));
    // The page gets its turn meanwhile: frames come.
    let frames = 0;
    const list = document.querySelector('[data-part="chains"]');
    while ((list?.querySelectorAll('[data-signal="ready"], [data-signal="not_ready"]').length ?? 0) < 100) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      frames += 1;
      if (frames > 5_000) break;
    }
    return frames;
  }, files);
  expect(longest).toBeGreaterThan(3);
  const chains = part(page, 'chains').locator('button');
  await expect(chains).toHaveCount(100);
  await expect(chains.filter({ hasText: 'begins at' })).toHaveCount(1);
  await chains.filter({ hasText: 'begins at R7.2' }).click();
  await expect(part(page, 'summary')).toContainText('It begins at R7.2.');
});

test('a packet opens in the playground, and the index is downloaded', async ({ page }) => {
  await open(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the index as JSON' }).click(),
  ]);
  const index = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(index).toEqual(packetOf('R7.11'));
  await node(page, 'R7.9').click();
  await page.getByRole('link', { name: 'Open in the playground' }).click();
  const text = page.locator('contract-playground textarea[data-part="text"]');
  await expect(text).toHaveValue(/customer-lifecycle-public-status/);
  expect(JSON.parse(await text.inputValue())).toEqual(packetOf('R7.9'));
});

test('with the keyboard alone a gate is chosen, damaged and put back', async ({ page }) => {
  await open(page);
  await node(page, 'R7.1').focus();
  await page.keyboard.press('Tab');
  await expect(node(page, 'R7.2')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(node(page, 'R7.2')).toBeFocused();
  await expect(part(page, 'gate-name')).toHaveText('R7.2 Evidence Room');
  for (let step = 0; step < 11; step += 1) await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Damage this packet' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Put it back' })).toBeFocused();
  await expect(part(page, 'spoken')).toContainText('R7.2 was damaged');
  await page.keyboard.press('Enter');
  await expect(part(page, 'summary')).toContainText('11 ready');
});

test('the page has nothing that axe finds, damaged or not', { tag: ['@phone', '@both'] }, async ({
  page,
}) => {
  await open(page);
  await node(page, 'R7.2').click();
  await page.getByRole('button', { name: 'Damage this packet' }).click();
  expect(await axeFaults(page, 'lifecycle-explorer')).toEqual([]);
});

alone.describe('without script', () => {
  alone.use({ javaScriptEnabled: false });
  alone(
    'the map and the table of the live chain stand there, as links',
    { tag: '@phone' },
    async ({ page }) => {
      await page.goto('/lifecycle/');
      for (const { id, slug, label } of GATES) {
        const link = part(page, 'map').getByRole('link', { name: `${id} ${label} Ready` });
        await expect(link).toHaveAttribute('href', `/lifecycle/${slug}/`);
        await expect(row(page, id)).toContainText('Every check passes.');
      }
      await expect(page.getByRole('button', { name: 'Damage this packet' })).toBeHidden();
    },
  );
});
