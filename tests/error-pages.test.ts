/** The error catalogue of the built site: one page a code, and no page without one. */
import { expect, test } from 'vitest';
import { ISSUE_CODES } from '../src/contracts/codes.ts';
import { builtPages } from './built-pages.ts';

test('each error code has its page, and each page its code', () => {
  const pages = builtPages().flatMap((page) => /^\/errors\/([^/]+)\/$/.exec(page)?.[1] ?? []);
  expect(pages.toSorted()).toEqual(ISSUE_CODES.toSorted());
});
