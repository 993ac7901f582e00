/** Posture from decisions: the dashboard document, every number of which can be followed back to the decisions it counts. */
import {
  COVERAGE_OF,
  COVERAGE_STATUSES,
  type ConfidenceLevel,
  type CoverageStatus,
  PROVENANCE,
  type Provenance,
  SURFACES,
  type SurfaceId,
} from '../../contracts/aispm/coverage.ts';
import { DASHBOARD_VERSION, type Dashboard } from '../../contracts/aispm/dashboard.ts';
import type { DecisionWord } from '../../contracts/enforcement/vocabulary.ts';
import type { DecisionRecord } from '../../contracts/evidence/decision.ts';
import { maxSeverity } from '../evidence/derive.ts';

const SURFACE_IDS = Object.keys(SURFACES) as SurfaceId[];

/** Decisions that say that something would have happened. */
const STOPPED: ReadonlySet<DecisionWord> = new Set(['block', 'require_approval', 'warn']);

const SIGNAL: Readonly<Partial<Record<DecisionWord, string>>> = {
  block: 'blocked before it happened',
  require_approval: 'waits for a person',
  warn: 'went on with a warning',
};

const CONFIDENCE: Readonly<Record<Provenance, ConfidenceLevel>> = {
  local_activity_store: 'activity_evidence_refs',
  sample_data: 'sample_evidence_refs',
  enterprise_live_ingestion: 'signed_evidence',
};

/** The strongest control that some decisions show. */
function coverageOf(decisions: readonly DecisionRecord[]): CoverageStatus {
  const shown = new Set(decisions.map(({ decision }) => COVERAGE_OF[decision]));
  const strongest = COVERAGE_STATUSES.find((status) => shown.has(status));
  return strongest ?? 'not_observed_locally';
}

const counted = (decisions: readonly DecisionRecord[], word: DecisionWord): number =>
  decisions.filter(({ decision }) => decision === word).length;

const surfaceOf = ({ action_type }: DecisionRecord): string => action_type;

/** One entry for each kind of action, those that nobody asked about too. */
function controlsOf(
  decisions: readonly DecisionRecord[],
  confidence: ConfidenceLevel,
): Dashboard['control_coverage'] {
  return SURFACE_IDS.map((id) => {
    const own = decisions.filter((record) => surfaceOf(record) === id);
    return {
      surface_id: id,
      label: SURFACES[id],
      coverage_status: coverageOf(own),
      decision_count: own.length,
      blocked_actions: counted(own, 'block'),
      approval_required_actions: counted(own, 'require_approval'),
      warned_actions: counted(own, 'warn'),
      evidence_confidence: own.length === 0 ? 'missing_evidence' : confidence,
      evidence_refs: own.flatMap(({ evidence_refs }) => evidence_refs).slice(0, 64),
    };
  });
}

function agentsOf(decisions: readonly DecisionRecord[]): Dashboard['agents'] {
  return [...Map.groupBy(decisions, ({ agent_id }) => agent_id)].map(([agent_id, own]) => ({
    agent_id,
    session_count: new Set(own.map(({ session_id }) => session_id)).size,
    decision_count: own.length,
    coverage_status: coverageOf(own),
  }));
}

/** Of the kinds of action, how many in a hundred a control has stopped or held. One that nobody asked about counts as none. */
function scoreOf(controls: Dashboard['control_coverage']): number {
  const held = controls.filter(
    ({ coverage_status: status }) => status === 'enforced' || status === 'approval_gated',
  );
  return Math.round((held.length / controls.length) * 100);
}

/**
 * The dashboard of some decisions. Fingerprints stay empty: baselines of behaviour are private upstream, and not made up
 * here. Pure: the same decisions give the same document.
 */
export function postureOf(decisions: readonly DecisionRecord[], from: Provenance): Dashboard {
  const confidence = decisions.length === 0 ? 'missing_evidence' : CONFIDENCE[from];
  const open = decisions.filter(({ decision }) => STOPPED.has(decision));
  const controls = controlsOf(decisions, confidence);
  return {
    schema_version: DASHBOARD_VERSION,
    product: 'CAVRA',
    edition: from === 'enterprise_live_ingestion' ? 'enterprise' : 'community',
    mode: PROVENANCE[from],
    data_provenance: from,
    tracking: 'none',
    telemetry: 'disabled',
    overview: {
      posture_score: scoreOf(controls),
      risk_level: maxSeverity(open.map(({ severity }) => severity)),
      total_sessions: new Set(decisions.map(({ session_id }) => session_id)).size,
      total_decisions: decisions.length,
      blocked_actions: counted(decisions, 'block'),
      approval_required_actions: counted(decisions, 'require_approval'),
      risk_findings: open.length,
      evidence_confidence: confidence,
    },
    agents: agentsOf(decisions),
    findings: open.map((record) => ({
      finding_id: `finding-${record.decision_id}`,
      decision_id: record.decision_id,
      agent_id: record.agent_id,
      surface_id: surfaceOf(record),
      severity: record.severity,
      decision: record.decision,
      reason: record.reason,
    })),
    timeline: decisions.map(
      ({ decision_id, timestamp, agent_id, action_type, decision, severity, rule_id }) => ({
        decision_id,
        timestamp,
        agent_id,
        surface_id: action_type,
        decision,
        severity,
        rule_id,
      }),
    ),
    control_coverage: controls,
    near_misses: open.map((record) => ({
      near_miss_id: `near-${record.decision_id}`,
      decision_id: record.decision_id,
      session_id: record.session_id,
      agent_id: record.agent_id,
      surface_id: surfaceOf(record),
      severity: record.severity,
      decision: record.decision,
      reason: record.reason,
      operator_signal: SIGNAL[record.decision] ?? record.decision,
      evidence_refs: record.evidence_refs.slice(0, 64),
      timestamp: record.timestamp,
    })),
    behavior_fingerprints: [],
    control_plane: { status: 'not_connected' },
  };
}
