import type { CheckQuestion } from '../question.ts';

export const QUESTIONS: readonly CheckQuestion[] = [
  {
    id: 'cli-explain-first',
    asks: 'A command that you need is answered with `block`. What do you run first?',
    options: [
      {
        says: '`cavra policy explain`, with the same pack and the exact command',
        right: true,
        why: 'It names the list and the pattern that decided. Before you know these, every change of the policy is a guess.',
      },
      {
        says: '`cavra policy diff`, against the last version of the pack',
        why: 'It shows what changed in the policy. The policy may not have changed at all: the command may be a new one.',
      },
      {
        says: '`cavra evaluate` with the mode `audit_only`',
        why: 'That lets the command through and tells you nothing about why it was stopped.',
      },
    ],
  },
  {
    id: 'cli-proof-after',
    asks: 'You have evaluated five actions and an auditor wants to check the answers next month. Which commands belong to that?',
    options: [
      {
        says: '`cavra policy test` and `cavra policy lint`',
        why: 'They judge the policy. The auditor asks about five decisions that were given, not about what the policy would say today.',
      },
      {
        says: '`cavra evidence bundle` now, `cavra evidence verify` next month',
        right: true,
        why: 'The bundle holds these decisions and their digests, signed by a key; the verification needs nothing but the bundle and the trust root.',
      },
      {
        says: '`cavra validate`, on each of the five answers',
        why: 'It says that each answer has the right shape. An answer that somebody wrote by hand has it too.',
      },
    ],
  },
  {
    id: 'cli-same-pack',
    asks: 'On your machine `terraform validate` is allowed, in the pipeline it waits for approval. Both run `cavra evaluate`. What is the likely cause?',
    options: [
      {
        says: 'The pipeline runs as another user',
        why: 'Who acts is recorded. No list of a policy looks at it.',
      },
      {
        says: 'The two lines name different packs, or only one of them names a file',
        right: true,
        why: 'The pack decides. It comes from the request, or from the flag that overrules the request; the decision names it, so compare the two answers.',
      },
      {
        says: 'Exit codes mean something else in a pipeline',
        why: 'They are the same everywhere. It is the decision that differs here, not its code.',
      },
    ],
  },
  {
    id: 'cli-three-and-and',
    asks: 'A step runs `cavra evaluate request.json && ./deploy`. The decision is `require_approval`. What happens?',
    options: [
      {
        says: 'The step waits until somebody approves',
        why: 'A command that waited would hold a runner for hours. It answers and ends; asking the person is the caller’s part.',
      },
      {
        says: 'It deploys, because nothing was blocked',
        why: 'Only exit code 0 lets a shell go on after `&&`. This decision ends with another.',
      },
      {
        says: 'It does not deploy, and the step ends with 3',
        right: true,
        why: 'Every code but 0 stops there. The 3 tells the pipeline that this is not a failure to mend but a person to ask.',
      },
    ],
  },
];
