/** Codes of what is wrong with a document, whatever contract judges it. */
import type { CodeRows } from './entry.ts';

export const DOCUMENT_CODES = {
  'too-large': {
    title: 'The input is larger than the contract allows',
    meaning: 'Bytes are counted before anything is decoded, so a huge input costs nothing to refuse.',
    remedy:
      'Send less. The limit stands on the page of the contract; no document of this family comes near it.',
    outcome: 'unusable',
    http: 413,
  },
  'bad-encoding': {
    title: 'The input is not UTF-8',
    meaning: 'The bytes do not decode as UTF-8. Guessing another encoding could change what the text says.',
    remedy: 'Save the file as UTF-8 and send it again. A byte-order mark at the start is fine.',
    outcome: 'unusable',
    http: 422,
  },
  'json-syntax': {
    title: 'The text is not JSON',
    meaning: 'The parser stopped at the place shown. Nothing after it was read.',
    remedy:
      'Mend the text at that place: a missing bracket, a trailing comma, a comment or a single quote is the usual cause.',
    outcome: 'unusable',
    http: 422,
  },
  'too-deep': {
    title: 'The document is nested too deeply',
    meaning:
      'Depth is bounded in front of every validation, because a validator that recurses can be made to fall over.',
    remedy: 'Flatten the document. The contracts of this book nest at most a handful of levels.',
    outcome: 'unusable',
    http: 400,
  },
  'too-many-nodes': {
    title: 'The document has too many values',
    meaning:
      'Objects, lists and single values are counted together, and the count passed the limit of the contract.',
    remedy: 'Send fewer items. Check that a list was not repeated by mistake.',
    outcome: 'unusable',
    http: 400,
  },
  'duplicate-key': {
    title: 'A key stands twice in one object',
    meaning:
      'Parsers disagree on which of the two counts, so a reviewer and a machine may read different documents.',
    remedy:
      'Keep one of the two and delete the other. Both places are reported. The contracts of the enforcement wire take the last one, as Go does, and warn.',
    outcome: 'no',
    http: 400,
  },
  'forbidden-key': {
    title: 'A key that changes how objects work',
    meaning:
      'The keys __proto__, constructor and prototype are refused at every depth: a careless program that copies them can be taken over.',
    remedy: 'Remove the key. No contract of this book has a field of that name.',
    outcome: 'no',
    http: 400,
  },
  'sensitive-key': {
    title: 'A key names a secret',
    meaning:
      'A public contract has no place for credentials, so a field whose name speaks of one is refused whatever it holds. The value is not shown back.',
    remedy: 'Remove the field. If it held a real secret, treat it as leaked and replace it.',
    outcome: 'no',
    http: 400,
  },
  'sensitive-value': {
    title: 'A value looks like a secret',
    meaning:
      'The text has the form of a known kind of token, key or credential. It is not shown back, here or in any log.',
    remedy:
      'Replace it by a reference label, such as the name of the connector. If it was real, treat it as leaked.',
    outcome: 'no',
    http: 400,
  },
  'required-field': {
    title: 'A field is missing',
    meaning: 'An envelope states everything; only the builder fills in what is left out.',
    remedy: 'Add the field. Its type, allowed values and default stand in the field table of the contract.',
    outcome: 'no',
    http: 400,
  },
  'unknown-field': {
    title: 'A field that the contract does not have',
    meaning:
      'Objects are closed. A field that nobody reads could carry anything, so it is refused rather than ignored.',
    remedy: 'Remove the field, or correct its spelling when a near name is offered.',
    outcome: 'no',
    http: 400,
  },
  'wrong-type': {
    title: 'A value has the wrong type',
    meaning:
      'Nothing is coerced: a number is not a text, a text is not a list, and null is not a missing field.',
    remedy: 'Write the value as the type named in the message.',
    outcome: 'no',
    http: 400,
  },
  'not-allowed-value': {
    title: 'A value outside the allowed set',
    meaning: 'The field takes one of a closed set of words, exact to the letter case.',
    remedy: 'Use one of the words in the message.',
    outcome: 'no',
    http: 400,
  },
  'constant-mismatch': {
    title: 'A fixed value was changed',
    meaning:
      'Schema versions, boundary texts and messages are constants of the wire. A changed one is another contract, or a forged one.',
    remedy: 'Put the constant back; it stands in the message and in the field table.',
    outcome: 'no',
    http: 400,
  },
  'empty-list': {
    title: 'A list is empty',
    meaning: 'A request that asks for nothing could be mistaken for one that passed.',
    remedy: 'Name at least one item.',
    outcome: 'no',
    http: 400,
  },
  'list-too-long': {
    title: 'A list has too many items',
    meaning: 'Every list has a stated limit.',
    remedy: 'Shorten the list to the limit in the message.',
    outcome: 'no',
    http: 400,
  },
  'duplicate-item': {
    title: 'A list names an item twice',
    meaning: 'The list is a set in a stated order; a second mention would be counted twice.',
    remedy: 'Delete the second mention.',
    outcome: 'no',
    http: 400,
  },
  'empty-text': {
    title: 'A text is empty',
    meaning: 'After outer spaces are trimmed nothing is left, and the field must say something.',
    remedy: 'Fill in the field.',
    outcome: 'no',
    http: 400,
  },
  'text-too-long': {
    title: 'A text is too long',
    meaning: 'Identifiers, labels and notes have stated limits, counted in characters after trimming.',
    remedy: 'Shorten the text to the limit in the message.',
    outcome: 'no',
    http: 400,
  },
  'bad-format': {
    title: 'A text has characters that the field does not take',
    meaning:
      'Identifiers are ASCII and start with a letter or digit; labels take no control characters and no addresses.',
    remedy: 'Rewrite the text as the message says.',
    outcome: 'no',
    http: 400,
  },
  'number-out-of-range': {
    title: 'A number is out of range',
    meaning: 'The number is below or above what the field can mean.',
    remedy: 'Use a number within the range in the message.',
    outcome: 'no',
    http: 400,
  },
  'pair-operation': {
    title: 'The response answers another operation',
    meaning:
      'Request and response must name the same operation. This is the one comparison that upstream makes too.',
    remedy: 'Pair the response with the request that it answers.',
    outcome: 'no',
    http: 400,
  },
  'pair-correlation': {
    title: 'The response belongs to another request',
    meaning: 'The correlation id ties an answer to its question. Two different ids are two conversations.',
    remedy: 'Find the request with that correlation id, or build the response again from this request.',
    outcome: 'no',
    http: 400,
  },
  'pair-tenant': {
    title: 'The response speaks of another tenant',
    meaning:
      'Upstream never compares the two, so a summary about one customer could pass as the answer for another.',
    remedy: 'Build the response from this request. Do not edit the tenant by hand.',
    outcome: 'no',
    http: 400,
  },
  'pair-field': {
    title: 'Request and response disagree on a field',
    meaning:
      'The summary repeats what was asked, such as the scope or the mode; a difference means that something else was answered.',
    remedy: 'Make both sides say the same, or build the response again from this request.',
    outcome: 'no',
    http: 400,
  },
  'pair-subset': {
    title: 'The response covers something that was not asked',
    meaning: 'The summary may cover fewer items than the request, never others.',
    remedy: 'Remove the item from the summary, or ask for it in the request.',
    outcome: 'no',
    http: 400,
  },
  'more-issues': {
    title: 'Further issues were left out',
    meaning: 'The number of issues in one answer is bounded. Those shown come first in the document.',
    remedy: 'Mend the issues shown and validate again.',
    outcome: 'yes',
    http: 400,
  },
  'yaml-syntax': {
    title: 'The text is neither JSON nor YAML that can be read',
    meaning:
      'One YAML document is read, with texts as keys and without tags. Nothing after the place shown was looked at.',
    remedy: 'Mend the text at that place: a tab, a missing quote or a wrong indentation is the usual cause.',
    outcome: 'unusable',
    http: 422,
  },
  'ignored-field': {
    title: 'A field was ignored',
    meaning:
      'The wire contract takes what a newer client sends, so a key that it does not have is a warning. Nothing reads the value.',
    remedy: 'Remove the field, or correct its spelling. With the strict option it is an error.',
    outcome: 'yes',
    http: 400,
  },
} as const satisfies CodeRows;
