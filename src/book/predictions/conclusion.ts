/** Predictions of the conclusion. */
import { INCIDENT } from '../incident.ts';
import type { Prediction } from '../prediction.ts';

const EMPTY_TOOLS = `servers:
  - server_id: github-mcp
    trust_tier: approved
    approval_state: approved
    allowed_tools: []
`;

export const PREDICTIONS: readonly Prediction[] = [
  {
    id: 'registered-with-no-tools',
    asks: 'A team registers `github-mcp` as approved and leaves the list of its tools empty, to be filled in next week. The agent calls the tool `delete_repository`. What does the registry say?',
    subject: {
      kind: 'decision',
      request: {
        ...INCIDENT.shared,
        action_type: 'mcp_tool_call',
        server: 'github-mcp',
        tool: 'delete_repository',
        capability: 'repository',
      },
      registry: EMPTY_TOOLS,
    },
    explains:
      'An empty list means no restriction, upstream and here. “We have a registry” is true of this team, and so is “any tool will do”. Before you report a control, ask it something that it ought to refuse.',
  },
  {
    id: 'all-gates-green-and-made-up',
    asks: 'The verification index finds every gate before it present, ready, documented and tested. All the packets behind it are samples, made up for a rehearsal. What does the index say of itself?',
    subject: { kind: 'gate', gate: 'R7.11', preset: 'sample' },
    explains:
      'A sample proves the shape of the thing. The one check that does not pass says so, and it is enough to keep the word ready away. With `--require-live` the same packet is refused outright: use that wherever somebody is going to act on the answer.',
  },
];
