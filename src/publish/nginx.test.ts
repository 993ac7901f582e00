import { expect, test } from 'vitest';
import { headerRules } from './headers.ts';
import { nginxConfig } from './nginx.ts';

const TOP = ['404.html', '_astro/', 'book/', 'embed/', 'sw.js'];
const place = { root: '/srv/www', base: '/', port: 8080 };

/** The names and values that a block sets, without those of the blocks in it. */
const headersIn = (block: string): Record<string, string> =>
  Object.fromEntries(
    [...block.matchAll(/add_header (\S+) "(.*)" always;/g)].map(([, name = '', value = '']) => [name, value]),
  );

test('every header of every rule is there, a place with its own says all of them', () => {
  const rules = headerRules(TOP, ["'sha256-a'"]);
  const config = nginxConfig(rules, place);
  const [server = '', ...locations] = config.split(/^ {4}location /m);
  expect(headersIn(server)).toEqual({ ...rules[0]?.headers, 'Cache-Control': 'no-cache' });
  for (const [path, start] of [
    ['/_astro/*', '^~ /_astro/ {'],
    ['/embed/*', '^~ /embed/ {'],
    ['/sw.js', '= /sw.js {'],
  ]) {
    const block = locations.find((text) => text.startsWith(start ?? ''));
    const rule = rules.find((one) => one.path === path);
    expect(headersIn(block ?? ''), path).toEqual({ 'Cache-Control': 'no-cache', ...rule?.headers });
  }
  // The same headers as the site's page need no place.
  expect(config).not.toContain('/book/');
});

test('below a path, the places and the missing page stand below it', () => {
  const rules = headerRules(TOP, [], { base: '/docs/book/' });
  const config = nginxConfig(rules, { ...place, base: '/docs/book/' });
  expect(config).toContain('error_page 404 /docs/book/404.html;');
  expect(config).toContain('location ^~ /docs/book/_astro/ {');
  expect(config).not.toMatch(/location \S+ \/(?!docs\/book\/)/);
});

test('what a folder is called cannot end the line', () => {
  expect(nginxConfig(headerRules(TOP, []), { ...place, root: '/a"; b\\' })).toContain('root "/a\\"; b\\\\";');
});
