/** R7.1 Customer Live Evidence Intake, as data. Names and messages of checks are upstream's wire strings. */

import type { Gate } from '../gate.ts';
import { TEMPLATE } from '../templates/customer-live-evidence.ts';

export const GATE: Gate = {
  id: 'R7.1',
  slug: 'customer-live-evidence',
  name: 'Customer Live Evidence Intake',
  label: 'Live Evidence Intake',
  purpose:
    'Collects pointers to the private live evidence of a customer in six areas, with promises about redaction and who signed.',
  filledInBy: 'Customer success with security operations, after the deployment runs live.',
  packet: 'cavra.customer-live-evidence.packet.v1',
  result: 'cavra.customer-live-evidence.result.v1',
  readyKey: 'ready_for_customer_live_evidence_intake',
  packetFlag: '--packet',
  docs: 'customer-live-evidence-intake',
  wiki: 'Customer-Live-Evidence-Intake',
  embeds: [],
  reads: [],
  extraForbidden: [],
  checks: [
    {
      code: 'schema_version',
      kind: 'schema',
      pass: 'Customer-live evidence schema is valid.',
      block: 'Packet must use cavra.customer-live-evidence.packet.v1.',
    },
    {
      code: 'evidence_mode',
      kind: 'mode',
      pass: 'Live sanitized customer evidence packet supplied.',
      warn: 'Sample packet validates shape only.',
      block: 'Customer-live intake requires evidence_mode=live and sanitized=true.',
    },
    {
      code: 'customer_profile',
      kind: 'ownRefs',
      need: ['customer_ref', 'deployment_ref', 'environment_ref', 'evidence_room_ref', 'owner_group_ref'],
      pass: 'Customer profile uses sanitized references.',
      block: 'Customer profile is invalid',
    },
    {
      code: 'evidence_sections',
      kind: 'intake',
      need: {
        platform_readiness: [
          'tenant_isolation_ref',
          'identity_validation_ref',
          'data_residency_ref',
          'private_network_ref',
        ],
        evidence_audit: [
          'kms_hsm_custody_ref',
          'immutable_audit_ref',
          'retention_policy_ref',
          'independent_verifier_ref',
        ],
        connectors_scanners: [
          'connector_live_delivery_ref',
          'model_registry_sandbox_ref',
          'zero_trust_scanner_ref',
          'no_raw_egress_test_ref',
        ],
        policy_monitoring: [
          'opa_runtime_ref',
          'policy_lifecycle_ref',
          'continuous_monitoring_ref',
          'event_bus_health_ref',
        ],
        phase6_ecosystem: [
          'phase6_rollup_ref',
          'benchmark_run_ref',
          'generic_adapter_ref',
          'ai_red_team_ref',
          'zero_trust_deployment_ref',
        ],
        aispm_production: [
          'production_readiness_packet_ref',
          'report_delivery_ref',
          'runtime_workflow_ref',
          'closeout_approval_ref',
        ],
      },
      pass: 'All customer-live evidence references are present and sanitized.',
      block: 'Evidence sections are invalid',
    },
    {
      code: 'redaction_controls',
      kind: 'flags',
      need: [
        'contains_no_customer_pii',
        'contains_no_prompt_samples',
        'contains_no_raw_model_data',
        'contains_no_secrets',
        'contains_no_source_code',
        'contains_no_training_data',
      ],
      pass: 'Redaction controls are explicitly affirmed.',
      block: 'Redaction controls missing or false',
    },
    {
      code: 'attestation',
      kind: 'ownRefs',
      need: ['approval_ref', 'prepared_by_ref', 'reviewer_ref'],
      pass: 'Prepared-by, reviewer, and approval refs are present.',
      block: 'Attestation is invalid',
    },
    {
      code: 'no_private_material',
      kind: 'private',
      pass: 'Packet contains only sanitized references and control booleans.',
    },
  ],
  template: TEMPLATE,
};
