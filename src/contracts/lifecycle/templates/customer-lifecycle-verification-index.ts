/** The synthetic packet of R7.11 Customer Lifecycle Verification Index, as a template: see `template.ts` for what its directives mean. */
import type { Template } from '../template.ts';

export const TEMPLATE: Template = {
  phase: 'R7',
  verification_index_id: 'cavra-{M}-customer-lifecycle-verification-index',
  gate_count: 10,
  gates: { $index: true },
  completion_condition:
    'Each of the ten R7 gates has a live sanitized example, a ready result, and its validator, workflow, test and two documentation pages in place.',
};
