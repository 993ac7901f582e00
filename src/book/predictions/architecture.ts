/** Predictions of chapter 4: what a wire contract forgives. */
import type { Prediction } from '../prediction.ts';

const WIRE = 'enforcement.evaluate_request';

export const PREDICTIONS: readonly Prediction[] = [
  {
    id: 'architecture-empty-question',
    asks: 'A client is badly broken and sends `{}`: no actor, no action, nothing. Does the contract of the request accept it?',
    subject: { kind: 'verdict', contract: WIRE, text: '{}' },
    explains:
      'No field of this contract is required. That sounds careless and is not: a question without content is a question about an unknown act, and there is a rule for unknown acts. A contract that refused it would leave the caller with an error, and callers are known to treat errors as “go on”.',
  },
  {
    id: 'architecture-lost-server',
    asks: 'A client asks about a tool call and names the server in a field `server`, as the older runtime form did. The field is not part of the wire contract. Is the document accepted?',
    subject: {
      kind: 'verdict',
      contract: WIRE,
      text: '{"action_type": "mcp_tool_call", "server": "github-mcp", "tool": "create_pull_request"}\n',
    },
    explains:
      'Unknown fields are ignored on the wire, so that an old reader gets along with a new writer. Here each of them is named in a warning, because ignoring in silence is how a request loses the one thing that mattered. The target in the form `server:tool` says both.',
  },
  {
    id: 'architecture-half-a-failure',
    asks: 'A release step reports `1.5` failed deliveries, the mean of three runs. Is the document accepted?',
    subject: {
      kind: 'verdict',
      contract: WIRE,
      text: '{"action_type": "release_governance_record", "release_governance": {"failed_delivery_count": 1.5}}\n',
    },
    explains:
      'A count is a whole number of a fixed size in the proto, and both languages that are generated from it must agree about every document. JSON has no such type, so each reader has to insist on it by itself.',
  },
];
