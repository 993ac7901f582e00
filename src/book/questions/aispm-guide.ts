import type { CheckQuestion } from '../question.ts';

export const QUESTIONS: readonly CheckQuestion[] = [
  {
    id: 'posture-traceable',
    asks: 'A dashboard shows ninety-eight per cent, in green, and no way to the decisions behind it. What is that number?',
    options: [
      {
        says: 'A claim that nobody can challenge, and so one that proves nothing',
        right: true,
        why: 'A score without the decisions that it counts can be neither checked nor corrected. It may be right; you have no way to find out.',
      },
      {
        says: 'A good sign, as long as it does not fall',
        why: 'A number that nobody can trace does not fall when it should.',
      },
      {
        says: 'A matter for the vendor',
        why: 'The vendor cannot answer for your coverage. The decisions are yours.',
      },
    ],
  },
  {
    id: 'posture-fixtures',
    asks: 'Every test of the workflow passed, on fixtures. Which blocker does the packet list?',
    options: [
      {
        says: 'Evidence is stale',
        why: 'The evidence may be a minute old. It is about nothing that happened.',
      },
      {
        says: 'Synthetic workflow only',
        right: true,
        why: 'No real action went past the decision point. It is closed by a run with real files, commands, pushes and tools.',
      },
      {
        says: 'None: tests passed',
        why: 'They show that the code can say yes. The gate asks whether an agent has to ask.',
      },
    ],
  },
  {
    id: 'posture-flag',
    asks: 'A packet says that it is ready for production and lists one blocker, marked as minor. Is it ready?',
    options: [
      {
        says: 'Yes, the flag decides',
        why: 'Whoever wrote the flag could also have left out the blocker. Both have to hold.',
      },
      {
        says: 'No: ready means the flag and no blockers, and before that live connectors, isolation, delivery, real workflows and fresh evidence',
        right: true,
        why: 'The flag is the sum of the proofs. With one of them open, the sum is wrong.',
      },
      {
        says: 'Yes, if an owner accepts the blocker',
        why: 'A finding of a release can be accepted with an owner and an end. A blocker of this gate is closed or it blocks.',
      },
    ],
  },
  {
    id: 'posture-unobserved',
    asks: 'Which word of the coverage table can never be found by looking at decisions?',
    options: [
      { says: 'observed', why: 'An allowance is a decision, so it is seen.' },
      { says: 'approval-gated', why: 'Each wait is a decision with a group in it.' },
      {
        says: 'unobserved',
        right: true,
        why: 'Nobody asked, so there is no record. Only an inventory of what should have asked shows the gap.',
      },
    ],
  },
];
