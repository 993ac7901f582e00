/** The decision on the sample: six criteria pass, two warn because an owner accepts. The evaluator's tests hold it. */
import { CRITERIA, type CriterionId } from './criteria.ts';
import type { CriterionCode } from './criterion-codes.ts';
import type { ReleaseDecision } from './decision.ts';
import { fieldPaths } from './package.ts';
import { SAMPLE } from './sample.ts';

const WARNINGS: Partial<Record<CriterionId, CriterionCode>> = {
  closeout_delivery: 'delivery_failed_retry_accepted',
  retention_health: 'findings_accepted',
};

function valueIn(path: string): unknown {
  let current: unknown = SAMPLE;
  for (const name of path.split('.')) {
    const members: Readonly<Record<string, unknown>> =
      typeof current === 'object' && current !== null ? { ...current } : {};
    current = members[name];
  }
  return current ?? null;
}

const { owner, expires_at } = SAMPLE.release_decision.accepted_risk;

export const DECISION_EXAMPLE: ReleaseDecision = {
  schema_version: 'cavra.closeout.release_decision.v1',
  evaluated_at: SAMPLE.generated_at,
  state: 'ready_with_accepted_risk',
  criteria: CRITERIA.map(({ id, reads }) => {
    const warning = WARNINGS[id];
    return {
      id,
      status: warning === undefined ? 'pass' : 'warn',
      codes: warning === undefined ? [] : [warning],
      fields: fieldPaths(reads).map((path) => ({ path, value: valueIn(path) })),
    };
  }),
  blockers: [],
  advisories: [
    'decision_not_linked',
    ...['external_ref', 'affected_release', 'compensating_control', 'evidence_refs'].map(
      (name) => `exception_field_missing:${name}`,
    ),
  ],
  acceptance: { used: true, owner, expires_at },
};
