import { describe, expect, test } from 'vitest';
import { DASHBOARD } from '../../contracts/aispm/contracts.ts';
import { SURFACES } from '../../contracts/aispm/coverage.ts';
import { DEMO_DECISIONS } from '../../contracts/evidence/demo.ts';
import { validateJson } from '../validate-json.ts';
import { postureOf } from './posture.ts';

const sum = (numbers: readonly (number | undefined)[]): number =>
  numbers.reduce<number>((total, one) => total + (one ?? 0), 0);

describe('posture from decisions', () => {
  test.each([
    ['the demo', DEMO_DECISIONS],
    ['one decision', DEMO_DECISIONS.slice(0, 1)],
    ['none', []],
  ])('of %s is a dashboard that its contract accepts', (_, decisions) => {
    for (const from of ['local_activity_store', 'sample_data'] as const) {
      const { verdict } = validateJson(DASHBOARD, JSON.stringify(postureOf(decisions, from)));
      expect(verdict).toMatchObject({ outcome: 'yes', issues: [] });
    }
  });

  test('every number is that of the decisions behind it', () => {
    const {
      overview,
      control_coverage: controls,
      findings,
      near_misses,
      timeline,
    } = postureOf(DEMO_DECISIONS, 'sample_data');
    const known = DEMO_DECISIONS.filter(({ action_type }) => action_type in SURFACES);
    expect(overview).toMatchObject({
      total_decisions: 7,
      blocked_actions: 4,
      approval_required_actions: 1,
      risk_findings: 5,
    });
    expect(sum(controls.map(({ decision_count }) => decision_count))).toBe(known.length);
    expect(sum(controls.map(({ blocked_actions }) => blocked_actions))).toBe(overview.blocked_actions);
    expect(timeline.map(({ decision_id }) => decision_id)).toEqual(
      DEMO_DECISIONS.map(({ decision_id }) => decision_id),
    );
    for (const { decision_id } of [...findings, ...near_misses])
      expect(DEMO_DECISIONS.some((record) => record.decision_id === decision_id)).toBe(true);
  });

  test('a kind of action that nobody asked about is unobserved, and lowers the score', () => {
    const { overview, control_coverage } = postureOf(DEMO_DECISIONS, 'sample_data');
    const releasing = control_coverage.find(({ surface_id }) => surface_id === 'release_governance_record');
    expect(releasing).toMatchObject({
      coverage_status: 'not_observed_locally',
      evidence_confidence: 'missing_evidence',
    });
    expect(overview.posture_score).toBe(Math.round((5 / 6) * 100));
    expect(postureOf([], 'local_activity_store').overview).toMatchObject({
      posture_score: 0,
      evidence_confidence: 'missing_evidence',
    });
  });

  test('an allowance shows no control', () => {
    const allowed = DEMO_DECISIONS.filter(({ decision }) => decision === 'allow');
    const { overview, findings } = postureOf(allowed, 'local_activity_store');
    expect(overview).toMatchObject({ posture_score: 0, risk_level: 'low', risk_findings: 0 });
    expect(findings).toEqual([]);
  });
});
