/** An example of any kind of page, tried where it stands. */
import { expect } from '@playwright/test';
import { expandSamples } from '../src/contracts/samples.ts';
import { axeFaults } from './axe.ts';
import { test } from './shared-page.ts';

const PAGES = [
  ['/errors/sensitive-value/', 'a refused document with a sample of a secret', 'no'],
  ['/lifecycle/customer-lifecycle-verification-index/', 'a packet made at build', 'yes'],
  ['/book/policy-language-reference/', 'a policy in YAML', 'yes'],
  ['/closeout/retries/', 'a file that a chapter shows', 'yes'],
] as const;

for (const [address, what, outcome] of PAGES) {
  test(`${what} opens in place, with the verdict that stood there before @phone`, async ({ page }) => {
    await page.goto(address);
    const link = page.getByRole('link', { name: 'Try it', exact: true }).first();
    await expect(link).toHaveAttribute('data-verdict', outcome);
    const line = page.locator('.try-it').first();
    const go = line.locator('.go');
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(go).toHaveAttribute('aria-expanded', 'true');
    await expect(go).toHaveText('Close');
    const frame = page.frameLocator('.try-frame');
    const playground = frame.locator('contract-playground');
    await expect(playground).toHaveAttribute('data-ready', '');
    await expect(playground.locator('[data-part="verdict"]').first()).toHaveAttribute(
      'data-outcome',
      outcome,
    );
    const shown = await page.locator('.expressive-code').first().locator('pre').textContent();
    const squeezed = (text: string): string => text.replace(/\s+/g, '');
    const box = playground.locator('textarea[data-part="text"]');
    expect(squeezed(await box.inputValue())).toBe(squeezed(expandSamples(shown ?? '')));
    await box.fill('[]');
    await expect(playground.locator('[data-part="verdict"]').first()).toHaveAttribute('data-outcome', 'no');
    expect(new URL(page.url()).pathname).toBe(address);
    expect(await axeFaults(page, 'main')).toEqual([]);
    await go.press('Enter');
    await expect(page.locator('.try-frame')).toHaveCount(0);
    await expect(link).toBeFocused();
    // With a key for another window, and without script, it is a link like any other.
    await expect(link).toHaveAttribute('href', /\/playground\/.+#v1\./);
  });
}
