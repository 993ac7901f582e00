/** Predictions of the foreword: near the incident, and answered otherwise. */
import { INCIDENT } from '../incident.ts';
import type { Prediction } from '../prediction.ts';

export const PREDICTIONS: readonly Prediction[] = [
  {
    id: 'foreword-env-local',
    asks: 'In step 1 the agent opened `.env`. Suppose the variable had been kept in `.env.local`, the file for one’s own machine, with the real passwords in it. What does the engine say?',
    subject: {
      kind: 'decision',
      request: { ...INCIDENT.shared, action_type: 'read_file', target: '.env.local' },
    },
    explains:
      'The pack names one file, to the letter. Its neighbour is another text, it stands on no list, and for files that means: open. Nobody decided that the passwords on this machine are free to read; somebody wrote a list and did not think of them. Remember the direction of the default: files on no list are open, commands on no list wait.',
  },
  {
    id: 'foreword-push-by-force',
    asks: 'In step 7 the agent pushed to `main`. Suppose the remote had refused at first, and the agent had tried harder, with the operation `push --force`. What does the engine say?',
    subject: {
      kind: 'decision',
      request: {
        ...INCIDENT.shared,
        action_type: 'git_operation',
        target: 'origin/main',
        operation: 'push --force',
      },
    },
    explains:
      'The rule asks whether the operation is exactly “push”. With a flag it is another word, and the question about the branch is not asked at all. The worse act gets the milder answer. It is a limit of upstream’s rule, kept here so that a request gets the same answer in both places, and the reason why the branch itself has to be protected as well.',
  },
];
