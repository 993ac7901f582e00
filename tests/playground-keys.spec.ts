/** What single keys do: the text has them at once, the verdict is of that text, and the list of issues stays in place. */
import { expect, type Page } from '@playwright/test';
import { altered, focusText, open, paste } from './playground-bench.ts';
import { test } from './shared-page.ts';

/** How often the browser itself has written into the editor. */
function countWrites(page: Page): Promise<() => Promise<number>> {
  return page
    .locator('.cm-content')
    .evaluateHandle((editor) => {
      const seen = { writes: 0 };
      editor.addEventListener('input', () => {
        seen.writes += 1;
      });
      return seen;
    })
    .then((seen) => () => seen.evaluate(({ writes }) => writes));
}

test('a key is in the text at once: brackets close, what is selected is replaced, undo takes a word back', async ({
  page,
}) => {
  const bench = await open(page);
  await paste(bench, '');
  const writes = await countWrites(page);
  await page.keyboard.type('{"a": [1');
  await expect(bench.text).toHaveValue('{"a": [1]}');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.type('"b');
  await expect(bench.text).toHaveValue('{"a": ["b"]}');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('cd efg');
  await expect(bench.text).toHaveValue('{"a": ["cd efg"]}');
  // The browser, which would lay the page out for it, has written nothing.
  expect(await writes()).toBe(0);
  // What comes in one piece, as from an input method.
  await page.keyboard.insertText('é漢');
  await expect(bench.text).toHaveValue('{"a": ["cd efgé漢"]}');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(bench.text).toHaveValue('{"a": ["cd efgé漢"]}');
});

test('an issue that only moves stays the item that it was, with the focus in it, and says its new place', async ({
  page,
}) => {
  const bench = await open(page);
  await paste(
    bench,
    altered(({ payload = {} }) => {
      payload.automation_cadence = 7;
    }),
  );
  const go = bench.issues.locator('.issue-go');
  await expect(go).toHaveCount(1);
  const before = await go.textContent();
  const item = await bench.issues.first().elementHandle();
  await go.click();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(' ');
  const [line, column] = (before ?? '').split(':').map(Number);
  await expect(go).toHaveText(`${line}:${(column ?? 0) + 1}`);
  await expect(go).toHaveAccessibleName(new RegExp(`go to line ${line}, column ${(column ?? 0) + 1}$`));
  expect(await item?.evaluate((one) => one.isConnected)).toBe(true);
  // Another issue is another item.
  await focusText(bench);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('x');
  await expect(bench.issues.locator('.issue-code')).toHaveText('json-syntax');
  expect(await item?.evaluate((one) => one.isConnected)).toBe(false);
});
