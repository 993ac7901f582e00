/** The contracts of posture: the dashboard, the packet for review, the readiness packet. */
import { toText } from '../alter.ts';
import { type Break, brokenPresets } from '../broken-presets.ts';
import { type Contract, defineContract } from '../contract.ts';
import { DEFAULT_LIMITS, type Limits } from '../guard.ts';
import { DASHBOARD_VERSION, dashboardSchema } from './dashboard.ts';
import { READINESS_CASES, READY_EXAMPLE, READY_KEY, readinessSchema } from './readiness.ts';
import { REVIEW_EXAMPLE, reviewPacketSchema } from './review-packet.ts';

const common = {
  family: 'Posture',
  page: '/reference/posture/',
  // Upstream's schemas forbid no further key, and a newer view may bring one.
  unknownKeys: 'warn',
} as const;

/** For documents that hold many records. */
const MANY: Limits = { ...DEFAULT_LIMITS, text: 8_192, bytes: 2 << 20, nodes: 60_000 };

const DASHBOARD_EXAMPLE = {
  schema_version: DASHBOARD_VERSION,
  product: 'CAVRA',
  edition: 'community',
  mode: 'local_activity',
  data_provenance: 'local_activity_store',
  tracking: 'none',
  telemetry: 'disabled',
  overview: {
    posture_score: 17,
    risk_level: 'high',
    total_sessions: 1,
    total_decisions: 1,
    blocked_actions: 1,
    approval_required_actions: 0,
    risk_findings: 1,
    evidence_confidence: 'activity_evidence_refs',
  },
  agents: [{ agent_id: 'coding-agent', session_count: 1, decision_count: 1, coverage_status: 'enforced' }],
  findings: [],
  timeline: [],
  control_coverage: [
    {
      surface_id: 'write_file',
      label: 'Writing files',
      coverage_status: 'enforced',
      decision_count: 1,
      blocked_actions: 1,
      approval_required_actions: 0,
      warned_actions: 0,
      evidence_confidence: 'activity_evidence_refs',
      evidence_refs: ['evidence://local/dec_000000000001'],
    },
  ],
  near_misses: [],
  behavior_fingerprints: [],
  control_plane: { status: 'not_connected' },
};

const DASHBOARD_BREAKS: readonly Break[] = [
  [
    'sample-as-live',
    'A sample that calls itself local activity',
    'record-mismatch',
    ['data_provenance'],
    'sample_data',
    ['mode'],
  ],
  ['score', 'A score above a hundred', 'number-out-of-range', ['overview', 'posture_score'], 140],
  ['green', 'A word for a status', 'not-allowed-value', ['control_coverage', 0, 'coverage_status'], 'green'],
  ['no-source', 'Numbers from nowhere', 'required-field', ['data_provenance'], undefined],
  [
    'token',
    'A token where a reference belongs',
    'sensitive-value',
    ['control_coverage', 0, 'evidence_refs', 0],
    '{{github_token}}',
  ],
];

export const DASHBOARD = defineContract({
  ...common,
  id: 'aispm.dashboard',
  title: 'Posture dashboard',
  purpose:
    'Many decisions read together: who acted, what is covered, what is open, and what stands behind it.',
  schema: dashboardSchema,
  limits: MANY,
  presets: brokenPresets('One blocked write', DASHBOARD_EXAMPLE, DASHBOARD_BREAKS),
});

const REVIEW_PACKET = defineContract({
  ...common,
  id: 'aispm.review_packet',
  title: 'Review packet',
  purpose:
    'Rules and tests drafted from decisions, for a person who reviews them. It changes nothing by itself.',
  schema: reviewPacketSchema,
  limits: MANY,
  presets: brokenPresets('One drafted rule with its case', REVIEW_EXAMPLE, [
    [
      'adopted',
      'A packet that adopts itself',
      'constant-mismatch',
      ['review_summary', 'ci_adoption'],
      'automatic',
    ],
    [
      'private',
      'A case that is not public-safe',
      'constant-mismatch',
      ['test_fixture', 'cases', 0, 'public_safe'],
      false,
    ],
    ['count', 'A count that is not that of the cases', 'record-mismatch', ['test_fixture', 'case_count'], 7],
    ['no-checks', 'A review of nothing', 'empty-list', ['review_checklist'], []],
  ]),
});

export const READINESS_PACKET: Contract = defineContract({
  ...common,
  id: 'aispm.readiness_packet',
  title: 'Readiness packet',
  purpose:
    'Whether a posture may carry production: what the packet says, what stands in the way, what it shows.',
  schema: readinessSchema,
  presets: [
    ...brokenPresets('Ready, with what it stands on', READY_EXAMPLE, [
      ['word', 'A word in place of true', 'wrong-type', [READY_KEY], 'yes'],
      ['no-list', 'No list of blockers', 'required-field', ['blockers'], undefined],
      ['kind', 'A proof of something else', 'not-allowed-value', ['proofs', 0, 'kind'], 'good_intentions'],
      ['nowhere', 'A proof that stands nowhere', 'empty-list', ['proofs', 0, 'evidence_refs'], []],
    ]),
    ...READINESS_CASES.map(({ id, title, packet }) => ({ id, title, text: toText(packet) })),
  ],
});

export const AISPM_CONTRACTS: readonly Contract[] = [DASHBOARD, REVIEW_PACKET, READINESS_PACKET];
