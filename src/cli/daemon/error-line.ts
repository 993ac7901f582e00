/** The one line that a daemon answers when it cannot decide. Ours: upstream closes the connection without a word. */
import type { IssueCode } from '../../contracts/codes.ts';
import { clip, type Issue } from '../../contracts/issue.ts';

const LONGEST = 500;

export function errorLine(code: IssueCode, message: string): string {
  return JSON.stringify({ error: { code, message: clip(message, LONGEST) } });
}

/** The first error among issues; its message names the place. */
export function issueLine(issues: readonly Issue[]): string {
  const issue = issues.find(({ severity }) => severity === 'error') ?? issues[0];
  if (issue === undefined) return errorLine('daemon-no-answer', FAULT);
  return errorLine(issue.code, issue.message);
}

export const FAULT = 'The daemon met a fault of its own and decided nothing.';
export const TOO_SLOW = 'The request did not arrive in time. Send the whole JSON object at once.';
export const BUSY = 'The daemon has too many connections. Send the request again in a moment.';
export const NO_OBJECT = 'The request must be one JSON object: it must begin with {.';
export const tooLarge = (most: number): string =>
  `The request is larger than ${most} bytes. Make it smaller.`;
