/** The built site and the API as hosting/wrangler.jsonc puts them together, on workerd. */
import { readFileSync } from 'node:fs';
import { parse } from 'jsonc-parser';
import { Miniflare } from 'miniflare';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { readHeaders } from '../../src/publish/headers.ts';
import { bundle } from '../api/bundle.ts';

const FILE = new URL('../../hosting/wrangler.jsonc', import.meta.url);
const config = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9-]+$/),
    main: z.string(),
    compatibility_date: z.iso.date(),
    assets: z.strictObject({
      directory: z.string(),
      binding: z.literal('ASSETS'),
      html_handling: z.enum(['auto-trailing-slash', 'force-trailing-slash', 'drop-trailing-slash', 'none']),
      not_found_handling: z.enum(['404-page', 'single-page-application', 'none']),
      run_worker_first: z.boolean(),
    }),
  })
  .parse(parse(readFileSync(FILE, 'utf8'), [], { disallowComments: false }));

let worker: Miniflare;
let origin: URL;

beforeAll(async () => {
  const { directory, binding, html_handling, not_found_handling, run_worker_first } = config.assets;
  const folder = new URL(`${directory}/`, FILE);
  // Wrangler reads this file when it deploys.
  const rules = readHeaders(readFileSync(new URL('_headers', folder), 'utf8'));
  worker = new Miniflare({
    modules: true,
    script: await bundle(new URL(config.main, FILE)),
    compatibilityDate: config.compatibility_date,
    assets: {
      directory: folder.pathname,
      binding,
      routerConfig: { has_user_worker: true, invoke_user_worker_ahead_of_assets: run_worker_first },
      assetConfig: {
        html_handling,
        not_found_handling,
        headers: {
          version: 2,
          rules: Object.fromEntries(rules.map(({ path, headers }) => [path, { set: { ...headers } }])),
        },
      },
    },
  });
  origin = await worker.ready;
});
afterAll(() => worker?.dispose());

const ask = (path: string, init?: RequestInit) =>
  fetch(new URL(path, origin), { redirect: 'manual', ...init });
const asReader = { headers: { accept: 'text/html' } };

test('pages are the built ones, with the headers of the build', async () => {
  for (const path of ['/', '/book/why-cavra-exists/', '/decide/']) {
    const page = await ask(path, asReader);
    const file = new URL(`../../dist${path}index.html`, import.meta.url);
    expect([page.status, await page.text()], path).toEqual([200, readFileSync(file, 'utf8')]);
    expect(page.headers.get('content-security-policy'), path).toContain("frame-ancestors 'none'");
    expect(page.headers.get('referrer-policy'), path).toBe('no-referrer');
  }
  const folder = await ask('/decide');
  expect([folder.status, new URL(folder.headers.get('location') ?? '', origin).pathname]).toEqual([
    307,
    '/decide/',
  ]);
});

test('the API answers where the site has no file', async () => {
  expect((await ask('/healthz')).status).toBe(200);
  const verdict = await ask('/contracts/saas_operating_automation.input/validate', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"tenant_id":"tenant-demo"}',
  });
  expect(await verdict.json()).toMatchObject({ outcome: 'yes' });
});

test('what nothing is at is a page for readers and a problem for programs', async () => {
  const page = await ask('/no/such/page/', asReader);
  expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  expect(await page.text()).toContain('No such page');
  const problem = await ask('/no/such/page/');
  expect([problem.status, problem.headers.get('content-type')]).toEqual([404, 'application/problem+json']);
});
