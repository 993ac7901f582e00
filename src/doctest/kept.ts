/** What is kept of a finding from one run to the next. */
import * as z from 'zod';
import type { Finding } from './finding.ts';
import { RULE_IDS } from './rules.ts';

export const KEPT_FINDING = z.strictObject({
  rule: z.enum(RULE_IDS),
  file: z.string(),
  line: z.number(),
  column: z.number(),
  message: z.string(),
  found: z.string().optional(),
  expected: z.string().optional(),
  fix: z.string(),
});

/** A kept finding as it was: what it lacked is absent again, not undefined. */
export const asFinding = ({ found, expected, ...rest }: z.infer<typeof KEPT_FINDING>): Finding => ({
  ...rest,
  ...(found === undefined ? {} : { found }),
  ...(expected === undefined ? {} : { expected }),
});
