/**
 * Every rule of the enforcement boundary, once: what it decides, how severe it is, who may approve, and the reason in
 * upstream's words. The engine takes its words from here; pages and tests read the same table.
 *
 * In a reason `<p>` is the pattern that matched, `<k>` the kind of release metadata, `<s>` an approval state and
 * `<error>` what was wrong with a runner's identity. An entry may have several wordings under one rule id.
 */
import type { ApproverGroup, DecisionWord, SeverityWord } from './vocabulary.ts';

/** Who gives the decision: the engine, or a call of its own beside it. */
export type Emitter = 'engine' | 'runner authentication' | 'pull-request attestation';

export interface Rule {
  /** The `rule_id` of the decision. */
  readonly id: string;
  readonly decision: DecisionWord;
  readonly severity: SeverityWord;
  readonly group?: ApproverGroup;
  readonly reason: string;
  readonly emitter: Emitter;
}

const rule = <const R extends Omit<Rule, 'emitter'>>(entry: R) => ({ ...entry, emitter: 'engine' as const });

const SENSITIVE = 'Matched sensitive path policy: <p>';
const NO_SENSITIVE = 'No sensitive path policy matched.';

const FILES_AND_COMMANDS = {
  readBlock: rule({
    id: 'filesystem.read.block',
    decision: 'block',
    severity: 'high',
    reason: SENSITIVE,
  }),
  readAllow: rule({
    id: 'filesystem.read.allow',
    decision: 'allow',
    severity: 'low',
    reason: NO_SENSITIVE,
  }),
  writeBlock: rule({
    id: 'filesystem.write.block',
    decision: 'block',
    severity: 'high',
    reason: SENSITIVE,
  }),
  writeApproval: rule({
    id: 'filesystem.write.require_approval',
    decision: 'require_approval',
    severity: 'high',
    group: 'Platform Security',
    reason: 'Matched approval-required path policy: <p>',
  }),
  writeAllow: rule({
    id: 'filesystem.write.allow',
    decision: 'allow',
    severity: 'low',
    reason: NO_SENSITIVE,
  }),
  /** The severity is `critical` when the command holds `apply` or `delete` anywhere. */
  commandBlock: rule({
    id: 'commands.block',
    decision: 'block',
    severity: 'high',
    reason: 'Matched blocked command policy: <p>',
  }),
  commandAllow: rule({
    id: 'commands.allow',
    decision: 'allow',
    severity: 'low',
    reason: 'Matched allowed command policy: <p>',
  }),
  commandDefault: rule({
    id: 'commands.default.require_approval',
    decision: 'require_approval',
    severity: 'medium',
    group: 'Repository Owners',
    reason: 'No allow rule matched; review required.',
  }),
  gitBlock: rule({
    id: 'git.protected_branch.block_direct_push',
    decision: 'block',
    severity: 'high',
    reason: 'Direct push to protected branch is prohibited.',
  }),
  gitAllow: rule({
    id: 'git.allow',
    decision: 'allow',
    severity: 'low',
    reason: 'Git operation is allowed by policy.',
  }),
} as const;

const MCP = {
  mcpBlock: rule({
    id: 'mcp.server.trust.block_unknown',
    decision: 'block',
    severity: 'high',
    reason: 'Untrusted MCP server with filesystem/tool capability is not approved.',
  }),
  mcpAllow: rule({
    id: 'mcp.server.trust.allow',
    decision: 'allow',
    severity: 'low',
    reason: 'MCP server is trusted for this tool call.',
  }),
  registryUnknown: rule({
    id: 'mcp.registry.unknown',
    decision: 'block',
    severity: 'high',
    reason: 'MCP server is not registered.',
  }),
  registryBlocked: rule({
    id: 'mcp.registry.blocked',
    decision: 'block',
    severity: 'high',
    reason: 'MCP server is blocked or denied in the trust registry.',
  }),
  registryApproval: rule({
    id: 'mcp.registry.requires_approval',
    decision: 'require_approval',
    severity: 'medium',
    group: 'AI Governance',
    reason: 'MCP server requires trust approval before use.',
  }),
  registryTool: rule({
    id: 'mcp.registry.tool_scope',
    decision: 'require_approval',
    severity: 'medium',
    group: 'AI Governance',
    reason: "MCP tool is outside the server's approved tool scope.",
  }),
  registryCapability: rule({
    id: 'mcp.registry.capability_scope',
    decision: 'require_approval',
    severity: 'medium',
    group: 'AI Governance',
    reason: "MCP capability is outside the server's approved capability scope.",
  }),
  registryAllow: rule({
    id: 'mcp.registry.allow',
    decision: 'allow',
    severity: 'low',
    reason: 'MCP server is approved in the trust registry.',
  }),
} as const;

const RELEASE = {
  recordMissing: rule({
    id: 'release_governance.record.missing',
    decision: 'require_approval',
    severity: 'medium',
    group: 'Release Governance',
    reason: 'Release governance record payload is missing.',
  }),
  approvedWithoutId: rule({
    id: 'release_governance.approval.missing',
    decision: 'block',
    severity: 'critical',
    group: 'Release Governance',
    reason: '<k> is approved but does not include an approval_id.',
  }),
  executionWithoutApproval: rule({
    id: 'release_governance.approval.missing',
    decision: 'block',
    severity: 'critical',
    group: 'Release Governance',
    reason: '<k> requires an approval record before execution.',
  }),
  approved: rule({
    id: 'release_governance.approval.approved',
    decision: 'allow',
    severity: 'low',
    reason: '<k> is backed by an approved release governance approval.',
  }),
  approvalPending: rule({
    id: 'release_governance.approval.pending',
    decision: 'require_approval',
    severity: 'high',
    group: 'Release Governance',
    reason: '<k> is waiting for release governance approval.',
  }),
  approvalDenied: rule({
    id: 'release_governance.approval.denied',
    decision: 'block',
    severity: 'critical',
    group: 'Release Governance',
    reason: '<k> is bound to a non-approved approval state: <s>.',
  }),
  approvalUnknown: rule({
    id: 'release_governance.approval.unknown',
    decision: 'require_approval',
    severity: 'medium',
    group: 'Release Governance',
    reason: '<k> has an unknown approval state: <s>.',
  }),
  deliveryFailed: rule({
    id: 'release_governance.delivery.failed',
    decision: 'block',
    severity: 'high',
    group: 'Release Governance',
    reason: '<k> includes failed release delivery evidence.',
  }),
  criticalSignal: rule({
    id: 'release_governance.signal.critical',
    decision: 'require_approval',
    severity: 'high',
    group: 'Release Governance',
    reason: '<k> contains critical release governance signals.',
  }),
  approvalRequired: rule({
    id: 'release_governance.approval.required',
    decision: 'require_approval',
    severity: 'high',
    group: 'Release Governance',
    reason: '<k> requires an approval record before execution.',
  }),
  recordVerified: rule({
    id: 'release_governance.record.verified',
    decision: 'allow',
    severity: 'low',
    reason: '<k> is recognized release governance evidence with no blocking signal.',
  }),
  approvalNotRequired: rule({
    id: 'release_governance.approval.not_required',
    decision: 'allow',
    severity: 'low',
    reason: '<k> does not require release governance approval.',
  }),
} as const;

export const RULES = {
  ...FILES_AND_COMMANDS,
  ...MCP,
  ...RELEASE,
  unknownAction: rule({
    id: 'runtime.default.require_approval',
    decision: 'require_approval',
    severity: 'medium',
    group: 'Repository Owners',
    reason: 'Unknown action type; review required.',
  }),
  runnerInvalid: {
    id: 'runner_auth.invalid',
    decision: 'block',
    severity: 'critical',
    reason: 'runner authentication failed: <error>',
    emitter: 'runner authentication',
  },
  pullRequest: {
    id: 'git.pull_request.allow_with_attestation',
    decision: 'allow_with_attestation',
    severity: 'medium',
    reason: 'PR is allowed with CAVRA evidence and reviewer guidance.',
    emitter: 'pull-request attestation',
  },
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof RULES;

/** Every rule id once, in the order of the table. */
export function ruleIds(): [string, ...string[]] {
  const [first, ...rest] = new Set(Object.values(RULES).map(({ id }) => id));
  return [first ?? RULES.unknownAction.id, ...rest];
}
