import type { CheckQuestion } from '../question.ts';

export const QUESTIONS: readonly CheckQuestion[] = [
  {
    id: 'install-fastest',
    asks: 'A colleague gives you ten minutes to show that an action can be stopped before it happens. What do you open?',
    options: [
      {
        says: 'The incident, step by step, in the page',
        right: true,
        why: 'It needs no installation, asks about secrets, identity, infrastructure, tools and source control in one go, and shows the rule behind each answer.',
      },
      {
        says: 'A cluster with the chart in it',
        why: 'That shows that the product starts. Your colleague asked whether something stops.',
      },
      {
        says: 'The text of the baseline pack',
        why: 'A list of patterns shows what somebody intended. Only a decision shows what happens, and the two differ more often than one would like.',
      },
    ],
  },
  {
    id: 'install-and-and',
    asks: 'A hook runs `cavra evaluate request.json && terraform destroy`. Nobody has listed that command. What happens?',
    options: [
      {
        says: 'It is destroyed: only a block ends with a code that is not 0',
        why: 'A wait ends with 3, and `&&` goes on after 0 only.',
      },
      {
        says: 'Nothing is destroyed: the answer is a wait, which ends with 3',
        right: true,
        why: 'Every exit code but 0 stops an `&&`. Upstream’s evaluation would have ended with 0, and the cloud would be gone.',
      },
      {
        says: 'Nothing is destroyed: the engine ends the process',
        why: 'The engine answers and holds nobody’s arm. It is the shell that stops here, because it was told to look.',
      },
    ],
  },
  {
    id: 'install-http',
    asks: 'A client asks the HTTP API about an action, gets status 200 and goes on. What has it learnt?',
    options: [
      {
        says: 'That the action is allowed',
        why: 'A block answers 200, too. The status speaks of the call, the field `decision` of the action.',
      },
      {
        says: 'That the question was understood and something was decided',
        right: true,
        why: 'What was decided stands in the body. A client that does not read it is a gate without a door.',
      },
      {
        says: 'That a person has agreed',
        why: 'No person is asked by the API. A wait is an answer to the caller, who has to find the person.',
      },
    ],
  },
  {
    id: 'install-roots',
    asks: 'Why does a pipeline need its trust roots before the first bundle arrives?',
    options: [
      {
        says: 'Because a bundle cannot be unpacked without them',
        why: 'It is a zip; anybody can unpack it.',
      },
      {
        says: 'Because without them a verification shows that bytes are unchanged, and not who signed them',
        right: true,
        why: 'Whoever changes a bundle can make its checksums again. A root that came by another way than the bundle cannot be made again by the one who sent the bundle.',
      },
      {
        says: 'Because a root ends after a while',
        why: 'A root has dates, and they are checked here. That is a reason to renew it, not to have it.',
      },
    ],
  },
  {
    id: 'install-sample',
    asks: 'Upstream’s sandbox shows a posture in green. It was opened without an API. What does the green say?',
    options: [
      {
        says: 'That the sample in the page is green',
        right: true,
        why: 'Without an API the sandbox shows sample state. Live ingestion means a tenant’s own records, from connectors that were set up for it.',
      },
      {
        says: 'That the agents of this machine behave',
        why: 'A static page has seen none of them.',
      },
      {
        says: 'That the tenant’s connectors work',
        why: 'There is no tenant and no connector in a public sandbox; both belong to private services.',
      },
    ],
  },
];
