/** Check questions of chapter 2. */
import type { CheckQuestion } from '../question.ts';

export const QUESTIONS: readonly CheckQuestion[] = [
  {
    id: 'why-reasonable-chain',
    asks: 'How can a chain of reasonable acts be unsafe?',
    options: [
      {
        says: 'It cannot: if every step was right, so was the whole. One of them must have been wrong.',
        why: 'Each step was judged against its own reason. None was judged against the others, and what is unsafe lies between them: read, then trusted a stranger, then silenced the check.',
      },
      {
        says: 'Each step is judged alone, and together they cross boundaries that nobody ever opened together.',
        right: true,
        why: 'Every boundary has an owner who would have said something. Each saw only the one step that concerned him, and most saw it too late.',
      },
      {
        says: 'The reasons were made up by a model, so the acts were never reasonable.',
        why: 'The reasons were good; a colleague would have given the same ones. A reason explains an act. It does not authorise it.',
      },
    ],
  },
  {
    id: 'why-who-saw-the-read',
    asks: 'Which of these would have noticed the reading of the environment file before it happened?',
    options: [
      {
        says: 'Secret scanning.',
        why: 'It looks at committed content. The values went into the memory of a process and were never committed, so there was nothing to find, then or later.',
      },
      {
        says: 'IAM.',
        why: 'Reading a file in the working copy is within the rights of whoever started the agent. IAM judges what an identity may do in general, not this act.',
      },
      {
        says: 'Something that is asked before the file is opened, and that has a list with this file on it.',
        right: true,
        why: 'Both parts matter. Without being asked it knows nothing, and without the list it lets the file be opened: files on no list are open.',
      },
      {
        says: 'Cloud posture.',
        why: 'It compares the state of the cloud with what it should be. A file in a repository is not part of that state.',
      },
    ],
  },
  {
    id: 'why-missing-answer',
    asks: 'An agent asks to delete a namespace and does not say who it is. What follows?',
    options: [
      {
        says: 'The request is refused as invalid: the actor is a required field.',
        why: 'No field of a request is required, upstream and here. The engine fills in a name that says that it knows none, and decides.',
      },
      {
        says: 'The same decision as for anybody, in a record that names nobody. The missing name is a finding of its own.',
        right: true,
        why: 'Rules look at what is asked. Who asks is recorded and, unless a runner has to prove itself, believed. A record without a name holds nobody to anything.',
      },
      {
        says: 'A milder decision, because an unknown agent has no rights.',
        why: 'The engine has no notion of an agent’s rights. Whatever the process is able to do, it is able to do; the engine only says whether it should.',
      },
    ],
  },
  {
    id: 'why-posture',
    asks: 'Your records show that every one of a thousand acts got a sound decision. What do you still not know?',
    options: [
      {
        says: 'Nothing of importance: a sound decision on every act is what the product is for.',
        why: 'You know about the acts that were asked about. An agent that never asks has no record at all, and that only shows when you compare records with agents.',
      },
      {
        says: 'Which agents never asked, whether the decisions were enforced or only recorded, who owns what is open, and whether some acts form a chain.',
        right: true,
        why: 'Coverage, enforcement, ownership and connection are properties of many records. That is what posture means.',
      },
      {
        says: 'Whether the decisions were sound: that takes another engine.',
        why: 'A second engine with the same rules says the same. Whether a rule is good is a question about the policy, and you answer it by reading the policy.',
      },
    ],
  },
];
