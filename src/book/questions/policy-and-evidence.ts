/** Check questions of the chapter on policy and evidence. */
import type { CheckQuestion } from '../question.ts';

export const QUESTIONS: readonly CheckQuestion[] = [
  {
    id: 'evidence-break-glass',
    asks: 'Why is breaking the glass not a bypass?',
    options: [
      {
        says: 'Because it only works on actions that would have been allowed anyway.',
        why: 'It is there for the others: a block or a wait that cannot stand in an emergency.',
      },
      {
        says: 'Because a named person gives a reason, the record gets a state of its own, and the first decision stays beside it.',
        right: true,
        why: 'Nothing is hidden and nothing is relabelled. Whoever reviews it sees what the policy said and who overrode it.',
      },
      {
        says: 'Because it is switched off in production.',
        why: 'Production is where it is needed. A way that exists on paper only makes people find a real bypass.',
      },
    ],
  },
  {
    id: 'evidence-review-artifact',
    asks: 'Which file of a bundle is written for the person who reviews the pull request?',
    options: [
      {
        says: '`siem-event.json`',
        why: 'That one is for a monitor: counts and severity, and no targets, because they may be confidential.',
      },
      {
        says: '`manifest.json`',
        why: 'It proves the other files. It says nothing that a reviewer could weigh.',
      },
      {
        says: '`pr-attestation.md`',
        right: true,
        why: 'A line for each decision and each approval, and what to make of them. It is a claim; the signature is the proof.',
      },
    ],
  },
  {
    id: 'evidence-failed-first-look',
    asks: 'A bundle that was fine yesterday fails to verify today. Where do you look first?',
    options: [
      {
        says: 'At the checksum of each file, to find out what was tampered with.',
        why: 'It may come to that. But a wrong key gives a failure as well, and that is far more often the cause.',
      },
      {
        says: 'At the kind of signature, then at the key id and the root that you brought.',
        right: true,
        why: 'A secret held against a signed bundle, or a root that ended yesterday, looks like forgery and is a mistake.',
      },
      {
        says: 'At the policy pack, because a newer version may have changed the rules.',
        why: 'Verification does not decide anything again. It holds records against records.',
      },
    ],
  },
  {
    id: 'evidence-approve-an-allow',
    asks: 'For a plan that was allowed, somebody asks the store to open an approval “to be on the safe side”. What happens?',
    options: [
      {
        says: 'It is refused, unless a flag or a route names a group.',
        right: true,
        why: 'Only a decision that waits names who may approve. Without a group there is nobody to ask, and the code is `approval-no-group`.',
      },
      {
        says: 'It is opened and approved at once, because the decision was an allowance.',
        why: 'Nothing is approved without a person. A record of an approval that nobody gave would be worse than none.',
      },
      {
        says: 'It is opened for Repository Owners, who get everything that nobody else wants.',
        why: 'That group stands in decisions on commands that match nothing. It is no general fallback; a routing file can name one.',
      },
    ],
  },
];
