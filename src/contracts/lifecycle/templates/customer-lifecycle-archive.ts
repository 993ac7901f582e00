/** The synthetic packet of R7.8 Customer Lifecycle Archive Manifest, as a template: see `template.ts` for what its directives mean. */
import type { Template } from '../template.ts';

export const TEMPLATE: Template = {
  archive_manifest_id: 'cavra-{M}-customer-lifecycle-archive-manifest',
  customer_profile_ref: '{P}://customer/redacted',
  lifecycle_rollup_ref: '{P}://customer-lifecycle-rollup/packet',
  lifecycle_rollup_result: { $result: 'R7.7' },
  archive_owner_refs: {
    archive_owner_ref: '{P}://owner/archive',
    customer_success_owner_ref: '{P}://owner/customer-success',
    security_owner_ref: '{P}://owner/security-platform',
    compliance_owner_ref: '{P}://owner/compliance',
    operations_owner_ref: '{P}://owner/platform-operations',
  },
  archive_sections: [
    {
      section_id: 'executive_rollup',
      status: 'archived',
      archive_refs: ['{P}://archive/executive-rollup', '{P}://customer-lifecycle-rollup/result'],
    },
    {
      section_id: 'evidence_room',
      status: 'archived',
      archive_refs: ['{P}://archive/evidence-room-index', '{P}://evidence-room/manifest'],
    },
    {
      section_id: 'audit_manifest',
      status: 'ready',
      archive_refs: ['{P}://audit/lifecycle-archive-manifest', '{P}://audit/hash-chain-check'],
    },
    {
      section_id: 'retention_policy',
      status: 'retained',
      archive_refs: ['{P}://retention/customer-lifecycle-policy', '{P}://retention/legal-hold-policy'],
    },
    {
      section_id: 'verifier_bundle',
      status: 'verified',
      archive_refs: ['{P}://verifier/customer-lifecycle-bundle', '{P}://verifier/trust-root'],
    },
    {
      section_id: 'handoff_record',
      status: 'handed_off',
      archive_refs: ['{P}://operations/archive-handoff', 'ticket://operations/archive-closeout'],
    },
  ],
  retention_controls: {
    retention_policy_ref: '{P}://retention/customer-lifecycle-policy',
    legal_hold_policy_ref: '{P}://retention/legal-hold-policy',
    immutability_policy_ref: '{P}://storage/immutable-archive-policy',
    deletion_review_policy_ref: '{P}://retention/deletion-review-policy',
  },
  verifier_refs: [
    '{P}://verifier/customer-lifecycle-bundle',
    '{P}://verifier/trust-root',
    '{P}://audit/hash-chain-check',
  ],
  archive_controls: { $allTrue: true, lifecycle_rollup_ready: { $clean: 'R7.7' } },
};
