import type { Prediction } from '../prediction.ts';

export const PREDICTIONS: readonly Prediction[] = [
  {
    id: 'posture-delete',
    asks: 'An agent wants to delete a file, `README.md`, and its hook asks with the action type `delete_file`. The packs of this book have lists for reading and for writing, and none for deleting. What is it told?',
    subject: { kind: 'decision', request: { action_type: 'delete_file', target: 'README.md' } },
    explains:
      'The engine does not know the action type, so a person has to look, whatever the target is and whatever the pack says. In a coverage table that reads like a control for deletions, and nobody wrote one. The rule id tells the difference, which is why a posture needs a way back to it.',
  },
  {
    id: 'posture-replaced-key',
    asks: 'The row for secrets says enforced under the baseline: `certs/server.pem` may not be read. An agent replaces that file with one of its own. What is it told?',
    subject: { kind: 'decision', request: { action_type: 'write_file', target: 'certs/server.pem' } },
    explains:
      'The list for reading and the list for writing know nothing of each other. The boundary was called secrets; what is enforced is one way across it. Name rows of a coverage table after what was asked, or they promise more than was tried.',
  },
];
