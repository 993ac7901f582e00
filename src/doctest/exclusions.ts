/** Findings that a project lives with: a short file, each entry with its reason, none without effect. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Finding } from './finding.ts';
import { RULE_IDS, RULES, type RuleId } from './rules.ts';

const SHORTEST_REASON = 10;
const MOST = 100;

const EXCLUSIONS = z
  .array(
    z.strictObject({
      rule: z.enum(RULE_IDS),
      file: z.string().min(1),
      reason: z.string().trim().min(SHORTEST_REASON),
    }),
  )
  .max(MOST);

type Exclusion = z.infer<typeof EXCLUSIONS>[number];

const about = (file: string, rule: RuleId, line: number, message: string): Finding => ({
  rule,
  file,
  line,
  column: 1,
  message,
  fix: RULES[rule].fix,
});

function parsed(text: string): Exclusion[] | string {
  try {
    const result = EXCLUSIONS.safeParse(JSON.parse(text));
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    return `At ${issue?.path.join('.') || 'the top'}: ${issue?.message ?? 'not a list of exclusions'}.`;
  } catch {
    return 'It is not JSON.';
  }
}

/** Line on which an entry begins, as near as the text tells: the line that names its file. */
function lineOf(text: string, { file }: Exclusion): number {
  const index = text.split('\n').findIndex((line) => line.includes(JSON.stringify(file)));
  return index + 1 || 1;
}

/**
 * In: what was found, and the file of exclusions below the root. Out: what is left, and what is wrong with the list.
 * With `whole`, an entry that excludes nothing is a finding; a part of the pages cannot tell.
 */
export function applyExclusions(
  findings: readonly Finding[],
  root: string,
  file: string | undefined,
  whole: boolean,
): Finding[] {
  if (file === undefined || !existsSync(join(root, file))) return [...findings];
  const text = readFileSync(join(root, file), 'utf8');
  const list = parsed(text);
  if (typeof list === 'string') return [...findings, about(file, 'bad-exclusion', 1, list)];
  const covers = (entry: Exclusion, found: Finding): boolean =>
    entry.rule === found.rule && entry.file === found.file;
  const left = findings.filter((found) => !list.some((entry) => covers(entry, found)));
  const unused = whole ? list.filter((entry) => !findings.some((found) => covers(entry, found))) : [];
  return [
    ...left,
    ...unused.map((entry) =>
      about(
        file,
        'unused-exclusion',
        lineOf(text, entry),
        `${entry.file} has no finding of the rule ${entry.rule}.`,
      ),
    ),
  ];
}
