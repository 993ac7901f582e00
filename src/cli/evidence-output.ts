/** How evidence commands print, and how they refuse. */
import { CODES } from '../contracts/codes.ts';
import { type Issue, OUTCOMES } from '../contracts/issue.ts';
import { EvidenceError } from '../runtime/evidence/refusal.ts';
import type { Command, Invocation } from './command.ts';
import { printable } from './errors.ts';

export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export const issueLine = ({ severity, code, path, message, docs }: Issue): string =>
  `${severity} ${code} ${printable(path)}\n  ${printable(message)}\n  ${docs}\n`;

/** Runs, and turns refused evidence into its issues on standard error. */
export function refusing(run: (invocation: Invocation) => Promise<number>): Command['run'] {
  return async (invocation) => {
    try {
      return await run(invocation);
    } catch (error) {
      if (!(error instanceof EvidenceError)) throw error;
      await invocation.io.stderr.write(error.issues.map(issueLine).join(''));
      const unusable = error.issues.some(({ code }) => CODES[code].outcome === 'unusable');
      return unusable ? OUTCOMES.unusable : OUTCOMES.no;
    }
  };
}
