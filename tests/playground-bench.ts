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
  readonly text: Locator;
  readonly verdict: Locator;
  readonly issues: Locator;
  readonly form: Locator;
}

export async function open(page: Page, id = REQUEST, fragment = ''): Promise<Bench> {
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

export const field = (bench: Bench, path: readonly (string | number)[]): Locator =>
  bench.form.locator(`[data-path='${JSON.stringify(path)}']`);

/** Replaces the whole text as a paste would. */
export async function paste({ page, text }: Bench, pasted: string): Promise<void> {
  await text.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(pasted);
}

export const example = exampleOf(REQUEST);
export const altered = (change: (document: Record<string, Record<string, unknown>>) => void): string => {
  const document = JSON.parse(example);
  change(document);
  return JSON.stringify(document, null, 2);
};

/** JSON that nests without bound. */
export const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
