import { expect, test } from 'vitest';
import { nearest } from './near.ts';

const SITE = [
  '/',
  '/book/policy-and-evidence/',
  '/decide/',
  '/evidence/',
  '/errors/empty-list/',
  '/labs/',
  '/closeout/sandbox/',
];

test.each([
  ['/decdie/', '/decide/'],
  ['/policy-and-evidence', '/book/policy-and-evidence/'],
  ['/book/policy-and-evidense/', '/book/policy-and-evidence/'],
  ['/errors/empty_list.html', '/errors/empty-list/'],
  ['/Sandbox', '/closeout/sandbox/'],
  ['/evidence/index.html', '/evidence/'],
])('%s is nearest to %s', (asked, address) => {
  expect(nearest(asked, SITE, 3)[0]).toBe(address);
});

test.each(['/', '/wp-login.php', '/zzz/qqq/', '/%00'])('%s is like none', (asked) => {
  expect(nearest(asked, SITE, 3)).toEqual([]);
});

test('no more than asked for, whatever the length', () => {
  expect(nearest(`/${'evidence/'.repeat(10_000)}`, SITE, 1)).toHaveLength(1);
});
