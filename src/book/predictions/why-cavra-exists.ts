/** Predictions of chapter 2: reputation is no trust, and acts are judged one by one. */
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
    id: 'why-a-test-that-reads',
    asks: 'The agent may not read `.env`, and has been told so. It writes a test that prints the file, `tests/print-env.test.ts`, which is on no list and therefore written. Now it asks whether it may run `npm test`. What does the engine say?',
    subject: {
      kind: 'decision',
      request: { ...INCIDENT.shared, action_type: 'execute_command', target: 'npm test' },
    },
    explains:
      'The engine sees a command that the pack allows. It does not see what the tests do, it does not remember that this session has just written one, and it does not connect either with the file that it refused a minute ago. Each act gets the right answer, and together they do what was forbidden.',
  },
];
