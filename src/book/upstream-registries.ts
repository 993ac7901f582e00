/** Upstream’s tables of known agents and of what a tool can be capable of. Data of theirs; no rule of the engine reads it. */

export const AGENT_PROFILES = [
  {
    id: 'claude-code',
    vendor: 'Anthropic',
    risk: 'high',
    capabilities: 'code_edit, test, shell, mcp_tool_call, pull_request_attestation',
  },
  {
    id: 'codex',
    vendor: 'OpenAI',
    risk: 'high',
    capabilities: 'code_edit, test, shell, git_operation, pull_request_attestation',
  },
  {
    id: 'github-copilot',
    vendor: 'GitHub',
    risk: 'medium',
    capabilities: 'code_edit, test, pull_request, workflow_assistance',
  },
  {
    id: 'cursor',
    vendor: 'Cursor',
    risk: 'medium',
    capabilities: 'code_edit, test, shell, repository_search',
  },
  {
    id: 'gemini-cli',
    vendor: 'Google',
    risk: 'high',
    capabilities: 'code_edit, test, shell, cloud_assistance',
  },
  {
    id: 'aws-q-developer',
    vendor: 'AWS',
    risk: 'high',
    capabilities: 'code_edit, test, shell, cloud_assistance, iam_review',
  },
] as const;

export const TOOL_CAPABILITIES = [
  {
    id: 'filesystem',
    category: 'local_resource',
    risk: 'high',
    standing: 'block_unknown',
    approval: 'write_file, delete_file, read_secret',
  },
  {
    id: 'shell',
    category: 'execution',
    risk: 'critical',
    standing: 'require_approval',
    approval: 'execute_command, install_package, spawn_process',
  },
  {
    id: 'network',
    category: 'egress',
    risk: 'medium',
    standing: 'require_approval',
    approval: 'external_post, download_binary, webhook_call',
  },
  {
    id: 'database',
    category: 'data_access',
    risk: 'high',
    standing: 'require_approval',
    approval: 'write_query, schema_change, export_table',
  },
  {
    id: 'saas',
    category: 'enterprise_workflow',
    risk: 'medium',
    standing: 'approved_server_scope',
    approval: 'ticket_transition, user_permission_change, bulk_export',
  },
  {
    id: 'cloud',
    category: 'infrastructure',
    risk: 'critical',
    standing: 'require_approval',
    approval: 'iam_change, production_deploy, resource_delete',
  },
  {
    id: 'repository',
    category: 'source_control',
    risk: 'medium',
    standing: 'approved_server_scope',
    approval: 'delete_repository, change_branch_protection, workflow_write',
  },
] as const;
