import { expect, test } from 'vitest';
import { workerText } from './worker.ts';

const file = (path: string) => ({ path, bytes: 1, sha256: 'a'.repeat(64) });

test('the first visit keeps the program, the book and its own sheets, and nothing that other pages bring', () => {
  const files = [
    'index.html',
    '404.html',
    'book/one/index.html',
    'labs/index.html',
    '_astro/all.1.css',
    '_astro/page.1.css',
    '_astro/page.2.css',
    '_astro/page.a.js',
    'cards/index.png',
  ].map(file);
  const text = workerText(files, '/b/', ['/book/one/'], new Set(['/b/_astro/page.1.css']));
  const [, list = '[]'] = /const FILES = (\[.*\]);/.exec(text) ?? [];
  expect(JSON.parse(list)).toEqual([
    '/b/',
    '/b/404.html',
    '/b/book/one/',
    '/b/_astro/all.1.css',
    '/b/_astro/page.1.css',
    '/b/_astro/page.a.js',
  ]);
});
