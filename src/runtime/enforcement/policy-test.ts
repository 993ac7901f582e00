/** One test of a policy: what the engine decides, held against what its author expects. */
import type { PolicyTest } from '../../contracts/enforcement/policy-tests.ts';
import type { Issue } from '../../contracts/issue.ts';
import { AMBIENT } from './ambient.ts';
import { decide } from './decide.ts';
import { judgeEvaluate } from './judge.ts';
import type { McpRegistry } from './mcp.ts';
import type { CompiledPolicy } from './policy.ts';

interface With {
  readonly policy: CompiledPolicy;
  readonly registry?: McpRegistry | undefined;
}

const shown = (value: unknown): string => (value == null ? 'none' : String(value));

interface Difference {
  readonly field: string;
  readonly wanted: string;
  readonly got: string;
}

/** What came of a test: how the decision differs from what is expected, or why the request is refused. */
export interface TestResult {
  readonly differences: readonly Difference[];
  readonly refused: readonly Issue[];
  /** The reason of the decision; empty when there is none. */
  readonly reason: string;
}

/** Runs one test. It passes when there are no differences and nothing is refused. */
export function runTest({ request, expect }: PolicyTest, { policy, registry }: With): TestResult {
  const judged = judgeEvaluate({ value: request }, { policy });
  if (judged.outcome !== 'yes') return { differences: [], refused: judged.issues, reason: '' };
  const decision = decide(judged.request, { policy: judged.policy, registry, ...AMBIENT });
  const given = new Map<string, unknown>(Object.entries(decision));
  const differences = Object.entries(expect).flatMap(([field, expected]) => {
    const [wanted, got] = [shown(expected), shown(given.get(field))];
    return wanted === got ? [] : [{ field, wanted, got }];
  });
  return { differences, refused: [], reason: decision.reason };
}

/** What a test is called: its name, or the action that it is about. */
export const titleOf = ({ name, request }: PolicyTest): string =>
  name ?? `${shown(request.action_type)} ${shown(request.target)}`;
