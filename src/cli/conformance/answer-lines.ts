/** This project behind the protocol: questions from standard input, a line each; answers to standard output. */
import { MOST_ANSWER_BYTES, QUESTION } from '../../contracts/conformance/contracts.ts';
import type { Question } from '../../contracts/conformance/question.ts';
import { REFERENCE_DECLARATION } from '../../contracts/conformance/reference.ts';
import { OUTCOMES } from '../../contracts/issue.ts';
import { answerOf, BadQuestion } from '../../runtime/conformance/answer.ts';
import { validateText } from '../../runtime/validate-text.ts';
import type { Io } from '../io.ts';
import { linesOf, pieces } from '../lines.ts';

/** A question may carry a document of the largest contract, written with escapes. */
const LONGEST_LINE = 4 * MOST_ANSWER_BYTES;

const idOf = (text: string): string => {
  try {
    const { id } = JSON.parse(text) as { id?: unknown };
    return typeof id === 'string' ? id : '';
  } catch {
    return '';
  }
};

/** What is answered to a line. A line that is no question gets its issues as a refused document does. */
async function answerLine(text: string): Promise<object> {
  const { verdict, value } = validateText(QUESTION, text);
  if (verdict.outcome !== 'yes') {
    const issues = verdict.issues.map(({ code, pointer }) => ({ code, pointer }));
    return { id: idOf(text), outcome: 'unusable', issues };
  }
  // The contract has accepted it.
  const question = value as Question;
  if (question.ask === 'describe') return { id: question.id, ...REFERENCE_DECLARATION };
  try {
    return { id: question.id, ...(await answerOf(question)) };
  } catch (error) {
    if (!(error instanceof BadQuestion)) throw error;
    return { id: question.id, outcome: 'unusable', issues: [{ code: 'unknown-contract', pointer: '' }] };
  }
}

const decoder = new TextDecoder();

/** Answers until standard input ends. */
export async function answerLines(io: Io): Promise<number> {
  for await (const piece of pieces(io.stdin, LONGEST_LINE)) {
    const lines = 'line' in piece ? [piece.line] : linesOf(piece.block);
    for (const line of lines) {
      const text = typeof line === 'string' ? line : decoder.decode(line);
      if (text.trim() !== '') await io.stdout.write(`${JSON.stringify(await answerLine(text))}\n`);
    }
  }
  return OUTCOMES.yes;
}
