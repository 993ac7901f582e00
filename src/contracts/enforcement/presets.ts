/** Presets of requests and decisions: those of the book, and what each contract must refuse. */
import type { Preset } from '../contract.ts';
import { no, ok } from './preset.ts';

const release = (session_id: string, target: string, release_governance: unknown) => ({
  session_id,
  agent_id: 'release-agent',
  actor: 'release.manager@example.com',
  action_type: 'release_governance_record',
  target,
  requested_operation: 'verify',
  policy_pack: 'cavra-ai-agent-baseline',
  release_governance,
});

const FAILED_DELIVERY = {
  metadata_kind: 'release-connector-delivery',
  release_channel: 'stable',
  release_version: 'v0.2.0',
  failed_providers: ['servicenow'],
  failed_delivery_count: 1,
  blocked_count: 1,
  connector_delivery_source: 'release_governance_promotion',
};

const COMMAND = {
  session_id: 'session-1',
  agent_id: 'coding-agent',
  actor: 'developer@example.com',
  action_type: 'execute_command',
  target: 'terraform plan',
  requested_operation: 'terraform plan',
  policy_pack: 'cavra-ai-agent-baseline',
};

const evidence = (release_governance: unknown) => ({
  action_type: 'release_governance_record',
  release_governance,
});
const EVIDENCE = '/release_governance';

/** Wrong in the same way for both forms of a request. */
const REFUSED_REQUESTS: readonly Preset[] = [
  no('not-an-object', 'A list instead of an object', 'wrong-type', '', []),
  no(
    'count-as-text',
    'A count written as text',
    'wrong-type',
    `${EVIDENCE}/approval_required_count`,
    evidence({ approval_required_count: '1' }),
  ),
  no(
    'count-with-fraction',
    'A count with a fraction',
    'wrong-type',
    `${EVIDENCE}/critical_count`,
    evidence({ critical_count: 1.5 }),
  ),
  no(
    'count-too-large',
    'A count that no int32 can hold',
    'number-out-of-range',
    `${EVIDENCE}/critical_count`,
    evidence({ critical_count: 2_147_483_648 }),
  ),
  no('target-as-number', 'A target that is a number', 'wrong-type', '/target', {
    action_type: 'read_file',
    target: 5,
  }),
  no(
    'truth-as-text',
    'A boolean written as text',
    'wrong-type',
    `${EVIDENCE}/delivery_success`,
    evidence({ delivery_success: 'true' }),
  ),
  no(
    'list-as-text',
    'One provider where a list belongs',
    'wrong-type',
    `${EVIDENCE}/failed_providers`,
    evidence({ failed_providers: 'servicenow' }),
  ),
  no('long-session', 'A session name that is too long', 'text-too-long', '/session_id', {
    session_id: 's'.repeat(257),
  }),
  no('secret-in-command', 'A command with a token in it', 'sensitive-value', '/target', {
    action_type: 'execute_command',
    target: 'deploy --token {{github_token}}',
  }),
];

export const EVALUATE_PRESETS: readonly Preset[] = [
  ok('terraform-plan', 'Run terraform plan', COMMAND),
  ok(
    'failed-delivery',
    'A release delivery that failed',
    release('release-contract-demo', 'release-connectors', FAILED_DELIVERY),
  ),
  ok('approved-promotion', 'An approved promotion', {
    ...release('contract-approved-promotion', 'prod', {
      metadata_kind: 'rollout-promotion-execution',
      release_channel: 'stable',
      release_version: 'v0.2.0',
      approval_state: 'approved',
      approval_id: 'apr_prod_release',
      evidence_refs: ['evidence://release/prod'],
    }),
  }),
  ok('critical-freshness', 'An inventory report with critical findings', {
    ...release('contract-critical-freshness', 'endpoint-inventory', {
      metadata_kind: 'endpoint-inventory-freshness-report',
      blocked_count: 2,
      critical_count: 2,
      alert_level: 'critical',
      evidence_refs: ['evidence://inventory/freshness'],
    }),
    actor: 'platform.owner@example.com',
  }),
  ok('empty', 'A request that says nothing', {}),
  ok(
    'null-is-absent',
    'A count that is null',
    evidence({ metadata_kind: 'team-note', critical_count: null }),
  ),
  ok('null-evidence', 'Evidence that is null', {
    action_type: 'execute_command',
    target: 'terraform plan',
    release_governance: null,
  }),
  ...REFUSED_REQUESTS,
];

export const RUNTIME_PRESETS: readonly Preset[] = [
  ok('mcp-call', 'Call a tool of an MCP server', {
    action_type: 'mcp_tool_call',
    server: 'github',
    tool: 'create_pull_request',
    capability: 'repository',
    policy_pack: 'cavra-agentic-delivery',
  }),
  ok('push-to-main', 'Push to main, with the older name of the operation', {
    action_type: 'git_operation',
    target: 'origin/main',
    operation: 'push',
  }),
  ok('legacy-record', 'A release record as a free object', {
    action_type: 'release_governance_record',
    target: 'release-connectors',
    record: { metadata_kind: 'release-connector-delivery', delivery_success: 'Succeeded' },
  }),
  ok('read-env', 'Read the file .env', { action_type: 'read_file', target: '.env' }),
  ...REFUSED_REQUESTS,
  no('record-as-list', 'A record that is a list', 'wrong-type', '/record', { record: [] }),
];

const DECISION = {
  decision_id: 'dec_0123456789ab',
  session_id: 'local',
  agent_id: 'unknown-agent',
  actor: 'ai-agent',
  action_type: 'execute_command',
  target: 'git tag v1',
  requested_operation: 'git tag v1',
  policy_pack: 'cavra-ai-agent-baseline',
  policy_id: 'cavra-ai-agent-baseline',
  rule_id: 'commands.default.require_approval',
  decision: 'require_approval',
  severity: 'medium',
  reason: 'No allow rule matched; review required.',
  evidence_refs: ['evidence://local/dec_0123456789ab'],
  approver_group: 'Repository Owners',
  timestamp: '2026-05-21T10:00:00Z',
  correlation_id: 'corr_0123456789ab',
};

export const DECISION_PRESETS: readonly Preset[] = [
  ok('example', 'A command that waits for a person', DECISION),
  no('wiki-word', 'The word deny, which is not a decision', 'not-allowed-value', '/decision', {
    ...DECISION,
    decision: 'deny',
  }),
  no('bad-id', 'A decision id in capital letters', 'bad-format', '/decision_id', {
    ...DECISION,
    decision_id: 'dec_0123456789AB',
  }),
  no('no-reason', 'A decision without a reason', 'required-field', '/reason', {
    ...DECISION,
    reason: undefined,
  }),
];
