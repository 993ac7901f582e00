/** The playground by keyboard, by ear, without script, on a phone, in both themes. */
import { expect, type Locator, type Page } from '@playwright/test';
import { axeFaults, TARGETS } from './axe.ts';
import { example, field, focusText, open, paste, pathOf, REQUEST, selected } from './playground-bench.ts';
import { test } from './shared-page.ts';

test('the whole way by keyboard: preset, issue, text, form; Tab is never trapped', async ({ page }) => {
  const bench = await open(page);
  await page.getByRole('button', { name: 'No required checks' }).focus();
  await page.keyboard.press('Enter');
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'no');
  await focusText(bench);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /go to line/ }).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bench.editor).toBeFocused();
  await field(bench, ['payload', 'required_checks']).getByLabel('billing_monitoring').focus();
  await page.keyboard.press('Space');
  await expect(bench.verdict).toHaveAttribute('data-outcome', 'yes');
  await page.keyboard.press('Tab');
  await expect(
    field(bench, ['payload', 'required_checks']).getByLabel('license_telemetry_sync'),
  ).toBeFocused();
});

test('Tab comes to all that can be used, shows where it is, and goes on behind it', async ({ page }) => {
  await open(page);
  const host = page.locator('contract-playground');
  await page.getByText('Compare with a preset').press('Enter');
  await host.locator('a, button').first().focus();
  // In the page, so that a hundred stops cost a hundred keys and no more.
  await host.evaluate((inside) => {
    inside.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof HTMLElement)) return;
      const drawn = getComputedStyle(target.closest('.cm-editor') ?? target);
      target.dataset.reached = drawn.outlineStyle === 'none' ? 'unseen' : 'seen';
    });
  });
  const outside = () => host.evaluate((inside) => !inside.contains(document.activeElement));
  await page.keyboard.press('Shift+Tab');
  for (let stops = 0; stops < 300; stops += 1) {
    await page.keyboard.press('Tab');
    if (stops > 0 && (await outside())) break;
  }
  expect(await outside()).toBe(true);
  const left = await host.evaluate((inside) => {
    const usable =
      'a[href], button:enabled, input:enabled, select:enabled, textarea, summary, [tabindex="0"], .cm-content';
    return [...inside.querySelectorAll<HTMLElement>(usable)]
      .filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }))
      .filter((one) => one.dataset.reached !== 'seen')
      .map((one) => `${one.dataset.reached ?? 'not reached'}: ${one.outerHTML.slice(0, 120)}`);
  });
  expect(left).toEqual([]);
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

test('beside a long form a low window keeps text and verdict; the last of ten issues leads to its place', async ({
  page,
}) => {
  const height = 600;
  await page.setViewportSize({ width: 1280, height });
  const bench = await open(page);
  const wrong = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`unknown_${index}`, index]));
  await paste(bench, JSON.stringify({ ...JSON.parse(example), ...wrong }, null, 2));
  await expect(bench.issues).toHaveCount(10);
  // Down the form, where the column with the text stands still.
  await field(bench, ['correlation_id']).evaluate((element) => element.scrollIntoView());
  const panel = await bench.verdict.boundingBox();
  expect(panel?.y).toBeGreaterThan(0);
  expect((panel?.y ?? 0) + (panel?.height ?? 0)).toBeLessThanOrEqual(height);
  const scrolled = await page.evaluate(() => scrollY);
  // The list scrolls in its own room, the page stays.
  await bench.issues.last().getByRole('button').click();
  expect(await selected(bench)).toBe('"unknown_9"');
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  const caret = await page.evaluate(() => {
    const { top, bottom } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? { top: 0, bottom: 0 };
    return { top, bottom };
  });
  expect(caret.top).toBeGreaterThan(0);
  expect(caret.bottom).toBeLessThan(height);
});

const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test('accepted, refused and unusable have no accessibility fault and fit the window @both @phone', async ({
  page,
}) => {
  const bench = await open(page);
  await page.getByText('What the answering side would report', { exact: true }).click();
  await page.getByText('The same from a terminal or a program').click();
  const states = [
    ['Seven checks, one drill blocked', 'yes'],
    ['A JSON Web Token in a nested value', 'no'],
    ['The text breaks off', 'unusable'],
  ] as const;
  for (const [name, outcome] of states) {
    await page.getByRole('button', { name }).click();
    await expect(bench.verdict).toHaveAttribute('data-outcome', outcome);
    if (outcome === 'no') {
      // All that a reader can open beside the text stands open from here on.
      await page.getByRole('button', { name: 'Why does this fail?' }).press('Enter');
      await page.getByText('Compare with a preset').click();
    }
    expect(await axeFaults(page, 'contract-playground', TARGETS)).toEqual([]);
    expect(await tooWide(page)).toBeLessThanOrEqual(0);
  }
  // The narrowest window, which is also a wide one at four times its size.
  await page.setViewportSize({ width: 320, height: 640 });
  await focusText(bench);
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
});

test('with forced colours what differs still shows, and with reduced motion nothing moves', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const bench = await open(page);
  await page.getByRole('button', { name: 'A check nobody knows' }).click();
  await focusText(bench);
  const drawn = (locator: Locator, property: string) =>
    locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  // A line under the issue, a ring around the box, a shape and a word for the outcome.
  expect(await drawn(page.locator('.cm-lintRange-error'), 'text-decoration-style')).toBe('wavy');
  expect(await drawn(page.locator('.cm-editor'), 'outline-style')).toBe('solid');
  await expect(bench.verdict.locator('[data-part="mark"] svg')).toBeVisible();
  await expect(bench.verdict.locator('[data-part="mark"]')).toHaveText('Refused');
  const moving = () => document.getAnimations().filter(({ playState }) => playState === 'running').length;
  expect(await page.evaluate(moving)).toBe(0);
  await page.emulateMedia({ forcedColors: null, reducedMotion: null });
});
