/** Rules about the list of exclusions itself. */
import type { Rule } from './rule.ts';

export const EXCLUSION_RULES = {
  'bad-exclusion': {
    title: 'The list of exclusions cannot be read',
    meaning: 'It is a JSON list; each entry has a rule, a file and a reason, and nothing else.',
    fix: 'Write each entry as {"rule": "…", "file": "…", "reason": "…"}.',
  },
  'unused-exclusion': {
    title: 'An exclusion excludes nothing',
    meaning: 'No finding of that rule is left in that file, so the entry would only hide the next one.',
    fix: 'Drop the entry.',
  },
} as const satisfies Record<string, Rule>;
