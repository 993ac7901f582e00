/** The cases of enforcement, for tests that run them, and the files that some of them load. */
import {
  BODY_CASES,
  DECISION_CASES,
  type DecisionCase,
  MODE_CASES,
} from '../../src/runtime/conformance/cases/enforcement.ts';

export { BODY_CASES, DECISION_CASES, type DecisionCase, MODE_CASES };

const FOLDER = new URL('../../src/runtime/conformance/cases/enforcement/', import.meta.url);

/** Paths of the policy and the registry that some cases load. */
export const POLICY_FILES = { P1: new URL('policy-p1.json', FOLDER) } as const;
export const REGISTRY_FILES = { R1: new URL('registry-r1.json', FOLDER) } as const;

/** What a decision must hold for a case: the expected fields, and no group where none is expected. */
export function expectedOf({ expect }: Pick<DecisionCase, 'expect'>): Record<string, unknown> {
  return { approver_group: undefined, ...expect };
}
