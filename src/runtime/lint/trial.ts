/**
 * The engine on the reader's own policy. Everything that the linter says about an action was asked here; nothing is
 * concluded from the look of a pattern. The work is counted, and the search ends when it is spent.
 */
import type { RuntimeRequest } from '../../contracts/enforcement/requests.ts';
import type { DecisionWord } from '../../contracts/enforcement/vocabulary.ts';
import { type DecideContext, type Decision, decide } from '../enforcement/decide.ts';
import { compilePattern, matches, type StepCount } from '../enforcement/match.ts';
import { type CompiledPolicy, PATTERN_LISTS, type PatternListName } from '../enforcement/policy.ts';
import { goTrim } from '../enforcement/trim.ts';
import type { Change, Counterexample, Suggestion } from './report.ts';
import { exampleOf } from './value.ts';

/** Comparisons of characters in one run. A policy at the bounds needs less; one made to be slow stops here. */
const MOST_STEPS = 40_000_000;

/** Ids and time play no part in what a decision says. */
const FIXED: Pick<DecideContext, 'newId' | 'now'> = { newId: () => '0'.repeat(12), now: () => new Date(0) };

/** What each list means to happen to what it matches. */
export const INTENT: Readonly<Record<PatternListName, DecisionWord>> = {
  'filesystem.block_read': 'block',
  'filesystem.block_write': 'block',
  'filesystem.require_approval_write': 'require_approval',
  'commands.block': 'block',
  'commands.allow': 'allow',
};

const ACTION = {
  'filesystem.block_read': 'read_file',
  'filesystem.block_write': 'write_file',
  'filesystem.require_approval_write': 'write_file',
  'commands.block': 'execute_command',
  'commands.allow': 'execute_command',
} as const satisfies Record<PatternListName, string>;

const RANK: Readonly<Record<DecisionWord, number>> = {
  allow: 0,
  warn: 0,
  audit_only: 0,
  allow_with_attestation: 1,
  require_approval: 2,
  block: 3,
};
export const weaker = (one: DecisionWord, other: DecisionWord): boolean => RANK[one] < RANK[other];

/** The action that a list is about, on one value. */
export const actionOf = (list: PatternListName, target: string): RuntimeRequest => ({
  action_type: ACTION[list],
  target,
});

/** Actions of every day, which no suggestion may change. */
export const EVERYDAY: readonly RuntimeRequest[] = [
  { action_type: 'read_file', target: 'README.md' },
  { action_type: 'write_file', target: 'src/index.ts' },
  { action_type: 'execute_command', target: 'ls -l' },
  { action_type: 'git_operation', target: 'origin/agent/tidy-up', requested_operation: 'push' },
];

/** The policy with some changes made. */
function changed(policy: CompiledPolicy, changes: readonly Change[]): CompiledPolicy {
  let { lists, mcp } = policy;
  for (const change of changes) {
    if (change.do === 'set') mcp = { ...mcp, blockUnknown: change.value };
    else if (change.list === 'mcp.allowed_servers') {
      const allowed = new Set(mcp.allowed);
      if (change.do === 'add') allowed.add(change.pattern);
      else allowed.delete(change.pattern);
      mcp = { ...mcp, allowed };
    } else {
      const { name, patterns } = lists[change.list];
      const next =
        change.do === 'add'
          ? [...patterns, compilePattern(change.pattern)]
          : patterns.filter(({ text }) => text !== change.pattern);
      lists = { ...lists, [name]: { name, patterns: next } };
    }
  }
  return { ...policy, lists, mcp };
}

export class Trial {
  readonly policy: CompiledPolicy;
  readonly count: StepCount = { steps: 0 };
  /** One value of every pattern, and the actions of every day, with what the engine says. */
  readonly cases: readonly { readonly request: RuntimeRequest; readonly decision: DecisionWord }[];

  constructor(policy: CompiledPolicy) {
    this.policy = policy;
    const requests = PATTERN_LISTS.flatMap((list) =>
      policy.lists[list].patterns.map(({ text }) => actionOf(list, valueIn(list, text))),
    );
    this.cases = [...EVERYDAY, ...requests].flatMap((request) => {
      const decision = this.ask(request)?.decision;
      return decision === undefined ? [] : [{ request, decision }];
    });
  }

  /** True when the work of this run is spent. */
  get spent(): boolean {
    return this.count.steps > MOST_STEPS;
  }

  /** What the engine says; undefined when the work is spent. */
  ask(request: RuntimeRequest, policy = this.policy): Decision | undefined {
    if (this.spent) return undefined;
    this.count.steps += 1;
    // The same comparisons that the engine is about to make, counted.
    for (const list of PATTERN_LISTS) {
      if (ACTION[list] !== request.action_type) continue;
      for (const pattern of policy.lists[list].patterns) {
        this.count.steps += 1;
        if (matches(pattern, request.target ?? '', this.count)) break;
      }
    }
    return decide(request, { ...FIXED, policy });
  }

  /** The counter-example that an action is, when the engine's word is another than the policy means. */
  differs(request: RuntimeRequest, expected: DecisionWord): Counterexample | undefined {
    const said = this.ask(request);
    if (said === undefined || said.decision === expected) return undefined;
    const { decision, rule_id } = said;
    const shows = weaker(decision, expected) ? 'slips-through' : 'stopped';
    return { shows, request, expected, decision, rule_id };
  }

  /** The first action for which the engine's word is weaker than the policy means. */
  slips(requests: readonly RuntimeRequest[], expected: DecisionWord): Counterexample | undefined {
    for (const request of requests) {
      const found = this.differs(request, expected);
      if (found?.shows === 'slips-through') return found;
    }
    return undefined;
  }

  /** An action on which the policy says the same as `without` does. */
  same(request: RuntimeRequest, without: CompiledPolicy): Counterexample | undefined {
    const said = this.ask(request);
    const { decision, rule_id } = said ?? {};
    if (decision === undefined || rule_id === undefined) return undefined;
    if (this.ask(request, without)?.decision !== decision) return undefined;
    return { shows: 'no-effect', request, expected: decision, decision, rule_id };
  }

  /** The policy as it would be with some changes. */
  with(changes: readonly Change[]): CompiledPolicy {
    return changed(this.policy, changes);
  }

  /**
   * A suggestion, if it holds when it is tried: the counter-example then gets what the policy means, and every case
   * that held before is decided as before. A counter-example without effect must stay as it is.
   */
  suggest(text: string, changes: readonly Change[], example: Counterexample): Suggestion | undefined {
    const policy = this.with(changes);
    const decision = this.ask(example.request, policy)?.decision;
    if (decision === undefined) return undefined;
    // Where something slips through, a stronger decision than the one that is meant will do.
    const mended =
      example.shows === 'slips-through' ? !weaker(decision, example.expected) : decision === example.expected;
    return mended && this.keepsCases(changes, policy) ? { text, changes, decision } : undefined;
  }

  /** As `suggest`, for patterns added to one list. Patterns that would change a case are left out. */
  adding(
    list: PatternListName,
    patterns: readonly string[],
    example: Counterexample,
  ): Suggestion | undefined {
    const known = new Set(this.policy.lists[list].patterns.map(({ text }) => text));
    const added = patterns
      .filter((pattern) => !known.has(pattern))
      .map((pattern): Change => ({ do: 'add', list, pattern }));
    // Of one change `suggest` sees for itself whether a case would be decided otherwise.
    const changes =
      added.length < 2 ? added : added.filter((change) => this.keepsCases([change], this.with([change])));
    if (changes.length === 0) return undefined;
    const names = changes.map((change) => ('pattern' in change ? quoted(change.pattern) : ''));
    return this.suggest(`Add ${names.join(', ')} to ${list}.`, changes, example);
  }

  private keepsCases(changes: readonly Change[], policy: CompiledPolicy): boolean {
    const touches = changes.map((change) => this.touching(change));
    return this.cases.every(({ request, decision }) => {
      if (this.spent) return false;
      if (!touches.some((touch) => touch(request))) return true;
      return this.ask(request, policy)?.decision === decision;
    });
  }

  /** Whether a change can matter to an action. A change of one pattern often cannot, and the engine is not asked. */
  private touching(change: Change): (request: RuntimeRequest) => boolean {
    if (change.do === 'set' || change.list === 'mcp.allowed_servers') return () => true;
    const action = ACTION[change.list];
    const pattern = compilePattern(change.pattern);
    return ({ action_type, target }) => action_type === action && matches(pattern, target ?? '', this.count);
  }
}

/** A value for a pattern of a list. */
export function valueIn(list: PatternListName, pattern: string): string {
  if (ACTION[list] !== 'execute_command') return exampleOf(pattern, 'path');
  // The engine trims a command before it looks.
  return goTrim(exampleOf(pattern, 'command'));
}

/** A value as people read it: quoted when it has a line feed or the like in it. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}
