/** Rules about names and numbers that contracts own. */
import type { Rule } from './rule.ts';

export const FACT_RULES = {
  'unknown-name': {
    title: 'A name in code type that nothing defines',
    meaning:
      'A word in code type promises that it stands like this in a document, a command or a message. This one is in no contract and not in the glossary; it may have been renamed.',
    fix: 'Correct the name, define it in the glossary, or write `upstream:` in front of a name that is not ours; the page shows it without.',
  },
  'known-as-foreign': {
    title: 'A name marked as foreign that is our own',
    meaning: 'The mark takes a name out of the check, so a later change of it would not be noticed.',
    fix: 'Take away the mark.',
  },
  'typed-table': {
    title: 'A table of contract names typed by hand',
    meaning: 'What contracts say is shown by components that read the contracts. A typed copy goes stale.',
    fix: 'Use the component that draws this table from the contract.',
  },
} as const satisfies Record<string, Rule>;
