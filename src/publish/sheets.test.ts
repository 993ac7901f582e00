import { expect, test } from 'vitest';
import { bundleSheets, sharedSheet, sheetsOf } from './sheets.ts';

const link = (href: string, more = ''): string => `<link rel="stylesheet" href="${href}"${more}>`;
const page = (...links: string[]): string =>
  `<html><head><meta charset="utf-8">${links.join('')}</head><body>${link('/code.css')}</body></html>`;
const TEXTS: Readonly<Record<string, string>> = { '/a.css': 'a{}', '/b.css': 'b{}' };
const textOf = (href: string): string => TEXTS[href] ?? '';

test('only sheets that the first sight waits for count', () => {
  expect(sheetsOf(page(link('/print.css', ' media="print"'), link('/all.css'), link('/a.css')))).toEqual([
    '/all.css',
    '/a.css',
  ]);
});

test('the shared sheet is the one that most pages begin with', () => {
  const all = link('/all.css');
  expect(sharedSheet([page(link('/a.css')), page(all, link('/a.css')), page(all)])).toBe('/all.css');
  expect(sharedSheet([page()])).toBeUndefined();
});

test('a page has its own pieces as one sheet, in their order', () => {
  const html = page(link('/b.css'), link('/all.css'), link('/a.css'));
  const { html: bundled, sheet } = bundleSheets(html, '/all.css', textOf, '/_astro/');
  expect(sheet?.text).toBe('b{}\na{}');
  expect(bundled).toBe(page(link('/all.css'), link(`/_astro/${sheet?.name}`)));
});

test('pages with the same pieces share a sheet, others do not', () => {
  const name = (...hrefs: string[]) =>
    bundleSheets(page(...hrefs.map((href) => link(href))), '/all.css', textOf, '/').sheet?.name;
  expect(name('/all.css', '/a.css')).toBe(name('/a.css'));
  expect(name('/a.css')).not.toBe(name('/b.css'));
  expect(name('/all.css')).toBeUndefined();
});
