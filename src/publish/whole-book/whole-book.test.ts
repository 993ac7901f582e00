/** The whole book on one page: ids stay apart, links stay inside, and what is folded is open. */
import { expect, test } from 'vitest';
import { chapterPart } from './chapter.ts';
import { wholeBook } from './integration.ts';

const page = (main: string): string =>
  `<html><head><link rel="shortcut icon" href="/i.svg"/><link rel="stylesheet" href="/_astro/a.css"></head><body><nav>menu</nav><main class="m">${main}</main></body></html>`;
const anchors = new Map([
  ['/book/one/', 'one'],
  ['/book/two/', 'two'],
]);
const part = (main: string, base = ''): string => chapterPart(page(main), 'one', { base, anchors });

test.each([
  [
    'ids and what names them',
    '<p id="a">x</p><b aria-labelledby="a b">y</b>',
    '<p id="one--a">x</p><b aria-labelledby="one--a one--b">y</b>',
  ],
  ['a link within the chapter', '<a href="#a">x</a>', '<a href="#one--a">x</a>'],
  [
    'a link to another chapter',
    '<a href="/book/two/">x</a><a href="/book/two/#b">y</a>',
    '<a href="#two">x</a><a href="#two--b">y</a>',
  ],
  ['a link elsewhere stays', '<a href="/decide/#x">x</a>', '<a href="/decide/#x">x</a>'],
  ['headings go one level down', '<h1>A</h1><h2>B</h2><h6>C</h6>', '<h2>A</h2><h3>B</h3><h6>C</h6>'],
  [
    'disclosures are open',
    '<details><summary>s</summary>x</details>',
    '<details open><summary>s</summary>x</details>',
  ],
  ['programs and frames go', '<script>1</script><nav>n</nav><read-mark></read-mark><p>x</p>', '<p>x</p>'],
  [
    'a drawing stays as it is',
    '<svg id="d" viewBox="0 0 1 1"><path id="p" marker-end="url(#p)"/></svg>',
    '<svg id="d" viewBox="0 0 1 1"><path id="p" marker-end="url(#p)"/></svg>',
  ],
  [
    'texts stay as they are written',
    '<p title="&quot;">a &amp; b &lt;</p>',
    '<p title="&quot;">a &amp; b &lt;</p>',
  ],
])('%s', (_, from, to) => {
  expect(part(from)).toBe(to);
});

test('below a base path a link to a chapter stays inside too', () => {
  expect(part('<a href="/docs/book/two/#b">x</a>', '/docs')).toBe('<a href="#two--b">x</a>');
});

test('the page has each chapter once, each sheet and the icon once, and one heading of the first level', () => {
  const chapters = [
    { path: '/book/one/', slug: 'one', title: 'One & only' },
    { path: '/book/two/', slug: 'two', title: 'Two' },
  ];
  const html = wholeBook([page('<h1>One</h1>'), page('<h1>Two</h1>')], {
    title: 'Book',
    summary: 'About.',
    chapters,
  });
  expect(html.match(/<article id="[^"]+">/g)).toEqual(['<article id="one">', '<article id="two">']);
  expect(html.match(/a\.css/g)).toHaveLength(1);
  expect(html.match(/i\.svg/g)).toHaveLength(1);
  expect(html.match(/<h1>/g)).toHaveLength(1);
  expect(html).toContain('<li><a href="#one">One &amp; only</a></li>');
  expect(html).toContain('content="noindex"');
});

test('a chapter without a main part stops the build', () => {
  expect(() => chapterPart('<p>x</p>', 'one', { base: '', anchors })).toThrow(/one/);
});
