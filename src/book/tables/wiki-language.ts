/** The language that upstream's wiki describes and no code that we have read evaluates, beside its counterpart. */
import type { BookTableData } from '../table.ts';

export const WIKI_LANGUAGE: BookTableData = {
  caption: 'What the wiki writes, and what stands for it',
  head: ['In the wiki', 'Here'],
  rows: [
    ['id, version, description at the top', '`metadata.id`, `metadata.version`, `metadata.description`'],
    ['mode at the top: enforce, shadow', 'The mode of the evaluation; `audit_only` is the word for shadow.'],
    ['defaults.decision', 'None. What happens without a match is built in, per kind of action.'],
    ['defaults.evidence_required, evidence.level', 'None. Every decision refers to its evidence.'],
    [
      'actors.allowed_agent_profiles, actors.human_approvers',
      'None in a pack. Who may approve follows from the rule, or from a routing file.',
    ],
    [
      'rules with id, action, resources, decision',
      'The lists of `filesystem` and `commands`. The rule ids are the engine’s.',
    ],
    ['rules with command_patterns', '`commands.block` and `commands.allow`'],
    ['evidence.attest_pr in a rule', 'None. The attestation is a file of every bundle.'],
    ['mcp_trust.allowed_servers, mcp_trust.blocked_servers', '`mcp.allowed_servers`, `mcp.blocked_servers`'],
    ['mcp_trust.approval_required', 'A trust registry, by the tier of the server.'],
    [
      'approval_routes with approvers and expires_after',
      'A routing file: group and hours. A reason is always asked for.',
    ],
    ['tests inside the policy', 'A file of its own, for `cavra policy test`.'],
    [
      'Order rules from specific to broad',
      'Order decides nothing. What matters is the list that a pattern stands in.',
    ],
  ],
};

/** What the wiki's own example says of some actions, to be held against the baseline. */
export const WIKI_EXAMPLE = [
  { does: 'Writes', request: { action_type: 'write_file', target: 'README.md' }, theirs: 'allow' },
  {
    does: 'Writes',
    request: { action_type: 'write_file', target: 'iam/deploy-role.json' },
    theirs: 'approval',
  },
  {
    does: 'Writes',
    request: { action_type: 'write_file', target: '.github/workflows/deploy.yml' },
    theirs: 'approval',
  },
  {
    does: 'Writes',
    request: { action_type: 'write_file', target: 'terraform/network.tf' },
    theirs: 'approval',
  },
  {
    does: 'Runs',
    request: { action_type: 'execute_command', target: 'terraform apply -auto-approve' },
    theirs: 'deny',
  },
  { does: 'Runs', request: { action_type: 'execute_command', target: 'rm -rf /' }, theirs: 'deny' },
] as const;
