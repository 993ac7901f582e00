/** Check questions of the chapter on the policy language. */
import type { CheckQuestion } from '../question.ts';

export const QUESTIONS: readonly CheckQuestion[] = [
  {
    id: 'language-route-or-block',
    asks: 'Changes to the deploy role are rare, legitimate and dangerous. In which list do they belong?',
    options: [
      {
        says: '`filesystem.block_write`, because they are dangerous.',
        why: 'People who have to do it will find a way around, and then nothing is recorded. Block what nobody should do.',
      },
      {
        says: '`filesystem.require_approval_write`',
        right: true,
        why: 'A person looks, the record names that person, and the work gets done. Block what nobody should do; route what somebody should look at.',
      },
      {
        says: 'In none: what matches nothing is asked anyway.',
        why: 'That holds for commands. A file that matches nothing is allowed.',
      },
    ],
  },
  {
    id: 'language-stable-id',
    asks: 'Months later somebody reads a decision. What in it says which pack decided?',
    options: [
      {
        says: 'The title of the pack.',
        why: 'Titles are for people, and they change. A record does not hold it.',
      },
      {
        says: 'The id of the pack. Which version was in force, your repository has to say.',
        right: true,
        why: '`metadata.id` goes into every decision, and the version does not. Keep the id stable and let the version go up.',
      },
      {
        says: 'The name of the file, with its path.',
        why: 'The engine never learns it. A pack may reach it from anywhere.',
      },
    ],
  },
  {
    id: 'language-explain',
    asks: 'A write was allowed and should not have been. Which command shows every pattern that was tried?',
    options: [
      {
        says: '`cavra policy explain`, with the pack and the action.',
        right: true,
        why: 'It prints each list in its order, each pattern, and the one that decided, or that none did.',
      },
      {
        says: '`cavra policy validate`',
        why: 'It judges the form of the pack. A pack with a hole is valid.',
      },
      {
        says: '`cavra policy diff`',
        why: 'It compares two packs. It never sees your action.',
      },
    ],
  },
  {
    id: 'language-both-tests',
    asks: 'A team tests its pack with twenty actions, and all of them must be blocked. What do they not notice?',
    options: [
      {
        says: 'Nothing; more tests would only be slower.',
        why: 'A pack that blocks everything passes all twenty, and on Monday nobody can work.',
      },
      {
        says: 'That a parent changed.',
        why: 'A change of a parent that opens something would turn one of their tests red.',
      },
      {
        says: 'That the pack may be too strict.',
        right: true,
        why: 'There are two ways to be wrong. Only an action that must pass can show the second one.',
      },
    ],
  },
  {
    id: 'language-root-twin',
    asks: 'A pack blocks reading `**/*.pem`. Which file is still read?',
    options: [
      {
        says: '`certs/server.pem`',
        why: 'The stars cover the folder and the name, and the slash is there.',
      },
      {
        says: '`server.pem`',
        right: true,
        why: 'The pattern wants a slash, and a file at the root has none. `*.pem` covers both.',
      },
      {
        says: 'None: two stars mean any number of folders, also none.',
        why: 'In other tools they do. Here two stars are one star, and the slash after them is a letter.',
      },
    ],
  },
];
