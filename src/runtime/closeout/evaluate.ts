/**
 * The release decision. Eight criteria in a fixed order; anything that is not accepted blocks, so the three states
 * are all there is. Upstream publishes the criteria as prose; no code there computes them.
 */
import { TRIAL_PACKAGE } from '../../contracts/closeout/contracts.ts';
import { CRITERIA, type CriterionId } from '../../contracts/closeout/criteria.ts';
import {
  type CriterionAnswer,
  DECISION_VERSION,
  type ReleaseDecision,
} from '../../contracts/closeout/decision.ts';
import { momentOf, momentText } from '../../contracts/closeout/instant.ts';
import type { TrialPackage } from '../../contracts/closeout/package.ts';
import type { ReleaseState } from '../../contracts/closeout/vocabulary.ts';
import { type Finding, jsonPointer } from '../../contracts/issue.ts';
import { type Acceptance, acceptanceOf } from './acceptance.ts';
import { advisoriesOf } from './advisories.ts';
import { fieldsRead } from './fields-read.ts';
import { type Forbidden, forbiddenIn, withoutForbidden } from './forbidden.ts';
import { judgeDelivery, judgeRetries } from './judge-delivery.ts';
import { judgeHealth } from './judge-health.ts';
import {
  judgeBundle,
  judgeCloseout,
  judgeManifest,
  judgeReadiness,
  judgeRetention,
} from './judge-records.ts';

export interface ClockOptions {
  /** The moment to hold dates against; the package's own `generated_at` unless given. */
  readonly asOf?: string | undefined;
}

export type Evaluation =
  | { readonly ok: true; readonly decision: ReleaseDecision }
  | { readonly ok: false; readonly finding: Finding };

/** What a criterion found. It fails on any fail; else it warns on any warn; notes go with a pass. */
interface Judged {
  readonly fails: readonly string[];
  readonly warns: readonly string[];
  readonly notes?: readonly string[];
}

interface Evidence {
  readonly document: TrialPackage;
  readonly now: number;
  readonly acceptance: Acceptance;
  readonly forbidden: readonly Forbidden[];
}

const failing = (fails: readonly string[]): Judged => ({ fails, warns: [] });

const holdsKey = (forbidden: readonly Forbidden[]): boolean =>
  forbidden.some(({ at, isKey }) => isKey && at[0] === 'signed_archive_manifest');

const JUDGES: Readonly<Record<CriterionId, (evidence: Evidence) => Judged>> = {
  final_readiness: ({ document }) => failing(judgeReadiness(document)),
  signed_archive_manifest: ({ document, forbidden }) => failing(judgeManifest(document, holdsKey(forbidden))),
  release_closeout: ({ document }) => failing(judgeCloseout(document)),
  closeout_delivery: ({ document, now, acceptance }) => judgeDelivery(document, now, acceptance),
  retention_approval: ({ document, now }) => failing(judgeRetention(document, now)),
  artifact_bundle: ({ document }) => failing(judgeBundle(document)),
  retention_health: ({ document, now, acceptance }) => judgeHealth(document, now, acceptance),
  retry_workflow: ({ document }) => judgeRetries(document),
};

function answer({ id, reads }: (typeof CRITERIA)[number], evidence: Evidence): CriterionAnswer {
  const { fails, warns, notes = [] } = JUDGES[id](evidence);
  const status = fails.length > 0 ? 'fail' : warns.length > 0 ? 'warn' : 'pass';
  const codes = { fail: fails, warn: warns, pass: notes }[status];
  return { id, status, codes: [...codes], fields: fieldsRead(evidence.document, reads) };
}

/** The moment to evaluate at, in milliseconds, or why there is none. */
export function clockOf(document: TrialPackage, { asOf }: ClockOptions): number | Finding {
  const now = momentOf(asOf ?? document.generated_at);
  if (now !== undefined) return now;
  const message =
    asOf === undefined
      ? 'is no moment with its offset, such as 2026-05-31T08:30:00Z, so there is no clock to hold dates against. Mend it or give the moment to evaluate at.'
      : 'cannot be judged: the moment to evaluate at needs its offset, such as 2026-05-31T08:30:00Z.';
  return { code: 'no-clock', at: asOf === undefined ? ['generated_at'] : [], message };
}

/**
 * Decides on a package that its contract accepts, forbidden material apart. Gives the decision, or a finding
 * `no-clock` when no usable moment is at hand. Forbidden values are taken out first, so none can get into an answer.
 */
export function evaluate(document: TrialPackage, options: ClockOptions = {}): Evaluation {
  const now = clockOf(document, options);
  if (typeof now !== 'number') return { ok: false, finding: now };
  const forbidden = forbiddenIn(document, TRIAL_PACKAGE.limits);
  // What is taken out is a text in the place of a text, or of a member that no criterion reads.
  const clean = withoutForbidden(document, forbidden) as TrialPackage;
  const evidence = { document: clean, now, acceptance: acceptanceOf(clean, now), forbidden };
  const criteria = CRITERIA.map((criterion) => answer(criterion, evidence));
  const blockers = [
    ...criteria.flatMap(({ id, status, codes }) =>
      status === 'fail' ? codes.map((code) => `${id}:${code}`) : [],
    ),
    ...forbidden.map(({ at }) => `forbidden_material:${jsonPointer(at)}`),
  ];
  const used = criteria.some(({ status }) => status === 'warn');
  const state: ReleaseState =
    blockers.length > 0 ? 'blocked' : used ? 'ready_with_accepted_risk' : 'ready_for_release';
  const risk = clean.release_decision?.accepted_risk;
  const decision: ReleaseDecision = {
    schema_version: DECISION_VERSION,
    evaluated_at: momentText(now),
    state,
    criteria,
    blockers,
    advisories: advisoriesOf(clean, now, state, used),
    acceptance:
      risk === null || risk === undefined
        ? null
        : { used, owner: risk.owner ?? null, expires_at: risk.expires_at ?? null },
  };
  return { ok: true, decision };
}
