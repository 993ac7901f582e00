/** Pages of the built site and routes of the API never share an address; machine files of both are the same bytes. */
import { existsSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../src/api/app.ts';
import { CONTRACTS } from '../src/contracts/registry.ts';
import { sharedPaths } from './shared-paths.ts';

/** Made by both, on purpose: a host of files only has them too. */
const MACHINE_FILES = ['/openapi.json', ...CONTRACTS.map(({ id }) => `/schemas/${id}.json`)];
const DIST = fileURLToPath(new URL('../dist/', import.meta.url));
const app = createApp({
  ...(process.env.CAVRA_API_ORIGIN ? { apiOrigin: process.env.CAVRA_API_ORIGIN } : {}),
});

async function apiPaths(): Promise<string[]> {
  const document = (await (await app.request('/openapi.json')).json()) as { paths: object };
  return Object.keys(document.paths);
}

describe('addresses in common', () => {
  test.each([
    [['/contracts'], ['/contracts/'], 1],
    [['/contracts'], ['/contracts'], 1],
    [['/contracts/'], ['/Contracts'], 1],
    [['/contracts/{id}/validate'], ['/contracts/anything/validate/'], 1],
    [['/schemas/{id}.json'], ['/schemas/a.b.json'], 1],
    [['/schemas/{id}.json'], ['/schemas/axjson', '/schemas/a/b.json', '/schemas/'], 0],
    [['/contracts/{id}/validate'], ['/contracts/validate/', '/contracts/a/b/validate/'], 0],
    [['/contracts'], ['/contracts/list/', '/my/contracts/', '/contract/'], 0],
    [['/'], ['/', '/index/'], 1],
  ])('of %j and %j there are %i', (api, site, many) => {
    expect(sharedPaths(api, site)).toHaveLength(many);
  });
});

describe('the built site', () => {
  let files: string[] = [];
  beforeAll(async () => {
    if (!existsSync(`${DIST}index.html`))
      throw new Error('There is no built site in dist/. Run: npm run build');
    // A folder is no document: nothing is served at its own address.
    const entries = await readdir(DIST, { recursive: true, withFileTypes: true });
    files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => `/${relative(DIST, join(entry.parentPath, entry.name)).replaceAll(sep, '/')}`);
  });

  test('has no page at an address of the API', async () => {
    const pages = files
      .filter((name) => name.endsWith('.html'))
      .map((name) => name.replace(/index\.html$/, ''));
    expect(pages.length).toBeGreaterThan(5);
    expect(sharedPaths(await apiPaths(), pages)).toEqual([]);
  });

  test('has no other file there either', async () => {
    const others = files.filter((name) => !MACHINE_FILES.includes(name));
    expect(sharedPaths(await apiPaths(), others)).toEqual([]);
  });

  test.each(MACHINE_FILES)('%s holds the bytes that the API gives', async (path) => {
    const same = readFileSync(`${DIST}${path}`, 'utf8') === (await (await app.request(path)).text());
    expect(same, `${path} of dist/ is another document than the API's; build the site again`).toBe(true);
  });
});
