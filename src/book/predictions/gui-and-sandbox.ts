import type { Prediction } from '../prediction.ts';

/** A policy that lets one server be called, and a registry that was begun with another. */
const POLICY = `mcp:
  allowed_servers: [tickets-mcp]
  block_unknown_servers: true
`;
const REGISTRY = `servers:
  - server_id: github-mcp
    trust_tier: approved
    approval_state: approved
`;

export const PREDICTIONS: readonly Prediction[] = [
  {
    id: 'gui-registry-begun',
    asks: 'The policy of a team has allowed the server `tickets-mcp` for a year. Now somebody begins a trust registry, with `github-mcp` as the first record, and switches it on. An agent calls `tickets-mcp`. What is it told?',
    subject: {
      kind: 'decision',
      request: {
        action_type: 'mcp_tool_call',
        server: 'tickets-mcp',
        tool: 'create_ticket',
        capability: 'saas',
      },
      policy: POLICY,
      registry: REGISTRY,
    },
    explains:
      'A registry does not add to the list of a policy, it takes its place. Whoever is not in it is a stranger, however long it was allowed before. So the first registry has to hold every server that is in use, or the team loses its tools on the morning on which it is switched on.',
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
