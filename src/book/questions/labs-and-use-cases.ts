import type { CheckQuestion } from '../question.ts';

export const QUESTIONS: readonly CheckQuestion[] = [
  {
    id: 'labs-cloud-bill',
    asks: 'In the case of the cloud bill, what needed authority that the agent did not have?',
    options: [
      {
        says: 'Saving money in a cluster',
        why: 'Somebody had asked for exactly that. The goal was legitimate from beginning to end.',
      },
      {
        says: 'Deleting production, even for a legitimate goal',
        right: true,
        why: 'Authority belongs to the act and not to the goal. Previews could go without asking; production could not.',
      },
      {
        says: 'Looking at what runs and what it costs',
        why: 'Under the policy of the case that is allowed. A policy that makes looking wait teaches an agent to guess.',
      },
    ],
  },
  {
    id: 'labs-other-way',
    asks: 'Your files differ from the solution in every line, and the check says that nothing is missing. What is the state of your lab?',
    options: [
      {
        says: 'Solved',
        right: true,
        why: 'The check asks the engines what your files do. The solution is one way; it is there to compare, not to match.',
      },
      {
        says: 'Solved by luck: the lines should be alike',
        why: 'Two policies can decide alike on everything that the tasks ask and share no line. What they decide is what counts.',
      },
      {
        says: 'Not solved, until the solution was opened',
        why: 'Nothing asks whether you opened it. Comparing is worth it, afterwards.',
      },
    ],
  },
  {
    id: 'labs-proof-rung',
    asks: 'An auditor asks you to show, next quarter, that an act was refused in this one. Which rung teaches what you need?',
    options: [
      {
        says: 'Stop a risky act',
        why: 'It makes the refusal happen. By next quarter the refusal is gone unless somebody kept it.',
      },
      {
        says: 'Prove it',
        right: true,
        why: 'It ends with a bundle, signed and verified by somebody who was not there: that is what can be shown next quarter.',
      },
      {
        says: 'Make something stop',
        why: 'A pipeline that stops is good, and its log is kept for some weeks by a system that can edit it.',
      },
    ],
  },
  {
    id: 'labs-trial-ends',
    asks: 'When is a trial over?',
    options: [
      {
        says: 'When the demo ran without an error',
        why: 'A demo shows samples. It cannot show delivery, separation of customers, or that real acts pass through.',
      },
      {
        says: 'When its blockers are closed by real runs, and the access is gone',
        right: true,
        why: 'Readiness is proven live, and a trial that leaves a door open has added a risk to those it was to reduce.',
      },
      {
        says: 'When the licence runs out',
        why: 'That ends the access. What was learnt, and what is still open, would be lost with it.',
      },
    ],
  },
];
