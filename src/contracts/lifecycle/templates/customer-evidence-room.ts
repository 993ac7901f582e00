/** The synthetic packet of R7.2 Customer Evidence Room Closeout, as a template: see `template.ts` for what its directives mean. */
import type { Template } from '../template.ts';

export const TEMPLATE: Template = {
  evidence_room_id: 'cavra-{M}-customer-evidence-room',
  customer_profile_ref: '{P}://customer/redacted',
  source_intake_packet_ref: '{P}://customer-live-evidence/intake-packet',
  publication_controls: { $allTrue: true },
  sections: [
    {
      section_id: 'executive_summary',
      title: 'Executive readiness summary',
      evidence_refs: ['{P}://evidence-room/cavra-live-closeout', '{P}://approval/customer-live-closeout'],
    },
    {
      section_id: 'platform_readiness',
      title: 'Platform readiness',
      evidence_refs: { $intakeRefs: 'platform_readiness' },
    },
    {
      section_id: 'evidence_and_audit',
      title: 'Evidence and audit',
      evidence_refs: { $intakeRefs: 'evidence_audit' },
    },
    {
      section_id: 'connectors_and_scanners',
      title: 'Connectors and scanners',
      evidence_refs: { $intakeRefs: 'connectors_scanners' },
    },
    {
      section_id: 'policy_and_monitoring',
      title: 'Policy and monitoring',
      evidence_refs: { $intakeRefs: 'policy_monitoring' },
    },
    {
      section_id: 'phase6_ecosystem',
      title: 'Phase 6 ecosystem gates',
      evidence_refs: { $intakeRefs: 'phase6_ecosystem' },
    },
    {
      section_id: 'aispm_production',
      title: 'AISPM production readiness',
      evidence_refs: { $intakeRefs: 'aispm_production' },
    },
    {
      section_id: 'approvals_and_closeout',
      title: 'Approvals and closeout',
      evidence_refs: [
        '{P}://operator/customer-success-security',
        '{P}://approver/cavra-release-authority',
        '{P}://approval/customer-live-closeout',
      ],
    },
  ],
  source_intake_validation: { $result: 'R7.1' },
};
