/** The language that upstream's wiki describes and no code that we have read evaluates, beside its counterpart. */
interface WikiKey {
  readonly theirs: string;
  /** Code type stands between backticks. */
  readonly here: string;
}

export const WIKI_LANGUAGE: readonly WikiKey[] = [
  {
    theirs: 'id, version, description at the top',
    here: '`metadata.id`, `metadata.version`, `metadata.description`',
  },
  {
    theirs: 'mode at the top: enforce, shadow',
    here: 'The mode of the evaluation; `audit_only` is the word for shadow.',
  },
  {
    theirs: 'defaults.decision',
    here: 'None. What happens without a match is built in, per kind of action.',
  },
  {
    theirs: 'defaults.evidence_required, evidence.level',
    here: 'None. Every decision refers to its evidence.',
  },
  {
    theirs: 'actors.allowed_agent_profiles, actors.human_approvers',
    here: 'None in a pack. Who may approve follows from the rule, or from a routing file.',
  },
  {
    theirs: 'rules with id, action, resources, decision',
    here: 'The lists of `filesystem` and `commands`. The rule ids are the engine’s.',
  },
  { theirs: 'rules with command_patterns', here: '`commands.block` and `commands.allow`' },
  { theirs: 'evidence.attest_pr in a rule', here: 'None. The attestation is a file of every bundle.' },
  {
    theirs: 'mcp_trust.allowed_servers, mcp_trust.blocked_servers',
    here: '`mcp.allowed_servers`, `mcp.blocked_servers`',
  },
  { theirs: 'mcp_trust.approval_required', here: 'A trust registry, by the tier of the server.' },
  {
    theirs: 'approval_routes with approvers and expires_after',
    here: 'A routing file: group and hours. A reason is always asked for.',
  },
  { theirs: 'tests inside the policy', here: 'A file of its own, for `cavra policy test`.' },
  {
    theirs: 'Order rules from specific to broad',
    here: 'Order decides nothing. What matters is the list that a pattern stands in.',
  },
];

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
