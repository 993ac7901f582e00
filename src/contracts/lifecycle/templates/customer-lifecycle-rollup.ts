/** The synthetic packet of R7.7 Customer Lifecycle Executive Rollup, as a template: see `template.ts` for what its directives mean. */
import type { Template } from '../template.ts';

export const TEMPLATE: Template = {
  rollup_id: 'cavra-{M}-customer-lifecycle-executive-rollup',
  customer_profile_ref: '{P}://customer/redacted',
  executive_owner_refs: {
    executive_sponsor_ref: '{P}://owner/executive-sponsor',
    customer_success_owner_ref: '{P}://owner/customer-success',
    security_owner_ref: '{P}://owner/security-platform',
    commercial_owner_ref: '{P}://owner/commercial',
    operations_owner_ref: '{P}://owner/platform-operations',
  },
  lifecycle_gates: [
    {
      gate_id: 'R7.1',
      title: 'Customer live evidence intake',
      packet_ref: '{P}://customer-live-evidence/packet',
      ready_key: 'ready_for_customer_live_evidence_intake',
      ready: { $ready: 'R7.1' },
      readiness_result: { $result: 'R7.1' },
    },
    {
      gate_id: 'R7.2',
      title: 'Customer evidence room closeout',
      packet_ref: '{P}://customer-evidence-room/packet',
      ready_key: 'ready_for_customer_evidence_room_closeout',
      ready: { $ready: 'R7.2' },
      readiness_result: { $result: 'R7.2' },
    },
    {
      gate_id: 'R7.3',
      title: 'Customer closeout handoff',
      packet_ref: '{P}://customer-closeout-handoff/packet',
      ready_key: 'ready_for_customer_closeout_handoff',
      ready: { $ready: 'R7.3' },
      readiness_result: { $result: 'R7.3' },
    },
    {
      gate_id: 'R7.4',
      title: 'Customer operating review',
      packet_ref: '{P}://customer-operating-review/packet',
      ready_key: 'ready_for_customer_operating_review',
      ready: { $ready: 'R7.4' },
      readiness_result: { $result: 'R7.4' },
    },
    {
      gate_id: 'R7.5',
      title: 'Customer renewal and expansion readiness',
      packet_ref: '{P}://customer-renewal-expansion/packet',
      ready_key: 'ready_for_customer_renewal_expansion',
      ready: { $ready: 'R7.5' },
      readiness_result: { $result: 'R7.5' },
    },
    {
      gate_id: 'R7.6',
      title: 'Customer renewal outcome closeout',
      packet_ref: '{P}://customer-renewal-outcome/packet',
      ready_key: 'ready_for_customer_renewal_outcome_closeout',
      ready: { $ready: 'R7.6' },
      readiness_result: { $result: 'R7.6' },
    },
  ],
  executive_summary_sections: [
    {
      section_id: 'implementation_closeout',
      status: 'complete',
      evidence_refs: ['{P}://customer-closeout-handoff/packet', '{P}://evidence-room/closeout-index'],
    },
    {
      section_id: 'operating_health',
      status: 'confirmed',
      evidence_refs: ['{P}://customer-operating-review/packet', '{P}://metrics/support-sla-health'],
    },
    {
      section_id: 'value_realization',
      status: 'confirmed',
      evidence_refs: ['{P}://metrics/value-realization', '{P}://metrics/aispm-posture-trend'],
    },
    {
      section_id: 'risk_and_security',
      status: 'ready',
      evidence_refs: ['{P}://security/risk-closeout', '{P}://audit/security-acceptance'],
    },
    {
      section_id: 'renewal_outcome',
      status: 'complete',
      evidence_refs: ['{P}://customer-renewal-outcome/packet', '{P}://renewal/executive-acceptance'],
    },
    {
      section_id: 'expansion_plan',
      status: 'ready',
      evidence_refs: ['{P}://expansion/approved-scope', '{P}://expansion/activation-plan'],
    },
    {
      section_id: 'next_lifecycle_checkpoint',
      status: 'scheduled',
      evidence_refs: ['{P}://success/next-quarter-plan', '{P}://operating-review/next-cycle'],
    },
  ],
  rollup_controls: { $allTrue: true, all_lifecycle_gates_ready: { $allReady: true } },
};
