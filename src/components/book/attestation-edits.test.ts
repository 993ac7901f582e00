import { expect, test } from 'vitest';
import { judgedEdits } from './attestation-edits.ts';

test('each edit is noticed line by line; a search for words notices only a target that is gone', () => {
  const seen = judgedEdits().map(({ bySearch, errors }) => [bySearch, errors.length]);
  expect(seen).toEqual([
    [true, 0],
    [true, 1],
    [true, 1],
    [true, 1],
    [false, 1],
  ]);
});
