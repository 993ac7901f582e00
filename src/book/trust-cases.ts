/** Calls of tools, for the sample registry of the contracts. What is decided on them is computed where they are shown. */
export interface TrustCase {
  readonly does: string;
  readonly server: string;
  readonly tool: string;
  readonly capability: string;
}

export const TRUST_CASES: readonly TrustCase[] = [
  {
    does: 'Opens a pull request by the server that may do it',
    server: 'github-mcp',
    tool: 'create_pull_request',
    capability: 'repository',
  },
  {
    does: 'Asks the same server for another of its tools',
    server: 'github-mcp',
    tool: 'delete_repository',
    capability: 'repository',
  },
  {
    does: 'Asks it for another kind of power',
    server: 'github-mcp',
    tool: 'create_pull_request',
    capability: 'shell',
  },
  {
    does: 'Calls a server that is still on trial',
    server: 'filesystem-lab',
    tool: 'read_file',
    capability: 'filesystem',
  },
  {
    does: 'Calls one that was refused',
    server: 'personal-drive-mcp',
    tool: 'read_file',
    capability: 'filesystem',
  },
  {
    does: 'Calls the stray server of the incident',
    server: 'unknown-filesystem',
    tool: 'read_file',
    capability: 'filesystem',
  },
];
