/** What a decision means for the caller, as one of the four outcomes: the exit code of every command that decides. */
import type { Outcome } from '../issue.ts';
import type { DecisionWord } from './vocabulary.ts';

/** Upstream's commands end with 0 whatever was decided, so that their exit code stops nothing. Ours does. */
export const DECISION_OUTCOMES: Readonly<Record<DecisionWord, Outcome>> = {
  allow: 'yes',
  allow_with_attestation: 'yes',
  warn: 'yes',
  audit_only: 'yes',
  require_approval: 'person',
  block: 'no',
};
