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
  'loose-number': {
    title: 'A number in a sentence that nothing holds to the contracts',
    meaning:
      'The sentence counts what contracts define. When a contract changes, nobody would find the sentence again.',
    fix: 'Say it without the number, or declare the number in the list of numbers, beside the value that it must equal or the reason why it is no fact of ours.',
  },
  'untrue-number': {
    title: 'A number in a sentence that is not so',
    meaning: 'The list of numbers says which value of the contracts the number is. The value is another one.',
    fix: 'Correct the number in the sentence and in the list of numbers.',
  },
} as const satisfies Record<string, Rule>;
