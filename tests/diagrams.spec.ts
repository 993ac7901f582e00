/** The committed drawings: drawn again they are the same, byte for byte, and a page shows them with their links. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { BROWSER_ARGS, ensureBrowser } from '../scripts/browser.mjs';
import { DIAGRAM_FILES } from '../src/book/diagrams.ts';
import { bookDiagrams } from '../src/cli/docs-diagrams.ts';
import { drawAll } from '../src/doctest/diagrams/draw.ts';
import { test } from './shared-page.ts';

const ROOT = process.cwd();
const dir = join(ROOT, DIAGRAM_FILES.dir);

test('each drawing is what the browser draws from its source', async () => {
  const browser = { executablePath: await ensureBrowser(), args: BROWSER_ARGS };
  const drawn = await drawAll(bookDiagrams(ROOT), join(ROOT, DIAGRAM_FILES.font), browser);
  expect(drawn.length).toBeGreaterThan(0);
  const committed = readdirSync(dir).map((name) => ({ name, text: readFileSync(join(dir, name), 'utf8') }));
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  expect(drawn.toSorted(byName)).toEqual(committed.toSorted(byName));
});

test('the drawing stands on its page, takes the colours of the theme, and its links are reached by keyboard', async ({
  page,
}) => {
  await page.goto('/reference/saas-control-plane/');
  const drawing = page.locator('figure.diagram svg');
  await expect(drawing).toBeVisible();
  const fill = () =>
    drawing
      .locator('.node rect')
      .first()
      .evaluate((node) => getComputedStyle(node).fill);
  const light = await fill();
  await page.evaluate(() => {
    document.documentElement.dataset.theme = 'dark';
  });
  expect(await fill()).not.toBe(light);
  const link = drawing.locator('a').first();
  await link.focus();
  await expect(link).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/reference\/saas-operating-automation\/#/);
});
