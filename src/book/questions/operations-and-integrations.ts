/** Check questions of the chapter on operations. */
import type { CheckQuestion } from '../question.ts';

export const QUESTIONS: readonly CheckQuestion[] = [
  {
    id: 'operations-verify-not-summary',
    asks: 'A job writes `summary.md` about the agent’s work and fails when the word “block” occurs in it. What is wrong with that?',
    options: [
      {
        says: 'The word should be searched for in capital letters, too.',
        why: 'A better search in the wrong text is still a search in the wrong text.',
      },
      {
        says: 'A summary can be written by the one whose work it sums up. Verify the evidence, with a root that the job did not make.',
        right: true,
        why: 'A bundle carries digests of its records and a signature over them. A summary carries good will.',
      },
      {
        says: 'Nothing, as long as the summary is kept with the build.',
        why: 'Then a claim is kept for years, and nobody can tell whether it was true.',
      },
    ],
  },
  {
    id: 'operations-strongest-controls',
    asks: 'Which pattern brings the strongest control over tenants, storage and network?',
    options: [
      {
        says: 'The local command, because nothing leaves the machine.',
        why: 'It leaves control over who uses it with each person. That is its main risk.',
      },
      {
        says: 'The required check, because nobody can skip it.',
        why: 'It guards a branch. Where evidence lies and who may reach it is decided elsewhere.',
      },
      {
        says: 'The control plane on Kubernetes, with sign-on, network policy and persistent stores.',
        right: true,
        why: 'It is the one where identity, network and storage can be governed together. It is also the one with the most to get wrong.',
      },
    ],
  },
  {
    id: 'operations-record-failures',
    asks: 'A connector could not deliver. Why write that down, when the event is lost anyway?',
    options: [
      {
        says: 'Because a failure without a record looks like a delivery, and nobody retries it.',
        right: true,
        why: 'Retry, health check and audit all start from that record. Silence is read as success.',
      },
      {
        says: 'Because the provider bills by the attempt.',
        why: 'It may. The reason to keep the record is that somebody has to act on it.',
      },
      {
        says: 'It is optional, since the event stays in the bundle.',
        why: 'The bundle proves what was decided. It does not know who was told.',
      },
    ],
  },
  {
    id: 'operations-only-on-the-machine',
    asks: 'The widened role of the incident was caught in the pipeline. The environment file that was read was not. Why?',
    options: [
      {
        says: 'The pack of the pipeline has no pattern for it.',
        why: 'It is the same pack. With the question in front of it, it would have said block.',
      },
      {
        says: 'Reading leaves nothing in a change, so the pipeline was never asked about it.',
        right: true,
        why: 'A place can judge only what it gets to hear. Reading, running and calling have to be asked about on the machine, or at what is acted upon.',
      },
      {
        says: 'Reading is not severe enough for a required check.',
        why: 'Severity changes no decision, and no place picks its questions by it.',
      },
    ],
  },
];
