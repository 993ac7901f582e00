/** The words of the enforcement boundary. They are wire values: exact to the letter case. */

/** Action types that the engine has rules for. Any other text is an action type too, and gets the unknown-action rule. */
export const ACTION_TYPES = [
  'read_file',
  'write_file',
  'execute_command',
  'git_operation',
  'mcp_tool_call',
  'release_governance_record',
] as const;

/** Judged by a call of its own, never by the engine; as a request it gets the unknown-action rule. */
export const PULL_REQUEST = 'pull_request';

/** The six decisions. `warn` is in upstream's vocabulary and is emitted by no code that we have read. */
export const DECISIONS = [
  'allow',
  'block',
  'require_approval',
  'warn',
  'audit_only',
  'allow_with_attestation',
] as const;
export type DecisionWord = (typeof DECISIONS)[number];

export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
export type SeverityWord = (typeof SEVERITIES)[number];

export const APPROVER_GROUPS = [
  'Platform Security',
  'Repository Owners',
  'AI Governance',
  'Release Governance',
] as const;
export type ApproverGroup = (typeof APPROVER_GROUPS)[number];

/** Policy modes of an evaluation. A mode changes the effective decision; the base decision is always shown beside it. */
export const POLICY_MODES = ['audit_only', 'enforce', 'strict', 'break_glass'] as const;
export type PolicyMode = (typeof POLICY_MODES)[number];

/** Modes that a pack may name in its metadata. Upstream spells one of them differently there, and reads none. */
export const PACK_MODES = ['audit_only', 'enforce', 'strict_regulated', 'break_glass'] as const;

/** What a decision says where a request is silent. */
export const DEFAULTS = {
  session_id: 'local',
  agent_id: 'unknown-agent',
  actor: 'ai-agent',
  policy_pack: 'cavra-ai-agent-baseline',
} as const;

/** MCP trust registry: how far a server is trusted, and where its approval stands. */
export const TRUST_TIERS = ['trusted', 'approved', 'experimental', 'blocked', 'unknown'] as const;
export const APPROVAL_STATES = ['approved', 'pending', 'denied', 'not_required'] as const;
