/** Approvals as a machine: created pending, ended once. Clock and ids are inputs. Rules are upstream's unless marked. */
import {
  APPROVAL_RULES,
  APPROVAL_VERSION,
  type ApprovalEvent,
  type ApprovalRecord,
  type Routing,
} from '../../contracts/evidence/approval.ts';
import type { DecisionRecord } from '../../contracts/evidence/decision.ts';
import { isoMoment } from './derive.ts';
import { refusal } from './refusal.ts';

const HOUR_MS = 3_600_000;

/** The moment of a step, in milliseconds, and the id of a new record (`apr_` and 12 hexadecimal digits). */
export interface NewApproval {
  readonly now: number;
  readonly id: string;
  readonly requestedBy?: string;
  /** Goes before routing and before the group of the decision. */
  readonly group?: string;
  readonly routing?: Routing;
  readonly ttlHours?: number;
}

export interface Ending {
  readonly now: number;
  readonly actor: string;
  readonly reason: string;
  readonly externalRef?: string;
}

/** What an approval takes from the decision that it is about; one fresh from the engine will do. */
type About = Readonly<
  Omit<DecisionRecord, 'evidence_refs' | 'schema_version'> & { readonly evidence_refs: readonly string[] }
>;

/** Where a decision goes: the first route that matches, then the group of the decision, then the fallback. */
function routeOf(decision: About, routing?: Routing): { group?: string; ttlHours?: number } {
  const route = routing?.routes.find(
    ({ action_type, rule_id, severity }) =>
      (action_type ?? decision.action_type) === decision.action_type &&
      (rule_id ?? decision.rule_id) === decision.rule_id &&
      (severity ?? decision.severity) === decision.severity,
  );
  if (route !== undefined) {
    const { approver_group: group, ttl_hours: ttlHours } = route;
    return ttlHours === undefined ? { group } : { group, ttlHours };
  }
  const group = decision.approver_group ?? routing?.fallback;
  return group === undefined ? {} : { group };
}

function mandatory(value: string, field: string): string {
  const trimmed = value.trim();
  if (trimmed !== '') return trimmed;
  throw refusal({ code: 'empty-text', at: ['approval', field], message: `${field} must not be empty.` });
}

function hours(ttl: number): number {
  const { leastTtlHours, mostTtlHours } = APPROVAL_RULES;
  if (Number.isFinite(ttl) && ttl >= leastTtlHours && ttl <= mostTtlHours) return ttl;
  const message = `The time to live must be ${leastTtlHours} to ${mostTtlHours} hours.`;
  throw refusal({ code: 'number-out-of-range', at: ['approval', 'ttl_hours'], message });
}

/** A pending approval for a decision. Throws EvidenceError `approval-no-group` when nobody could give it. */
export function createApproval(decision: About, input: NewApproval): ApprovalRecord {
  const route = routeOf(decision, input.routing);
  const group = input.group ?? route.group;
  if (group === undefined) {
    const message = 'No approver group: the decision names none, and no flag or route does.';
    throw refusal({ code: 'approval-no-group', at: ['approval', 'approver_group'], message });
  }
  const { now, id, requestedBy = APPROVAL_RULES.requestedBy } = input;
  const ttl = hours(input.ttlHours ?? route.ttlHours ?? APPROVAL_RULES.ttlHours);
  return {
    schema_version: APPROVAL_VERSION,
    approval_id: id,
    decision_id: decision.decision_id,
    session_id: decision.session_id,
    correlation_id: decision.correlation_id,
    approver_group: mandatory(group, 'approver_group'),
    state: 'pending',
    requested_at: isoMoment(now),
    expires_at: isoMoment(now + ttl * HOUR_MS),
    requested_by: mandatory(requestedBy, 'requested_by'),
    break_glass: false,
    decision: decision.decision,
    history: [{ event: 'created', actor: requestedBy, timestamp: isoMoment(now) }],
    evidence_refs: [`approval://${id}`, ...decision.evidence_refs].slice(0, 64),
  };
}

function ended(
  record: ApprovalRecord,
  state: Exclude<ApprovalRecord['state'], 'pending'>,
  how: Ending,
): ApprovalRecord {
  if (record.state !== 'pending') {
    const message = `The approval is ${record.state}; only a pending one can change.`;
    throw refusal({ code: 'approval-closed', at: ['approval', 'state'], message });
  }
  const [actor, reason] = [mandatory(how.actor, 'actor'), mandatory(how.reason, 'reason')];
  const ref = how.externalRef === undefined ? {} : { external_ref: how.externalRef };
  const event: ApprovalEvent = { event: state, actor, timestamp: isoMoment(how.now), reason, ...ref };
  return {
    ...record,
    state,
    decided_by: actor,
    decided_at: isoMoment(how.now),
    decision_reason: reason,
    ...ref,
    history: [...(record.history ?? []), event],
  };
}

/** Approves or denies. Ours: not once the time has run out, for upstream's store never closes one by itself. */
export function decideApproval(
  record: ApprovalRecord,
  state: 'approved' | 'denied',
  how: Ending,
): ApprovalRecord {
  if (record.state === 'pending' && how.now >= Date.parse(record.expires_at)) {
    const message = `The approval ran out at ${record.expires_at}. Ask for a new one.`;
    throw refusal({ code: 'approval-closed', at: ['approval', 'expires_at'], message });
  }
  return ended(record, state, how);
}

/** Marks a pending approval as expired: an explicit act, upstream and here. */
export function expireApproval(
  record: ApprovalRecord,
  how: Pick<Ending, 'now'> & Partial<Ending>,
): ApprovalRecord {
  const { expiryActor, expiryReason } = APPROVAL_RULES;
  return ended(record, 'expired', { actor: expiryActor, reason: expiryReason, ...how });
}

/** The emergency path: asked for and taken in one step, with its own group and a shorter life. */
export function breakGlass(decision: About, input: NewApproval & Omit<Ending, 'now'>): ApprovalRecord {
  const { breakGlassGroup, breakGlassTtlHours } = APPROVAL_RULES;
  const { group = breakGlassGroup, ttlHours = breakGlassTtlHours, actor } = input;
  const asked = createApproval(decision, { ...input, group, ttlHours, requestedBy: actor });
  const { decision_reason, ...record } = ended(asked, 'break_glass', input);
  const reason = decision_reason ?? input.reason;
  return { ...record, decision_reason: reason, break_glass: true, break_glass_reason: reason };
}
