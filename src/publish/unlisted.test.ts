import { expect, test } from 'vitest';
import { isUnlisted, withoutPages } from './unlisted.ts';

test('a page that asks for it leaves the sitemap, and no other', () => {
  const entry = (path: string): string => `<url><loc>https://book.example.com${path}</loc></url>`;
  const xml = `<urlset>${entry('/a/')}${entry('/embed/a/')}${entry('/embed/ab/')}</urlset>`;
  expect(withoutPages(xml, new Set(['/embed/a/']))).toBe(
    `<urlset>${entry('/a/')}${entry('/embed/ab/')}</urlset>`,
  );
});

test('it asks in its head', () => {
  expect(isUnlisted('<meta name="robots" content="noindex">')).toBe(true);
  expect(isUnlisted('<meta name="robots" content="index">')).toBe(false);
});
