/** Predictions of chapter 3: types and names are taken literally, and scope is part of trust. */
import { INCIDENT } from '../incident.ts';
import type { Prediction } from '../prediction.ts';

const SCOPED = `servers:
  - server_id: tracking-files
    trust_tier: approved
    approval_state: approved
    allowed_tools: [read_file]
    capabilities: [repository]
`;

export const PREDICTIONS: readonly Prediction[] = [
  {
    id: 'model-pull-request',
    asks: 'The agent does the right thing: it does not push, it opens a pull request, and it asks first, with the type `pull_request`. What does the engine say?',
    subject: {
      kind: 'decision',
      request: { ...INCIDENT.shared, action_type: 'pull_request', target: 'pull_request' },
    },
    explains:
      'A pull request has a rule and a decision of its own, but they come from a separate call that makes the attestation. The engine has no rules for this type, and what it has no rules for it neither allows nor refuses. An answer that looks wrong for the act is often the right one for the type.',
  },
  {
    id: 'model-push-as-a-command',
    asks: 'The agent pushes to a release branch. Asked as a `git_operation`, the act is allowed. It asks about the same push as an `execute_command` instead: `git push origin release/1.0`. What does the engine say?',
    subject: {
      kind: 'decision',
      request: { ...INCIDENT.shared, action_type: 'execute_command', target: 'git push origin release/1.0' },
    },
    explains:
      'The type chooses the rules, and a command meets those for commands: a list that blocks, a list that allows, and a person for everything else. One act, asked in two ways, gets two answers. Whoever writes the caller decides which rules an act will meet, and should decide it once.',
  },
  {
    id: 'model-wrong-capability',
    asks: 'The registry approves the server `tracking-files`, allows its tool `read_file`, and says that it is there for the capability `repository`. The agent calls that very tool, and the request says that the capability is `filesystem`. What does the engine say?',
    subject: {
      kind: 'decision',
      request: {
        ...INCIDENT.shared,
        action_type: 'mcp_tool_call',
        server: 'tracking-files',
        tool: 'read_file',
        capability: 'filesystem',
      },
      registry: SCOPED,
    },
    explains:
      'The server is approved and the tool is on its list; two questions are answered before the third is asked. The third is about the scope, and it is not met. Being trusted for one thing is not being trusted for another. A call that leaves the capability out is not asked this question at all.',
  },
];
