import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MANIFEST, manifestOf } from '../publish/digests.ts';
import { headerRules, headersFile } from '../publish/headers.ts';
import { type Serving, serve } from './node.ts';

describe('a site that was built for a path', () => {
  let below: Serving;
  let dir: string;

  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'cavra-below-'));
    await writeFile(join(dir, 'index.html'), '<h1>Below</h1>');
    await writeFile(join(dir, '404.html'), '<h1>No</h1>');
    await mkdir(join(dir, '_astro'));
    await writeFile(join(dir, '_astro', 'a.css'), 'a{}');
    const rules = headerRules(['404.html', '_astro/'], [], { base: '/docs/book/' });
    await writeFile(join(dir, '_headers'), headersFile(rules));
    await writeFile(join(dir, MANIFEST), JSON.stringify(await manifestOf(dir, '/docs/book/')));
    below = await serve({ port: 0, siteDir: dir });
  });

  afterAll(async () => {
    await below.close();
    await rm(dir, { recursive: true });
  });

  const ask = (path: string) =>
    fetch(below.url + path, { redirect: 'manual', headers: { accept: 'text/html' } });

  test('is there, with its headers, and the top of the host leads to it', async () => {
    const page = await ask('/docs/book/');
    expect([page.status, await page.text()]).toEqual([200, '<h1>Below</h1>']);
    expect((await ask('/docs/book/_astro/a.css')).headers.get('cache-control')).toContain('immutable');
    const top = await ask('/');
    expect([top.status, top.headers.get('location')]).toEqual([302, '/docs/book/']);
    expect((await ask('/docs/book')).status).toBe(404);
  });

  test('and nowhere else; the API stays at the top', async () => {
    for (const path of ['/_astro/a.css', '/docs/_astro/a.css', '/docs/book/../_astro/a.css'])
      expect((await ask(path)).status, path).toBe(404);
    expect((await ask('/healthz')).status).toBe(200);
  });
});
