/**
 * Decisions a second on one core, over the cases of the test suite with the baseline pack, beside Cedar deciding an
 * equivalent set of permits and forbids in the same run. Run: `npm run bench enforcement`.
 *
 * Cedar gets its best case: the policies are parsed once, there are no entities, and it answers allow or deny only. Cases
 * that such a set cannot say (release records, trust registries, other policies) are measured for us alone.
 */
import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import type { RuntimeRequest } from '../src/contracts/enforcement/requests.ts';
import { AMBIENT } from '../src/runtime/enforcement/ambient.ts';
import { decide, explain } from '../src/runtime/enforcement/decide.ts';
import { judgeEvaluate } from '../src/runtime/enforcement/judge.ts';
import { findPack, packPolicy } from '../src/runtime/enforcement/packs.ts';
import { goTrim } from '../src/runtime/enforcement/trim.ts';
import { DECISION_CASES } from '../tests/enforcement/cases.ts';

const PACK = 'cavra-ai-agent-baseline';
const TIMES_CEDAR = 10;
const EXPLAIN_COST = 2;
const ROUNDS = 9;
const ROUND_MS = 80;

const pack = findPack(PACK);
const policy = packPolicy(PACK);
if (pack === undefined || policy === undefined) throw new Error(`no pack ${PACK}`);
const context = { ...AMBIENT, policy };

const all = DECISION_CASES.filter(
  ({ input, policy: own, registry }) =>
    own === undefined && registry === undefined && (input.policy_pack ?? PACK) === PACK,
);
const requests = all.map(({ id, input }): RuntimeRequest => {
  const judged = judgeEvaluate({ value: input });
  if (judged.outcome !== 'yes') throw new Error(`${id} cannot be decided`);
  return judged.request;
});
const texts = all.map(({ input }) => JSON.stringify(input));
const sayable = requests.filter(({ release_governance, record, action_type }) => {
  return release_governance == null && record == null && action_type !== 'release_governance_record';
});

/** A permit or forbid for each pattern of a list, on one action. */
function clauses(effect: 'permit' | 'forbid', action: string, patterns: readonly string[] = []): string {
  return patterns
    .map(
      (pattern) =>
        `${effect}(principal, action == Action::"${action}", resource) when { context.target like ${JSON.stringify(pattern.replaceAll(/\*+/g, '*'))} };`,
    )
    .join('\n');
}

const { filesystem, commands } = pack;
const cedarPolicies = [
  'permit(principal, action in [Action::"read_file", Action::"write_file", Action::"git_operation"], resource);',
  clauses('forbid', 'read_file', filesystem?.block_read),
  clauses('forbid', 'write_file', filesystem?.block_write),
  clauses('forbid', 'write_file', filesystem?.require_approval_write),
  clauses('forbid', 'execute_command', commands?.block),
  clauses('permit', 'execute_command', commands?.allow),
  'forbid(principal, action == Action::"git_operation", resource) when { context.operation == "push" && (context.target like "*main" || context.target like "*master") };',
].join('\n');
const parsed = preparsePolicySet(PACK, { staticPolicies: cedarPolicies });
if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed.errors));

const calls = sayable.map((request) => ({
  principal: { type: 'Agent', id: request.agent_id || 'unknown-agent' },
  action: { type: 'Action', id: request.action_type || 'none' },
  resource: { type: 'Target', id: 'target' },
  context: {
    target: request.action_type === 'execute_command' ? goTrim(request.target ?? '') : (request.target ?? ''),
    operation: request.operation || request.requested_operation || request.capability || '',
  },
  preparsedPolicySetId: PACK,
  entities: [],
}));

/** Something every run makes use of, so that no work can be left out by the engine. */
let used = 0;

function cedar(call: (typeof calls)[number]): boolean {
  const answer = statefulIsAuthorized(call);
  if (answer.type !== 'success') throw new Error(JSON.stringify(answer.errors));
  return answer.response.decision === 'allow';
}

for (const [index, request] of sayable.entries()) {
  const ours = decide(request, context).decision === 'allow';
  const call = calls[index];
  if (call === undefined || cedar(call) !== ours)
    throw new Error(`Cedar and the engine disagree on ${JSON.stringify(request)}`);
}

interface Work {
  readonly size: number;
  readonly run: () => void;
}
const over = <T>(items: readonly T[], work: (item: T) => unknown): Work => ({
  size: items.length,
  run: () => {
    for (const item of items) used += work(item) === undefined ? 0 : 1;
  },
});

const works = {
  ours: over(sayable, (request) => decide(request, context)),
  cedar: over(calls, (call) => cedar(call)),
  everyCase: over(requests, (request) => decide(request, context)),
  explained: over(requests, (request) => explain(request, context)),
  fromText: over(texts, (text) => judgeEvaluate({ text })),
};
type Name = keyof typeof works;
const names = Object.keys(works) as Name[];

/** Items a second in one round of about ROUND_MS. */
function rate({ size, run }: Work): number {
  const start = performance.now();
  let done = 0;
  for (let now = start; now - start < ROUND_MS; now = performance.now()) {
    run();
    done += size;
  }
  return (done / (performance.now() - start)) * 1_000;
}

for (const name of names) rate(works[name]);
// The works take turns, so that a busy moment hits all of them.
const rounds = Array.from({ length: ROUNDS }, () =>
  Object.fromEntries(names.map((name) => [name, rate(works[name])])),
);
const median = (name: Name): number =>
  rounds.map((round) => round[name] ?? 0).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;

let overBudget = false;
function figure(what: string, value: string, budget = '', kept = true): void {
  overBudget ||= !kept;
  console.log(`${what.padEnd(44)}${value.padStart(14)}  ${budget}${kept ? '' : '   OVER BUDGET'}`);
}
const perSecond = (name: Name): string => `${Math.round(median(name)).toLocaleString('en')} /s`;

figure(`decisions, ${sayable.length} cases that Cedar can say`, perSecond('ours'));
figure('Cedar, the same cases', perSecond('cedar'));
const times = median('ours') / median('cedar');
figure('times Cedar', times.toFixed(1), `at least ${TIMES_CEDAR}`, times >= TIMES_CEDAR);
figure(`decisions, all ${requests.length} cases`, perSecond('everyCase'));
figure('explanations, all cases', perSecond('explained'));
const cost = median('everyCase') / median('explained');
figure(
  'an explanation costs',
  `${cost.toFixed(2)} decisions`,
  `at most ${EXPLAIN_COST}`,
  cost <= EXPLAIN_COST,
);
figure('requests read from text and judged', perSecond('fromText'));
if (used === 0) throw new Error('nothing was measured');
process.exitCode = overBudget ? 1 : 0;
