/**
 * Actions that a list of patterns judges otherwise than its author meant. The requests are data; what the engine says
 * to them is computed. Most come in pairs: the action that the list was written for, and the one that slips past it.
 */

interface SharpEdge {
  readonly id: string;
  readonly does: string;
  /** Why a reader may be surprised. */
  readonly why: string;
  readonly request: {
    readonly action_type: string;
    readonly target?: string;
    readonly operation?: string;
    readonly requested_operation?: string;
    readonly server?: string;
    readonly tool?: string;
    readonly capability?: string;
    readonly record?: Readonly<Record<string, string>>;
  };
}

export const SHARP_EDGES: readonly SharpEdge[] = [
  {
    id: 'key-in-folder',
    does: 'Reads a key in a folder',
    why: 'This is the file that the pattern **/*.pem was written for.',
    request: { action_type: 'read_file', target: 'certs/server.pem' },
  },
  {
    id: 'key-at-root',
    does: 'Reads the same key at the root',
    why: 'The pattern asks for a slash before the name. A file at the root has none.',
    request: { action_type: 'read_file', target: 'server.pem' },
  },
  {
    id: 'dot-slash',
    does: 'Reads ./.env',
    why: 'Paths are compared as they are written. The two signs in front name the same file and another text.',
    request: { action_type: 'read_file', target: './.env' },
  },
  {
    id: 'letter-case',
    does: 'Reads .ENV',
    why: 'Letter case counts. On many disks this is the same file.',
    request: { action_type: 'read_file', target: '.ENV' },
  },
  {
    id: 'compound',
    does: 'Runs tests, then applies',
    why: 'The star of an allowed prefix covers everything after it, a second command too.',
    request: { action_type: 'execute_command', target: 'npm test && terraform apply -auto-approve' },
  },
  {
    id: 'newline',
    does: 'Applies, with a line feed in the command',
    why: 'A star covers no line feed, so the block pattern does not reach over it.',
    request: { action_type: 'execute_command', target: 'terraform apply -auto-approve\necho done' },
  },
  {
    id: 'two-spaces',
    does: 'Applies, with two spaces',
    why: 'A shell sees one command in both. A pattern sees two texts.',
    request: { action_type: 'execute_command', target: 'terraform  apply -auto-approve' },
  },
  {
    id: 'branch-suffix',
    does: 'Pushes to origin/domain',
    why: 'The rule for pushes looks at the end of the target, and “domain” ends in “main”.',
    request: { action_type: 'git_operation', target: 'origin/domain', operation: 'push' },
  },
  {
    id: 'force-push',
    does: 'Force-pushes to main',
    why: 'The rule asks for the operation “push”, exactly. “push --force” is another text.',
    request: { action_type: 'git_operation', target: 'origin/main', operation: 'push --force' },
  },
  {
    id: 'unknown-server',
    does: 'Calls a server that no list names',
    why: 'With a trust registry the registry alone decides; without one, the default for unknown servers.',
    request: { action_type: 'mcp_tool_call', server: 'github-mcp', tool: 'create_pull_request' },
  },
  {
    id: 'unknown-type',
    does: 'Asks for something new',
    why: 'An action type without rules is neither allowed nor refused: a person is asked.',
    request: { action_type: 'delete_branch', target: 'feature/tracking' },
  },
  {
    id: 'unconfirmed-delivery',
    does: 'Records a delivery that nobody confirmed',
    why: 'Silence is no success: a delivery without a confirmed result counts as failed.',
    request: {
      action_type: 'release_governance_record',
      record: { metadata_kind: 'release-connector-delivery' },
    },
  },
];
