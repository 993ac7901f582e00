/** How much script a playground costs a reader, and that other pages do not pay for it. `npm run bench playground` prints the figures. */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { BUDGETS, PAGES, weighEditor, weighFirstVerdict } from '../bench/playground/weight.ts';
import { builtPages } from './built-pages.ts';
import { test } from './shared-page.ts';

test('the first verdict of each family comes within the budget; YAML adds its own', async ({ page }) => {
  const bytes = new Map<string, number>();
  for (const contract of [...PAGES.json, PAGES.yaml])
    bytes.set(contract, await weighFirstVerdict(page, contract));
  const over = PAGES.json.filter((contract) => (bytes.get(contract) ?? Infinity) > BUDGETS.firstVerdict);
  expect(over.map((contract) => `${contract}: ${bytes.get(contract)}`)).toEqual([]);
  const beside = bytes.get('enforcement.evaluate_request') ?? 0;
  expect((bytes.get(PAGES.yaml) ?? Infinity) - beside).toBeLessThanOrEqual(BUDGETS.yaml);
  // The page of the contract that may be YAML is still open.
  expect(await weighEditor(page)).toBeLessThanOrEqual(BUDGETS.editorYaml);
});

test('the editor comes with the focus, within its budget; who wants it plain never loads it', async ({
  page,
}) => {
  await weighFirstVerdict(page, PAGES.json[0]);
  await page.waitForLoadState('networkidle');
  const bytes = await weighEditor(page);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(BUDGETS.editorJson);
  await page.getByRole('button', { name: 'Plain box' }).click();
  await page.reload();
  await page.locator('contract-playground[data-ready]').waitFor();
  await page.waitForLoadState('networkidle');
  const later: string[] = [];
  page.on('request', (request) => later.push(request.url()));
  await page.locator('textarea[data-part="text"]').focus();
  await page.keyboard.type(' ');
  await expect(page.locator('[data-part="caret"]')).toHaveText(/^Line 1, column 2/);
  expect(later).toEqual([]);
  await expect(page.locator('.cm-content')).toHaveCount(0);
});

test('a page without a playground loads no script of one', () => {
  const dist = new URL('../dist', import.meta.url).pathname;
  // The whole book on paper holds the playgrounds of its chapters as they stand, without their program.
  const pages = builtPages()
    .filter((address) => address !== '/print/')
    .map((address) => {
      const file = address.endsWith('/') ? `${address}index.html` : address;
      return { address, html: readFileSync(dist + file, 'utf8') };
    });
  const loads = ({ html }: { html: string }) => /src="[^"]*\/Playground\.astro[^"]*\.js"/.test(html);
  const holds = ({ html }: { html: string }) => html.includes('<contract-playground');
  // Both ways, or a renamed script would pass unseen.
  expect(pages.filter(loads).map(({ address }) => address)).toEqual(
    pages.filter(holds).map(({ address }) => address),
  );
});
