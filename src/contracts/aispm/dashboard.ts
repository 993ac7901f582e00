/** The posture dashboard: upstream's document, as far as its public schema says what stands in it. Bounds are ours. */
import * as z from 'zod';
import { DECISIONS, SEVERITIES } from '../enforcement/vocabulary.ts';
import {
  constant,
  count,
  line,
  list,
  maybe,
  moment,
  name,
  oneOf,
  product,
  said,
  version,
} from '../evidence/parts.ts';
import { CONFIDENCE_LEVELS, COVERAGE_STATUSES, PROVENANCE, type Provenance } from './coverage.ts';

export const DASHBOARD_VERSION = 'cavra.aispm.dashboard.v1';
const EDITIONS = ['community', 'enterprise'] as const;
const MODES = ['local_activity', 'sample', 'live_enterprise'] as const;
const PROVENANCES = Object.keys(PROVENANCE) as [Provenance, ...Provenance[]];

const MOST_DECISIONS = 1_000;
const MOST_ROWS = 256;

const counted = (title: string, description: string) => count({ title, description }, 1);
const percent = (title: string, description: string) => count({ title, description }, 80, 0, 100);
const refs = maybe(
  list(
    line(
      { title: 'Evidence reference', description: 'Where a proof stands.' },
      'evidence://local/dec_000000000001',
    ),
    64,
    { title: 'Evidence references', description: 'Where the proofs stand.' },
    ['evidence://local/dec_000000000001'],
  ),
);
const confidence = oneOf(CONFIDENCE_LEVELS, {
  title: 'Evidence confidence',
  description: 'What stands behind the numbers, at the weakest.',
});
const coverage = oneOf(COVERAGE_STATUSES, {
  title: 'Coverage',
  description: 'The strongest control that a decision has shown.',
});
const agentId = name({ title: 'Agent', description: 'Who acted.' }, 'coding-agent');
const surfaceId = name({ title: 'Surface', description: 'What kind of action it is about.' }, 'write_file');
const decisionId = name({ title: 'Decision id', description: 'The decision behind it.' }, 'dec_000000000001');
const severity = oneOf(SEVERITIES, { title: 'Severity', description: 'That of the decision.' });
const decision = oneOf(DECISIONS, { title: 'Decision', description: 'What was decided.' });
const reason = line(
  { title: 'Reason', description: 'That of the decision.' },
  'No allow rule matched; review required.',
);
const timestamp = moment({ title: 'At', description: 'When it was decided.' });

const overview = z
  .object({
    posture_score: percent(
      'Posture score',
      'From 0 to 100. Upstream weighs severities; ours is the share of kinds of action that a control has stopped or held.',
    ),
    risk_level: oneOf(SEVERITIES, {
      title: 'Risk level',
      description: 'The highest severity among the findings.',
    }),
    total_sessions: counted('Sessions', 'How many runs are counted.'),
    total_decisions: counted('Decisions', 'How many decisions are counted.'),
    blocked_actions: maybe(counted('Blocked', 'Decisions that are block.')),
    approval_required_actions: maybe(counted('Waiting', 'Decisions that are require_approval.')),
    risk_findings: maybe(counted('Findings', 'What is open.')),
    evidence_confidence: maybe(confidence),
  })
  .meta({ title: 'Overview', description: 'The numbers of the first screen.' });

const agent = z
  .object({
    agent_id: agentId,
    session_count: counted('Sessions', 'Those of the agent.'),
    decision_count: counted('Decisions', 'Those about the agent.'),
    coverage_status: coverage,
  })
  .meta({ title: 'Agent', description: 'One agent that asked.' });

const surface = z
  .object({
    surface_id: surfaceId,
    label: name({ title: 'Label', description: 'The surface in words.' }, 'Writing files'),
    coverage_status: coverage,
    decision_count: counted('Decisions', 'Those on the surface.'),
    blocked_actions: maybe(counted('Blocked', 'Those that are block.')),
    approval_required_actions: maybe(counted('Waiting', 'Those that are require_approval.')),
    warned_actions: maybe(counted('Warned', 'Those that are warn.')),
    evidence_confidence: confidence,
    evidence_refs: refs,
  })
  .meta({ title: 'Control', description: 'How one surface is covered.' });

const finding = z
  .object({
    finding_id: name({ title: 'Finding id', description: 'Names the finding.' }, 'finding-dec_000000000001'),
    decision_id: decisionId,
    agent_id: agentId,
    surface_id: surfaceId,
    severity,
    decision,
    reason,
    owner: maybe(
      name({ title: 'Owner', description: 'Who answers for it.', origin: 'ours' }, 'platform-security'),
    ),
    due: maybe(moment({ title: 'Due', description: 'Until when.', origin: 'ours' })),
  })
  .meta({
    title: 'Finding',
    description: 'What is open. Upstream leaves the form of a finding open; this one is ours.',
  });

const event = z
  .object({
    decision_id: decisionId,
    timestamp,
    agent_id: agentId,
    surface_id: surfaceId,
    decision,
    severity,
    rule_id: name({ title: 'Rule', description: 'The rule that decided.' }, 'commands.block'),
  })
  .meta({ title: 'Event', description: 'One decision in time. The form is ours.' });

const nearMiss = z
  .object({
    near_miss_id: name({ title: 'Near-miss id', description: 'Names it.' }, 'near-dec_000000000001'),
    decision_id: decisionId,
    session_id: maybe(name({ title: 'Session', description: 'The run.' }, 'local')),
    agent_id: agentId,
    surface_id: maybe(surfaceId),
    severity: maybe(severity),
    decision,
    reason: maybe(reason),
    operator_signal: line(
      { title: 'Signal', description: 'What an operator should see in it.' },
      'blocked before it happened',
    ),
    evidence_refs: refs,
    timestamp: maybe(timestamp),
  })
  .meta({ title: 'Near miss', description: 'What would have happened, had nobody asked.' });

const profile = list(
  z
    .object({
      name: name({ title: 'Name', description: 'What is counted.' }, 'write_file'),
      count: counted('Count', 'How often.'),
    })
    .meta({ title: 'Part', description: 'One part of a profile.' }),
  MOST_ROWS,
  { title: 'Profile', description: 'What an agent does, counted.' },
  [{ name: 'write_file', count: 2 }],
);

const fingerprint = z
  .object({
    fingerprint_id: name({ title: 'Fingerprint id', description: 'Names it.' }, 'fingerprint-coding-agent'),
    agent_id: agentId,
    decision_count: counted('Decisions', 'What it was made from.'),
    action_profile: profile,
    decision_profile: profile,
    risk_signals: list(
      name({ title: 'Signal', description: 'What stands out.' }, 'blocked_action'),
      64,
      { title: 'Signals', description: 'What stands out.' },
      ['blocked_action'],
    ),
    drift_status: oneOf(['baseline', 'unusual_behavior', 'review_required'], {
      title: 'Drift',
      description: 'How far it is from what the agent usually does. Baselines are private.',
    }),
    drift_score: percent('Drift score', 'From 0 to 100.'),
  })
  .meta({ title: 'Fingerprint', description: 'The behaviour of one agent.' });

/** Open on the wire: what stands in it is for those who operate the private side. */
const controlPlane = z
  .record(
    z
      .string()
      .max(128)
      .meta({ title: 'Name', description: 'Any name.', examples: ['status'] }),
    z.unknown().meta({ title: 'Value', description: 'Any value.', examples: ['not_connected'] }),
  )
  .meta(
    said({ title: 'Control plane', description: 'What the private side says; open on the wire.' }, [
      { status: 'not_connected' },
    ]),
  );

export const dashboardSchema = z
  .object({
    schema_version: version(DASHBOARD_VERSION),
    product,
    edition: oneOf(EDITIONS, { title: 'Edition', description: 'Public code knows community only.' }),
    mode: oneOf(MODES, { title: 'Mode', description: 'What kind of view it is.' }),
    data_provenance: oneOf(PROVENANCES, {
      title: 'Provenance',
      description: 'Where the facts come from. It must go with the mode.',
    }),
    tracking: maybe(constant('none', { title: 'Tracking', description: 'Always none.' })),
    telemetry: maybe(constant('disabled', { title: 'Telemetry', description: 'Always disabled.' })),
    overview,
    agents: list(agent, MOST_ROWS, { title: 'Agents', description: 'Those that asked.' }, []),
    findings: list(finding, MOST_DECISIONS, { title: 'Findings', description: 'What is open.' }, []),
    timeline: list(event, MOST_DECISIONS, { title: 'Timeline', description: 'Decisions in time.' }, []),
    control_coverage: list(
      surface,
      MOST_ROWS,
      { title: 'Coverage', description: 'One entry a surface.' },
      [],
    ),
    near_misses: list(
      nearMiss,
      MOST_DECISIONS,
      { title: 'Near misses', description: 'What was stopped or held.' },
      [],
    ),
    behavior_fingerprints: list(
      fingerprint,
      MOST_ROWS,
      { title: 'Fingerprints', description: 'One an agent; public code may leave it empty.' },
      [],
    ),
    control_plane: controlPlane,
  })
  .superRefine(({ mode, data_provenance: from }, context) => {
    // Ours: a sample that calls itself local activity is the green number that this contract is here to prevent.
    if (PROVENANCE[from] === mode) return;
    const message = `must be ${PROVENANCE[from]} when data_provenance is ${from}`;
    context.addIssue({ code: 'custom', path: ['mode'], message, params: { code: 'record-mismatch' } });
  })
  .meta({ title: 'Posture dashboard', description: 'Many decisions, read together.' });

export type Dashboard = z.output<typeof dashboardSchema>;
