import { checks, names } from '../fields.ts';
import { type Check, defineOperation, optional } from '../operation.ts';
import { boundary, moment, named, readiness, unverified } from '../parts.ts';

/** Six checks, four of them with a status of their own. */
const CHECKS: readonly Check[] = [
  { name: 'store_health', status: 'health_status', shows: 'The store answers and loses nothing.' },
  { name: 'retention_posture', status: 'retention_status', shows: 'Evidence is kept as long as agreed.' },
  { name: 'evidence_freshness', status: 'evidence_freshness_status', shows: 'New evidence keeps arriving.' },
  { name: 'export_readiness', status: 'export_status', shows: 'Evidence can be handed out when asked for.' },
  { name: 'immutable_storage', shows: 'Nobody can rewrite what was stored.' },
  { name: 'dashboard_visibility', shows: 'The customer can see the state of the store.' },
];
const CHECK_NAMES = CHECKS.map(({ name }) => name);

const profile = named(
  'Retention profile',
  'Which rule says how long evidence is kept.',
  'tenant-default',
  'standard-365',
);

export const tenantAuditStoreOperating = defineOperation({
  name: 'tenant_audit_store_operating',
  title: 'Tenant audit store operating',
  purpose: "Asks whether a tenant's audit store works as agreed, and reports what is said about it.",
  describes: {
    request: 'tenant identifier, retention profile, evidence window, and operating checks',
    response:
      'audit-store health, retention posture, evidence freshness, export readiness, blockers, and private service handoff status',
  },
  checks: CHECKS,
  request: {
    retention_profile: profile,
    evidence_window: named('Evidence window', 'How far back the question reaches.', 'last-24h'),
    required_checks: optional(
      checks(CHECK_NAMES, 'tenant audit-store operating check', {
        title: 'Required checks',
        description: 'Which of the six checks are asked for. Two of them have no status in the summary.',
      }),
      CHECK_NAMES,
    ),
    operating_boundary: boundary(
      'Operating boundary',
      'public request shape only; tenant audit-store operation is private',
    ),
  },
  response: {
    message:
      'Tenant audit-store operating status requires private archive, retention, evidence, export, and dashboard validation.',
    mismatch: 'tenant audit-store operating response requires a tenant_audit_store_operating request',
    nextStep: 'See docs/architecture/tenant-audit-store-operating-contract.md',
    modules: [
      'tenant audit store',
      'retention enforcement',
      'evidence freshness monitor',
      'export connector service',
      'operating dashboard',
    ],
    summary: {
      health_status: readiness('Health status', 'Whether the store works.'),
      retention_status: readiness('Retention status', 'Whether evidence is kept as agreed.'),
      evidence_freshness_status: readiness('Evidence freshness status', 'Whether evidence keeps arriving.'),
      export_status: readiness('Export status', 'Whether evidence can be handed out.'),
      latest_evidence_at: moment(
        'Latest evidence at',
        'When the newest evidence arrived, or null.',
        '2026-06-02T00:00:00Z',
      ),
      retention_profile: profile,
      supported_export_formats: optional(
        names(
          'label',
          {
            title: 'Supported export formats',
            description: 'Formats that the store can hand out. Not tied to the formats of evidence_export.',
          },
          ['json', 'zip'],
          { flag: 'supported-export-format' },
        ),
        [],
      ),
      ...unverified('export connector approval pending'),
      audit_store_boundary: boundary(
        'Audit store boundary',
        'tenant archive storage, retention enforcement, export connectors, and customer evidence remain private service responsibilities',
      ),
    },
  },
  example: {
    title: 'Export blocked until its connector is approved',
    input: {
      tenant_id: 'tenant-demo',
      requested_by: 'console',
      retention_profile: 'standard-365',
      health_status: 'ready',
      retention_status: 'degraded',
      evidence_freshness_status: 'ready',
      export_status: 'blocked',
      supported_export_formats: ['json', 'zip'],
      blockers: ['export connector approval pending'],
    },
  },
});
