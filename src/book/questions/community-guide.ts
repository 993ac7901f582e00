import type { CheckQuestion } from '../question.ts';

export const QUESTIONS: readonly CheckQuestion[] = [
  {
    id: 'community-before',
    asks: 'An auditor asks whether the actions in a pull request were judged before they were carried out. What do you hand over?',
    options: [
      {
        says: 'The log of the pipeline',
        why: 'It shows what ran. Whether somebody was asked first, and what was said, is not in it.',
      },
      {
        says: 'The bundle of the session and its attestation, tied to the pull request',
        right: true,
        why: 'Each line of the attestation is a decision with its id, and the bundle holds the record behind it. A decision has a moment of its own, before the act.',
      },
      {
        says: 'The policy pack with its signature',
        why: 'It shows which rules were meant to hold. It knows nothing of this session.',
      },
    ],
  },
  {
    id: 'community-validate',
    asks: 'Your pack validates. Why test it all the same?',
    options: [
      {
        says: 'Because validation leaves out packs that inherit',
        why: 'It reads the parents, too, and says so when one is missing.',
      },
      {
        says: 'Because patterns compare letters: what you meant may not match, and what you did not mean may',
        right: true,
        why: 'Both happen: a branch called `domain` is stopped, a plan that also applies goes through. A schema sees neither.',
      },
      {
        says: 'Because a signature needs a test report',
        why: 'A signature says who vouches for the bytes. Nobody asks it for tests.',
      },
    ],
  },
  {
    id: 'community-approve-allow',
    asks: 'Why can an allowed action not be sent to the desk for an approval?',
    options: [
      {
        says: 'Because the decision names nobody who could give it',
        right: true,
        why: 'The group comes from the decision, or from a route that somebody wrote. An allowance names none, and an approval without an approver would mean nothing.',
      },
      {
        says: 'Because its severity is too low',
        why: 'Severity orders a queue. It does not decide whether somebody can be asked.',
      },
      {
        says: 'Because an approval would make it an allowance with attestation',
        why: 'An approval changes no decision. It is a record beside it.',
      },
    ],
  },
  {
    id: 'community-own-pack',
    asks: 'In upstream’s product you ran `upstream:cavra policy init`, edited the file, and `upstream:cavra policy test --policy-pack cavra-ai-agent-baseline` passes. What was tested?',
    options: [
      {
        says: 'Your file, because it is the newest',
        why: 'No command looks for the newest file. It loads the pack that it is told.',
      },
      {
        says: 'Your file merged with the baseline',
        why: 'A pack is merged with its parents, and the baseline is not a child of yours.',
      },
      {
        says: 'The shipped baseline; your file was not read',
        right: true,
        why: 'To be found it has to lie under its own id in a folder that the product is told of. Until then every test is a test of somebody else’s pack.',
      },
    ],
  },
  {
    id: 'community-outside',
    asks: 'Which of these does a self-hosted community installation lack because it is a service, and not because nobody has configured it yet?',
    options: [
      {
        says: 'A mail server for its reports',
        why: 'That is configuration: missing, and to be set up by you.',
      },
      {
        says: 'Separation of several tenants with live ingestion for each',
        right: true,
        why: 'Tenants, live connectors, private packs and delivery belong to private services. The public code has their shapes and not their work.',
      },
      {
        says: 'A store for its evidence',
        why: 'That is configuration, too. A folder is enough to begin with.',
      },
    ],
  },
];
