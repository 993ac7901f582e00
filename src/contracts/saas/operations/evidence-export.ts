import { names, oneOf } from '../fields.ts';
import { defineOperation, optional, required } from '../operation.ts';
import { boundary, GENERIC_RESPONSE, genericMismatch, named } from '../parts.ts';

const NAME = 'evidence_export';
const FORMATS = ['json', 'jsonl', 'markdown', 'zip'] as const;

export const evidenceExport = defineOperation({
  name: NAME,
  title: 'Evidence export',
  purpose: 'Asks the private side to export some evidence in one of four formats.',
  describes: {
    request: 'evidence references, format, and retention profile',
    response: 'export job status and governed artifact references',
  },
  checks: [],
  request: {
    evidence_refs: required(
      names(
        'label',
        { title: 'Evidence references', description: 'Public names of the evidence to export.' },
        ['evidence-1'],
        { atLeastOne: 'evidence reference', flag: 'evidence-ref' },
      ),
    ),
    export_format: optional(
      oneOf(FORMATS, { title: 'Export format', description: 'How the evidence is packed.' }),
      'json',
    ),
    retention_profile: named(
      'Retention profile',
      'Which rule says how long evidence is kept.',
      'tenant-default',
    ),
    export_boundary: boundary(
      'Export boundary',
      'public request shape only; storage and delivery implementation is private',
    ),
  },
  response: { ...GENERIC_RESPONSE, mismatch: genericMismatch(NAME) },
  example: {
    title: 'One piece of evidence as JSON',
    input: { tenant_id: 'tenant-demo', requested_by: 'console', evidence_refs: ['evidence-1'] },
  },
});
