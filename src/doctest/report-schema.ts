/** The report of `--format json` as a schema: a shape that programs may rely on. */
import * as z from 'zod';
import { RULE_IDS } from './rules.ts';

export const RESULTS = ['proven', 'failed', 'declared', 'not run'] as const;

const line = z.int().min(1);
const count = z.int().min(0);

const findingSchema = z.strictObject({
  rule: z.enum(RULE_IDS),
  file: z.string().describe('Relative to the project, with forward slashes.'),
  line,
  column: z.int().min(1),
  message: z.string(),
  found: z.string().optional(),
  expected: z.string().optional(),
  fix: z.string(),
  docs: z.string().describe('The page of the rule.'),
});

export const REPORT_SCHEMA = z
  .strictObject({
    findings: z.array(findingSchema),
    pages: count,
    fences: z.array(
      z.strictObject({ file: z.string(), line, endLine: line, kind: z.string(), result: z.enum(RESULTS) }),
    ),
    ledger: z.record(z.string(), z.record(z.enum(RESULTS), count)).describe('Fences by kind and result.'),
    references: z
      .strictObject({ pages: count, internal: count, external: z.array(z.string()), fetched: z.boolean() })
      .optional()
      .describe('Absent when there was no built site.'),
    spawned: z.array(z.string()).describe('Subcommands that were also really started.'),
    diffs: z.array(z.array(z.string())).describe('What --update changed.'),
  })
  .describe('The report of cavra docs check.');

/** The same as JSON Schema. */
export const reportJsonSchema = (): unknown => z.toJSONSchema(REPORT_SCHEMA);
