/** A line that ends before a link or a name in the source must not run into it on the page. */
import { readFileSync } from 'node:fs';
import { DomUtils, parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { builtPages } from './built-pages.ts';

const DIST = new URL('../dist/', import.meta.url).pathname;
const INLINE = new Set(['a', 'code', 'b', 'strong', 'em']);
const TEXTS = new Set(['p', 'li', 'dd']);

/** Places where a word touches an inline element, with what stands around them. In: HTML. */
function touching(html: string): string[] {
  const main = parseDocument(html.slice(html.indexOf('<main'), html.lastIndexOf('</main>')));
  const inline = DomUtils.findAll(
    ({ name, parent }) => INLINE.has(name) && parent !== null && 'name' in parent && TEXTS.has(parent.name),
    main.children,
  );
  return inline.flatMap((element) => {
    const own = DomUtils.textContent(element);
    const [before, after] = [element.prev, element.next].map((node) =>
      node ? DomUtils.textContent(node) : '',
    );
    const found: string[] = [];
    if (element.prev?.type === 'text' && /[a-z,;:]$/.test(before ?? '') && /^[A-Za-z]/.test(own))
      found.push(`${before?.slice(-30)}|${own}`);
    if (element.next?.type === 'text' && /[a-z.]$/.test(own) && /^[A-Za-z]{2,}/.test(after ?? ''))
      found.push(`${own}|${after?.slice(0, 30)}`);
    return found;
  });
}

test('a word and the link or name beside it are two', () => {
  expect(touching('<main><p>stands in<a href="/">the list</a>, and <b>here</b>after</p></main>')).toEqual([
    'stands in|the list',
    'here|after',
  ]);
  expect(touching('<main><p>(<a href="/">the list</a>), <b>that</b>s</p></main>')).toEqual([]);
  const faults = builtPages().flatMap((page) => {
    const file = page.endsWith('/') ? `${page}index.html` : page;
    return touching(readFileSync(DIST + file, 'utf8')).map((what) => `${page}: ${what}`);
  });
  expect(faults).toEqual([]);
});
