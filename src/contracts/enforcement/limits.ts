/** Bounds of the enforcement contracts. Upstream has none of them; all are ours. */
import { DEFAULT_LIMITS, type Limits, type Screening } from '../guard.ts';

/** Characters (UTF-16 units) of a target: a path, a whole command line, a ref. */
export const LONGEST_TARGET = 8_192;
/** Characters of any other text. */
export const LONGEST_TEXT = 256;
/** Items of any list in a request. */
export const MOST_ITEMS = 64;
/** Patterns of one list of a policy, and servers of one registry. */
export const MOST_PATTERNS = 512;
/** Packs above a pack, counted along the longest line of parents. */
export const DEEPEST_INHERITANCE = 8;

/** 64 KiB of text for a request; a target may be longer than the usual text. */
export const ENFORCEMENT_LIMITS: Limits = { ...DEFAULT_LIMITS, text: LONGEST_TARGET };

/**
 * An OIDC token travels in the runner's signature, so that one value may look like a secret. It is still never
 * shown back.
 */
export const ENFORCEMENT_SCREENING: Screening = {
  exemptKeys: new Set(),
  exemptValues: new Set(['runner_auth.signature']),
};
