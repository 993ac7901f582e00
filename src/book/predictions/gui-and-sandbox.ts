import type { Prediction } from '../prediction.ts';

/** A server whose list of tools was left empty. */
const EMPTY_LISTS = `servers:
  - server_id: github-mcp
    trust_tier: approved
    approval_state: approved
    allowed_tools: []
    capabilities: []
`;

export const PREDICTIONS: readonly Prediction[] = [
  {
    id: 'gui-tool-scope',
    asks: 'Somebody wants to be careful. The server `github-mcp` is approved, but its list of allowed tools and its list of capabilities are left empty until each has been discussed. An agent calls `delete_repository`. What is it told?',
    subject: {
      kind: 'decision',
      request: {
        action_type: 'mcp_tool_call',
        server: 'github-mcp',
        tool: 'delete_repository',
        capability: 'repository',
      },
      registry: EMPTY_LISTS,
    },
    explains:
      'An empty list means no restriction, upstream and here. Who wants to allow nothing yet leaves the server pending; then every call waits for a person.',
  },
  {
    id: 'gui-token-in-command',
    asks: 'A developer wants to show a colleague why `deploy --token …` was stopped. The request in the playground still holds the token, and the link would carry it along. What does the contract of the request say?',
    subject: {
      kind: 'verdict',
      contract: 'enforcement.evaluate_request',
      text: '{\n  "action_type": "execute_command",\n  "target": "deploy --token {{github_token}}"\n}',
    },
    explains:
      'A request is screened before it is judged, and the message names the place and not the value. It does not reach into your address bar: a link carries what you typed, refused or not. So a token that was typed anywhere is treated as leaked.',
  },
];
