/** The synthetic packet of R7.1 Customer Live Evidence Intake, as a template: see `template.ts` for what its directives mean. */
import type { Template } from '../template.ts';

export const TEMPLATE: Template = {
  customer_profile: {
    customer_ref: '{P}://customer/redacted',
    deployment_ref: '{P}://deployment/managed-enterprise',
    environment_ref: '{P}://environment/production',
    owner_group_ref: '{P}://owner/security-platform',
    evidence_room_ref: '{P}://evidence-room/cavra-live-closeout',
  },
  evidence_sections: { $intake: true },
  redaction_controls: { $allTrue: true },
  attestation: {
    prepared_by_ref: '{P}://operator/customer-success-security',
    reviewer_ref: '{P}://approver/cavra-release-authority',
    approval_ref: '{P}://approval/customer-live-closeout',
  },
};
