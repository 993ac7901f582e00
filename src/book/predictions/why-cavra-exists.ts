/** Predictions of chapter 2: reputation is no trust, and two commands are one text. */
import { INCIDENT } from '../incident.ts';
import type { Prediction } from '../prediction.ts';

export const PREDICTIONS: readonly Prediction[] = [
  {
    id: 'why-a-good-name',
    asks: 'The agent wants to open a pull request through `github-mcp`, a tool server that half the industry uses. The baseline has no section about tool servers, and there is no registry. What does the engine say?',
    subject: {
      kind: 'decision',
      request: {
        ...INCIDENT.shared,
        action_type: 'mcp_tool_call',
        server: 'github-mcp',
        tool: 'create_pull_request',
        capability: 'repository',
      },
    },
    explains:
      'The engine asks whether a list names this server. No list does, and then a setting decides that is on unless a policy switches it off: unknown servers are blocked. A good reputation is somebody else’s opinion; trust here is an entry that somebody of yours has made.',
  },
  {
    id: 'why-two-in-one-line',
    asks: 'The pack allows `terraform plan` and blocks `terraform apply`. The agent is efficient and sends both as one command: `terraform plan && terraform apply -auto-approve`. What does the engine say?',
    subject: {
      kind: 'decision',
      request: {
        ...INCIDENT.shared,
        action_type: 'execute_command',
        target: 'terraform plan && terraform apply -auto-approve',
      },
    },
    explains:
      'A command is one text. The pattern that blocks has to match from the first letter, and this text begins with a plan. The pattern that allows ends in a star, and a star covers whatever follows, a second command too. Allow whole commands instead of beginnings, or have the caller send each command by itself.',
  },
];
