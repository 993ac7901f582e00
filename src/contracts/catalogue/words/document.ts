/** What the pages of the catalogue say of the codes in `codes/document.ts`. */
import type { DOCUMENT_CODES } from '../../codes/document.ts';
import type { WordsOf } from './words.ts';

export const DOCUMENT_WORDS: WordsOf<typeof DOCUMENT_CODES> = {
  'too-large': {
    meaning: 'Bytes are counted before anything is decoded, so a huge input costs nothing to refuse.',
    remedy:
      'Send less. The limit stands on the page of the contract; no document of this family comes near it.',
  },
  'bad-encoding': {
    meaning: 'The bytes do not decode as UTF-8. Guessing another encoding could change what the text says.',
    remedy: 'Save the file as UTF-8 and send it again. A byte-order mark at the start is fine.',
  },
  'json-syntax': {
    meaning: 'The parser stopped at the place shown. Nothing after it was read.',
    remedy:
      'Mend the text at that place: a missing bracket, a trailing comma, a comment or a single quote is the usual cause.',
  },
  'too-deep': {
    meaning:
      'Depth is bounded in front of every validation, because a validator that recurses can be made to fall over.',
    remedy: 'Flatten the document. The contracts of this book nest at most a handful of levels.',
  },
  'too-many-nodes': {
    meaning:
      'Objects, lists and single values are counted together, and the count passed the limit of the contract.',
    remedy: 'Send fewer items. Check that a list was not repeated by mistake.',
  },
  'duplicate-key': {
    meaning:
      'Parsers disagree on which of the two counts, so a reviewer and a machine may read different documents.',
    remedy:
      'Keep one of the two and delete the other. Both places are reported. The contracts of the enforcement wire take the last one, as Go does, and warn.',
  },
  'forbidden-key': {
    meaning:
      'The keys __proto__, constructor and prototype are refused at every depth: a careless program that copies them can be taken over.',
    remedy: 'Remove the key. No contract of this book has a field of that name.',
  },
  'sensitive-key': {
    meaning:
      'A public contract has no place for credentials, so a field whose name speaks of one is refused whatever it holds. The value is not shown back.',
    remedy: 'Remove the field. If it held a real secret, treat it as leaked and replace it.',
  },
  'sensitive-value': {
    meaning:
      'The text has the form of a known kind of token, key or credential. It is not shown back, here or in any log.',
    remedy:
      'Replace it by a reference label, such as the name of the connector. If it was real, treat it as leaked.',
  },
  'required-field': {
    meaning: 'An envelope states everything; only the builder fills in what is left out.',
    remedy: 'Add the field. Its type, allowed values and default stand in the field table of the contract.',
  },
  'unknown-field': {
    meaning:
      'Objects are closed. A field that nobody reads could carry anything, so it is refused rather than ignored.',
    remedy: 'Remove the field, or correct its spelling when a near name is offered.',
  },
  'wrong-type': {
    meaning:
      'Nothing is coerced: a number is not a text, a text is not a list, and null is not a missing field.',
    remedy: 'Write the value as the type named in the message.',
  },
  'not-allowed-value': {
    meaning: 'The field takes one of a closed set of words, exact to the letter case.',
    remedy: 'Use one of the words in the message.',
  },
  'constant-mismatch': {
    meaning:
      'Schema versions, boundary texts and messages are constants of the wire. A changed one is another contract, or a forged one.',
    remedy: 'Put the constant back; it stands in the message and in the field table.',
  },
  'empty-list': {
    meaning: 'A request that asks for nothing could be mistaken for one that passed.',
    remedy: 'Name at least one item.',
  },
  'list-too-long': {
    meaning: 'Every list has a stated limit.',
    remedy: 'Shorten the list to the limit in the message.',
  },
  'duplicate-item': {
    meaning: 'The list is a set in a stated order; a second mention would be counted twice.',
    remedy: 'Delete the second mention.',
  },
  'empty-text': {
    meaning: 'After outer spaces are trimmed nothing is left, and the field must say something.',
    remedy: 'Fill in the field.',
  },
  'text-too-long': {
    meaning: 'Identifiers, labels and notes have stated limits, counted in characters after trimming.',
    remedy: 'Shorten the text to the limit in the message.',
  },
  'bad-format': {
    meaning:
      'Identifiers are ASCII and start with a letter or digit; labels take no control characters and no addresses.',
    remedy: 'Rewrite the text as the message says.',
  },
  'number-out-of-range': {
    meaning: 'The number is below or above what the field can mean.',
    remedy: 'Use a number within the range in the message.',
  },
  'pair-operation': {
    meaning:
      'Request and response must name the same operation. This is the one comparison that upstream makes too.',
    remedy: 'Pair the response with the request that it answers.',
  },
  'pair-correlation': {
    meaning: 'The correlation id ties an answer to its question. Two different ids are two conversations.',
    remedy: 'Find the request with that correlation id, or build the response again from this request.',
  },
  'pair-tenant': {
    meaning:
      'Upstream never compares the two, so a summary about one customer could pass as the answer for another.',
    remedy: 'Build the response from this request. Do not edit the tenant by hand.',
  },
  'pair-field': {
    meaning:
      'The summary repeats what was asked, such as the scope or the mode; a difference means that something else was answered.',
    remedy: 'Make both sides say the same, or build the response again from this request.',
  },
  'pair-subset': {
    meaning: 'The summary may cover fewer items than the request, never others.',
    remedy: 'Remove the item from the summary, or ask for it in the request.',
  },
  'more-issues': {
    meaning: 'The number of issues in one answer is bounded. Those shown come first in the document.',
    remedy: 'Mend the issues shown and validate again.',
  },
  'yaml-syntax': {
    meaning:
      'One YAML document is read, with texts as keys and without tags. Nothing after the place shown was looked at.',
    remedy: 'Mend the text at that place: a tab, a missing quote or a wrong indentation is the usual cause.',
  },
  'ignored-field': {
    meaning:
      'The wire contract takes what a newer client sends, so a key that it does not have is a warning. Nothing reads the value.',
    remedy: 'Remove the field, or correct its spelling. With the strict option it is an error.',
  },
};
