/** The incident as evidence: its decisions, and the approval that its one waiting step was given on the next morning. */
import type { Evidence } from '../../contracts/evidence/bundle.ts';
import { PRODUCT } from '../../contracts/evidence/parts.ts';
import { latestMoment } from '../../runtime/evidence/derive.ts';
import { decideIncident } from '../enforcement/incident-decisions.ts';
import { ask, take } from './approval-desk.ts';

/** The approval was given fifteen hours after the question: on Friday morning, before the day had passed. */
const MORNING = {
  actor: 'ines@example.com',
  reason: 'One bucket, write only. Reviewed with Noor.',
  hours: 15,
};

export function incidentEvidence(): Evidence & { readonly created_at: string } {
  const decisions = decideIncident().map(({ decision }) => decision);
  const waiting = decisions.filter(({ decision }) => decision === 'require_approval');
  const approvals = waiting.flatMap((decision) => take(ask(decision), 'approve', MORNING).record ?? []);
  const [first] = decisions;
  if (first === undefined) throw new Error('the incident has no decisions');
  return {
    product: PRODUCT,
    session_id: first.session_id,
    created_at: latestMoment(decisions),
    // Evidence is kept; a decision of the engine is read only.
    decisions: decisions.map((one) => ({ ...one, evidence_refs: [...one.evidence_refs] })),
    approvals,
  };
}
