/** The synthetic packet of R7.10 Customer Lifecycle Final Release Seal, as a template: see `template.ts` for what its directives mean. */
import type { Template } from '../template.ts';

export const TEMPLATE: Template = {
  final_seal_id: 'cavra-{M}-customer-lifecycle-final-release-seal',
  customer_profile_ref: '{P}://customer/redacted',
  public_status_ref: '{P}://customer-lifecycle-status/public-summary',
  public_status_result: { $result: 'R7.9' },
  seal_owner_refs: {
    release_owner_ref: '{P}://owner/release-management',
    customer_success_owner_ref: '{P}://owner/customer-success',
    security_owner_ref: '{P}://owner/security-platform',
    support_owner_ref: '{P}://owner/support',
    communications_owner_ref: '{P}://owner/customer-communications',
    archive_owner_ref: '{P}://owner/evidence-archive',
  },
  sealed_components: [
    {
      component_id: 'lifecycle_public_status',
      status: 'sealed',
      seal_ref: '{P}://customer-lifecycle-status/public-summary',
    },
    {
      component_id: 'archive_manifest',
      status: 'sealed',
      seal_ref: '{P}://customer-lifecycle-archive/manifest',
    },
    {
      component_id: 'executive_rollup',
      status: 'sealed',
      seal_ref: '{P}://customer-lifecycle-rollup/executive',
    },
    {
      component_id: 'renewal_outcome',
      status: 'sealed',
      seal_ref: '{P}://customer-renewal-outcome/closeout',
    },
    {
      component_id: 'operating_review',
      status: 'sealed',
      seal_ref: '{P}://customer-operating-review/current',
    },
    { component_id: 'evidence_room', status: 'sealed', seal_ref: '{P}://customer-evidence-room/index' },
    {
      component_id: 'live_evidence_intake',
      status: 'sealed',
      seal_ref: '{P}://customer-live-evidence/intake',
    },
  ],
  release_publication_refs: [
    '{P}://release-notes/customer-lifecycle-closeout',
    '{P}://public-status/customer-lifecycle',
    '{P}://support/customer-handoff',
    '{P}://success/next-quarter-plan',
  ],
  final_release_controls: { $allTrue: true, public_status_ready: { $clean: 'R7.9' } },
  completion_statement:
    'Every component named in this seal has been closed and may be released in customer-safe form.',
};
