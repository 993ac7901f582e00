/** What the browser tests of the playground share: opening one, its parts, pasting. */
import { expect, type Locator, type Page } from '@playwright/test';
import { findContract } from '../src/contracts/registry.ts';

export const REQUEST = 'saas_operating_automation.request';
export const pathOf = (id: string) => `/playground/${id.replaceAll('.', '/')}/`;

export function exampleOf(id: string): string {
  return findContract(id)?.presets[0]?.text ?? '';
}

export interface Bench {
  readonly page: Page;
  /** Holds the text always; while there is an editor it is hidden and follows. */
  readonly text: Locator;
  /** What a reader writes in, once the editor has come. */
  readonly editor: Locator;
  readonly verdict: Locator;
  readonly issues: Locator;
  readonly form: Locator;
}

export async function open(page: Page, id = REQUEST, fragment = ''): Promise<Bench> {
  await page.goto(pathOf(id) + fragment);
  return benchOf(page, id);
}

/** The playground of a contract on the page that is open, once it is alive. */
export async function benchOf(page: Page, id: string): Promise<Bench> {
  const host = page.locator(`contract-playground[data-contract="${id}"]`);
  await expect(host).toHaveAttribute('data-ready', '');
  return {
    page,
    text: host.locator('textarea[data-part="text"]'),
    editor: host.locator('.cm-content'),
    verdict: host.locator('[data-part="verdict"]').first(),
    issues: host.locator('.issues li'),
    form: host.locator('.pg-form .form-fields'),
  };
}

export const field = (bench: Bench, path: readonly (string | number)[]): Locator =>
  bench.form.locator(`[data-path='${JSON.stringify(path)}']`);

/** Comes to the text as a reader does, and waits for the editor. */
export async function focusText({ text, editor }: Bench): Promise<void> {
  if ((await editor.count()) === 0) await text.focus();
  await editor.focus();
  await expect(editor).toBeFocused();
}

/** Replaces the whole text by what is on a clipboard. */
export async function paste(bench: Bench, pasted: string): Promise<void> {
  await focusText(bench);
  await bench.page.keyboard.press('ControlOrMeta+a');
  await bench.editor.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, pasted);
}

/** What the reader has selected in the text. */
export const selected = ({ page }: Bench): Promise<string> =>
  page.evaluate(() => getSelection()?.toString() ?? '');

export const example = exampleOf(REQUEST);
export const altered = (change: (document: Record<string, Record<string, unknown>>) => void): string => {
  const document = JSON.parse(example);
  change(document);
  return JSON.stringify(document, null, 2);
};

/** JSON that nests without bound. */
export const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
