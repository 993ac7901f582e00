/** Controls that most teams have: what each judges, when, what it leaves open, and what it would have said on the evening of the incident. */

export interface Control {
  readonly control: string;
  readonly judges: string;
  readonly when: string;
  readonly leavesOpen: string;
  readonly thatEvening: string;
}

export const CONTROLS: readonly Control[] = [
  {
    control: 'Code review',
    judges: 'a change',
    when: 'before the merge',
    leavesOpen: 'commands that have already run',
    thatEvening: 'Was not asked: the push went past it.',
  },
  {
    control: 'SAST, SCA, DAST',
    judges: 'code, dependencies, the running service',
    when: 'after writing',
    leavesOpen: 'who was allowed to act',
    thatEvening: 'Found nothing: a policy file, a workflow file, no flaw that a scanner has a name for.',
  },
  {
    control: 'Secret scanning',
    judges: 'committed content',
    when: 'after the commit',
    leavesOpen: 'the reading itself',
    thatEvening: 'Found nothing: the secret was read, and never committed.',
  },
  {
    control: 'Cloud posture',
    judges: 'the state of what is deployed',
    when: 'after the deployment',
    leavesOpen: 'the act that changed it',
    thatEvening: 'Reports the widened role at its next round, when it has been used.',
  },
  {
    control: 'IAM',
    judges: 'what an identity may do',
    when: 'always, coarsely',
    leavesOpen: 'intent and circumstances of one act',
    thatEvening:
      'Objected to nothing: every act was within the rights of the identity, some of which it had just given itself.',
  },
];

/** The control that this book is about; what it says about the evening is computed. */
export const RUNTIME_AUTHORITY = {
  control: 'Runtime authority',
  judges: 'one act that is being attempted, with policy and evidence',
  when: 'before the act',
  leavesOpen: 'whether the artifact is any good',
} as const;
