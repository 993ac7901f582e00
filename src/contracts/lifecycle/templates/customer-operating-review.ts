/** The synthetic packet of R7.4 Customer Operating Review, as a template: see `template.ts` for what its directives mean. */
import type { Template } from '../template.ts';

export const TEMPLATE: Template = {
  review_id: 'cavra-{M}-customer-operating-review',
  customer_profile_ref: '{P}://customer/redacted',
  closeout_handoff_ref: '{P}://customer-closeout-handoff/packet',
  closeout_handoff_result: { $result: 'R7.3' },
  review_owner_refs: {
    customer_success_owner_ref: '{P}://owner/customer-success',
    security_owner_ref: '{P}://owner/security-platform',
    support_owner_ref: '{P}://owner/support',
    executive_sponsor_ref: '{P}://owner/executive-sponsor',
  },
  review_sections: [
    {
      section_id: 'success_metrics',
      status: 'healthy',
      evidence_refs: [
        '{P}://metrics/adoption',
        '{P}://metrics/decision-coverage',
        '{P}://metrics/time-to-approval',
      ],
    },
    {
      section_id: 'evidence_freshness',
      status: 'current',
      evidence_refs: ['{P}://evidence-room/freshness-report', '{P}://audit/evidence-custody'],
    },
    {
      section_id: 'support_sla_health',
      status: 'healthy',
      evidence_refs: ['{P}://support/sla-dashboard', 'ticket://support/escalation-review'],
    },
    {
      section_id: 'aispm_posture',
      status: 'acceptable',
      evidence_refs: [
        '{P}://aispm/posture-score',
        '{P}://aispm/drift-review',
        '{P}://aispm/remediation-summary',
      ],
    },
    {
      section_id: 'open_exclusions',
      status: 'none_open',
      evidence_refs: ['{P}://exclusion/register', '{P}://risk-acceptance/review'],
    },
    {
      section_id: 'renewal_checkpoint',
      status: 'scheduled',
      evidence_refs: ['{P}://commercial/renewal-checkpoint', '{P}://operating-review/next'],
    },
  ],
  review_controls: { $allTrue: true, closeout_handoff_ready: { $clean: 'R7.3' } },
};
