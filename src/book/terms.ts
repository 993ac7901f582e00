/**
 * Terms of art of this book, each defined once. The glossary is made from this list, and the first use of a term in a
 * chapter links to it by itself (`term-links.ts`). Names in code type have a list of their own, `glossary.ts`.
 */
import { AUTHORITY_TERMS } from './terms/authority.ts';
import { OPERATIONS_TERMS } from './terms/operations.ts';
import { POLICY_TERMS } from './terms/policy.ts';
import type { Term } from './terms/term.ts';

/** In the order of the alphabet. */
export const TERMS: readonly Term[] = [...AUTHORITY_TERMS, ...POLICY_TERMS, ...OPERATIONS_TERMS].toSorted(
  (a, b) => (a.term.toLowerCase() < b.term.toLowerCase() ? -1 : 1),
);

/** What stands behind the # of an entry: `evidence bundle` is `evidence-bundle`. */
export const anchorOf = (term: string): string =>
  term
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** The anchor of a name in code type, apart from that of a term with the same letters. */
export const nameAnchorOf = (name: string): string => `name-${anchorOf(name)}`;

export const GLOSSARY_PAGE = '/guides/glossary/';
