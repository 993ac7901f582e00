import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULE_IDS } from '../doctest/rules.ts';
import { COMPLAINTS } from './complaints.ts';

/** Names of tests and of their groups, as a file writes them; `shared` and `alone` are those of tests/shared-page.ts. */
const namesIn = (file: string): string[] =>
  [
    ...readFileSync(file, 'utf8').matchAll(
      /\b(?:test|shared|alone|describe)(?:\.\w+)*\(\s*(['`])((?:\\.|(?!\1).)+)\1/g,
    ),
  ].map(([, , name = '']) => name);

describe('the complaints', () => {
  test('are twenty-six, in order', () => {
    expect(COMPLAINTS.map(({ id }) => id)).toEqual(Array.from({ length: 26 }, (_, index) => `C${index + 1}`));
  });

  test.each(COMPLAINTS)('$id is kept by rules and tests that exist', ({ kept }) => {
    expect(kept.length).toBeGreaterThan(0);
    for (const keeper of kept) {
      if ('rule' in keeper) expect(RULE_IDS).toContain(keeper.rule);
      else {
        expect(existsSync(keeper.file)).toBe(true);
        expect(keeper.test).not.toBe('');
        expect(namesIn(keeper.file).some((name) => name.includes(keeper.test))).toBe(true);
      }
    }
  });
});
