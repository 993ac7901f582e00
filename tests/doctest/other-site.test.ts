/** The checker on the build output of another Starlight site: its planted faults, and nothing else. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkReferences } from '../../src/doctest/references/check.ts';
import { ROOT } from './world.ts';

const root = join(ROOT, 'tests', 'fixtures', 'other-site');

test('reports the broken references of another site and nothing else', async () => {
  const { findings, pages, external } = await checkReferences({
    root,
    siteDir: join(root, 'site'),
    sourceDirs: [],
    base: '/kiln/',
    apiHas: async () => false,
  });
  expect(pages).toBe(6);
  expect(external).toEqual(['https://pots.example/']);
  const short = findings.map(({ rule, file, found }) => `${file} ${rule} ${found}`).toSorted();
  expect(short).toEqual([
    'site/_astro/common.C3x.css broken-asset /kiln/_astro/kiln.woff2',
    'site/index.html broken-link /kiln/start/first-fireing/',
    'site/reference/commands/index.html broken-idref tab-panel-9',
    'site/sitemap-0.xml broken-link https://pots.example.test/kiln/glazes/',
    'site/start/first-firing/index.html broken-asset /kiln/_astro/kiln.2x.svg',
    'site/start/first-firing/index.html outside-base /reference/settings/',
    'site/start/install/index.html broken-anchor /kiln/reference/settings/#defaults',
    'site/start/install/index.html missing-slash /kiln/reference/commands',
  ]);
});

test('offers what exists in place of a near miss', async () => {
  const { findings } = await checkReferences({
    root,
    siteDir: join(root, 'site'),
    sourceDirs: [],
    base: '/kiln/',
    apiHas: async () => false,
  });
  const fixes = new Map(findings.map(({ found, fix }) => [found, fix]));
  expect(fixes.get('/kiln/start/first-fireing/')).toBe('Did you mean /kiln/start/first-firing/?');
  expect(fixes.get('/kiln/reference/settings/#defaults')).toBe('Did you mean #default?');
  expect(fixes.get('/kiln/reference/commands')).toBe('Write /kiln/reference/commands/');
  expect(fixes.get('/reference/settings/')).toBe('Write /kiln/reference/settings/');
});
