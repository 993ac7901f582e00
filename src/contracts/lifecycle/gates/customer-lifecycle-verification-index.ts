/** R7.11 Customer Lifecycle Verification Index, as data. Names and messages of checks are upstream's wire strings. */

import type { Gate } from '../gate.ts';
import { TEMPLATE } from '../templates/customer-lifecycle-verification-index.ts';

export const GATE: Gate = {
  id: 'R7.11',
  slug: 'customer-lifecycle-verification-index',
  name: 'Customer Lifecycle Verification Index',
  label: 'Verification Index',
  purpose: 'Checks that the ten gates before it exist, are ready and are backed by their artifacts.',
  filledInBy: 'A program: it is built from the packets, the results and the list of files.',
  packet: 'cavra.customer-lifecycle-verification-index.packet.v1',
  result: 'cavra.customer-lifecycle-verification-index.result.v1',
  readyKey: 'ready_for_customer_lifecycle_verification_index',
  idField: 'verification_index_id',
  echoesPhase: true,
  packetFlag: '--index',
  docs: 'customer-lifecycle-verification-index',
  wiki: 'Customer-Lifecycle-Verification-Index',
  embeds: [],
  reads: ['R7.1', 'R7.2', 'R7.3', 'R7.4', 'R7.5', 'R7.6', 'R7.7', 'R7.8', 'R7.9', 'R7.10'],
  extraForbidden: [
    'commercial_terms',
    'contract_value',
    'customer_email',
    'customer_name',
    'legal_terms',
    'pricing',
    'private_note',
    'raw_contract',
    'raw_evidence',
    'renewal_amount',
  ],
  checks: [
    {
      code: 'schema_version',
      kind: 'schema',
      pass: 'Customer lifecycle verification index schema is valid.',
      block: 'Index must use cavra.customer-lifecycle-verification-index.packet.v1.',
    },
    {
      code: 'evidence_mode',
      kind: 'mode',
      pass: 'Live sanitized verification index supplied.',
      warn: 'Sample verification index validates shape only.',
      block: 'Verification index requires evidence_mode=live and sanitized=true.',
    },
    {
      code: 'gate_count',
      kind: 'gateCount',
      pass: 'Verification index contains all 10 R7 gates.',
      block: 'Verification index must contain 10 R7 gates; found gate_count={gate_count}, gates={n}.',
    },
    {
      code: 'gates',
      kind: 'indexGates',
      pass: 'All R7 gates are present, ready, documented, tested, and wired to CI.',
      block: 'R7 gate verification failed',
    },
    {
      code: 'completion_condition',
      kind: 'text',
      min: 60,
      pass: 'Completion condition is explicit.',
      block: 'completion_condition must be an explicit summary of at least 60 characters.',
    },
    {
      code: 'no_private_material',
      kind: 'private',
      pass: 'Verification index contains public artifact refs and sanitized release commands only.',
    },
  ],
  template: TEMPLATE,
};
