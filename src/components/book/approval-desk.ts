/** The desk at which an approval is asked for and ended, without the page around it. Every step is one of the runtime's. */
import type { ApprovalRecord } from '../../contracts/evidence/approval.ts';
import type { Issue } from '../../contracts/issue.ts';
import type { Decision } from '../../runtime/enforcement/decide.ts';
import {
  breakGlass,
  createApproval,
  decideApproval,
  expireApproval,
} from '../../runtime/evidence/approvals.ts';
import { EvidenceError } from '../../runtime/evidence/refusal.ts';

const HOUR_MS = 3_600_000;

export const DESK_STEPS = ['approve', 'deny', 'expire', 'break-glass'] as const;
export type DeskStep = (typeof DESK_STEPS)[number];

/** What the reader fills in. */
export interface DeskForm {
  readonly actor: string;
  readonly reason: string;
  /** Hours since the approval was asked for. */
  readonly hours: number;
}

/** What lies on the desk: a record, a refusal, or, when nobody may be asked at all, a refusal without a record. */
export interface Desk {
  readonly decision: Decision;
  readonly record?: ApprovalRecord;
  readonly refusal?: Issue;
}

const ID = 'apr_170000000001';
const askedAt = ({ timestamp }: Decision): number => Date.parse(timestamp);

function trying(desk: Desk, take: () => ApprovalRecord): Desk {
  const { decision, record } = desk;
  try {
    return { decision, record: take() };
  } catch (error) {
    if (!(error instanceof EvidenceError)) throw error;
    const [refusal] = error.issues;
    return { decision, ...(record && { record }), ...(refusal && { refusal }) };
  }
}

/** Asks for an approval of a decision, as the agent would at the moment of the decision. */
export function ask(decision: Decision): Desk {
  const { agent_id: requestedBy } = decision;
  return trying({ decision }, () =>
    createApproval(decision, { now: askedAt(decision), id: ID, requestedBy }),
  );
}

/** Takes a step. Breaking the glass asks anew; the other steps end the record that lies there. */
export function take(desk: Desk, step: DeskStep, { actor, reason, hours }: DeskForm): Desk {
  const now = askedAt(desk.decision) + hours * HOUR_MS;
  const { decision, record } = desk;
  return trying(desk, () => {
    if (step === 'break-glass') return breakGlass(decision, { now, id: ID, actor, reason });
    const open = record ?? createApproval(decision, { now, id: ID });
    if (step === 'expire') return expireApproval(open, { now });
    return decideApproval(open, step === 'approve' ? 'approved' : 'denied', { now, actor, reason });
  });
}
