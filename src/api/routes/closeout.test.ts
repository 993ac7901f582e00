import { expect, test } from 'vitest';
import { UPSTREAM_PREFIX, UPSTREAM_ROUTES } from '../../contracts/closeout/upstream-routes.ts';
import { CLOSEOUT_ROUTES } from './closeout.ts';

test("upstream's routes are each listed once, and what stands in for one here exists", () => {
  const paths = UPSTREAM_ROUTES.map(({ method, path }) => `${method} ${UPSTREAM_PREFIX}${path}`);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.every((path) => /^(GET|POST) \/runtime\/go-pilot\/[a-z_{}/-]+$/.test(path))).toBe(true);
  const own = CLOSEOUT_ROUTES.map(({ path }) => path);
  for (const { here } of UPSTREAM_ROUTES) if (here !== undefined) expect(own).toContain(here);
});
