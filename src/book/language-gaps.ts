/** What people want to say in a policy, cannot, and do instead. Code type stands between backticks. */
interface Gap {
  readonly wish: string;
  readonly instead: string;
}

export const LANGUAGE_GAPS: readonly Gap[] = [
  {
    wish: 'Everything below `infra/`, except the documentation',
    instead:
      'Name the folders that are meant. There is no “except”, and no pattern that takes another one back.',
  },
  {
    wish: 'This agent may, that one may not',
    instead:
      'Give each its own pack, and let the caller name it. A rule looks at the action, never at who acts.',
  },
  {
    wish: 'Not on Fridays, not on this branch',
    instead:
      'Let the caller choose another pack or mode then. A rule knows no clock and no branch but the one pushed to.',
  },
  {
    wish: 'Reading this file needs approval',
    instead: 'Block it, and give what is needed in another file. Approval exists for writes and commands.',
  },
  {
    wish: 'This command needs approval, and nobody may allow it',
    instead: 'Leave it off the list of allowed commands and see that no star there covers it.',
  },
  {
    wish: 'Payments go to the payments team',
    instead: 'Use a routing file when the approval is made. The group in the decision follows from the rule.',
  },
  {
    wish: 'Only if the file contains a password',
    instead: 'Scan for secrets in the pipeline. The engine sees names, never contents.',
  },
  {
    wish: 'Protect the release branch',
    instead:
      'Protect it on the Git server. The engine’s own rule knows main and master, by their last letters.',
  },
];
