import { expect, test } from 'vitest';
import { headerRules, headersFile, headersFor, readHeaders } from './headers.ts';

const TOP = ['404.html', '_astro/', 'book/', 'embed/', 'sw.js'];
const rules = headerRules(TOP, ["'sha256-b'", "'sha256-a'"]);

test('the file of the headers says what the rules say', () => {
  expect(readHeaders(headersFile(rules))).toEqual(rules);
});

test('no two rules match one path, and hosts can read every line', () => {
  for (const path of ['/', '/404.html', '/book/a/', '/embed/a/', '/_astro/a.js', '/sw.js'])
    expect(
      rules.filter(({ headers }) => headers === headersFor(rules, path)),
      path,
    ).toHaveLength(1);
  const lines = headersFile(
    headerRules(
      TOP,
      Array.from({ length: 20 }, (_, at) => `'sha256-${'x'.repeat(43)}${at}'`),
    ),
  );
  for (const line of lines.split('\n')) expect(line.length).toBeLessThan(2_000);
  expect(rules.length).toBeLessThan(100);
});

test('only what lies below embed may be framed', () => {
  const frames = (path: string) =>
    /frame-ancestors ([^;]+)/.exec(headersFor(rules, path)['Content-Security-Policy'] ?? '')?.[1];
  expect(frames('/embed/saas/')).toBe('*');
  expect(headersFor(rules, '/embed/saas/')['X-Frame-Options']).toBeUndefined();
  for (const path of ['/', '/book/a/', '/embedded/', '/no/such/page/']) {
    expect(frames(path), path).toBe("'none'");
    expect(headersFor(rules, path)['X-Frame-Options'], path).toBe('DENY');
  }
});
