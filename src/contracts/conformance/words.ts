/** How a field of the conformance protocol is described. All of it is ours: upstream publishes no such kit. */
import * as z from 'zod';

/** Title, description and examples of a field. */
export const about = (title: string, description: string, ...examples: readonly unknown[]) =>
  ({ title, description, examples: [...examples], origin: 'ours' }) as const;

const LONGEST_ID = 200;

/** A name of a vector, a family, a rule: no spaces, no control characters. */
export const plainId = (title: string, description: string, ...examples: readonly string[]) =>
  z
    .string()
    .min(1)
    .max(LONGEST_ID)
    .regex(/^[A-Za-z0-9][A-Za-z0-9._:/-]*$/, 'must be letters, digits and . _ : / - only')
    .meta(about(title, description, ...examples));
