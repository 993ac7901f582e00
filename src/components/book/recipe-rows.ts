/** A recipe with the engine's decisions on its cases and the linter's findings on its pack, both made at build. */
import type { Recipe, RecipeCase } from '../../book/recipe.ts';
import type { DecisionWord } from '../../contracts/enforcement/vocabulary.ts';
import { underMode } from '../../runtime/enforcement/modes.ts';
import { lintPolicy } from '../../runtime/lint/lint.ts';
import { explained } from '../reference/engine-at-build.ts';

interface Row extends RecipeCase {
  readonly decision: DecisionWord;
  readonly rule: string;
  readonly pattern?: string;
}

/** The cases as decided under the recipe's pack and mode. */
export function recipeRows({ policy, mode, cases }: Recipe): readonly Row[] {
  return cases.map((one) => {
    const { request, registry } = one;
    const { decision, trace } = explained({ request, policy, ...(registry && { registry }) });
    const effective =
      mode === undefined ? decision.decision : underMode(decision, { mode }).effective_decision;
    return {
      ...one,
      decision: effective,
      rule: decision.rule_id,
      ...(trace.pattern && { pattern: trace.pattern.text }),
    };
  });
}

/** What the linter says about the pack itself; its parents are reported elsewhere. */
export const recipeFindings = ({ policy }: Recipe) =>
  lintPolicy(policy).findings.filter(({ spots }) => spots.some(({ inherited }) => !inherited));
