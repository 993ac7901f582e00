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
    id: 'cli-npm-run',
    asks: 'The baseline allows `npm test*`. The project calls its tests `npm run test`. What does the agent hear?',
    subject: { kind: 'decision', request: { action_type: 'execute_command', target: 'npm run test' } },
    explains:
      'The pattern begins with `npm test`, and the command does not. It is on no list, and a command on no list waits for a person. The answer is inconvenient and safe; a line in the list of allowed commands settles it.',
  },
];
