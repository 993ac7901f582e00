import type { CheckQuestion } from '../question.ts';

export const QUESTIONS: readonly CheckQuestion[] = [
  {
    id: 'gui-first-look',
    asks: 'A new colleague wants to know what this thing does. Which screen do you open?',
    options: [
      {
        says: 'The incident',
        right: true,
        why: 'One story, a decision for each step, and one step that passes. In upstream’s sandbox it is the dashboard, or the demo behind it.',
      },
      {
        says: 'The Evidence Console',
        why: 'It shows what is known about a tenant. The colleague has not seen one action yet.',
      },
      {
        says: 'The playground',
        why: 'It shows whether a document has the right shape, which is the second question, or the tenth.',
      },
    ],
  },
  {
    id: 'gui-proof',
    asks: 'An auditor wants it proved that an action was asked about before it happened. Which screen?',
    options: [
      {
        says: 'A picture of the screen in Decide',
        why: 'A picture can be made of anything, and nobody can verify it.',
      },
      {
        says: 'The evidence screen: a bundle, verified with a root that the auditor brought',
        right: true,
        why: 'It is the only screen whose content can be checked by somebody who trusts neither you nor the page.',
      },
      { says: 'The posture', why: 'It adds decisions up. The auditor asked for one of them.' },
    ],
  },
  {
    id: 'gui-tool',
    asks: 'The owner of a tool server asks whether an agent may still use it. Where do you look?',
    options: [
      {
        says: 'The registry: Decide with the trust registry switched on',
        right: true,
        why: 'Tier, state, tools and capabilities decide, in this order, and the rule of the answer says which of them spoke.',
      },
      {
        says: 'The list of packs',
        why: 'A pack may list servers. Once there is a registry, that list is not looked at.',
      },
      {
        says: 'The approval desk',
        why: 'A call of that tool may end there. Whether it does is what the registry says.',
      },
    ],
  },
  {
    id: 'gui-executive',
    asks: 'The head of the department asks how things stand. What do you show?',
    options: [
      {
        says: 'The list of all decisions of the week',
        why: 'It holds the answer the way a phone book holds a name you have forgotten.',
      },
      {
        says: 'A verified bundle',
        why: 'It proves one session. It says nothing about what was never asked.',
      },
      {
        says: 'The posture: coverage, findings, and the decisions behind each number',
        right: true,
        why: 'It is made for that question, as long as one can get from each number to the decisions that it counts.',
      },
    ],
  },
  {
    id: 'gui-why',
    asks: 'A developer asks why her agent was blocked. Which screen answers?',
    options: [
      {
        says: 'Decide: what was judged, the rule, and the pattern laid over it',
        right: true,
        why: 'The reason names the pattern, and the screen shows which letters it covered. In upstream’s sandbox it stands on the dashboard.',
      },
      { says: 'The posture, under findings', why: 'A finding is an open gap. A block that worked is none.' },
      {
        says: 'The error catalogue',
        why: 'It explains why a document is refused. A block is a decision about an action, and the document was fine.',
      },
    ],
  },
  {
    id: 'gui-sample',
    asks: 'Why does a public sandbox show sample state?',
    options: [
      {
        says: 'Because real data would be too slow to load',
        why: 'A page can load a lot. That is not the reason.',
      },
      {
        says: 'Because no tenant’s data, prompts, reasoning, output of tools or private logic may stand on a public page',
        right: true,
        why: 'So what is green there is green in the sample. A screen has to say which of the two it shows.',
      },
      { says: 'Because samples are easier to sign', why: 'A signature does not care what it covers.' },
    ],
  },
];
