/** The closeout operations as data: the command line and the API are made from this list. */

import type { AlertRequest } from '../../contracts/closeout/alert.ts';
import {
  ALERT_PLAN,
  ALERT_REQUEST,
  ARTIFACT_BUNDLE,
  DECISION,
  HEALTH,
  RETRY_PLAN,
  RETRY_REQUEST,
  TRIAL_PACKAGE,
  WORKER_REQUEST,
  WORKER_RUN,
} from '../../contracts/closeout/contracts.ts';
import { MOST_WARNING_DAYS } from '../../contracts/closeout/health.ts';
import { momentOf } from '../../contracts/closeout/instant.ts';
import type { TrialPackage } from '../../contracts/closeout/package.ts';
import type { RetryRequest } from '../../contracts/closeout/retry.ts';
import type { Level, ReleaseState } from '../../contracts/closeout/vocabulary.ts';
import type { WorkerRequest } from '../../contracts/closeout/worker.ts';
import type { Contract } from '../../contracts/contract.ts';
import type { Finding, Outcome, Verdict } from '../../contracts/issue.ts';
import { toIssues } from '../../contracts/validate.ts';
import { validateBytes } from '../validate-text.ts';
import { planAlerts } from './alert-plan.ts';
import { buildArtifacts } from './artifacts.ts';
import { clockOf, evaluate } from './evaluate.ts';
import { EXPIRY_WARNING_DAYS } from './health.ts';
import { healthReport } from './health-report.ts';
import { readPackage, unusableVerdict } from './read.ts';
import { planRetries } from './retry-plan.ts';
import { runRetryWorker } from './retry-worker.ts';

/** What a call may say beside its document, all as texts; each operation lists those that it takes. */
export interface CallOptions {
  readonly as_of?: string | undefined;
  readonly expiry_warning_days?: string | undefined;
}

export interface CallOption {
  readonly name: keyof CallOptions;
  readonly placeholder: string;
  readonly description: string;
  readonly initial: string;
}

/** A record, and the outcome that it stands for; or why there is none. */
export type Called =
  | { readonly ok: true; readonly record: unknown; readonly outcome: Outcome }
  | { readonly ok: false; readonly verdict: Verdict };

export interface CloseoutOperation {
  readonly name: string;
  readonly summary: string;
  readonly takes: Contract;
  readonly gives: Contract;
  readonly options: readonly CallOption[];
  /** What the exit codes mean, for the help. */
  readonly outcomes: string;
  call(bytes: Uint8Array, options: CallOptions): Called | Promise<Called>;
}

const AS_OF: CallOption = {
  name: 'as_of',
  placeholder: 'MOMENT',
  description: 'Moment to hold dates against, with its offset, such as 2026-05-31T08:30:00Z.',
  initial: 'generated_at of the document',
};

const WARNING_DAYS: CallOption = {
  name: 'expiry_warning_days',
  placeholder: 'DAYS',
  description: `Days before the end of the retention in which it counts as near; 0 to ${MOST_WARNING_DAYS}.`,
  initial: `${EXPIRY_WARNING_DAYS}`,
};

const OF_STATE: Readonly<Record<ReleaseState, Outcome>> = {
  ready_for_release: 'yes',
  ready_with_accepted_risk: 'person',
  blocked: 'no',
};
const OF_LEVEL: Readonly<Record<Level, Outcome>> = { healthy: 'yes', warning: 'person', critical: 'no' };

const refused = (contract: Contract, finding: Finding): Called => ({
  ok: false,
  verdict: unusableVerdict(contract, finding),
});

function evaluateCall(bytes: Uint8Array, { as_of: asOf }: CallOptions): Called {
  const reading = readPackage(bytes);
  if (!reading.ok) return reading;
  const result = evaluate(reading.document, { asOf });
  return result.ok
    ? { ok: true, record: result.decision, outcome: OF_STATE[result.decision.state] }
    : refused(TRIAL_PACKAGE, result.finding);
}

/** The number of days that a text means, or undefined. */
function daysOf(text: string | undefined): number | undefined {
  if (text === undefined) return EXPIRY_WARNING_DAYS;
  const days = /^\d{1,4}$/.test(text) ? Number(text) : undefined;
  return days === undefined || days > MOST_WARNING_DAYS ? undefined : days;
}

function healthCall(bytes: Uint8Array, { as_of: asOf, expiry_warning_days: text }: CallOptions): Called {
  const reading = readPackage(bytes);
  if (!reading.ok) return reading;
  const now = clockOf(reading.document, { asOf });
  if (typeof now !== 'number') return refused(TRIAL_PACKAGE, now);
  const days = daysOf(text);
  if (days === undefined) {
    const message = `cannot be judged: the warning window must be a whole number of days from 0 to ${MOST_WARNING_DAYS}.`;
    return refused(TRIAL_PACKAGE, { code: 'number-out-of-range', at: [], message });
  }
  const record = healthReport(reading.document, now, days);
  return { ok: true, record, outcome: OF_LEVEL[record.health_state] };
}

/** Builds from records that hold no secret: what is packed must be fit to be handed over. */
async function artifactsCall(bytes: Uint8Array): Promise<Called> {
  const { verdict, value } = validateBytes(TRIAL_PACKAGE, bytes);
  if (verdict.outcome !== 'yes') return { ok: false, verdict };
  // The contract has accepted it.
  const built = await buildArtifacts(value as TrialPackage);
  if (built.ok) return { ok: true, record: built.record, outcome: 'yes' };
  const issues = toIssues(TRIAL_PACKAGE, [built.finding]);
  return { ok: false, verdict: { contract: TRIAL_PACKAGE.id, outcome: 'no', issues } };
}

/** An operation on a document that its contract has made whole. */
function onDocument<T extends { generated_at: string }>(
  contract: Contract,
  make: (document: T, now: number) => unknown,
) {
  return (bytes: Uint8Array, { as_of: asOf }: CallOptions): Called => {
    const { verdict, value } = validateBytes(contract, bytes);
    if (verdict.outcome !== 'yes') return { ok: false, verdict };
    const document = value as T;
    const now = momentOf(asOf ?? document.generated_at);
    if (now === undefined) {
      const message =
        'cannot be judged: the moment to evaluate at needs its offset, such as 2026-05-31T08:30:00Z.';
      return refused(contract, { code: 'no-clock', at: [], message });
    }
    return { ok: true, record: make(document, now), outcome: 'yes' };
  };
}

export const CLOSEOUT_OPERATIONS: readonly CloseoutOperation[] = [
  {
    name: 'evaluate',
    summary:
      'Decides by the release criteria whether a closeout package is ready, ready with accepted risk, or blocked.',
    takes: TRIAL_PACKAGE,
    gives: DECISION,
    options: [AS_OF],
    outcomes: 'ready_for_release is 0, blocked is 1, ready_with_accepted_risk is 3.',
    call: evaluateCall,
  },
  {
    name: 'health',
    summary: 'Checks retention and delivery of a closeout package and writes the health report.',
    takes: TRIAL_PACKAGE,
    gives: HEALTH,
    options: [AS_OF, WARNING_DAYS],
    outcomes: 'healthy is 0, critical is 1, warning is 3.',
    call: healthCall,
  },
  {
    name: 'artifact-bundle',
    summary:
      'Builds the artifact bundle of a package: its files, each with the digest of the record behind it.',
    takes: TRIAL_PACKAGE,
    gives: ARTIFACT_BUNDLE,
    options: [],
    outcomes: 'A record is 0; an open closeout or a retention that is not approved is 1.',
    call: artifactsCall,
  },
  {
    name: 'alert-plan',
    summary: 'Plans whom to tell of an unhealthy retention, and whom not to tell twice within an hour.',
    takes: ALERT_REQUEST,
    gives: ALERT_PLAN,
    options: [AS_OF],
    outcomes: 'A plan is 0, whatever it says; a refused request is 1.',
    call: onDocument<AlertRequest>(ALERT_REQUEST, planAlerts),
  },
  {
    name: 'retry-plan',
    summary: 'Plans for each failed delivery: retry, wait, or suppress.',
    takes: RETRY_REQUEST,
    gives: RETRY_PLAN,
    options: [AS_OF],
    outcomes: 'A plan is 0, whatever it says; a refused request is 1.',
    call: onDocument<RetryRequest>(RETRY_REQUEST, planRetries),
  },
  {
    name: 'retry-worker',
    summary: 'Runs a retry plan dry: picks, records each pick once, and sends nothing.',
    takes: WORKER_REQUEST,
    gives: WORKER_RUN,
    options: [AS_OF],
    outcomes: 'A run is 0; a refused request, such as a live run, is 1.',
    call: onDocument<WorkerRequest>(WORKER_REQUEST, runRetryWorker),
  },
];
