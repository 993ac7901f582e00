/** Predictions of the foreword: two steps that surprise those who think in dangerous and harmless. */
import { INCIDENT } from '../incident.ts';
import type { Prediction } from '../prediction.ts';

export const PREDICTIONS: readonly Prediction[] = [
  {
    id: 'foreword-list-the-folder',
    asks: 'One step does not appear in the story, because it would have been boring: before it opened anything, the agent wanted to list the folder with `ls`. What does the engine say?',
    subject: {
      kind: 'decision',
      request: { ...INCIDENT.shared, action_type: 'execute_command', target: 'ls' },
    },
    explains:
      'The engine does not know what `ls` does. It knows texts: this one stands on no list of the pack, neither among the blocked commands nor among the allowed ones, and a command that nobody has thought of goes to a person. Remember the direction of the default: commands that are on no list wait, files that are on no list are open. A pack for daily work therefore begins with the harmless commands.',
  },
  {
    id: 'foreword-role-in-a-module',
    asks: 'In step 2 the agent wrote `iam/deploy-role.json`. Suppose the role were kept in Terraform instead, in `iam/main.tf`. Same folder, same rights, same agent. What does the engine say?',
    subject: {
      kind: 'decision',
      request: { ...INCIDENT.shared, action_type: 'write_file', target: 'iam/main.tf' },
    },
    explains:
      'Two lists of the baseline match this path: everything in `iam/` asks for approval, and any `main.tf` in a folder is blocked. The list that blocks is looked at first, and the first that matches decides. So the name of a file can weigh more than the folder that you were thinking of.',
  },
];
