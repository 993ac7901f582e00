import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { styleUrls } from './css.ts';
import { readRefs, srcsetUrls } from './page-refs.ts';
import { pathOf, placeOfUrl } from './source.ts';

describe('what a page points to', () => {
  test('is each address once, with its use', () => {
    const { references } = readRefs(
      '<a href="/x/?a=1&amp;b=2">a</a><a href="/x/?a=1&amp;b=2">b</a><img src=/i.png><link rel="modulepreload" href="/m.js"><link rel="next" href="/n/">',
    );
    expect(references.map(({ url, use }) => [url, use])).toEqual([
      ['/x/?a=1&b=2', 'link'],
      ['/i.png', 'asset'],
      ['/m.js', 'asset'],
      ['/n/', 'link'],
    ]);
  });

  test('is not what stands in comments, scripts and attribute texts', () => {
    const html =
      '<!-- <a href="/no/"> --><script>"<a href=/no/>"</script><p title="<a href=/no/>" data="/no/">x</p>';
    expect(readRefs(html).references).toEqual([]);
  });

  test.each([
    ['/a.png 1x, /b.png 2x', ['/a.png', '/b.png']],
    ['/a.png', ['/a.png']],
    ['/a,b.png 100w,/c.png 200w', ['/a,b.png', '/c.png']],
    ['', []],
  ])('srcset %j', (value, urls) => {
    expect(srcsetUrls(value)).toEqual(urls);
  });

  test('styles give their addresses, comments apart, with offsets', () => {
    const css = '/* url(no) */ @import "a.css"; b { background: url( "c d.png" ), url(e.png) }';
    expect(styleUrls(css).map(({ url, offset }) => [url, css.slice(offset, offset + 3)])).toEqual([
      ['a.css', '@im'],
      ['c d.png', 'url'],
      ['e.png', 'url'],
    ]);
  });

  test('never makes a reader throw', () => {
    const units = fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        'a',
        ' ',
        '"',
        "'",
        '=',
        '/',
        'id',
        'href',
        'style',
        'url(',
        ')',
        '!--',
        ',',
      ),
    });
    fc.assert(
      fc.property(fc.oneof(fc.string(), units), (text) => {
        expect(readRefs(text).ids.size).toBeGreaterThanOrEqual(0);
        expect(srcsetUrls(text).length).toBeLessThanOrEqual(text.length);
        expect(styleUrls(text).length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the way back to the source', () => {
  test.each([
    ['index.mdx', '/'],
    ['guides/Run it.md', '/guides/run-it/'],
    ['errors/index.astro', '/errors/'],
  ])('%s is the page %s', (name, path) => {
    expect(pathOf(name)).toBe(path);
  });

  test('finds an address as a whole, not as the beginning of another', () => {
    expect(placeOfUrl('[a](/x/y/)\n[b](/x/)\n', '/x/')).toEqual({ line: 2, column: 5 });
    expect(placeOfUrl('<a href="/x/">', '/x/')).toEqual({ line: 1, column: 10 });
    expect(placeOfUrl('text /x/#a', '/x/')).toBeUndefined();
  });
});
