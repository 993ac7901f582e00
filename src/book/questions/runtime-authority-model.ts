/** Check questions of chapter 3. */
import type { CheckQuestion } from '../question.ts';

export const QUESTIONS: readonly CheckQuestion[] = [
  {
    id: 'model-block-or-wait',
    asks: 'A colleague says that `block` and `require_approval` come to the same: the agent does not get what it wants. What is the difference?',
    options: [
      {
        says: 'A block is more severe, an approval is for lesser cases.',
        why: 'Severity is a field of its own and changes no decision. There are waits with severity `high` and blocks with the same.',
      },
      {
        says: 'A block is final under this pack and names nobody. A wait names a group and becomes an approval record that a person ends, or that runs out.',
        right: true,
        why: 'From a block the only way on is a change of the pack, which can be reviewed. From a wait it is a person with a name and a reason.',
      },
      {
        says: 'A block can be lifted by Platform Security, a wait by anybody.',
        why: 'The other way round, nearly: the wait names the group that may lift it, and a block of a file or command names none.',
      },
    ],
  },
  {
    id: 'model-tools-as-objects',
    asks: 'Why are tools objects of trust, apart from the agent that calls them?',
    options: [
      {
        says: 'Because tools can be malicious and agents cannot.',
        why: 'Either can be, and neither was on Thursday. The stray server was nobody’s attack; it simply had no owner and the whole disk.',
      },
      {
        says: 'Because the same call is harmless or dangerous depending on server, capability and scope, and trust has to be a record with an owner and a state.',
        right: true,
        why: 'The agent is the same in both cases. What differs is who answers, and what lies behind the answer.',
      },
      {
        says: 'Because MCP requires a registry.',
        why: 'It does not. Without a registry the lists of servers in the pack decide, and a server that no list names is blocked unless the pack says otherwise.',
      },
    ],
  },
  {
    id: 'model-evidence-of-a-block',
    asks: 'An act was blocked, so nothing happened. What evidence exists?',
    options: [
      {
        says: 'None: evidence is about what was done.',
        why: 'Then nobody could show that the control works, or that an agent has been trying the same door every night.',
      },
      {
        says: 'A line in the log of the agent.',
        why: 'The agent may write one. It is the account of the party that was stopped, and it can be left out.',
      },
      {
        says: 'The decision record: who tried what, the rule, the reason, the severity, and a reference under which the evidence is found.',
        right: true,
        why: 'It has the same fields as the record of an act that went ahead. What is missing is only the act.',
      },
    ],
  },
  {
    id: 'model-mode-and-record',
    asks: 'Noor’s team runs in `audit_only` for a week. The agent applies a plan. What does the record say?',
    options: [
      {
        says: '`audit_only`, and nothing else: the mode replaces the decision.',
        why: 'Then the week would teach nothing. The point of the mode is to see what the policy would have done.',
      },
      {
        says: '`block`, because the pack says so. The mode only tells the caller not to care.',
        why: 'The caller is not left to guess: the effective decision is in the answer. Two fields keep both facts.',
      },
      {
        says: 'Both: the policy said `block`, the effective decision was `audit_only`.',
        right: true,
        why: 'The base decision is always kept beside the effective one. That is what makes a week of recording worth reading.',
      },
    ],
  },
  {
    id: 'model-bypass-claim',
    asks: 'Which of these promises can be kept?',
    options: [
      {
        says: 'The agent cannot act without asking.',
        why: 'A hook or wrapper can be left out by whoever sets the agent up, and an agent with a shell can start a program without it.',
      },
      {
        says: 'Work that was done without asking does not get into the main branch.',
        right: true,
        why: 'If the check is required, comes from the expected source, and nobody may bypass the settings. The promise is about a gate that the agent has no hands on.',
      },
      {
        says: 'Every act of an agent is recorded.',
        why: 'Every request is. An act without a request leaves no record, and that is why coverage is a question of its own.',
      },
    ],
  },
];
