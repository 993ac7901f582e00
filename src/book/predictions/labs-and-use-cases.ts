import type { Prediction } from '../prediction.ts';

const REGISTRY = `servers:
  - server_id: github-mcp
    trust_tier: experimental
    approval_state: approved
    capabilities: [repository]
    allowed_tools: [create_pull_request]
`;

export const PREDICTIONS: readonly Prediction[] = [
  {
    id: 'labs-experimental-server',
    asks: 'A server stands in the registry as experimental, and its approval says `approved`. The agent calls a tool that is on its list. What does the engine say?',
    subject: {
      kind: 'decision',
      request: {
        action_type: 'mcp_tool_call',
        server: 'github-mcp',
        tool: 'create_pull_request',
        capability: 'repository',
      },
      registry: REGISTRY,
    },
    explains:
      'The tier is asked before the scope, and a tier that is experimental or unknown waits for a person whatever the approval says. Two fields of a record can disagree; the more careful one wins here. Raise the tier when the experiment is over.',
  },
  {
    id: 'labs-no-retry-plan',
    asks: 'A release with one failed delivery. An owner has accepted the risk in writing, with a date. Nobody has planned a retry. What is its state?',
    subject: { kind: 'closeout', preset: 'blocked-no-retry-plan' },
    explains:
      'Accepting a risk says who bears it. It does not say what is being done about it, and the criterion for failed deliveries asks exactly that. Some gaps can be accepted; that nobody decided what to do is not one of them.',
  },
];
