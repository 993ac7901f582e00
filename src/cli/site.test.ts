import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { serve } from '../api/node.ts';
import { MANIFEST, manifestOf } from '../publish/digests.ts';
import { headerRules, headersFile } from '../publish/headers.ts';
import { nginxConfig } from '../publish/nginx.ts';
import { run } from './test-io.ts';

const base = mkdtempSync(join(tmpdir(), 'cavra-site-'));
afterAll(() => rmSync(base, { recursive: true }));

let folder = '';
beforeEach(async () => {
  folder = mkdtempSync(join(base, 'site-'));
  mkdirSync(join(folder, 'book'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Home</title>');
  writeFileSync(join(folder, 'book', 'index.html'), '<!doctype html><title>Book</title>');
  writeFileSync(join(folder, MANIFEST), JSON.stringify(await manifestOf(folder)));
});

test('a copy as it was built is accepted, as a folder and as a host', async () => {
  expect(await run(['site', 'verify', folder])).toMatchObject({
    exit: 0,
    out: '2 files in the list, 0 differ\n',
  });
  const host = await serve({ port: 0, siteDir: folder });
  expect(await run(['site', 'verify', host.url])).toMatchObject({ exit: 0 });
  await host.close();
});

test('a changed, a missing and an added file are each named', async () => {
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Hone</title>');
  rmSync(join(folder, 'book', 'index.html'));
  writeFileSync(join(folder, 'extra.js'), '1');
  const { exit: code, out: stdout } = await run(['site', 'verify', folder]);
  expect(code).toBe(1);
  expect(stdout).toBe(
    'missing  book/index.html\nadded    extra.js\nchanged  index.html\n2 files in the list, 3 differ\n',
  );
  const json = await run(['site', 'verify', folder, '--format', 'json']);
  expect(JSON.parse(json.out)).toMatchObject({ outcome: 'no', files: 2 });
});

test('a list that was exchanged too is found with the one that was kept', async () => {
  const kept = join(base, 'kept.json');
  writeFileSync(kept, JSON.stringify(await manifestOf(folder)));
  writeFileSync(join(folder, 'index.html'), 'other');
  writeFileSync(join(folder, MANIFEST), JSON.stringify(await manifestOf(folder)));
  expect((await run(['site', 'verify', folder])).exit).toBe(0);
  expect(await run(['site', 'verify', folder, '--against', kept])).toMatchObject({ exit: 1 });
});

test('what is no site says so', async () => {
  for (const target of [join(base, 'nowhere'), base, 'http://127.0.0.1:9/'])
    expect((await run(['site', 'verify', target])).exit, target).toBe(2);
  writeFileSync(join(folder, MANIFEST), '{"files": 1}');
  expect((await run(['site', 'verify', folder])).exit).toBe(2);
});

test('the configuration of nginx is made from the headers of the build', async () => {
  const rules = headerRules(['_astro/', 'book/'], ["'sha256-a'"], { base: '/docs/' });
  writeFileSync(join(folder, '_headers'), headersFile(rules));
  writeFileSync(join(folder, MANIFEST), JSON.stringify(await manifestOf(folder, '/docs/')));
  const { exit, out } = await run(['site', 'nginx', folder, '--root', '/srv/www', '--port', '9000']);
  expect(exit).toBe(0);
  expect(out).toBe(nginxConfig(rules, { root: '/srv/www', base: '/docs/', port: 9000 }));
  expect(await run(['site', 'nginx', folder, '--port', '0'])).toMatchObject({ exit: 2 });
  rmSync(join(folder, '_headers'));
  expect((await run(['site', 'nginx', folder])).err).toContain('has no _headers');
});
