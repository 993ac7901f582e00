import { describe, expect, test } from 'vitest';
import { readOutline } from './outline.ts';
import { readingMinutes } from './reading-time.ts';
import { matches, readSelector } from './selector.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

describe('reading time', () => {
  test.each([
    ['', 1],
    [words(219), 1],
    [words(660), 3],
    [`---\ntitle: ${words(900)}\n---\n${words(220)}`, 1],
    [`\`\`\`json\n${'{}\n'.repeat(55)}\`\`\`\n`, 3],
    [`import A from './a.astro';\n\n<A title="${words(900)}" />\n\n${words(440)}`, 2],
    [`[${words(220)}](/x/${words(900).replaceAll(' ', '/')}/)`, 1],
  ])('%#', (markdown, minutes) => {
    expect(readingMinutes(markdown)).toBe(minutes);
  });
});

describe('selectors', () => {
  const aside = { class: 'wide compass', id: 'c', 'data-part': 'field' };
  test.each([
    ['aside', true],
    ['.compass.wide', true],
    ['aside#c[data-part="field"]', true],
    ['[data-part]', true],
    ['section.compass', false],
    ['.compas', false],
    ['[data-part="other"]', false],
  ])('%s', (text, expected) => {
    const selector = readSelector(text);
    expect(selector && matches(selector, 'aside', aside)).toBe(expected);
  });

  test.each(['', 'a b', 'a > b', 'a,b', '[x', '.'])('%j is not read', (text) => {
    expect(readSelector(text)).toBeUndefined();
  });
});

test('the outline of a page: the title is not that of a drawing, a hidden picture needs no text', () => {
  const outline = readOutline(
    '<svg><title>mark</title></svg><title>Page &amp; more</title><img src=a alt=""><img src=b aria-hidden="true"><img src=c>',
    [],
  );
  expect(outline.title).toBe('Page & more');
  expect(outline.bare).toHaveLength(1);
});
