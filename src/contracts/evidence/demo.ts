/** The seven steps of the demo as stored decisions, and one approval: what presets and examples are made of. */
import { RULES } from '../enforcement/rules.ts';
import { DEFAULTS } from '../enforcement/vocabulary.ts';
import type { ApprovalRecord } from './approval.ts';
import { APPROVAL_VERSION } from './approval.ts';
import type { DecisionRecord } from './decision.ts';

/** The moment of every example. */
export const DEMO_TIME = '2026-05-21T10:00:00Z';
const SESSION = 'demo-session';

interface Step {
  readonly action: string;
  readonly target: string;
  readonly operation: string;
  readonly rule: (typeof RULES)[keyof typeof RULES];
  readonly pattern?: string;
  readonly severity?: DecisionRecord['severity'];
}

const STEPS: readonly Step[] = [
  { action: 'read_file', target: '.env', operation: 'read', rule: RULES.readBlock, pattern: '.env' },
  {
    action: 'write_file',
    target: 'iam/admin-role.tf',
    operation: 'write',
    rule: RULES.writeApproval,
    pattern: 'iam/**',
  },
  {
    action: 'execute_command',
    target: 'terraform plan',
    operation: 'terraform plan',
    rule: RULES.commandAllow,
    pattern: 'terraform plan',
  },
  {
    action: 'execute_command',
    target: 'terraform apply -auto-approve',
    operation: 'terraform apply -auto-approve',
    rule: RULES.commandBlock,
    pattern: 'terraform apply -auto-approve',
    severity: 'critical',
  },
  { action: 'mcp_tool_call', target: 'unknown-filesystem-mcp', operation: 'call', rule: RULES.mcpBlock },
  { action: 'git_operation', target: 'origin/main', operation: 'push', rule: RULES.gitBlock },
  { action: 'pull_request', target: 'pull_request', operation: 'create', rule: RULES.pullRequest },
];

function recordOf(step: Step, index: number): DecisionRecord {
  const number = String(index + 1).padStart(12, '0');
  const { rule } = step;
  return {
    decision_id: `dec_${number}`,
    session_id: SESSION,
    agent_id: DEFAULTS.agent_id,
    actor: DEFAULTS.actor,
    action_type: step.action,
    target: step.target,
    requested_operation: step.operation,
    policy_pack: DEFAULTS.policy_pack,
    policy_id: DEFAULTS.policy_pack,
    rule_id: rule.id,
    decision: rule.decision,
    severity: step.severity ?? rule.severity,
    reason: rule.reason.replace('<p>', step.pattern ?? ''),
    evidence_refs: [`evidence://${SESSION}/dec_${number}`],
    timestamp: DEMO_TIME,
    correlation_id: `corr_${number}`,
    ...('group' in rule ? { approver_group: rule.group } : {}),
  };
}

/** Four blocked, one waiting for approval, one allowed, one allowed with an attestation. */
export const DEMO_DECISIONS: readonly DecisionRecord[] = STEPS.map(recordOf);

/** The approval that the second step asks for, given. */
export const DEMO_APPROVAL: ApprovalRecord = {
  schema_version: APPROVAL_VERSION,
  approval_id: 'apr_000000000001',
  decision_id: 'dec_000000000002',
  session_id: SESSION,
  correlation_id: 'corr_000000000002',
  approver_group: 'Platform Security',
  state: 'approved',
  requested_at: DEMO_TIME,
  expires_at: '2026-05-22T10:00:00Z',
  requested_by: 'developer',
  decided_by: 'platform-security',
  decided_at: '2026-05-21T11:00:00Z',
  decision_reason: 'Reviewed with the owner of the role.',
  break_glass: false,
  decision: 'require_approval',
  history: [
    { event: 'created', actor: 'developer', timestamp: DEMO_TIME },
    {
      event: 'approved',
      actor: 'platform-security',
      timestamp: '2026-05-21T11:00:00Z',
      reason: 'Reviewed with the owner of the role.',
    },
  ],
  evidence_refs: ['approval://apr_000000000001', `evidence://${SESSION}/dec_000000000002`],
};
