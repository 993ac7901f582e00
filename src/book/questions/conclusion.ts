/** Check questions of the conclusion. */
import type { CheckQuestion } from '../question.ts';

export const QUESTIONS: readonly CheckQuestion[] = [
  {
    id: 'conclusion-four-moments',
    asks: 'Before an act there is authority, after it evidence, across many acts posture. What belongs to the moment of the act itself?',
    options: [
      {
        says: 'The policy pack, because it decides.',
        why: 'It has decided by then. While the act runs, the pack is a file.',
      },
      {
        says: 'Boundaries that the caller keeps.',
        right: true,
        why: 'The engine answers and does nothing. Whoever asked lets the act go on, stops it, or waits; that is the part which nobody can do for you.',
      },
      {
        says: 'The trust root, because it verifies.',
        why: 'It is needed afterwards, by somebody who was not there.',
      },
    ],
  },
  {
    id: 'conclusion-forbidden-claim',
    asks: 'Which of these sentences must not stand in a report about a system built as in this book?',
    options: [
      {
        says: '“No agent can act without being asked about first.”',
        right: true,
        why: 'Somebody can always start an agent without its wrapper. Say where you ask, and what each place cannot see.',
      },
      {
        says: '“Every merged change of last month carries a verified bundle.”',
        why: 'That can be checked: by a required check, a root of your own, and a list of the merges.',
      },
      {
        says: '“Writes to the role files waited for Platform Security.”',
        why: 'The records show it: a decision, an approval, a name.',
      },
    ],
  },
  {
    id: 'conclusion-first-block',
    asks: 'You may add exactly one line to an empty pack today. Which choice can you defend best?',
    options: [
      {
        says: 'A pattern for whatever would hurt most in your own repository, with a test that shows it stops.',
        right: true,
        why: 'Nobody else can name that act. A line with a test is a control; a line without one is a hope.',
      },
      {
        says: 'A star, so that everything is blocked until somebody complains.',
        why: 'They will not complain. They will start the agent without you, and then you see nothing at all.',
      },
      {
        says: 'Whatever stands first in the baseline.',
        why: 'It is a good line. But if it is not what would hurt you, you have spent your day on somebody else’s risk.',
      },
    ],
  },
  {
    id: 'conclusion-blocked-and-useful',
    asks: 'On the second Thursday most of what the agent wanted first was refused. Why was it still of use to Noor?',
    options: [
      {
        says: 'Because blocks are only warnings until Friday.',
        why: 'A block is a block. What changed is what the agent did with the answer.',
      },
      {
        says: 'Because looking, planning and proposing were allowed, and a person could give the rest.',
        right: true,
        why: 'Limited authority is not idleness. A pack that leaves an agent nothing useful to do will be removed by the first tired colleague.',
      },
      {
        says: 'It was not; safety always costs the whole benefit.',
        why: 'It cost a night. The role is right, the check is intact, and nobody has to explain anything.',
      },
    ],
  },
];
