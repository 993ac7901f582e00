import type { Prediction } from '../prediction.ts';

export const PREDICTIONS: readonly Prediction[] = [
  {
    id: 'community-domain-branch',
    asks: 'A colleague works on host names and calls the branch `domain`. An agent pushes it: `git_operation`, operation `push`, target `origin/domain`. What is it told?',
    subject: {
      kind: 'decision',
      request: { action_type: 'git_operation', operation: 'push', target: 'origin/domain' },
    },
    explains:
      'The rule looks at the end of the target and takes every name that ends in `main` or `master` for the protected branch. It knows nothing of branches. So it stops a branch that it should not, and it would let a push to a protected branch of another name go through.',
  },
  {
    id: 'community-compound',
    asks: 'The baseline allows `terraform plan*` and blocks `terraform apply*`. An agent runs both in one line: `terraform plan && terraform apply -auto-approve`. What is it told?',
    subject: {
      kind: 'decision',
      request: { action_type: 'execute_command', target: 'terraform plan && terraform apply -auto-approve' },
    },
    explains:
      'A command line is one text to the engine. The block asks for a text that begins with `terraform apply`, and this one begins with `terraform plan`. The allowance ends in a star, and a star covers whatever follows, an apply included. A pattern that ends in a star allows everything that can be appended.',
  },
];
