/** The commands that a reader of this book needs, by the job. A test holds that each exists. */

export interface JobCommand {
  /** What somebody wants who reaches for it. */
  readonly job: string;
  /** The words after `cavra`. */
  readonly command: string;
}

export interface JobGroup {
  readonly title: string;
  readonly jobs: readonly JobCommand[];
}

export const JOB_GROUPS: readonly JobGroup[] = [
  {
    title: 'Decide',
    jobs: [
      { job: 'May this action be done?', command: 'evaluate' },
      { job: 'Which pattern decided, and what else was looked at?', command: 'policy explain' },
    ],
  },
  {
    title: 'Write a policy',
    jobs: [
      { job: 'Is my policy read, all of it?', command: 'policy validate' },
      { job: 'What slips past it?', command: 'policy lint' },
      { job: 'Does it still decide what it decided yesterday?', command: 'policy test' },
      { job: 'What would change with the new version?', command: 'policy diff' },
    ],
  },
  {
    title: 'Prove',
    jobs: [
      { job: 'Keep these decisions so that somebody else can check them', command: 'evidence bundle' },
      { job: 'Is this bundle what its maker signed?', command: 'evidence verify' },
    ],
  },
  {
    title: 'Operate',
    jobs: [
      { job: 'May this release be closed?', command: 'closeout evaluate' },
      { job: 'Does this packet pass its gate?', command: 'lifecycle verify' },
      { job: 'Is this document what its contract says?', command: 'validate' },
      { job: 'What does a document of this contract look like?', command: 'contracts show' },
    ],
  },
];

/** The address of a command in the reference. */
export const commandPath = (command: string): string =>
  `/reference/cli/${command.split(' ')[0]}/#${command.replaceAll(' ', '-')}`;
