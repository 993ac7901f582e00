import { expect, test } from 'vitest';
import { steadyAssets } from './code-assets.ts';

const SHEET = '<link rel="stylesheet" href="/docs/_astro/ec.abc12.css">';
const SCRIPT = '<script type="module" src="/docs/_astro/ec.def34.js"></script>';
const block = (inside: string) => `<div class="expressive-code">${inside}<figure></figure></div>`;

test('whichever block was rendered first, the first of the page has the sheet and the script', () => {
  const wanted = `<p>a</p>${block(SHEET + SCRIPT)}<p>b</p>${block('')}`;
  expect(steadyAssets(`<p>a</p>${block('')}<p>b</p>${block(SHEET + SCRIPT)}`)).toBe(wanted);
  expect(steadyAssets(wanted)).toBe(wanted);
  expect(steadyAssets(`<p>a</p>${block(SCRIPT + SHEET)}<p>b</p>${block(SHEET)}`)).toBe(wanted);
});

test('a page without code, and other assets, stay', () => {
  for (const html of ['<p>a</p>', block('<script type="module" src="/_astro/page.js"></script>'), SHEET])
    expect(steadyAssets(html)).toBe(html);
});
