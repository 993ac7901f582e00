/** The words of a verdict, at build and in the page. */
import type { Outcome, Verdict } from '../../contracts/issue.ts';

export const VERDICT_SIGNALS = ['yes', 'no', 'unusable', 'person'] as const satisfies readonly Outcome[];

const WORDS: Record<Outcome, string> = {
  yes: 'Accepted',
  no: 'Refused',
  unusable: 'Unusable',
  person: 'A person decides',
};

/** What stands beside the mark. */
export function countOf({ outcome, issues }: Verdict): string {
  if (outcome === 'yes') return 'Every rule of the contract holds.';
  if (outcome === 'unusable') return 'The text could not be judged.';
  const errors = issues.filter(({ severity }) => severity === 'error').length;
  const more = issues.some(({ code }) => code === 'more-issues') ? 'at least ' : '';
  return errors === 1 ? 'One rule is broken.' : `${more}${errors} rules are broken.`;
}

/** One sentence for a reader who hears the page. */
export function spoken(verdict: Verdict): string {
  const [first] = verdict.issues;
  const place = first?.line === undefined ? '' : ` Line ${first.line}, column ${first.column}:`;
  const about = first === undefined ? '' : `${place} ${first.message}`;
  return `${WORDS[verdict.outcome]}. ${countOf(verdict)}${about}`;
}
