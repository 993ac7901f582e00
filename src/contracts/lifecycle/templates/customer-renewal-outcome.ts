/** The synthetic packet of R7.6 Customer Renewal Outcome Closeout, as a template: see `template.ts` for what its directives mean. */
import type { Template } from '../template.ts';

export const TEMPLATE: Template = {
  renewal_outcome_id: 'cavra-{M}-customer-renewal-outcome-closeout',
  customer_profile_ref: '{P}://customer/redacted',
  renewal_readiness_ref: '{P}://customer-renewal-expansion/packet',
  renewal_readiness_result: { $result: 'R7.5' },
  outcome_owner_refs: {
    account_owner_ref: '{P}://owner/account',
    customer_success_owner_ref: '{P}://owner/customer-success',
    commercial_owner_ref: '{P}://owner/commercial',
    security_owner_ref: '{P}://owner/security-platform',
    executive_sponsor_ref: '{P}://owner/executive-sponsor',
    finance_operations_ref: '{P}://owner/finance-operations',
  },
  outcome_sections: [
    {
      section_id: 'renewal_decision',
      status: 'recorded',
      evidence_refs: ['{P}://renewal/outcome-record', '{P}://renewal/executive-acceptance'],
    },
    {
      section_id: 'expansion_decisions',
      status: 'recorded',
      evidence_refs: [
        '{P}://expansion/approved-scope',
        '{P}://expansion/deferred-scope',
        '{P}://expansion/next-evaluation',
      ],
    },
    {
      section_id: 'risk_closeout',
      status: 'closed',
      evidence_refs: ['{P}://risk/renewal-blocker-closeout', '{P}://security/risk-acceptance-summary'],
    },
    {
      section_id: 'value_confirmation',
      status: 'confirmed',
      evidence_refs: [
        '{P}://metrics/value-realization-final',
        '{P}://metrics/adoption-confirmation',
        '{P}://metrics/aispm-posture-trend',
      ],
    },
    {
      section_id: 'contract_handoff',
      status: 'ready',
      evidence_refs: ['{P}://commercial/contract-handoff', 'ticket://commercial/finance-ops-handoff'],
    },
    {
      section_id: 'lifecycle_archive',
      status: 'ready',
      evidence_refs: ['{P}://evidence-room/renewal-outcome-archive', '{P}://audit/renewal-outcome-manifest'],
    },
    {
      section_id: 'next_success_plan',
      status: 'scheduled',
      evidence_refs: ['{P}://success/next-quarter-plan', '{P}://operating-review/next-cycle'],
    },
  ],
  expansion_outcomes: [
    {
      candidate_id: 'govern-more-agents',
      decision_ref: '{P}://expansion/govern-more-agents/decision',
      owner_ref: '{P}://owner/customer-success',
      next_step_ref: '{P}://expansion/govern-more-agents/activation-plan',
    },
    {
      candidate_id: 'aispm-deeper-connectors',
      decision_ref: '{P}://expansion/aispm-connectors/decision',
      owner_ref: '{P}://owner/security-platform',
      next_step_ref: '{P}://expansion/aispm-connectors/connector-plan',
    },
  ],
  outcome_controls: { $allTrue: true, renewal_readiness_ready: { $clean: 'R7.5' } },
};
