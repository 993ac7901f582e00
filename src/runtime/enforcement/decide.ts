/**
 * The decision on one action. Rules, their order and their words are those of upstream's Go runtime, save where a
 * comment says that a choice is ours. There is no rule language: per action type the lists are fixed, their order
 * too, and in a list the first match wins.
 */
import { toRuntimeRequest } from '../../contracts/enforcement/convert.ts';
import type { RuntimeRequest } from '../../contracts/enforcement/requests.ts';
import type { RuleName } from '../../contracts/enforcement/rules.ts';
import {
  type ApproverGroup,
  DEFAULTS,
  type DecisionWord,
  type SeverityWord,
} from '../../contracts/enforcement/vocabulary.ts';
import { byPattern, type Found, plain, ruleOf } from './found.ts';
import { byPolicy, byRegistry, type McpRegistry } from './mcp.ts';
import type { CompiledPolicy } from './policy.ts';
import { judgeRelease } from './release-governance.ts';
import { answer, type Step, type Steps, type Trace, tryList } from './trace.ts';
import { goTrim } from './trim.ts';

/** A decision, in the order of the wire contract. Only rules that name a group have one. */
export interface Decision {
  readonly decision_id: string;
  readonly session_id: string;
  readonly agent_id: string;
  readonly actor: string;
  readonly action_type: string;
  readonly target: string;
  readonly requested_operation: string;
  readonly policy_pack: string;
  readonly policy_id: string;
  readonly rule_id: string;
  readonly decision: DecisionWord;
  readonly severity: SeverityWord;
  readonly reason: string;
  readonly evidence_refs: readonly string[];
  readonly approver_group?: ApproverGroup;
  readonly timestamp: string;
  readonly correlation_id: string;
}

/** What a decision needs besides the request. Ids and the clock are inputs, so that a decision can be repeated. */
export interface DecideContext {
  readonly policy: CompiledPolicy;
  /** When given, it decides all MCP calls, and the policy's lists of servers are not looked at. */
  readonly registry?: McpRegistry | undefined;
  /** Twelve hexadecimal digits in lower case. */
  readonly newId: () => string;
  readonly now: () => Date;
}

/** The first text that is not empty. */
function firstOf(...texts: readonly (string | null | undefined)[]): string {
  for (const text of texts) if (text) return text;
  return '';
}

/**
 * Which form of a request counts. Typed release evidence makes it a contract request: the legacy keys beside it are
 * dropped. Without such evidence it is a runtime request.
 */
export function asRuntime(request: RuntimeRequest): RuntimeRequest {
  return request.release_governance == null ? request : toRuntimeRequest(request);
}

function judgeRead(target: string, policy: CompiledPolicy, steps: Steps): Found {
  const list = policy.lists['filesystem.block_read'];
  const hit = tryList(list, target, steps);
  if (hit !== -1) return byPattern('readBlock', list, hit, target, 'read');
  return plain('readAllow', target, 'read');
}

function judgeWrite(target: string, policy: CompiledPolicy, steps: Steps): Found {
  const blocked = policy.lists['filesystem.block_write'];
  const hit = tryList(blocked, target, steps);
  if (hit !== -1) return byPattern('writeBlock', blocked, hit, target, 'write');
  const held = policy.lists['filesystem.require_approval_write'];
  const wait = tryList(held, target, steps);
  if (wait !== -1) return byPattern('writeApproval', held, wait, target, 'write');
  return plain('writeAllow', target, 'write');
}

function judgeCommand(raw: string, policy: CompiledPolicy, steps: Steps): Found {
  const command = goTrim(raw);
  const blocked = policy.lists['commands.block'];
  const hit = tryList(blocked, command, steps);
  if (hit !== -1) {
    const critical = command.includes('apply') || command.includes('delete');
    answer(steps, 'Does the command hold apply or delete anywhere?', command, critical);
    return byPattern('commandBlock', blocked, hit, command, command, critical ? 'critical' : 'high');
  }
  const allowed = policy.lists['commands.allow'];
  const pass = tryList(allowed, command, steps);
  if (pass !== -1) return byPattern('commandAllow', allowed, pass, command, command);
  return plain('commandDefault', command, command);
}

/** The rule for pushes is fixed: a suffix of the target, not the name of a branch. A policy cannot change it. */
function judgeGit(target: string, operation: string, steps: Steps): Found {
  const push = answer(steps, 'Is the operation exactly push?', operation, operation === 'push');
  const ends = push && (target.endsWith('main') || target.endsWith('master'));
  if (push) answer(steps, 'Does the target end in main or master?', target, ends);
  return plain(ends ? 'gitBlock' : 'gitAllow', target, operation || target);
}

/** Server and tool of a call. Where a request names neither, a target `server:tool` names both; that is ours. */
export function mcpNames(request: RuntimeRequest): { server: string; tool: string } {
  const server = request.server ?? '';
  const tool = request.tool ?? '';
  const target = request.target ?? '';
  const colon = target.indexOf(':');
  if (server !== '' || tool !== '' || colon === -1) return { server, tool };
  return { server: target.slice(0, colon), tool: target.slice(colon + 1) };
}

function judgeMcp(request: RuntimeRequest, operation: string, context: DecideContext, steps: Steps): Found {
  const { server, tool } = mcpNames(request);
  const rule =
    context.registry === undefined
      ? byPolicy(context.policy.mcp, server, steps)
      : byRegistry(context.registry, server, tool, request.capability ?? '', steps);
  return plain(rule, `${server}:${tool}`, operation || tool);
}

/** The rules of the request's action type, compared exactly. In: a request already in runtime form. */
function judge(request: RuntimeRequest, context: DecideContext, steps: Steps): Found {
  const target = request.target ?? '';
  switch (request.action_type) {
    case 'read_file':
      return judgeRead(target, context.policy, steps);
    case 'write_file':
      return judgeWrite(target, context.policy, steps);
    case 'execute_command':
      return judgeCommand(target, context.policy, steps);
    default:
  }
  const operation = firstOf(request.operation, request.requested_operation, request.capability);
  switch (request.action_type) {
    case 'git_operation':
      return judgeGit(target, operation, steps);
    case 'mcp_tool_call':
      return judgeMcp(request, operation, context, steps);
    case 'release_governance_record':
      return judgeRelease(request.record ?? undefined, target, operation, steps);
    default:
      answer(steps, 'Is the action type known?', request.action_type ?? '', false);
      return plain('unknownAction', target, operation);
  }
}

/** Time as Go prints it: no zeros at the end of the fraction. */
export function timestampOf(now: Date): string {
  const text = now.toISOString();
  return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : text.replace(/0{1,2}Z$/, 'Z');
}

/** Puts a decision together from what the rules found. */
export function conclude(request: RuntimeRequest, found: Found, context: DecideContext): Decision {
  const { id, decision, group } = ruleOf(found.rule);
  const session = request.session_id || DEFAULTS.session_id;
  const decisionId = `dec_${context.newId()}`;
  // The label is always the policy that was really used; upstream's Go runtime prints the one that was asked for.
  const pack = context.policy.id || request.policy_pack || DEFAULTS.policy_pack;
  return {
    decision_id: decisionId,
    session_id: session,
    agent_id: request.agent_id || DEFAULTS.agent_id,
    actor: request.actor || DEFAULTS.actor,
    action_type: request.action_type ?? '',
    target: found.target,
    requested_operation: found.operation,
    policy_pack: pack,
    policy_id: pack,
    rule_id: id,
    decision,
    severity: found.severity,
    reason: found.reason,
    evidence_refs: [`evidence://${session}/${decisionId}`],
    ...(group === undefined ? undefined : { approver_group: group }),
    timestamp: timestampOf(context.now()),
    correlation_id: `corr_${context.newId()}`,
  };
}

/** The decision on a request. Pure: the same request, policy, ids and time give the same decision. Never throws. */
export function decide(request: RuntimeRequest, context: DecideContext): Decision {
  const asked = asRuntime(request);
  return conclude(asked, judge(asked, context, undefined), context);
}

export interface Explanation {
  readonly decision: Decision;
  readonly trace: Trace;
}

/** The decision and everything that was looked at on the way to it. */
export function explain(request: RuntimeRequest, context: DecideContext): Explanation {
  const asked = asRuntime(request);
  const steps: Step[] = [];
  const found = judge(asked, context, steps);
  const { rule, list, index }: { rule: RuleName } & Pick<Found, 'list' | 'index'> = found;
  const text = index === undefined ? undefined : list?.patterns[index]?.text;
  const pattern =
    list === undefined || index === undefined || text === undefined
      ? undefined
      : { list: list.name, index, text };
  const trace: Trace = { steps, rule, ...(pattern === undefined ? {} : { pattern }) };
  return { decision: conclude(asked, found, context), trace };
}
