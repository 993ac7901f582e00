/** The closeout sandbox as a reader uses it. */
import { readFileSync } from 'node:fs';
import { type Download, expect, type Page } from '@playwright/test';
import { FIRST_DAY, momentOn, snapshot } from '../src/components/closeout/sandbox/assemble.ts';
import { MOST_PROGRESS_BYTES } from '../src/components/closeout/sandbox/progress.ts';
import { scenarioOf } from '../src/components/closeout/sandbox/scenarios.ts';
import { makeCloseoutBundle } from '../src/runtime/closeout/bundle.ts';
import { axeFaults } from './axe.ts';
import { alone, test } from './shared-page.ts';

const ADDRESS = '/closeout/sandbox/';
const ready = (page: Page) => expect(page.locator('closeout-sandbox[data-ready]')).toBeVisible();
const state = (page: Page) => page.locator('.sb-board [data-part="state"] .word');
const row = (page: Page, id: string) => page.locator(`[data-criterion="${id}"]`);
const notice = (page: Page) => page.locator('[data-part="notice"]');
const next = (page: Page) => page.getByRole('button', { name: /^(Next step|To the decision)$/ });

async function open(page: Page): Promise<void> {
  await page.goto(ADDRESS);
  await ready(page);
}

const startFrom = (page: Page, title: string) => page.getByLabel('Start from').selectOption({ label: title });

/** Goes through the ten steps from nothing, choosing by the words on the page; a step without words is passed by. */
async function walk(page: Page, choices: readonly (readonly string[])[]): Promise<void> {
  await startFrom(page, 'Nothing: an empty package');
  await expect(row(page, 'final_readiness').locator('.word')).toHaveText('No evidence yet');
  for (const labels of choices) {
    for (const label of labels) await page.getByRole('radio', { name: label }).check();
    await next(page).click();
  }
  await expect(page.getByRole('heading', { name: 'The decision' })).toBeVisible();
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

const CLEAN: readonly (readonly string[])[] = [
  ['All six kinds of evidence'],
  ['A signature, and the name of the key that made it'],
  ['Closed, with no blocker', 'It arrived everywhere'],
  ['Approved, by name', 'For a year'],
  ['Three files, a digest each'],
  ['Now, and once more'],
  ['Delivered to the test webhook, redacted'],
  [],
  [],
  ['Nobody', 'Nowhere yet'],
];
const FAILED_DELIVERY = CLEAN.with(2, ['Closed, with no blocker', 'The webhook answered 503'])
  .with(7, ['One failure, half an hour ago'])
  .with(8, ['A dry run, completed; nobody wrote down a review'])
  .with(9, ['The risk owner, until 2026-06-07', 'Nowhere yet']);

for (const [name, choices, word, counts] of [
  ['ready for release', CLEAN, 'Ready for release', '8 pass'],
  ['ready with accepted risk', FAILED_DELIVERY, 'Ready with accepted risk', '6 pass, 2 warn'],
  [
    'blocked',
    FAILED_DELIVERY.with(7, ['Nobody asked it']).with(8, ['It was not run']),
    'Blocked',
    '5 pass, 3 fail',
  ],
] as const) {
  test(`${name} is reached by hand, from nothing`, { tag: '@phone' }, async ({ page }) => {
    await open(page);
    await walk(page, choices);
    await expect(page.locator('[data-part="verdict"] .word')).toHaveText(word);
    await expect(state(page)).toHaveText(word);
    await expect(page.locator('[data-part="count"]')).toHaveText(counts);
  });
}

test('a choice says what it moved, why, and by which field; the record follows', async ({ page }) => {
  await open(page);
  await page.locator('.sb-rail').getByRole('link', { name: 'Retention' }).click();
  await page.getByRole('radio', { name: 'It ran out on 2026-05-30', exact: true }).check();
  const changes = page.locator('[data-part="changes"]');
  await expect(changes).toContainText('The decision: Ready with accepted risk → Blocked.');
  await expect(changes).toContainText('Retention approval: Passes → Fails. The retention has run out.');
  await expect(changes).toContainText('2027-05-31 → 2026-05-30');
  await expect(row(page, 'retention_approval')).toContainText('was: Passes');
  await page.getByText('The record it leaves: Retention review').click();
  await expect(page.locator('[data-section="retention_review"]')).toContainText(
    '"retention_until": "2026-05-30"',
  );
  await expect(page.locator('[data-part="spoken"]')).toHaveText(
    'Retention approval: Fails. Retention health: Fails. Decision: Blocked.',
  );
});

test('the clock is an input: a week later the acceptance has lapsed', async ({ page }) => {
  await open(page);
  await expect(state(page)).toHaveText('Ready with accepted risk');
  await page.getByLabel('Judged on').fill('2026-06-08');
  await expect(state(page)).toHaveText('Blocked');
  await expect(row(page, 'closeout_delivery')).toContainText('acceptance_expired');
  await page.getByLabel('Judged on').fill('2026-06-07');
  await expect(state(page)).toHaveText('Ready with accepted risk');
});

test('progress survives a reload, and what is kept but broken does not stop the page', async ({ page }) => {
  await open(page);
  await startFrom(page, 'Ready for release');
  await page.locator('.sb-rail').getByRole('link', { name: 'Signature' }).click();
  await page.getByRole('radio', { name: 'Nothing yet' }).check();
  await page.getByLabel('Judged on').fill('2026-06-02');
  await page.reload();
  await ready(page);
  await expect(page.getByRole('heading', { name: /Attach the outside signature/ })).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Nothing yet' })).toBeChecked();
  await expect(page.getByLabel('Judged on')).toHaveValue('2026-06-02');
  await expect(page.getByLabel('Start from')).toHaveValue('ready');
  await expect(state(page)).toHaveText('Blocked');
  await page.evaluate(() => localStorage.setItem('cavra.closeout-sandbox', '{"schema_version":"of old"}'));
  await page.reload();
  await ready(page);
  await expect(notice(page)).toContainText('cannot be used any more');
  await expect(state(page)).toHaveText('Ready with accepted risk');
});

alone('without storage the sandbox works and forgets', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await open(page);
  await startFrom(page, 'Ready for release');
  await expect(state(page)).toHaveText('Ready for release');
});

test('progress goes out as a file and comes back; a bad file is refused with its code and changes nothing', async ({
  page,
}) => {
  await open(page);
  await startFrom(page, 'Ready with accepted risk');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export progress' }).click();
  const file = await (await waiting).path();
  await startFrom(page, 'Blocked: the retention ran out');
  await expect(state(page)).toHaveText('Blocked');
  const input = page.locator('input[type="file"]');
  const put = (content: string) =>
    input.setInputFiles({ name: 'p.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  for (const [content, code] of [
    ['{ "half": ', 'json-syntax'],
    [(await readFileSync(file, 'utf8')).replace('progress.v1', 'progress.v9'), 'constant-mismatch'],
    [' '.repeat(MOST_PROGRESS_BYTES * 4), 'too-large'],
  ] as const) {
    await put(content);
    await expect(notice(page).getByRole('link', { name: code })).toHaveAttribute('href', `/errors/${code}/`);
    await expect(notice(page)).toContainText('your answers are as they were');
    await expect(state(page)).toHaveText('Blocked');
  }
  await input.setInputFiles(file);
  await expect(notice(page)).toContainText('in place');
  await expect(state(page)).toHaveText('Ready with accepted risk');
});

test('starting over and another scenario ask before answers are lost', async ({ page }) => {
  await open(page);
  await page.getByRole('radio', { name: 'All but the auditor export' }).check();
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(notice(page)).toContainText('will be gone');
  await notice(page).getByRole('button', { name: 'Keep my answers' }).click();
  await expect(page.getByRole('button', { name: 'Start over' })).toBeFocused();
  await expect(state(page)).toHaveText('Blocked');
  await startFrom(page, 'Ready for release');
  await expect(page.getByLabel('Start from')).toHaveValue('sample');
  await expect(notice(page)).toContainText('replaces your answers');
  await notice(page).getByRole('button', { name: 'Keep my answers' }).click();
  await page.getByRole('button', { name: 'Start over' }).click();
  await notice(page).getByRole('button', { name: 'Start over' }).click();
  await expect(state(page)).toHaveText('Ready with accepted risk');
  await page.reload();
  await ready(page);
  await expect(page.getByRole('radio', { name: 'All six kinds of evidence' })).toBeChecked();
});

test('the end hands out decision, package and bundle, and a link that opens the package', async ({
  page,
}) => {
  await open(page);
  await page.locator('.sb-rail').getByRole('link', { name: 'Decision' }).click();
  const take = async (name: string) => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name }).click();
    return waiting;
  };
  const { document, decision } = snapshot(scenarioOf('sample').answers, FIRST_DAY);
  expect(JSON.parse(await textOf(await take('Download the decision')))).toEqual(decision);
  expect(JSON.parse(await textOf(await take('Download the package')))).toEqual(document);
  const zip = readFileSync(await (await take('Download the evidence bundle')).path());
  const made = await makeCloseoutBundle(document, { asOf: momentOn(FIRST_DAY) });
  expect(zip.equals(made.zip)).toBe(true);
  await expect(notice(page)).toContainText('Saved as closeout-evidence.zip');
  await expect(page.locator('[data-part="commands"]')).toContainText(
    'cavra closeout evaluate closeout-package.json --as-of 2026-05-31T08:30:00Z',
  );
  const link = page.getByRole('link', { name: 'Open the package in the playground' });
  await expect(link).toHaveAttribute('href', /\/playground\/closeout\/package\/#v1\.closeout\.package\./);
  await link.click();
  await expect(page.locator('textarea[data-part="text"]')).toHaveValue(/"closeout_id": "closeout-demo-001"/);
});

test('the keyboard alone goes from the first step to the decision', async ({ page }) => {
  await open(page);
  await startFrom(page, 'Customer demo, 30 minutes');
  await expect(page.getByText('Speaker notes for a customer demo')).toBeVisible();
  await page.locator('.sb-rail').getByRole('link', { name: 'Retry plan' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /Plan the retries/ })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Nobody asked it' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'One failure, half an hour ago' })).toBeChecked();
  await next(page).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /nobody wrote down a review/ })).toBeChecked();
  await next(page).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'The risk owner, until 2026-06-07' })).toBeChecked();
  await next(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'The decision' })).toBeFocused();
  await expect(state(page)).toHaveText('Ready with accepted risk');
});

test('the speaker notes show 30 minutes, or the 15-minute cut', async ({ page }) => {
  await open(page);
  await page.getByText('Speaker notes for a customer demo').click();
  const parts = page.locator('.sb-demo ol > li:visible');
  await expect(parts).toHaveCount(14);
  await page.getByLabel('Show the 15-minute cut only').check();
  await expect(parts).toHaveCount(7);
});

test('every step and the decision have no accessibility fault and fit the window', {
  tag: ['@both', '@phone'],
}, async ({ page }) => {
  await open(page);
  await startFrom(page, 'Blocked: a failed delivery without a plan');
  for (const step of [1, 3, 10, 11]) {
    await page.locator(`.sb-rail [data-go="${step}"]`).click();
    expect(await axeFaults(page, 'closeout-sandbox')).toEqual([]);
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
  }
});

alone.describe('without script', () => {
  alone.use({ javaScriptEnabled: false });
  alone('the whole closeout stands as a transcript', async ({ page }) => {
    await page.goto(ADDRESS);
    await expect(page.locator('[data-step]:visible')).toHaveCount(11);
    await expect(page.locator('.sb-told:visible')).toHaveCount(13);
    await expect(state(page)).toHaveText('Ready with accepted risk');
    await expect(page.locator('[data-criterion]:visible')).toHaveCount(8);
    await expect(page.getByRole('button', { name: 'Export progress' })).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.sb-choice:visible')).toHaveCount(13);
  });
});
