/** Terms of policies and of proof. */
import type { Term } from './term.ts';

export const POLICY_TERMS: readonly Term[] = [
  {
    term: 'approval',
    meaning:
      'The answer of a person to an action that was routed to them: a record with a state, an actor, a reason and an end.',
    home: 'policy-and-evidence',
  },
  {
    term: 'approver group',
    meaning:
      'The people who may approve an action, as the rule that asked for them names them. Without a group there is nobody to ask.',
    home: 'policy-and-evidence',
  },
  {
    term: 'attestation',
    meaning:
      'A text for reviewers that says, decision by decision, what was asked and what was answered. It travels with the pull request; the bundle behind it is the proof.',
    home: 'policy-and-evidence',
  },
  {
    term: 'baseline',
    meaning:
      'The policy pack that decides when a request names no other. Its patterns are the ones that most examples of this book run against.',
    forms: ['baseline pack'],
    home: 'policy-language-reference',
  },
  {
    term: 'break glass',
    meaning:
      'A named emergency path: an actor and a reason let a blocked action pass with an attestation, and the decision that would have stopped it stays in the record.',
    forms: ['break-glass', 'breaks the glass'],
    home: 'policy-and-evidence',
  },
  {
    term: 'canonical JSON',
    meaning:
      'JSON written in the one form of RFC 8785, so that two programs get the same bytes, and the same digest, from the same data.',
    home: 'policy-and-evidence',
  },
  {
    term: 'compound command',
    meaning: 'One command line that holds two commands. A pattern that allows the first covers both.',
    home: 'policy-language-reference',
  },
  {
    term: 'digest',
    meaning:
      'A number of fixed length made from bytes (SHA-256 here). It shows that bytes changed, and nothing about who changed them.',
    home: 'policy-and-evidence',
  },
  {
    term: 'evidence bundle',
    meaning:
      'A zip of the records of one session, with a manifest that lists each file by its digest and a signature over the manifest.',
    home: 'policy-and-evidence',
  },
  {
    term: 'legal hold',
    meaning: 'A mark on retained evidence: it may not be disposed of, whatever its end date says.',
    home: 'policy-and-evidence',
  },
  {
    term: 'linter',
    meaning:
      'The part of `cavra policy lint` that asks the engine about actions near those a policy lists, and shows the ones that get another answer than the policy means.',
    home: 'policy-language-reference',
  },
  {
    term: 'manifest',
    meaning: 'The file of a bundle that lists every other file with its size and digest.',
    home: 'policy-and-evidence',
  },
  {
    term: 'pattern',
    meaning:
      'An entry of a policy list. It must match a whole path or command; a star stands for anything, slashes included.',
    quiet: true,
    home: 'policy-language-reference',
  },
  {
    term: 'policy mode',
    meaning:
      'How a decision takes effect: recorded only, enforced, enforced strictly, or under break glass. The decision of the policy stays visible beside it.',
    home: 'policy-language-reference',
  },
  {
    term: 'policy pack',
    meaning: 'A policy with an id and a version: lists of patterns for files, commands and tool servers.',
    home: 'policy-language-reference',
  },
  {
    term: 'retention',
    meaning: 'How long evidence is kept, in which class, and what happens afterwards.',
    home: 'policy-and-evidence',
  },
  {
    term: 'signature',
    meaning:
      'Bytes that only the holder of a key could have made over a manifest. Who verifies decides which keys to believe.',
    quiet: true,
    home: 'policy-and-evidence',
  },
  {
    term: 'trust root',
    meaning:
      'A public key with an owner, a status and a time. A verifier believes the roots that it was handed before, never one that came with the bundle.',
    home: 'policy-and-evidence',
  },
];
