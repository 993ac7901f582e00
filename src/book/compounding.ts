/** The steps of the incident twice: what each is by itself, and what it becomes once the steps before it have been taken. */

export interface Compounded {
  /** Id of a step of the incident. */
  readonly step: string;
  readonly alone: string;
  readonly together: string;
}

export const COMPOUNDED: readonly Compounded[] = [
  {
    step: 'read-env',
    alone: 'A file is opened.',
    together:
      'The values are now in the memory of a process that will call other people’s tools. A read has become an exposure.',
  },
  {
    step: 'widen-role',
    alone: 'One permission is added.',
    together:
      'Who can write to this repository can now write to the bucket. An edit has become more power for the editor.',
  },
  {
    step: 'plan',
    alone: 'Nothing changes.',
    together: 'The plan is the reason why nobody is asked for the next step.',
  },
  {
    step: 'apply',
    alone: 'The cloud is brought to where the files say.',
    together:
      'With the role of a moment ago, in production, and without the question that the flag takes away.',
  },
  {
    step: 'stray-server',
    alone: 'A lock is removed.',
    together:
      'A program of unknown origin has had the state of the infrastructure in its hands, and two writers may now believe that they are alone.',
  },
  {
    step: 'edit-workflow',
    alone: 'One job may fail.',
    together:
      'It is the job that would have caught the role and the apply. The alarm is off, and the light is green.',
  },
  {
    step: 'push-main',
    alone: 'The work is merged.',
    together:
      'The reviewer is gone as well. What remains to be read is the summary, and a summary hides what it leaves out.',
  },
];
