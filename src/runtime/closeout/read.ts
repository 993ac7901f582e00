/** Reading what the evaluators take. A package with forbidden material is still judged, so that the answer can say where it is. */
import { TRIAL_PACKAGE } from '../../contracts/closeout/contracts.ts';
import type { TrialPackage } from '../../contracts/closeout/package.ts';
import type { Contract } from '../../contracts/contract.ts';
import type { Finding, Issue, Verdict } from '../../contracts/issue.ts';
import { toIssues } from '../../contracts/validate.ts';
import { validateBytes } from '../validate-text.ts';

export type PackageReading =
  | { readonly ok: true; readonly document: TrialPackage }
  | { readonly ok: false; readonly verdict: Verdict };

const isForbidden = ({ code, severity }: Issue): boolean =>
  severity === 'warning' || code === 'sensitive-key' || code === 'sensitive-value';

/** Reads a package. Whatever else than forbidden material is wrong with it makes it unusable. Never throws. */
export function readPackage(bytes: Uint8Array): PackageReading {
  const { verdict, value } = validateBytes(TRIAL_PACKAGE, bytes);
  // An accepted value is what the schema gave.
  if (verdict.outcome === 'yes') return { ok: true, document: value as TrialPackage };
  if (!verdict.issues.every(isForbidden)) return { ok: false, verdict: { ...verdict, outcome: 'unusable' } };
  const parsed = TRIAL_PACKAGE.schema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  return parsed.success
    ? { ok: true, document: parsed.data as TrialPackage }
    : { ok: false, verdict: { ...verdict, outcome: 'unusable' } };
}

/** A finding of an evaluator as a verdict, for the surfaces. */
export function unusableVerdict(contract: Contract, finding: Finding): Verdict {
  return { contract: contract.id, outcome: 'unusable', issues: toIssues(contract, [finding]) };
}
