import type { CheckQuestion } from '../question.ts';

export const QUESTIONS: readonly CheckQuestion[] = [
  {
    id: 'trouble-first-command',
    asks: 'A colleague says that the policy blocks something harmless and wants a line removed. What comes first?',
    options: [
      {
        says: 'Remove the line and see whether it helps',
        why: 'It may help, and you will not know what else it let through. The line may not even be the one that decided.',
      },
      {
        says: '`cavra policy explain` with the exact target',
        right: true,
        why: 'It names the pattern that matched. Only then is it clear whether to narrow that pattern, to allow a command, or to send another target.',
      },
      {
        says: '`cavra evidence verify` on the last bundle',
        why: 'It says that the record is as it was signed. Nobody doubts the record; the question is why it says what it says.',
      },
    ],
  },
  {
    id: 'trouble-failed-delivery',
    asks: 'Why is a failed delivery kept as evidence instead of being sent again until it works?',
    options: [
      {
        says: 'Because an attempt that nobody recorded looks like a delivery, and cannot be retried by a plan',
        right: true,
        why: 'The record of a failure is what the retry plan, the worker and the criteria of a closeout read. Without it there is silence, and silence counts as failure there too.',
      },
      {
        says: 'Because a delivery may be tried once only',
        why: 'It may be tried again, as often as the plan says. Each attempt leaves its own record.',
      },
      {
        says: 'Because the receiver asks for it',
        why: 'The receiver may never have heard of the attempt. It is your own proof.',
      },
    ],
  },
  {
    id: 'trouble-blocker-means',
    asks: 'A readiness gate lists the blocker “synthetic workflow only”. What is broken?',
    options: [
      {
        says: 'The agent workflow',
        why: 'It may work perfectly. Nobody has shown it with real actions, which is another matter.',
      },
      {
        says: 'Perhaps nothing: something has not been proven with real data',
        right: true,
        why: 'A blocker says that proof is missing. It is closed by a real run, and a run may then show a fault or none.',
      },
      {
        says: 'The gate: samples should count',
        why: 'Samples show that the form is right. They cannot show that real actions pass through the control.',
      },
    ],
  },
  {
    id: 'trouble-stale',
    asks: 'The bundle verifies. Its decisions are from Tuesday, the policy was changed on Wednesday, the release is on Thursday. What do you say?',
    options: [
      {
        says: 'The bundle is invalid',
        why: 'It is as it was signed. What is wrong is what somebody wants to prove with it.',
      },
      {
        says: 'It is good evidence of Tuesday, and none of what today’s policy says',
        right: true,
        why: 'Evidence is of a moment and a pack. Evaluate again under the policy of the release and bundle that.',
      },
      {
        says: 'It is fine, since the signature is good',
        why: 'A signature speaks of bytes and of a key. It says nothing about whether the question is still the same.',
      },
    ],
  },
];
