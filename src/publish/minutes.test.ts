import { expect, test } from 'vitest';
import { minutesOf, withMinutes } from './minutes.ts';

const words = (count: number): string => '<i>word</i> '.repeat(count);
const page = (body: string): string =>
  `<header>${words(900)}</header><main>${body}</main><p>${words(900)}</p>`;

test.each([
  ['prose', words(660), 3],
  ['a table', `<table><tr><td>${words(440)}</td></tr></table>`, 2],
  ['lines of code', `<pre><div>${'<div>{}\n</div>'.repeat(55)}</div></pre>`, 3],
  [
    'the title of a closed disclosure',
    `<details><summary>${words(440)}</summary>${words(0)}<p>${words(900)}</p></details>`,
    2,
  ],
  ['an open disclosure', `<details open><summary>a</summary><p>${words(440)}</p></details>`, 2],
  [
    'no instrument, drawing, control or script',
    `<section class="instrument not-content">${words(900)}</section><svg>${words(900)}</svg><button>${words(900)}</button><script>${'a '.repeat(900)}</script>`,
    1,
  ],
])('what is read: %s', (_, body, minutes) => {
  expect(minutesOf(page(body))).toBe(minutes);
});

test('each place gets the sum of its chapters', () => {
  const minutes = new Map([
    ['one', 4],
    ['two', 6],
  ]);
  const html = '<span data-minutes="one">…</span> <span class="a" data-minutes="one two">…</span>';
  expect(withMinutes(html, minutes)).toBe(
    '<span data-minutes="one">4</span> <span class="a" data-minutes="one two">10</span>',
  );
  expect(() => withMinutes('<span data-minutes="three">…</span>', minutes)).toThrow('three');
});
