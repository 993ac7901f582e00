/** Errors that a reader of the terminal sees as one line each, and the cleaning of what such a line repeats. */
import type { IssueCode } from '../contracts/codes.ts';
import { docsOf } from '../contracts/issue.ts';
import { isShowable } from '../contracts/secrets.ts';

/** A command that could not be run: exit code 2, a line with the code, a line with the way out. */
export class UsageError extends Error {
  readonly code: IssueCode;
  readonly hint: string | undefined;
  constructor(message: string, options: { code?: IssueCode; hint?: string } = {}) {
    super(message);
    this.name = 'UsageError';
    this.code = options.code ?? 'bad-usage';
    this.hint = options.hint;
  }
}

const UNPRINTABLE = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** One line of text without characters that could move the cursor, colour the terminal or reorder the line. */
export function printable(text: string): string {
  return text.replaceAll(
    UNPRINTABLE,
    (unit) => `\\u{${(unit.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}}`,
  );
}

const LONGEST_SHOWN = 200;

/** A word of the reader's own command line, in quotes; not shown when it looks like a secret. */
export function quoted(word: string): string {
  const short = word.slice(0, LONGEST_SHOWN);
  if (!isShowable(short)) return '[redacted]';
  const text = printable(word === short ? word : `${short}…`);
  return `"${text}"`;
}

/** The lines of a usage error, for standard error. `help` is the command that explains, if there is one. */
export function usageLines(error: UsageError, help: string): string {
  const lines = [`${error.code}: ${error.message} (${docsOf(error.code)})`];
  if (error.hint !== undefined) lines.push(error.hint);
  lines.push(`For help run: ${help}`);
  return `${lines.join('\n')}\n`;
}
