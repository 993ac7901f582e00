import { describe, expect, test } from 'vitest';
import { RECIPES } from '../../book/recipes.ts';
import { loadPolicy } from '../../runtime/enforcement/load.ts';
import { recipeFindings, recipeRows } from './recipe-rows.ts';

describe.each(RECIPES)('the recipe $id', (recipe) => {
  test('is a whole pack', () => {
    expect(loadPolicy(recipe.policy, { pack: true }).outcome).toBe('yes');
  });

  test('decides what it means', () => {
    for (const { request, wants, decision } of recipeRows(recipe))
      expect([request, decision]).toEqual([request, wants]);
  });

  test('shows something that passes, something that does not, and something that waits or is only noted', () => {
    const words = new Set(recipeRows(recipe).map(({ decision }) => decision));
    const shown =
      recipe.mode === 'audit_only' ? ['allow', 'audit_only'] : ['allow', 'block', 'require_approval'];
    expect([...words].toSorted()).toEqual(shown);
  });
});

test('a recipe against chained commands leaves the linter no chain to report', () => {
  const chains = RECIPES.find(({ id }) => id === 'chains');
  if (chains === undefined) throw new Error('no recipe against chains');
  expect(recipeFindings(chains).map(({ code }) => code)).not.toContain('lint-compound-command');
});
