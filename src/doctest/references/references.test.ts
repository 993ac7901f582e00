import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { styleUrls } from './css.ts';
import { type Mark, marksOf, srcsetUrls } from './marks.ts';
import { ownUrls } from './own-urls.ts';
import { Scanner } from './scan.ts';
import { pathOf, placeOfUrl } from './source.ts';

/** Marks in the order of the page; each stands at a tag. */
function scanned(scanner: Scanner, html: string): Mark[] {
  const { own, stretches } = scanner.scan(Buffer.from(html).toString('latin1'));
  const all = [
    ...own,
    ...stretches.flatMap(({ stretch, at }) =>
      [...stretch.ids, ...stretch.refs].map((placed) => ({ mark: placed.mark, at: placed.at + at })),
    ),
  ];
  const bytes = Buffer.from(html);
  for (const { at } of all) expect(bytes[at]).toBe('<'.charCodeAt(0));
  return sorted(all.map(({ mark, at }) => [mark, at]));
}

/** By their tags, and for one tag by what they say. */
const sorted = (marks: [Mark, number][]): Mark[] =>
  marks
    .toSorted(([a, at], [b, bt]) => at - bt || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
    .map(([mark]) => mark);

/** The same by a plain walk of htmlparser2; what scripts and styles say is left out. */
function walked(html: string): Mark[] {
  const found: [Mark, number][] = [];
  let tags = 0;
  const parser = new Parser({
    onopentag(tag, attributes) {
      // Counted, because its offsets are off behind an end tag with a space.
      tags += 1;
      for (const mark of marksOf(tag, attributes).marks) found.push([mark, tags]);
    },
  });
  parser.end(html);
  return sorted(found);
}

const urls = (html: string) =>
  scanned(new Scanner(), html).flatMap((mark) => (mark.kind === 'ref' ? [[mark.url, mark.use]] : []));

const LINKS = Array.from({ length: 200 }, (_, index) => `<li><a href="/p/${index}/">Page ${index}</a></li>`);
const sidebar = (current: number, links = LINKS): string =>
  `<nav>${links.map((link, index) => (index === current ? link.replace('<a ', '<a aria-current="page" ') : link)).join('')}</nav>`;

const part = fc.constantFrom(
  '<a href="/x/">x</a>',
  '<a href=/y/?a=1&amp;b=2#z>',
  "<a title='<a href=/no/>' href='/q/'>",
  '<img src=/i.png alt=">">',
  '<p id="é">é — 漢字',
  '</p>',
  '<p id=a id=b>',
  '<svg viewBox="0 0 1 1"><use href="#i"/></svg>',
  '<svg><style>a{}</style><a href="/svg/">s</a></svg>',
  '<!-- <a href="/no/"> -->',
  '<!--><a href="/c/">',
  '<!doctype html>',
  '<![CDATA[<a href="/no/">]]>',
  '<? <a href="/no/">',
  '</ <a href="/no/">',
  '</>',
  '< a href="/no/">',
  '<script>"<a href=/no/>"</script>',
  '<style>b{}</style >',
  '<title>a <b id="no"></title>',
  '<textarea><a href="/no/"></textarea\n>',
  '<scripted id=s>',
  '<label for="a b" aria-labelledby="a">',
  '<A HREF="/up/" NAME=up>',
  '<a\nhref\n=\n"/n/">',
  '<a href="/d/"/><br/>',
  '<a =x href="/e/">',
  '<a x="1"href="/f/">',
  '<a href="/never',
  '<meta http-equiv="Refresh" content="0; url=/r/">',
  '<link rel=icon href=/i.ico><link rel=canonical href=/k/>',
  '"',
  "'",
  '>',
  '\n',
);

describe('what a page points to', () => {
  test('has each its use', () => {
    const html =
      '<a href="/x/?a=1&amp;b=2">a</a><img src=/i.png><link rel="modulepreload" href="/m.js"><link rel="next" href="/n/">';
    expect(urls(html)).toEqual([
      ['/x/?a=1&b=2', 'link'],
      ['/i.png', 'asset'],
      ['/m.js', 'asset'],
      ['/n/', 'link'],
    ]);
  });

  test('is not what stands in comments, scripts and attribute texts', () => {
    const html =
      '<!-- <a href="/no/"> --><script>"<a href=/no/>"</script><p title="<a href=/no/>" data="/no/">x</p>';
    expect(urls(html)).toEqual([]);
  });

  test('is read the same as by a plain walk, whatever pages came before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(part, { maxLength: 8 }), fc.nat(220), fc.array(part, { maxLength: 8 })), {
          minLength: 1,
          maxLength: 5,
        }),
        (pages) => {
          const scanner = new Scanner();
          for (const [before, current, after] of pages) {
            const html = `${before.join('')}${sidebar(current)}${after.join('')}`;
            expect(scanned(scanner, html)).toEqual(walked(html));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('stretches that pages repeat are passed over', () => {
    const scanner = new Scanner();
    scanner.scan(sidebar(1));
    const { own, stretches } = scanner.scan(sidebar(30));
    expect(stretches.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(LINKS.length / 2);
  });

  test('a long side bar is a few stretches, whichever link is the page itself', () => {
    const links = Array.from({ length: 5_000 }, (_, index) => `<a id="l${index}" href="/p/${index}/">x</a>`);
    const scanner = new Scanner();
    for (let page = 0; page < 20; page += 1) {
      const html = sidebar(page * 7, links);
      expect(scanned(scanner, html)).toEqual(walked(html));
      const { own, stretches } = scanner.scan(html);
      expect(page === 0 ? 0 : own.length + stretches.length).toBeLessThan(200);
    }
  });

  test('the pages of another site are read the same as by a plain walk', () => {
    const folder = fileURLToPath(new URL('../../../tests/fixtures/', import.meta.url));
    const files = readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.html'));
    const scanner = new Scanner();
    for (const file of files) {
      const html = readFileSync(join(folder, file), 'utf8').replaceAll(
        /(<(script|style)[^>]*>)[\s\S]*?(<\/\2>)/g,
        '$1$3',
      );
      expect(scanned(scanner, html), file).toEqual(walked(html));
    }
    expect(files.length).toBeGreaterThan(10);
  });

  test.each([
    ['See https://book.example/a/b/.', ['https://book.example/a/b/']],
    ['<code>curl https://book.example/x?y=1</code>', ['https://book.example/x?y=1']],
    ['https://book.example.org/ and https://book.example:8080/', []],
    ['https://book.example/errors/&lt;code&gt;/ and https://book.example/{id}/', []],
    ['<a href="https://book.example/a/">https://book.example/a/</a>', []],
  ])('own addresses in the text %j', (html, expected) => {
    const scan = new Scanner().scan(html);
    const found = ownUrls(html, 'https://book.example', scan);
    expect(found.map(({ mark }) => (mark.kind === 'ref' ? mark.url : ''))).toEqual(expected);
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
        expect(new Scanner().scan(text).own.length).toBeLessThanOrEqual(text.length);
        expect(srcsetUrls(text).length).toBeLessThanOrEqual(text.length);
        expect(styleUrls(text).length).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 300 },
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
