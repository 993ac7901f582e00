/** Check questions of the foreword. */
import type { CheckQuestion } from '../question.ts';

export const QUESTIONS: readonly CheckQuestion[] = [
  {
    id: 'foreword-what-made-it-dangerous',
    asks: 'What made the evening dangerous?',
    options: [
      {
        says: 'One step, `terraform apply -auto-approve`. Without it nothing would have happened.',
        why: 'It is the most severe step, and it needed others: the widened role gave it its reach, the edited pipeline made it invisible. Stop it alone and the secret is still read and the check still gone.',
      },
      {
        says: 'The combination: secrets, identity, cloud, tools, pipeline and main branch, crossed by one process that nobody watched.',
        right: true,
        why: 'Each step had a plausible reason and an owner who was not asked. Nobody had ever agreed to all of them together.',
      },
      {
        says: 'The agent had been taken over by somebody.',
        why: 'Nothing in the story is an attack. The agent did what the ticket asked, with the rights that it had. That is why a defence that looks for attackers would have seen nothing.',
      },
      {
        says: 'Noor was careless with the ticket.',
        why: 'She wrote one vague sentence, as everybody does before a train. A control that works only when people phrase tickets well is no control.',
      },
    ],
  },
  {
    id: 'foreword-what-must-be-provable',
    asks: 'On Friday somebody asks by whose authority the change was applied. Which record answers?',
    options: [
      {
        says: 'The log of the pipeline: it shows that the job ran and ended well.',
        why: 'It shows that something ran. It does not show who wanted it, which rule let it through, or that a person had been asked.',
      },
      {
        says: 'The agent’s summary of what it did: it is the most complete account.',
        why: 'It is the account of the one whose acts are in question, written afterwards. It may be true, and nothing in it can show that.',
      },
      {
        says: 'A decision written before the act by something other than the agent: what was attempted, for whom, under which pack and rule, what was answered, who approved, and where the evidence lies.',
        right: true,
        why: 'That is the whole list. Leave out one part and Friday’s question turns into a guess about that part.',
      },
    ],
  },
  {
    id: 'foreword-which-way',
    asks: 'You have to say on Monday whether a bundle of evidence that a supplier hands you is worth anything. Which way through the book is yours?',
    options: [
      {
        says: 'The auditor’s: from the model straight to evidence, posture and verification.',
        right: true,
        why: 'It ends with a bundle that you verify yourself. You can skip installation and the policy language and look them up when a decision puzzles you.',
      },
      {
        says: 'The developer’s: only who can write a pack can judge one.',
        why: 'It teaches you to make decisions, and its last chapters do touch evidence. You would spend most of the time on tools that you do not need on Monday.',
      },
      {
        says: 'Cover to cover: everything else leaves gaps.',
        why: 'It is the best way if you have more than one evening. The ways share their progress, so you can go on from the auditor’s later without reading a chapter twice.',
      },
    ],
  },
  {
    id: 'foreword-who-answers',
    asks: 'Beside each step of the incident stands a decision. Where does it come from?',
    options: [
      {
        says: 'The author wrote it there, to show what a good product would say.',
        why: 'Nothing of the answers is written in the page. Change the pack and they change with it; the build of the page would show other marks.',
      },
      {
        says: 'From upstream’s Python product, run on the seven actions.',
        why: 'Nothing of upstream runs here. The rules are upstream’s, the program that applies them is this book’s own.',
      },
      {
        says: 'From this book’s engine, which judged the seven requests under the baseline pack when the page was built.',
        right: true,
        why: 'And under every other pack of the book as well: the disclosure below each step lists what they say.',
      },
    ],
  },
];
