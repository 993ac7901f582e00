/** The synthetic packet of R7.9 Customer Lifecycle Public Status Summary, as a template: see `template.ts` for what its directives mean. */
import type { Template } from '../template.ts';

export const TEMPLATE: Template = {
  public_status_id: 'cavra-{M}-customer-lifecycle-public-status',
  customer_profile_ref: '{P}://customer/redacted',
  archive_manifest_ref: '{P}://customer-lifecycle-archive/manifest',
  archive_manifest_result: { $result: 'R7.8' },
  status_owner_refs: {
    customer_success_owner_ref: '{P}://owner/customer-success',
    security_owner_ref: '{P}://owner/security-platform',
    support_owner_ref: '{P}://owner/support',
    communications_owner_ref: '{P}://owner/customer-communications',
  },
  public_status_sections: [
    {
      section_id: 'deployment_status',
      status: 'active',
      summary: 'Lifecycle controls are switched on and the archive of this lifecycle has been completed.',
      evidence_refs: ['{P}://status/deployment', '{P}://archive/executive-rollup'],
    },
    {
      section_id: 'security_posture',
      status: 'ready',
      summary: 'Authority, evidence and posture controls are in place and ready for the recurring review.',
      evidence_refs: ['{P}://status/security-posture', '{P}://metrics/aispm-posture-trend'],
    },
    {
      section_id: 'evidence_status',
      status: 'complete',
      summary: 'Evidence pointers are archived in sanitized form and verifier pointers can be requested.',
      evidence_refs: ['{P}://archive/evidence-room-index', '{P}://verifier/customer-lifecycle-bundle'],
    },
    {
      section_id: 'operating_cadence',
      status: 'scheduled',
      summary: 'The next joint review by customer success and security is on the calendar.',
      evidence_refs: ['{P}://operating-review/next-cycle', '{P}://success/next-quarter-plan'],
    },
    {
      section_id: 'renewal_outcome',
      status: 'complete',
      summary: 'The renewal result and the follow-on activation pointers are filed in the archive.',
      evidence_refs: ['{P}://renewal/executive-acceptance', '{P}://expansion/activation-plan'],
    },
    {
      section_id: 'next_steps',
      status: 'published',
      summary: 'The success plan, the support contact path and the archive check are open to the customer.',
      evidence_refs: ['{P}://support/customer-handoff', '{P}://verifier/trust-root'],
    },
  ],
  support_refs: [
    '{P}://support/customer-handoff',
    '{P}://support/escalation-path',
    '{P}://success/next-quarter-plan',
  ],
  publication_controls: { $allTrue: true, archive_manifest_ready: { $clean: 'R7.8' } },
};
