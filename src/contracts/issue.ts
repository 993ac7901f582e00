/** What is wrong with an input, where, and what to do about it. The same words on the page, CLI and API. */
import type { IssueCode } from './codes.ts';
import { isShowable } from './secrets.ts';

export type Segment = string | number;
export type Path = readonly Segment[];
export type Severity = 'error' | 'warning';

/** The four outcomes of every judgement. The CLI's exit codes are their numbers. */
export const OUTCOMES = { yes: 0, no: 1, unusable: 2, person: 3 } as const;
export type Outcome = keyof typeof OUTCOMES;

/**
 * A finding as a rule reports it: raw path, no position yet.
 * `on` says whether the key or the value is at fault; `offset` is given when the path alone
 * cannot tell the place (a duplicate key, broken text).
 */
export interface Finding {
  readonly code: IssueCode;
  readonly at: Path;
  readonly message: string;
  readonly severity?: Severity;
  readonly on?: 'key' | 'value';
  readonly offset?: number;
}

/** A finding as a reader sees it. `line` and `column` start at 1 and exist when the input was text. */
export interface Issue {
  readonly code: IssueCode;
  readonly path: string;
  readonly pointer: string;
  readonly message: string;
  readonly severity: Severity;
  readonly docs: string;
  readonly line?: number;
  readonly column?: number;
}

/** The answer of `validate`, on every host. */
export interface Verdict {
  readonly contract: string;
  readonly outcome: Outcome;
  readonly issues: readonly Issue[];
}

/** Shown in place of a segment that may not be. */
export const REDACTED = '[redacted]';

const LONGEST_SEGMENT = 64;

/** A path segment that may be shown: a long or token-like one could itself be the secret (S9). */
function showable(segment: Segment): Segment {
  if (typeof segment === 'number') return segment;
  return segment.length <= LONGEST_SEGMENT && isShowable(segment) ? segment : REDACTED;
}

const PLAIN_KEY = /^[A-Za-z_][A-Za-z0-9_-]*$/;

/** `payload.required_checks[0]`; a key that is not a plain name is quoted; the whole document is `(document)`. */
export function displayPath(path: Path): string {
  let out = '';
  for (const raw of path) {
    const segment = showable(raw);
    if (typeof segment === 'number') out += `[${segment}]`;
    else if (segment === REDACTED) out += out ? `.${REDACTED}` : REDACTED;
    else if (PLAIN_KEY.test(segment)) out += out ? `.${segment}` : segment;
    else out += `[${JSON.stringify(segment)}]`;
  }
  return out || '(document)';
}

/** RFC 6901 pointer of a path; the whole document is the empty string. */
export function jsonPointer(path: Path): string {
  return path.map((raw) => `/${String(showable(raw)).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The page of a code in the error catalogue, relative to the site. */
export function docsOf(code: IssueCode): string {
  return `/errors/${code}/`;
}

/** Cuts a message to at most `longest` characters, the last of them an ellipsis. */
export function clip(message: string, longest: number): string {
  return message.length <= longest ? message : `${message.slice(0, longest - 1)}…`;
}
