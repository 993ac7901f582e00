import type { Prediction } from '../prediction.ts';

export const PREDICTIONS: readonly Prediction[] = [
  {
    id: 'cli-trailing-comma',
    asks: 'A script writes a request with a comma too many at the end and hands it to `cavra validate`. Is that a refusal, or something else?',
    subject: {
      kind: 'verdict',
      contract: 'saas_operating_automation.request',
      text: '{"tenant_id": "tenant-demo",}',
    },
    explains:
      'A refusal says that the document was read and breaks a rule. This text is not JSON, so no rule was ever asked: nothing was judged. A pipeline should treat the two differently, since one of them is a fault of the pipeline.',
  },
  {
    id: 'cli-operation-missing',
    asks: 'Upstream’s command takes an action type and a target, and assumes that git always pushes. A script does the same here: a `git_operation` on `origin/main`, and no word on the operation. What is the answer?',
    subject: { kind: 'decision', request: { action_type: 'git_operation', target: 'origin/main' } },
    explains:
      'The rule asks for the operation `push`, by name. A request without an operation is no push, so nothing stops it; the command adds a warning to standard error. A request that was translated from a shorter command line has to say what the command line took for granted.',
  },
];
