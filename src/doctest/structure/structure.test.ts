import { describe, expect, test } from 'vitest';
import { readOutline } from './outline.ts';
import { matches, readSelector } from './selector.ts';

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
