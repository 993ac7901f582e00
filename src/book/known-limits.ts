/**
 * Actions for the page of known limits: what a rule was written for, and what it does not see. The requests are data;
 * what the engine says to them is computed where they are shown.
 */

interface Case {
  readonly does: string;
  /** Shown in place of the target, where the target does not tell two cases apart. */
  readonly shows?: string;
  readonly request: Readonly<Record<string, unknown>>;
  /** A policy or a trust registry as YAML; left out: the baseline, and none. */
  readonly policy?: string;
  readonly registry?: string;
}

interface CounterExample {
  readonly caption: string;
  readonly cases: readonly Case[];
}

const read = (does: string, target: string): Case => ({
  does,
  request: { action_type: 'read_file', target },
});
const write = (does: string, target: string): Case => ({
  does,
  request: { action_type: 'write_file', target },
});
const run = (does: string, target: string): Case => ({
  does,
  request: { action_type: 'execute_command', target },
});
const git = (does: string, target: string, operation?: string): Case => ({
  does,
  shows: operation === undefined ? `${target}, no operation` : `${operation}, ${target}`,
  request: {
    action_type: 'git_operation',
    target,
    ...(operation === undefined ? {} : { requested_operation: operation }),
  },
});
const call = (does: string, shows: string, request: Readonly<Record<string, unknown>>): Case => ({
  does,
  shows,
  request: { action_type: 'mcp_tool_call', ...request },
});
const release = (
  does: string,
  shows: string,
  release_governance: Readonly<Record<string, unknown>>,
): Case => ({
  does,
  shows,
  request: {
    action_type: 'release_governance_record',
    target: 'parcel-tracking 2.4.0',
    requested_operation: 'verify',
    release_governance,
  },
});

const TYPO_POLICY = `commands:
  require_approval:
    - 'terraform plan*'
  allow:
    - 'terraform*'
`;

const EMPTY_SCOPE = `servers:
  - server_id: github-mcp
    trust_tier: approved
    approval_state: approved
    allowed_tools: []
`;

export const COUNTER_EXAMPLES = {
  'root-files': {
    caption: 'A key in a folder, and the same key at the root',
    cases: [
      read('Reads a key in a folder', 'certs/server.pem'),
      read('Reads a key at the root', 'server.pem'),
      write('Writes the cloud set-up of a module', 'infra/main.tf'),
      write('Writes the one at the root', 'main.tf'),
    ],
  },
  'written-paths': {
    caption: 'One file, written in four ways',
    cases: [
      read('Reads the environment file', '.env'),
      read('The same file, with its folder', './.env'),
      read('The same file, by a detour', 'src/../.env'),
      read('The same file, on a disk that ignores letter case', '.ENV'),
    ],
  },
  'near-names': {
    caption: 'The environment file and its neighbours',
    cases: [
      read('Reads the environment file', '.env'),
      read('Reads the one for this machine', '.env.local'),
      read('Reads the one of a service', 'services/labels/.env'),
    ],
  },
  'read-and-write': {
    caption: 'What may not be read may be written',
    cases: [read('Reads a key', 'certs/server.pem'), write('Replaces the key', 'certs/server.pem')],
  },
  'compound-commands': {
    caption: 'What follows an allowed beginning',
    cases: [
      run('Applies', 'terraform apply -auto-approve'),
      run('Plans, then applies', 'terraform plan && terraform apply -auto-approve'),
      run('Tests, then reads the environment file', 'npm test; cat .env'),
    ],
  },
  'command-spelling': {
    caption: 'One command for a shell, several texts for a pattern',
    cases: [
      run('Applies', 'terraform apply -auto-approve'),
      run('Applies, with two spaces', 'terraform  apply -auto-approve'),
      run('Applies, by its path', '/usr/bin/terraform apply -auto-approve'),
      run('Applies, and a second line follows', 'terraform apply -auto-approve\ntrue'),
    ],
  },
  'exact-push': {
    caption: 'The same push with a flag',
    cases: [
      run('Pushes to main', 'git push origin main'),
      run('Pushes to main by force', 'git push --force origin main'),
    ],
  },
  'other-door': {
    caption: 'A file that may not be read, by another door',
    cases: [
      read('Opens the environment file', '.env'),
      run('Runs tests, which may open any file', 'npm test'),
      run('Prints it', 'cat .env'),
    ],
  },
  'branch-suffix': {
    caption: 'What a suffix takes for the main branch',
    cases: [
      git('Pushes to main', 'origin/main', 'push'),
      git('Pushes to a branch about domains', 'origin/domain', 'push'),
      git('Pushes to the release branch', 'origin/release', 'push'),
    ],
  },
  'other-operations': {
    caption: 'Only the word push is a push',
    cases: [
      git('Pushes to main', 'origin/main', 'push'),
      git('Pushes to main by force', 'origin/main', 'push --force'),
      git('Deletes main', 'origin/main', 'delete-branch'),
      git('Does not say what it does', 'origin/main'),
    ],
  },
  'unread-lists': {
    caption: 'A list that is accepted and never read',
    cases: [
      {
        ...run('Plans, under a policy that lists it as needing approval', 'terraform plan'),
        policy: TYPO_POLICY,
      },
      { ...run('Deletes everything, under the same policy', 'terraform destroy'), policy: TYPO_POLICY },
    ],
  },
  'empty-policy': {
    caption: 'What the empty policy decides',
    cases: [
      { ...read('Reads the environment file', '.env'), policy: '{}' },
      { ...run('Lists the folder', 'ls'), policy: '{}' },
      { ...call('Calls a server', 'github-mcp', { server: 'github-mcp', tool: 'search' }), policy: '{}' },
    ],
  },
  'server-names': {
    caption: 'A server is a name',
    cases: [
      call('Calls an unknown server', 'unknown-filesystem', {
        server: 'unknown-filesystem',
        tool: 'read_file',
      }),
      {
        ...call('Calls a server that took an allowed name', 'github', {
          server: 'github',
          tool: 'delete_repository',
        }),
        policy: `mcp:\n  allowed_servers: [github]\n`,
      },
      {
        ...call('Calls any tool of a registered server without a list of tools', 'github-mcp', {
          server: 'github-mcp',
          tool: 'delete_repository',
        }),
        registry: EMPTY_SCOPE,
      },
    ],
  },
  'wire-mcp': {
    caption: 'The same call, with and without the keys that the contract lacks',
    cases: [
      call('Names the server in its own key', 'server and tool', {
        server: 'github',
        tool: 'create_pull_request',
        policy_pack: 'cavra-agentic-delivery',
      }),
      call('Names it in the target, our extension', 'server:tool', {
        target: 'github:create_pull_request',
        policy_pack: 'cavra-agentic-delivery',
      }),
      call('Names nothing', 'nothing', { policy_pack: 'cavra-agentic-delivery' }),
    ],
  },
  'approval-hides-failure': {
    caption: 'A failed delivery, before and after somebody approves',
    cases: [
      release('Reports a failed delivery', 'no approval, two failures', {
        metadata_kind: 'release-connector-delivery',
        failed_delivery_count: 2,
      }),
      release('Reports the same, with an approval', 'approved, two failures', {
        metadata_kind: 'release-connector-delivery',
        failed_delivery_count: 2,
        approval_state: 'approved',
        approval_id: 'apr_000000000001',
      }),
    ],
  },
  'signal-hides-approval': {
    caption: 'A promotion without an approval',
    cases: [
      release('Promotes without an approval', 'no signal', { metadata_kind: 'rollout-promotion-execution' }),
      release('Promotes without an approval, while an alarm is on', 'alert_level critical', {
        metadata_kind: 'rollout-promotion-execution',
        alert_level: 'critical',
      }),
    ],
  },
  'unread-counts': {
    caption: 'Counts that no rule looks at',
    cases: [
      release('Reports four endpoints that drifted', 'drifted_endpoint_count 4', {
        metadata_kind: 'managed-endpoint-reconciliation',
        drifted_endpoint_count: 4,
        missing_target_count: 2,
      }),
      release('Reports the drift as a word', 'drift_status drifted', {
        metadata_kind: 'managed-endpoint-reconciliation',
        drift_status: 'drifted',
      }),
    ],
  },
  'unconfirmed-delivery': {
    caption: 'Silence, failure and success of a delivery',
    cases: [
      release('Says nothing about success', 'no delivery_success', {
        metadata_kind: 'release-connector-delivery',
      }),
      release('Says that it succeeded', 'delivery_success true', {
        metadata_kind: 'release-connector-delivery',
        delivery_success: true,
      }),
      release('Says that it succeeded, and that two failed', 'both', {
        metadata_kind: 'release-connector-delivery',
        delivery_success: true,
        failed_delivery_count: 2,
      }),
    ],
  },
  'unknown-kinds': {
    caption: 'A kind that nobody knows passes',
    cases: [
      release('Promotes', 'rollout-promotion-execution', { metadata_kind: 'rollout-promotion-execution' }),
      release('Promotes, with a capital letter in the kind', 'Rollout-promotion-execution', {
        metadata_kind: 'Rollout-promotion-execution',
      }),
    ],
  },
  'pull-request': {
    caption: 'Action types without rules',
    cases: [
      {
        does: 'Opens a pull request',
        shows: 'pull_request',
        request: { action_type: 'pull_request', target: 'feature/tracking' },
      },
      {
        does: 'Deletes a file',
        shows: 'delete_file',
        request: { action_type: 'delete_file', target: 'README.md' },
      },
    ],
  },
} satisfies Readonly<Record<string, CounterExample>>;

export type LimitId = keyof typeof COUNTER_EXAMPLES;
