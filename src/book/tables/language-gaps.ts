/** What people want to say in a policy, cannot, and do instead. */
import type { BookTableData } from '../table.ts';

export const LANGUAGE_GAPS: BookTableData = {
  caption: 'What a policy cannot say',
  head: ['You would like to say', 'Do this instead'],
  rows: [
    [
      'Everything below `infra/`, except the documentation',
      'Name the folders that are meant. There is no “except”, and no pattern that takes another one back.',
    ],
    [
      'This agent may, that one may not',
      'Give each its own pack, and let the caller name it. A rule looks at the action, never at who acts.',
    ],
    [
      'Not on Fridays, not on this branch',
      'Let the caller choose another pack or mode then. A rule knows no clock and no branch but the one pushed to.',
    ],
    [
      'Reading this file needs approval',
      'Block it, and give what is needed in another file. Approval exists for writes and commands.',
    ],
    [
      'This command needs approval, and nobody may allow it',
      'Leave it off the list of allowed commands and see that no star there covers it.',
    ],
    [
      'Payments go to the payments team',
      'Use a routing file when the approval is made. The group in the decision follows from the rule.',
    ],
    [
      'Only if the file contains a password',
      'Scan for secrets in the pipeline. The engine sees names, never contents.',
    ],
    [
      'Protect the release branch',
      'Protect it on the Git server. The engine’s own rule knows main and master, by their last letters.',
    ],
  ],
};
