/** From zod's issues to findings: our codes, our words, never the offending value. */
import type * as z from 'zod';
import { type IssueCode, isIssueCode } from './codes.ts';
import { displayPath, type Finding, type Path } from './issue.ts';
import { nearest } from './near.ts';

type Raw = z.core.$ZodIssue;

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'boolean') return 'true or false';
  return typeof value === 'number' ? 'a number' : 'nothing';
}

const EXPECTED: Record<string, string> = {
  object: 'an object',
  record: 'an object',
  array: 'a list',
  tuple: 'a list',
  string: 'a text in double quotes',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  null: 'null',
};

const said = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

function notAllowed(values: readonly unknown[], input: unknown): string {
  const words = values.map(said);
  // In alphabetical order, as upstream prints its sets.
  const list = [...words].sort().join(', ');
  const near = typeof input === 'string' ? nearest(input, words) : undefined;
  return `must be one of: ${list}${near === undefined ? '' : `. Did you mean ${near}?`}`;
}

const plural = (count: number | bigint, one: string): string =>
  `${count} ${one}${Number(count) === 1 ? '' : 's'}`;

function sizeMessage(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): {
  code: IssueCode;
  message: string;
} {
  const big = issue.code === 'too_big';
  const bound = big ? issue.maximum : issue.minimum;
  if (issue.origin === 'array' || issue.origin === 'set') {
    if (big) return { code: 'list-too-long', message: `must have at most ${plural(bound, 'item')}` };
    return { code: 'empty-list', message: `must include at least ${plural(bound, 'item')}` };
  }
  if (issue.origin === 'string') {
    if (big) return { code: 'text-too-long', message: `must have at most ${plural(bound, 'character')}` };
    return { code: 'empty-text', message: 'must not be empty' };
  }
  const relation = big ? 'less than or equal to' : 'greater than or equal to';
  return { code: 'number-out-of-range', message: `must be ${relation} ${bound}` };
}

/** Code and message (without the path in front) of one zod issue, unless the schema brought its own. */
function wording(issue: Raw): { code: IssueCode; message: string } {
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.input === undefined) return { code: 'required-field', message: 'is missing. Add it.' };
      const expected = EXPECTED[issue.expected] ?? issue.expected;
      return { code: 'wrong-type', message: `must be ${expected}; ${kindOf(issue.input)} was found` };
    }
    case 'invalid_value': {
      if (issue.input === undefined) return { code: 'required-field', message: 'is missing. Add it.' };
      if (issue.values.length > 1) {
        return { code: 'not-allowed-value', message: notAllowed(issue.values, issue.input) };
      }
      const constant = issue.values[0];
      if (typeof issue.input !== typeof constant) {
        return {
          code: 'wrong-type',
          message: `must be exactly: ${said(constant)}; ${kindOf(issue.input)} was found`,
        };
      }
      return { code: 'constant-mismatch', message: `must be exactly: ${said(constant)}` };
    }
    case 'too_big':
    case 'too_small':
      return sizeMessage(issue);
    case 'invalid_format':
      return { code: 'bad-format', message: `must match ${issue.pattern ?? issue.format}` };
    case 'invalid_union':
      return { code: 'not-allowed-value', message: 'has none of the forms that the contract allows' };
    case 'invalid_key':
      return { code: 'bad-format', message: 'has a key that the field does not take' };
    case 'custom': {
      const code: unknown = issue.params?.code;
      return { code: isIssueCode(code) ? code : 'bad-format', message: 'breaks a rule of the contract' };
    }
    default:
      return { code: 'wrong-type', message: 'is not what the contract expects' };
  }
}

/**
 * Error map handed to zod: it runs only where a schema has no text of its own.
 * The marker tells `toFindings` that the text is ours and still needs its path in front.
 */
export const errorMap: z.core.$ZodErrorMap = () => OURS;
const OURS = '\u0000';

/** Names a member may have at a path, for "did you mean"; supplied by the validator from the schema. */
export type KnownKeys = (path: Path) => readonly string[];

/** A size that zod measured on a value of the wrong type, such as the length of a list where a text belongs. */
function measuresWrongType(issue: Raw, before: Raw | undefined): boolean {
  const sized = issue.code === 'too_small' || issue.code === 'too_big';
  if (!sized || before?.code !== 'invalid_type' || before.path.length !== issue.path.length) return false;
  return issue.path.every((segment, index) => segment === before.path[index]);
}

/** Findings of a failed parse, in zod's order. */
export function toFindings(issues: readonly Raw[], knownKeys: KnownKeys): Finding[] {
  return issues.flatMap((issue, index): Finding[] => {
    if (measuresWrongType(issue, issues[index - 1])) return [];
    const at = issue.path as Path;
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const near = nearest(key, knownKeys(at));
        const hint = near === undefined ? 'Remove it.' : `Remove it, or did you mean ${near}?`;
        return {
          code: 'unknown-field',
          at: [...at, key],
          on: 'key',
          message: `is not a field of this contract. ${hint}`,
        };
      });
    }
    const { code, message } = wording(issue);
    return [{ code, at, message: issue.message === OURS ? message : issue.message }];
  });
}

/** The whole sentence: where, then what. */
export function sentence(finding: Finding): string {
  return `${displayPath(finding.at)} ${finding.message}`;
}
