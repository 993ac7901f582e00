/** Rules about names and numbers that contracts own. */
import type { Rule } from './rule.ts';

export const FACT_RULES = {
  'unknown-name': {
    title: 'A name in code type that nothing defines',
    meaning:
      'A word in code type promises that it stands like this in a document, a command or a message. This one is in no contract and not in the glossary; it may have been renamed.',
    fix: 'Correct the name, define it in the glossary, or write `upstream:` in front of a name that is not ours; the page shows it without.',
  },
  'unknown-choice': {
    title: 'A component that is told a name it does not know',
    meaning:
      'A component of the page shows one of several things and is told by a name which. There is nothing of this name; it may have been renamed.',
    fix: 'Correct the name, or add what it names.',
  },
  'unproven-code': {
    title: 'Code type that stands in no document, pattern or example',
    meaning:
      'A value, a pattern or a piece of a command in code type promises that it stands like this somewhere. It stands in no contract and no policy, and in no example of the page.',
    fix: 'Correct it, show it in an example of the page, or write `upstream:` in front of what is not ours.',
  },
  'known-as-foreign': {
    title: 'A name marked as foreign that is our own',
    meaning: 'The mark takes a name out of the check, so a later change of it would not be noticed.',
    fix: 'Take away the mark.',
  },
  'no-such-command': {
    title: 'A command line in a sentence that would not be understood',
    meaning:
      'The words in code type begin like a command line. A command, script, flag or chosen value in it does not exist: it may have been renamed, or mistyped.',
    fix: 'Correct the command, or write `upstream:` in front of one that is not ours; the page shows it without.',
  },
  'no-such-route': {
    title: 'A method and path that the API does not answer',
    meaning:
      'A sentence names a request in code type, and the API has no such path or takes another method there.',
    fix: 'Correct the method or the path, or write `upstream:` in front of a route that is not ours.',
  },
  'no-such-address': {
    title: 'An address in code type where nothing is',
    meaning:
      'The path is neither a page or file of the built site nor one that the API answers, or the address is not where the book is served.',
    fix: 'Correct the address, use a name below example.com or example.invalid, or write `upstream:` in front of one that is not ours.',
  },
  'no-such-file': {
    title: 'A file in code type that is not there',
    meaning:
      'Neither the repository nor the built site has the file, and no example of the page makes or reads it.',
    fix: 'Correct the path, or write `upstream:` in front of a file that is not ours.',
  },
  'untrue-sample': {
    title: 'A shown document that gets another verdict',
    meaning:
      'Components show documents of the contracts beside what they get. This one no longer gets what its page says of it.',
    fix: 'Correct the document or what is said of it; see that the contract was meant to change.',
  },
  'typed-table': {
    title: 'A table of contract names typed by hand',
    meaning: 'What contracts say is shown by components that read the contracts. A typed copy goes stale.',
    fix: 'Use the component that draws this table from the contract.',
  },
  'loose-number': {
    title: 'A number in a sentence that nothing holds to the contracts',
    meaning:
      'A number may be a fact of the contracts. When they change, nobody would find the sentence again.',
    fix: 'Say it without the number, or declare the number in the list of numbers, beside the value that it must equal or the reason why it is no fact of ours.',
  },
  'untrue-number': {
    title: 'A number in a sentence that is not so',
    meaning: 'The list of numbers says which value of the contracts the number is. The value is another one.',
    fix: 'Correct the number in the sentence and in the list of numbers.',
  },
} as const satisfies Record<string, Rule>;
