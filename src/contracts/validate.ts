/** Validation of a parsed value: guard, screening, schema, capped findings. Text comes in through `src/runtime`. */
import * as z from 'zod';
import { CODES } from './codes.ts';
import type { Contract } from './contract.ts';
import { errorMap, type KnownKeys, sentence, toFindings } from './explain.ts';
import { inspect, looksClean } from './guard.ts';
import {
  clip,
  displayPath,
  docsOf,
  type Finding,
  type Issue,
  jsonPointer,
  type Outcome,
  type Path,
} from './issue.ts';
import { prepare } from './prepare.ts';
import { unknownKeyFindings, unwrapped } from './unknown-keys.ts';

/** What a validation found. `value` is the parsed value, trimmed and typed, when there was no error. */
export interface Judgement {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly value?: unknown;
  /** See `inspect`. */
  readonly colons: number;
}

/** Field names at a path of a schema; follows objects, lists and optional wrappers, gives up on the rest. */
function knownKeysOf(schema: z.ZodType): KnownKeys {
  return (path) => {
    let current: unknown = schema;
    for (const segment of path) {
      current = unwrapped(current);
      if (current instanceof z.ZodObject)
        current = Object.hasOwn(current.shape, segment) ? current.shape[segment] : undefined;
      else if (current instanceof z.ZodArray) current = current.element;
      else return [];
    }
    current = unwrapped(current);
    return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
  };
}

const sameOrBelow = (path: Path, above: Path): boolean =>
  above.every((segment, index) => path[index] === segment);

/** Findings of the schema that screening has not already reported at the same place or above it. */
function withoutRepeats(findings: readonly Finding[], reported: readonly Finding[]): Finding[] {
  return findings.filter(({ at }) => !reported.some((other) => sameOrBelow(at, other.at)));
}

/** The outcome that some findings add up to: the worst of their codes, warnings apart. */
export function outcomeOf(findings: readonly Finding[]): Outcome {
  const errors = findings.filter(({ severity }) => severity !== 'warning');
  if (errors.some(({ code }) => CODES[code].outcome === 'unusable')) return 'unusable';
  return errors.length > 0 ? 'no' : 'yes';
}

const NOTHING: readonly Finding[] = [];
const PARSE_OPTIONS = { error: errorMap, reportInput: true } as const;

/** Validates a parsed JSON value. Never throws. Time is bounded by the contract's limits. */
export function validateValue(contract: Contract, value: unknown): Judgement {
  const { schema, words } = prepare(contract);
  const count = { nodes: 0, colons: 0 };
  const clean = looksClean(value, contract.limits, contract.screening, words, count);
  const {
    findings: screened,
    usable,
    colons,
  } = clean
    ? { findings: NOTHING, usable: true, colons: count.colons }
    : inspect(value, contract.limits, contract.screening);
  if (!usable) {
    // The bound is what stopped the reading, so it comes first; what was seen before it follows.
    const bound = screened.slice(-1);
    return { outcome: 'unusable', findings: [...bound, ...screened.slice(0, -1)], colons };
  }
  const basic = contract.precheck?.(value) ?? NOTHING;
  if (basic.length > 0) return { outcome: 'no', findings: [...screened, ...basic], colons };
  const parsed = schema.safeParse(value, PARSE_OPTIONS);
  const { unknownKeys } = contract;
  const unknown =
    unknownKeys === undefined
      ? NOTHING
      : unknownKeyFindings(contract.schema, value, unknownKeys === 'refuse');
  if (parsed.success && screened.length === 0 && unknown.length === 0)
    return { outcome: 'yes', findings: NOTHING, value: parsed.data, colons };
  const schemaFindings = parsed.success ? [] : toFindings(parsed.error.issues, knownKeysOf(contract.schema));
  const findings = [
    ...screened,
    ...withoutRepeats(schemaFindings, screened),
    ...withoutRepeats(unknown, screened),
  ];
  const outcome = outcomeOf(findings);
  return outcome === 'yes' && parsed.success
    ? { outcome, findings, value: parsed.data, colons }
    : { outcome, findings, colons };
}

/** Findings as a reader sees them, at most as many as the contract's limit; the rest is counted in a last warning. */
export function toIssues(
  contract: Pick<Contract, 'limits'>,
  findings: readonly Finding[],
  place?: (finding: Finding) => { line: number; column: number },
): Issue[] {
  const { issues: most, message: longest } = contract.limits;
  const issues = findings.slice(0, most).map(
    (finding): Issue => ({
      code: finding.code,
      path: displayPath(finding.at),
      pointer: jsonPointer(finding.at),
      message: clip(sentence(finding), longest),
      severity: finding.severity ?? 'error',
      docs: docsOf(finding.code),
      ...place?.(finding),
    }),
  );
  if (findings.length > most) {
    const message = `(document) has more issues than the ${most} shown. Mend these and validate again.`;
    issues.push({
      code: 'more-issues',
      path: '(document)',
      pointer: '',
      message,
      severity: 'warning',
      docs: docsOf('more-issues'),
    });
  }
  return issues;
}
