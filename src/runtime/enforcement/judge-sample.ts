/** What a sample request of the error catalogue gets, as a verdict. */
import type { EvaluateSample } from '../../contracts/catalogue.ts';
import { COMPILED_POLICY, RUNTIME_REQUEST } from '../../contracts/enforcement/contracts.ts';
import type { Verdict } from '../../contracts/issue.ts';
import { judgeEvaluate } from './judge.ts';
import { loadPolicy } from './load.ts';

/** Judges the sample. When its policy cannot be used, that is the verdict. */
export function judgeSample({ text, policy }: EvaluateSample): Verdict {
  const loaded = policy === undefined ? undefined : loadPolicy(policy);
  if (loaded !== undefined && loaded.outcome !== 'yes')
    return { contract: COMPILED_POLICY.id, outcome: loaded.outcome, issues: loaded.issues };
  const { outcome, issues } = judgeEvaluate({ text }, { policy: loaded?.policy });
  return { contract: RUNTIME_REQUEST.id, outcome, issues };
}
