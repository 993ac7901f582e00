import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { fetchAll } from './fetch.ts';

const asked: string[] = [];
let open = 0;
let most = 0;
let server: Server;
let origin = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    asked.push(`${method} ${url}`);
    open += 1;
    most = Math.max(most, open);
    const times = asked.filter((one) => one.endsWith(` ${url}`)).length;
    setImmediate(() => {
      open -= 1;
      if (url === '/gone') response.statusCode = 404;
      if (url === '/broken' || (url === '/shy' && times < 3)) response.statusCode = 503;
      if (url === '/no-head' && method === 'HEAD') response.statusCode = 501;
      if (url === '/guarded') response.statusCode = 403;
      response.end('x');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

beforeEach(() => {
  asked.length = 0;
  most = 0;
});

const options = {
  fetch: (url: string, init: RequestInit) => fetch(url, init),
  now: 1_000_000_000,
  pause: async () => {},
};

test('names the dead addresses with the reason, and lets the living pass', async () => {
  const paths = ['/fine', '/gone', '/broken', '/shy', '/no-head', '/guarded'];
  const dead = await fetchAll(
    paths.map((path) => origin + path),
    options,
  );
  expect(Object.fromEntries(dead)).toEqual({
    [`${origin}/gone`]: 'it answers 404',
    [`${origin}/broken`]: 'it answers 503',
  });
  expect(asked.filter((one) => one.endsWith('/broken'))).toHaveLength(6);
  expect(asked.filter((one) => one.endsWith('/gone'))).toHaveLength(2);
});

test('a closed port is named too', async () => {
  const dead = await fetchAll(['http://127.0.0.1:1/'], options);
  expect([...dead.values()]).toEqual(['it cannot be reached']);
});

test('asks a few at a time, and each page once', async () => {
  const urls = Array.from({ length: 40 }, (_, index) => `${origin}/p${index}`);
  await fetchAll([...urls, `${origin}/p1#a`], options);
  expect(asked).toHaveLength(40);
  expect(most).toBeLessThanOrEqual(6);
});

test('does not ask again within a day; what was dead is asked again', async () => {
  const cacheFile = join(mkdtempSync(join(tmpdir(), 'external-')), 'deep', 'cache.json');
  const urls = [`${origin}/fine`, `${origin}/gone`];
  await fetchAll(urls, { ...options, cacheFile });
  expect(Object.keys(JSON.parse(readFileSync(cacheFile, 'utf8')))).toEqual([`${origin}/fine`]);
  asked.length = 0;
  await fetchAll(urls, { ...options, cacheFile, now: options.now + 1000 });
  expect(asked).toEqual(['HEAD /gone', 'GET /gone']);
  asked.length = 0;
  await fetchAll(urls.slice(0, 1), { ...options, cacheFile, now: options.now + 90_000_000 });
  expect(asked).toEqual(['HEAD /fine']);
});
