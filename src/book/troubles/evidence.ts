/** Bundles and approvals that do not do what they should. Between backticks stands code type. */
import type { Trouble } from './trouble.ts';

export const EVIDENCE_TROUBLES: readonly Trouble[] = [
  {
    id: 'verification-fails',
    symptom: 'A bundle does not verify',
    cause:
      'Three things are possible, in this order of likelihood: you brought the wrong kind of key, you brought another key, or a file is not as it was listed.',
    look: 'The code. It says which of the three it is, and the file where there is one.',
    fix: 'Match the kind of signature, then the key id and the root, then the file. Do not make the bundle anew before you know: a new bundle proves that somebody could make one.',
    codes: ['signature-mismatch', 'signer-unknown', 'trust-root-not-valid', 'file-changed', 'file-missing'],
    more: { says: 'What each fault gets', at: '/reference/evidence/#what-verification-proves' },
  },
  {
    id: 'verified-by-nobody',
    symptom: 'A bundle verifies, and nobody can say who signed it',
    cause:
      'It was verified without a key. Checksums alone agree with whoever wrote them. Upstream calls that verified; here the answer is no, or a person decides when you ask for checksums only.',
    look: 'The command that was used: does it name a trust root, a public key or a secret?',
    fix: 'Give `--trust-root` a file that you had before the bundle came.',
    codes: ['signature-unchecked'],
    more: {
      says: 'The question that a signature answers',
      at: '/book/policy-and-evidence/#the-question-that-a-signature-answers',
    },
  },
  {
    id: 'bundle-of-the-demo',
    symptom: 'The bundle shows actions that you never asked about',
    cause: 'Upstream’s command packs the steps of its demo, whatever was evaluated. Its help says so.',
    look: 'The session id in the bundle.',
    fix: 'Upstream: none. Here a bundle holds the decisions that it is given, and records of two sessions are refused.',
    codes: ['record-mismatch'],
    whose: 'upstream',
  },
  {
    id: 'pipeline-fails-laptop-passes',
    symptom: 'The pipeline cannot verify what your machine verifies',
    cause: 'The two look at different files: another path, an older root, a bundle that a step packed again.',
    look: 'The digest that `cavra evidence bundle` printed, beside the digest of the file in the pipeline.',
    fix: 'Hand on the zip as it is. A tool that unpacks and packs again makes other bytes, and that is found.',
    codes: ['zip-rewrapped', 'unreadable-file', 'zip-unreadable'],
  },
  {
    id: 'evidence-stale',
    symptom: 'The evidence is older than the decision, or names another pack',
    cause: 'It was made for an earlier run, or under a pack that has changed since.',
    look: '`created_at` of the bundle, `timestamp` and `policy_pack` of its decisions.',
    fix: 'Evaluate again and bundle again. Old evidence is not wrong; it proves something else.',
    more: { says: 'What it does not say', at: '/book/policy-and-evidence/#what-it-does-not-say' },
  },
  {
    id: 'kept-too-short',
    symptom: 'Retention is refused',
    cause: 'The policy of the bundle is missing, or keeps it for fewer days than you asked for.',
    look: 'The file for retention in the bundle; `cavra evidence inspect` lists it.',
    fix: 'Make the bundle with more days. In a closeout, have the retention approved: a missing approval can be accepted by nobody.',
    codes: ['retention-too-short'],
    more: { says: 'Retention health', at: '/closeout/retention-health/' },
  },
];

export const APPROVAL_TROUBLES: readonly Trouble[] = [
  {
    id: 'approval-not-visible',
    symptom: 'An approval is not in the list',
    cause: 'The list shows one store, one state and one tenant. The record lies in another.',
    look: 'Upstream: the flags of `upstream:cavra approval list`, and the route that the decision took.',
    fix: 'Look in the store that the creating command wrote to. Here there is no list: a record is a file.',
    whose: 'upstream',
  },
  {
    id: 'cannot-approve',
    symptom: 'An approval cannot be approved',
    cause:
      'Only a pending approval changes, once, and only before its end. An actor and a reason are both needed; upstream waits for somebody to expire it by hand.',
    look: 'State and end of the record.',
    fix: 'Ask again. A decision that was taken stays: a second answer to it would leave the reader with two.',
    codes: ['approval-closed', 'no-clock'],
    more: { says: 'Every state and every step', at: '/reference/evidence/' },
  },
  {
    id: 'approval-expired-early',
    symptom: 'An approval ran out before anybody read it',
    cause: 'Its time to live is shorter than the way to the person who decides.',
    look: '`requested_at` and `expires_at`.',
    fix: 'Upstream: a longer `upstream:--ttl-hours`, or a route to somebody who is awake. The end itself should stay.',
    whose: 'upstream',
  },
  {
    id: 'glass-without-reason',
    symptom: 'Break glass looks like a way around the policy',
    cause: 'Actor, reason or reference is missing, or nobody looked at it afterwards.',
    look: 'The record: who, why, and the decision that would have stood.',
    fix: 'Refuse it without the two; here the answer is then a block. Put the review into somebody’s calendar.',
    more: { says: 'Break glass', at: '/book/policy-and-evidence/#break-glass' },
  },
];
