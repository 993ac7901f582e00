import { expect, test } from 'vitest';
import { UPSTREAM_ROUTES } from '../../contracts/closeout/upstream-routes.ts';
import { CLOSEOUT_ROUTES } from './closeout.ts';

test("upstream's routes are each listed once, and what stands in for one here exists", () => {
  const paths = UPSTREAM_ROUTES.map(({ method, path }) => `${method} ${path}`);
  expect(new Set(paths).size).toBe(paths.length);
  const own = CLOSEOUT_ROUTES.map(({ path }) => path);
  for (const { here } of UPSTREAM_ROUTES) if (here !== undefined) expect(own).toContain(here);
});
