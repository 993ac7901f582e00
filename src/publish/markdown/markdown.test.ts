/** The Markdown twin of a page, and the lists of twins. */
import { expect, test } from 'vitest';
import { toTwin } from './convert.ts';
import { twinOf } from './integration.ts';
import { llmsIndex, llmsWhole } from './llms.ts';

const page = (main: string): string =>
  `<!doctype html><html><head><title>A</title><meta name="description" content="From &quot;a&quot; to b."></head><body><nav>menu</nav><main lang="en"><h1 id="_top">A &amp; b</h1>${main}</main><footer>end</footer></body></html>`;
const twin = (main: string): string => (toTwin(page(main)) ?? '').replace(/^# A & b\n\n/, '');

test.each([
  [
    'prose, with its links as they are written',
    '<p>Read <a href="/x/#y" title="long">x</a>, <code>a_b</code>.</p>',
    'Read [x](/x/#y), `a_b`.\n',
  ],
  [
    'no frame and no controls',
    '<p>One</p><button>Go</button><svg><title>m</title></svg><nav>n</nav><footer>f</footer><input value="v">',
    'One\n',
  ],
  [
    'nothing that is hidden',
    '<p>One <span class="sr-only">two</span><span aria-hidden="true">three</span></p><p hidden>four</p>',
    'One\n',
  ],
  [
    'a code block line by line, with its language',
    '<div class="expressive-code"><figure><pre data-language="sh"><code><div class="ec-line"><div class="code"><span>$</span><span> cat</span><span> a</span></div></div><div class="ec-line"><div class="code">  b</div></div></code></pre><button>copy</button></figure></div>',
    '```sh\n$ cat a\n  b\n```\n',
  ],
  ['what stands in a field, as text', '<textarea>{\n  "a": 1\n}</textarea>', '```\n{\n  "a": 1\n}\n```\n'],
  [
    'a disclosure, open',
    '<details><summary>Why <b>so</b></summary><p>Because.</p></details>',
    '**Why so**\n\nBecause.\n',
  ],
  [
    'a heading without its anchor',
    '<div><h2 id="a">Two</h2><a class="sl-anchor-link" href="#a">Section</a></div>',
    '## Two\n',
  ],
  ['what only a style holds apart, apart', '<p><span>Allow</span><span>low</span></p>', 'Allow low\n'],
  [
    'a word and the mark behind it',
    '<p>Pushes<span>Block</span></p><p>“<span>x</span>”</p>',
    'Pushes Block\n\n“x”\n',
  ],
  [
    'a name in one piece',
    '<p><code>a.<wbr>b</code> and <code><span>c</span><span>d</span></code></p>',
    '`a.b` and `cd`\n',
  ],
  [
    'a table',
    '<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td><code>x|y</code></td></tr></tbody></table>',
    '| A | B |\n| - | - |\n| 1 | `x\\|y` |\n',
  ],
])('%s', (_, main, markdown) => {
  expect(twin(main)).toBe(markdown);
});

test('a text of a reader that looks like Markdown stays text', () => {
  expect(twin('<p>*a* [b](c) # d</p>')).toBe('\\*a\\* \\[b]\\(c) # d\n');
});

test('only pages with a main part have a twin, with the title and description of the page', async () => {
  const found = await twinOf('book/a/index.html', page('<p>x</p>'));
  expect(found).toEqual({
    path: '/book/a/',
    title: 'A & b',
    description: 'From "a" to b.',
    markdown: '# A & b\n\nx\n',
  });
  expect(await twinOf('404.html', page(''))).toBeUndefined();
  expect(await twinOf('x/index.html', '<p>redirect</p>')).toBeUndefined();
});

const made = (path: string) => ({
  path,
  title: `T${path}`,
  description: `D${path}`,
  markdown: `# T${path}\n`,
});
const twins = ['/a/', '/b/', '/c/'].map(made);
const options = {
  title: 'Book',
  summary: 'About.',
  groups: [{ label: 'First', pages: ['/b/', '/gone/'] }],
  whole: ['/c/', '/a/'],
};
const urlOf = (path: string) => `http://127.0.0.1${path}`;

test('the list names each page once: in its group, or as optional', () => {
  const text = llmsIndex(twins, options, urlOf);
  expect(text).toMatch(/^# Book\n\n> About\.\n/);
  const [, groups = ''] = text.split('llms-full.txt');
  expect(groups.trim().split('\n').filter(Boolean)).toEqual([
    '## First',
    '- [T/b/](http://127.0.0.1/b/index.md): D/b/',
    '## Optional',
    '- [T/a/](http://127.0.0.1/a/index.md): D/a/',
    '- [T/c/](http://127.0.0.1/c/index.md): D/c/',
  ]);
});

test('the whole book is its pages in order, each with its address', () => {
  expect(llmsWhole(twins, options, urlOf)).toBe(
    '# Book\n\n> About.\n\n---\n\nSource: http://127.0.0.1/c/\n\n# T/c/\n\n---\n\nSource: http://127.0.0.1/a/\n\n# T/a/\n',
  );
});
