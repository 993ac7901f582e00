import { expect, test } from 'vitest';
import { numberOf } from './numbering.ts';

const body = '<Figure name="a" />\n\n<Predict id="p" />\n\n<Figure wide name="b-c" />\n';

test('each kind is counted by itself, in a chapter after its number', () => {
  const chapter = { id: 'book/architecture', entry: { body } };
  expect(numberOf(chapter, 'Figure', 'name', 'a')).toBe('4.1');
  expect(numberOf(chapter, 'Figure', 'name', 'b-c')).toBe('4.2');
  expect(numberOf(chapter, 'Predict', 'id', 'p')).toBe('4.1');
  expect(numberOf({ id: 'lifecycle/after', entry: { body } }, 'Figure', 'name', 'b-c')).toBe('2');
});
