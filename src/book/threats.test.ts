import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ASSETS, NOT_DEFENDED, threatTable } from './threats.ts';

const fileOf = (path: string): URL => new URL(`../../${path}`, import.meta.url);

test.each(ASSETS.flatMap(({ threats }) => threats))(
  '“$tries” is held by a test that exists',
  ({ test: path }) => {
    expect(path).toMatch(/\.(?:test|spec)\.ts$/);
    expect(existsSync(fileOf(path)), path).toBe(true);
    expect(readFileSync(fileOf(path), 'utf8')).toMatch(/\b(?:test|it)(?:\.each)?\s*\(/);
  },
);

test('a table says all of an asset, once', () => {
  for (const asset of ASSETS) expect(threatTable(asset).rows).toHaveLength(asset.threats.length);
  const tries = ASSETS.flatMap(({ threats }) => threats.map((threat) => threat.tries));
  expect(new Set(tries).size).toBe(tries.length);
  expect(NOT_DEFENDED.length).toBeGreaterThan(0);
});
