import { expect, test } from 'vitest';
import { astroBase, MARK, pageBelow, siteBase, unmarked } from './base.ts';

test('a path of a site has a slash at each end, however it was given', () => {
  expect(['book', '/book', 'book/', '/docs/book/', '', '/'].map((text) => siteBase(text))).toEqual([
    '/book/',
    '/book/',
    '/book/',
    '/docs/book/',
    '/',
    '/',
  ]);
  expect(siteBase()).toBe('/');
});

test.each(['/a b/', '/../', '/a/./b/', 'https://example.invalid/', '/a?b/', '/__base__/', '/"x/'])(
  '%s is none',
  (text) => {
    expect(() => siteBase(text)).toThrow('CAVRA_BASE');
  },
);

test('only a build below a path is made below the mark', () => {
  expect([astroBase('/'), astroBase('/book/')]).toEqual(['/', MARK]);
});

test.each([
  ['an address from the top', '<a href="/decide/#x">', '<a href="/book/decide/#x">'],
  [
    'one that looks as if it were below already',
    '<a href="/book/foreword/">',
    '<a href="/book/book/foreword/">',
  ],
  ['the top itself', '<a href="/">', '<a href="/book/">'],
  [
    'one that Astro made',
    `<script src="${MARK}/_astro/a.js"></script>`,
    '<script src="/book/_astro/a.js"></script>',
  ],
  ['a drawing', "<svg><a xlink:href='/decide/'></a></svg>", "<svg><a xlink:href='/book/decide/'></a></svg>"],
  [
    'an address in a script of the page',
    `<script>go("${MARK}/x/")</script>`,
    '<script>go("/book/x/")</script>',
  ],
  [
    'a whole address',
    `<link href="https://example.invalid${MARK}/a/">`,
    '<link href="https://example.invalid/book/a/">',
  ],
])('%s', (_, html, moved) => {
  expect(pageBelow(html, '/book/')).toBe(moved);
});

test.each([
  '<a href="#x">',
  '<a href="//example.invalid/x">',
  '<a href="https://example.invalid/x">',
  '<a href="mailto:noor@example.invalid">',
  '<p data-path="/decide/">',
  '<code>href="/decide/"</code>',
  '<script>const text = \'<a href="/decide/">\';</script>',
  '<!-- <a href="/decide/"> -->',
])('%s stays', (html) => {
  expect(pageBelow(html, '/book/')).toBe(html);
});

test('a path of two parts stands in a style too', () => {
  expect(unmarked(`a{background:url(${MARK}/_astro/a.svg)}`, '/docs/book/')).toBe(
    'a{background:url(/docs/book/_astro/a.svg)}',
  );
});
