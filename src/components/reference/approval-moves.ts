/** What each step does to an approval in each state, found by taking the step. */
import { APPROVAL_STATES, type ApprovalRecord } from '../../contracts/evidence/approval.ts';
import { DEMO_DECISIONS, DEMO_TIME } from '../../contracts/evidence/demo.ts';
import {
  breakGlass,
  createApproval,
  decideApproval,
  expireApproval,
} from '../../runtime/evidence/approvals.ts';
import { EvidenceError } from '../../runtime/evidence/refusal.ts';

const NOW = Date.parse(DEMO_TIME);
const HOUR_MS = 3_600_000;
const ending = { now: NOW + HOUR_MS, actor: 'platform-security', reason: 'Reviewed.' };

const STEPS = [
  { name: 'approve', take: (record: ApprovalRecord) => decideApproval(record, 'approved', ending) },
  { name: 'deny', take: (record: ApprovalRecord) => decideApproval(record, 'denied', ending) },
  {
    name: 'approve after its time',
    take: (record: ApprovalRecord) =>
      decideApproval(record, 'approved', { ...ending, now: Date.parse(record.expires_at) }),
  },
  { name: 'expire', take: (record: ApprovalRecord) => expireApproval(record, { now: ending.now }) },
] as const;

function startOf(state: ApprovalRecord['state']): ApprovalRecord {
  const decision = DEMO_DECISIONS.find((one) => one.decision === 'require_approval');
  if (decision === undefined) throw new Error('the demo has no decision that waits');
  const fresh = { now: NOW, id: 'apr_000000000001' };
  if (state === 'break_glass')
    return breakGlass(decision, { ...fresh, actor: ending.actor, reason: 'Outage.' });
  const pending = createApproval(decision, fresh);
  if (state === 'pending') return pending;
  return state === 'expired' ? expireApproval(pending, ending) : decideApproval(pending, state, ending);
}

function resultOf(record: ApprovalRecord, take: (record: ApprovalRecord) => ApprovalRecord): string {
  try {
    return take(record).state;
  } catch (error) {
    if (error instanceof EvidenceError) return error.issues[0]?.code ?? '';
    throw error;
  }
}

export const STEP_NAMES = STEPS.map(({ name }) => name);

/** For each state, what each step gives: the new state, or the code that refuses it. */
export function approvalMoves(): readonly { state: string; results: readonly string[] }[] {
  return APPROVAL_STATES.map((state) => ({
    state,
    results: STEPS.map(({ take }) => resultOf(startOf(state), take)),
  }));
}
