/** The synthetic packet of R7.5 Customer Renewal And Expansion Readiness, as a template: see `template.ts` for what its directives mean. */
import type { Template } from '../template.ts';

export const TEMPLATE: Template = {
  renewal_readiness_id: 'cavra-{M}-customer-renewal-expansion',
  customer_profile_ref: '{P}://customer/redacted',
  operating_review_ref: '{P}://customer-operating-review/packet',
  operating_review_result: { $result: 'R7.4' },
  renewal_owner_refs: {
    account_owner_ref: '{P}://owner/account',
    customer_success_owner_ref: '{P}://owner/customer-success',
    commercial_owner_ref: '{P}://owner/commercial',
    security_owner_ref: '{P}://owner/security-platform',
    executive_sponsor_ref: '{P}://owner/executive-sponsor',
  },
  renewal_sections: [
    {
      section_id: 'value_realization',
      status: 'realized',
      evidence_refs: [
        '{P}://metrics/value-realization',
        '{P}://metrics/risk-reduction',
        '{P}://metrics/evidence-cycle-time',
      ],
    },
    {
      section_id: 'adoption_depth',
      status: 'adopted',
      evidence_refs: [
        '{P}://metrics/governed-agents',
        '{P}://metrics/governed-workflows',
        '{P}://metrics/policy-coverage',
      ],
    },
    {
      section_id: 'posture_continuity',
      status: 'ready',
      evidence_refs: [
        '{P}://aispm/posture-trend',
        '{P}://aispm/drift-exceptions',
        '{P}://evidence-room/freshness-report',
      ],
    },
    {
      section_id: 'unresolved_risk',
      status: 'none_blocking',
      evidence_refs: ['{P}://risk/register', '{P}://risk/blocker-review'],
    },
    {
      section_id: 'expansion_candidates',
      status: 'reviewed',
      evidence_refs: [
        '{P}://expansion/cloud-agents',
        '{P}://expansion/mcp-tools',
        '{P}://expansion/connector-pack',
      ],
    },
    {
      section_id: 'commercial_handoff',
      status: 'scheduled',
      evidence_refs: ['{P}://commercial/renewal-pack', 'ticket://commercial/renewal-handoff'],
    },
  ],
  expansion_candidates: [
    {
      candidate_id: 'govern-more-agents',
      value_ref: '{P}://expansion/govern-more-agents/value',
      owner_ref: '{P}://owner/customer-success',
      readiness_ref: '{P}://expansion/govern-more-agents/readiness',
    },
    {
      candidate_id: 'aispm-deeper-connectors',
      value_ref: '{P}://expansion/aispm-connectors/value',
      owner_ref: '{P}://owner/security-platform',
      readiness_ref: '{P}://expansion/aispm-connectors/readiness',
    },
  ],
  renewal_controls: { $allTrue: true, operating_review_ready: { $clean: 'R7.4' } },
};
