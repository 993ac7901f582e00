/** R7.2 Customer Evidence Room Closeout, as data. Names and messages of checks are upstream's wire strings. */

import type { Gate } from '../gate.ts';
import { TEMPLATE } from '../templates/customer-evidence-room.ts';

export const GATE: Gate = {
  id: 'R7.2',
  slug: 'customer-evidence-room',
  name: 'Customer Evidence Room Closeout',
  label: 'Evidence Room',
  purpose: 'Turns the intake into a map of eight sections that a reviewer can walk through.',
  filledInBy: 'The keeper of the evidence room, from a ready intake.',
  packet: 'cavra.customer-evidence-room.index.v1',
  result: 'cavra.customer-evidence-room.result.v1',
  readyKey: 'ready_for_customer_evidence_room_closeout',
  idField: 'evidence_room_id',
  packetFlag: '--index',
  docs: 'customer-evidence-room-closeout',
  wiki: 'Customer-Evidence-Room-Closeout',
  embeds: ['R7.1'],
  reads: [],
  extraForbidden: [],
  checks: [
    {
      code: 'schema_version',
      kind: 'schema',
      pass: 'Customer evidence-room index schema is valid.',
      block: 'Index must use cavra.customer-evidence-room.index.v1.',
    },
    {
      code: 'evidence_mode',
      kind: 'mode',
      pass: 'Live sanitized evidence-room index supplied.',
      warn: 'Sample evidence-room index validates shape only.',
      block: 'Evidence-room closeout requires evidence_mode=live and sanitized=true.',
    },
    {
      code: 'publication_controls',
      kind: 'flags',
      need: [
        'no_customer_pii',
        'no_raw_model_material',
        'no_secret_material',
        'private_links_access_controlled',
        'reviewer_attestation_required',
        'sanitized_only',
      ],
      pass: 'Evidence-room publication controls are explicit.',
      block: 'Publication controls missing or false',
    },
    {
      code: 'sections',
      kind: 'sections',
      need: [
        'aispm_production',
        'approvals_and_closeout',
        'connectors_and_scanners',
        'evidence_and_audit',
        'executive_summary',
        'phase6_ecosystem',
        'platform_readiness',
        'policy_and_monitoring',
      ],
      refs: 'evidence_refs',
      pass: 'Evidence-room sections are complete and sanitized.',
      block: 'Evidence-room sections are invalid',
    },
    {
      code: 'source_intake_validation',
      kind: 'source',
      of: 'R7.1',
      pass: 'Source customer-live evidence intake is ready.',
      warn: 'Source intake validates shape but is not live.',
      block: 'Source customer-live evidence intake is not ready.',
    },
    {
      code: 'no_private_material',
      kind: 'private',
      pass: 'Evidence-room index contains sanitized refs and control metadata only.',
    },
  ],
  template: TEMPLATE,
};
