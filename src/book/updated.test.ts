import { expect, test } from 'vitest';
import { renewed, textHash, updatedOn } from './updated.ts';

const page = '---\ntitle: A\n---\n\nText.\n';

test('a day is shown for the text that it was written for, and for no other', () => {
  const known = { 'book/a': { day: '2026-11-02', text: textHash(page) } };
  expect(updatedOn('book/a', 'Text.', known)).toBe('2026-11-02');
  expect(updatedOn('book/a', 'Other text.', known)).toBeUndefined();
  expect(updatedOn('book/b', 'Text.', known)).toBeUndefined();
  expect(updatedOn('constructor', 'Text.', known)).toBeUndefined();
});

test('renewing keeps the day of what did not change, asks for the others, and forgets pages that are gone', () => {
  const before = {
    'book/a': { day: '2026-11-02', text: textHash(page) },
    gone: { day: '2026-01-01', text: 'x' },
  };
  const asked: string[] = [];
  const now = renewed(
    [
      { id: 'book/b', text: 'New.' },
      { id: 'book/a', text: page },
    ],
    before,
    (id) => {
      asked.push(id);
      return '2026-12-24';
    },
  );
  expect(asked).toEqual(['book/b']);
  expect(now).toEqual({
    'book/a': { day: '2026-11-02', text: textHash('Text.') },
    'book/b': { day: '2026-12-24', text: textHash('New.') },
  });
});
