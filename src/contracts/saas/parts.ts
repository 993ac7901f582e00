/** Fields that several operations share, ready for their payloads. */
import { blockers, constant, label, labelOrNull, oneOf, privateFlag } from './fields.ts';
import { type Field, type Fields, fixed, optional } from './operation.ts';

const DEFAULT_NOTE = "Upstream's builder demands the word; that it is unknown when left out is ours.";

/** The four words of operations 5, 7, 8 and 9. The other status vocabularies differ: do not merge them (S6). */
const READINESS = ['ready', 'degraded', 'blocked', 'unknown'] as const;

export function readiness(title: string, description: string): Field {
  return optional(oneOf(READINESS, { title, description, note: DEFAULT_NOTE }), 'unknown');
}

/** A free word about something, which upstream's builder demands. */
export function freeWord(title: string, description: string, example: string): Field {
  return optional(label({ title, description, note: DEFAULT_NOTE }, [example]), 'unknown');
}

/** A closed set of words, unknown when left out. */
export function word<const V extends readonly [string, ...string[]]>(
  values: V,
  title: string,
  description: string,
): Field {
  return optional(oneOf(values, { title, description, note: DEFAULT_NOTE }), 'unknown');
}

/** A one-line label with upstream's default. */
export function named(title: string, description: string, initial: string, example = initial): Field {
  return optional(label({ title, description }, [example]), initial);
}

/** A moment as text, or null, which is the default. */
export function moment(title: string, description: string, example: string): Field {
  const note = 'Any one-line text or null, as upstream; the form of a time is not checked.';
  return optional(labelOrNull({ title, description, note }, example), null);
}

/** A fixed sentence about what stays private. */
export function boundary(title: string, text: string): Field {
  const description = 'Says in the document itself what stays private. Fixed.';
  return fixed(constant(text, { title, description }), text);
}

/** Blockers and the word that nothing was verified, as most summaries end. */
export function unverified(exampleBlocker: string): Fields {
  return { blockers: optional(blockers(exampleBlocker), []), private_validation_required: verifiedByNobody };
}

export const verifiedByNobody: Field = fixed(privateFlag, true);

/** Where the four generic operations are documented upstream. */
export const GENERIC_RESPONSE = {
  message: 'This operation requires the private CAVRA SaaS Control Plane or Enterprise service.',
  nextStep: 'See docs/architecture/saas-control-plane-contract.md',
} as const;

/**
 * Said when a generic response is built on another operation's request. Upstream's generic builder answers any
 * request, so it has no such text; this one is ours, in the style of the others.
 */
export function genericMismatch(operation: string): string {
  return `${operation.replaceAll('_', ' ')} response requires a ${operation} request`;
}
