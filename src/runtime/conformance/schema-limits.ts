/** Where an exported JSON Schema and its contract may disagree on a document, each with its reason. A test holds them to this. */
import type * as z from 'zod';
import type { IssueCode } from '../../contracts/codes.ts';

type RawIssue = z.core.$ZodIssue;

export interface SchemaLimit {
  readonly name: string;
  readonly reason: string;
}

/** The schema takes what the contract refuses. Every issue of the contract must be of one of these kinds. */
export const UNSEEN_BY_SCHEMA: readonly (SchemaLimit & { is(issue: RawIssue): boolean })[] = [
  {
    name: 'A rule between places',
    reason:
      'It compares two places, looks for an item that stands twice, or asks for a day that exists. JSON Schema has no words for it.',
    is: ({ code }) => code === 'custom',
  },
  {
    name: 'Nothing but spaces',
    reason:
      'The length of a text is measured after its outer spaces are cut off. JSON Schema measures all of it.',
    // The parser reports the text after the cut.
    is: (issue) => issue.code === 'too_small' && issue.origin === 'string' && issue.input === '',
  },
];

/** The JSON Schema refuses what the contract's own schema takes: the guard in front of it has refused the document. */
export const GUARDED_BEFORE: SchemaLimit & { readonly code: IssueCode } = {
  name: 'A key that changes how objects work',
  reason: 'A map drops it. The guard in front of every contract refuses it before.',
  code: 'forbidden-key',
};

export const SCHEMA_LIMITS: readonly SchemaLimit[] = [...UNSEEN_BY_SCHEMA, GUARDED_BEFORE];
