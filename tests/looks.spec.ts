/**
 * The look of the key pages, in both themes and on both screens. Pictures differ from machine to machine with its fonts; these
 * facts do not (docs/decisions/0011-looks-as-facts.md).
 */
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { readPalette } from '../src/publish/palette.ts';
import { looksAt } from './looks.ts';
import { test } from './shared-page.ts';

const colour = readPalette(readFileSync(new URL('../src/styles/tokens.css', import.meta.url), 'utf8'));
const rgb = (hex: string): string =>
  `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;

const KEY_PAGES = [
  '/',
  '/book/architecture/',
  '/playground/saas_operating_automation/request/',
  '/lifecycle/',
  '/no-such-page-anywhere/',
];

/** Words in a drawing that a reader need not enlarge. */
const LEGIBLE = 10;

for (const address of KEY_PAGES)
  test(`${address} looks like this book`, { tag: ['@both', '@phone'] }, async ({ page, colorScheme }) => {
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    const looks = await looksAt(page);
    const theme = colorScheme === 'dark' ? 'dark' : 'light';
    expect([looks.paper, looks.ink]).toEqual([rgb(colour('paper')[theme]), rgb(colour('ink')[theme])]);
    expect(looks.titleFace).toMatch(/^"?Besley"?,/);
    expect(await page.evaluate(() => document.fonts.check('600 20px Besley'))).toBe(true);
    const [title = 0, second = 0, text = 0] = looks.sizes;
    expect(title).toBeGreaterThan(Math.max(second, text) * 1.2);
    expect(text).toBeGreaterThanOrEqual(15);
    expect(looks.ornaments).toEqual([]);
    expect(looks.overlaps).toEqual([]);
    expect(looks.cut).toEqual([]);
    expect(looks.bare).toEqual([]);
    expect(looks.smallest ?? LEGIBLE).toBeGreaterThanOrEqual(LEGIBLE);
  });

test('the frame of a page fits the screen', { tag: '@phone' }, async ({ page, viewport }) => {
  await page.goto('/book/architecture/');
  const isWide = (viewport?.width ?? 0) > 1_152;
  const shown = (name: string) => page.locator(name).filter({ visible: true });
  await expect(shown('.sl-menu-button')).toHaveCount(isWide ? 0 : 1);
  await expect(shown('mobile-starlight-toc nav')).toHaveCount(isWide ? 0 : 1);
  await expect(shown('.right-sidebar-panel nav')).toHaveCount(isWide ? 1 : 0);
  await expect(shown('nav.sidebar a[aria-current="page"]')).toHaveCount(isWide ? 1 : 0);
});
