/** The synthetic packet of R7.3 Customer Closeout Handoff, as a template: see `template.ts` for what its directives mean. */
import type { Template } from '../template.ts';

export const TEMPLATE: Template = {
  closeout_id: 'cavra-{M}-customer-closeout-handoff',
  customer_profile_ref: '{P}://customer/redacted',
  evidence_room_index_ref: '{P}://customer-evidence-room/index',
  evidence_room_result: { $result: 'R7.2' },
  handoff_owner_refs: {
    release_owner_ref: '{P}://owner/release-authority',
    customer_success_owner_ref: '{P}://owner/customer-success',
    security_owner_ref: '{P}://owner/security-platform',
    approver_ref: '{P}://approver/cavra-release-authority',
  },
  communication_refs: {
    announcement_ref: '{P}://announcement/customer-closeout',
    evidence_room_ref: '{P}://customer-live-evidence/intake-packet',
    handoff_ticket_ref: 'ticket://customer-closeout/handoff',
    support_path_ref: 'runbook://support/managed-enterprise-escalation',
  },
  operating_review: {
    next_review_ref: '{P}://operating-review/next',
    cadence_ref: 'runbook://operating-review/monthly-cadence',
    success_metrics_ref: '{P}://metrics/customer-success-slo',
    renewal_checkpoint_ref: '{P}://commercial/renewal-checkpoint',
  },
  known_exclusions: [
    {
      exclusion_id: 'none-open',
      reason_ref: '{P}://exclusion/none-open',
      owner_ref: '{P}://owner/release-authority',
      risk_acceptance_ref: '{P}://risk-acceptance/not-required',
    },
  ],
  handoff_controls: { $allTrue: true, evidence_room_ready: { $clean: 'R7.2' } },
};
