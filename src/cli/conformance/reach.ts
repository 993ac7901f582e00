/** What both ways to ask have in common: bounds, reading an answer, and the declaration that comes first. */
import type { Declaration } from '../../contracts/conformance/answer.ts';
import { DECLARATION, MOST_ANSWER_BYTES } from '../../contracts/conformance/contracts.ts';
import { validateText } from '../../runtime/validate-text.ts';
import { UsageError } from '../errors.ts';

/** Milliseconds for one answer. */
export const ANSWER_MS = 10_000;
export { MOST_ANSWER_BYTES };

export const TOO_LARGE = `the answer is larger than ${MOST_ANSWER_BYTES} bytes`;
export const TOO_LATE = `no answer came within ${ANSWER_MS / 1000} seconds`;
export const NOT_JSON = 'the answer is not JSON';

/** The error of somebody who cannot be asked at all. */
export const noAnswer = (why: string): UsageError =>
  new UsageError(`nothing could be compared: ${why}.`, {
    code: 'conformance-no-answer',
    hint: 'Start the implementation, and check the address or the program that you named.',
  });

/** JSON text as a value; undefined when it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A declaration from its text. Throws UsageError when it is none. */
export function readDeclaration(text: string): Declaration {
  const { verdict, value } = validateText(DECLARATION, text);
  if (verdict.outcome === 'yes') return value as Declaration;
  const [issue] = verdict.issues.filter(({ severity }) => severity === 'error');
  throw noAnswer(
    `what it declares is no declaration: ${issue?.code ?? ''}: ${issue?.message ?? ''}`.replace(/\.$/, ''),
  );
}
