/** What the labs about the closeout have in common: a package that is read, decided on, and spoken of by its criteria. */
import { TRIAL_PACKAGE } from '../../contracts/closeout/contracts.ts';
import type { CriterionId } from '../../contracts/closeout/criteria.ts';
import { ADVISORY_CODES, CRITERION_CODES } from '../../contracts/closeout/criterion-codes.ts';
import type { ReleaseDecision } from '../../contracts/closeout/decision.ts';
import type { TrialPackage } from '../../contracts/closeout/package.ts';
import { evaluate } from '../closeout/evaluate.ts';
import { validateJson } from '../validate-json.ts';
import { code, errorsIn } from './say.ts';

/** The moment of both packages: a lab does not move the clock. */
export const NOW = '2026-05-31T08:30:00Z';

export type Decided =
  | { readonly ok: true; readonly document: TrialPackage; readonly decision: ReleaseDecision }
  | { readonly ok: false; readonly says: readonly string[] };

/** Reads a package and decides on it at the moment of the lab. */
export function decidePackage(file: string, text: string): Decided {
  const { verdict, value } = validateJson(TRIAL_PACKAGE, text);
  if (verdict.outcome !== 'yes') return { ok: false, says: errorsIn(file, verdict.issues) };
  // The contract has accepted it.
  const document = value as TrialPackage;
  const evaluation = evaluate(document, { asOf: NOW });
  return evaluation.ok
    ? { ok: true, document, decision: evaluation.decision }
    : { ok: false, says: [`${code(file)} ${evaluation.finding.message}`] };
}

/** What follows a code after a colon is the thing that it is about. */
const bare = (name: string): string => name.split(':')[0] ?? name;

function sentence(name: string): string {
  const known = Object.entries(CRITERION_CODES).find(([key]) => key === bare(name))?.[1];
  return known === undefined ? `${code(name)}.` : `${known.text} ${known.remedy} (${code(name)})`;
}

/** Why criteria fail, each code once. */
export function failing({ criteria }: ReleaseDecision, ...ids: readonly CriterionId[]): string[] {
  const codes = criteria.flatMap(({ id, status, codes: found }) =>
    status === 'fail' && ids.some((wanted) => wanted === id) ? found : [],
  );
  return [...new Set(codes)].map(sentence);
}

/** The advisories, in words. */
export const advisories = ({ advisories: found }: ReleaseDecision): string[] =>
  found.map((name) => {
    const known = Object.entries(ADVISORY_CODES).find(([key]) => key === bare(name))?.[1];
    return `${known ?? ''} (${code(name)})`.trim();
  });
