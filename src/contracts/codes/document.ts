/** Codes of what is wrong with a document, whatever contract judges it. */
import type { CodeRows } from './entry.ts';

export const DOCUMENT_CODES = {
  'too-large': {
    title: 'The input is larger than the contract allows',
    outcome: 'unusable',
    http: 413,
  },
  'bad-encoding': {
    title: 'The input is not UTF-8',
    outcome: 'unusable',
    http: 422,
  },
  'json-syntax': {
    title: 'The text is not JSON',
    outcome: 'unusable',
    http: 422,
  },
  'too-deep': {
    title: 'The document is nested too deeply',
    outcome: 'unusable',
    http: 400,
  },
  'too-many-nodes': {
    title: 'The document has too many values',
    outcome: 'unusable',
    http: 400,
  },
  'duplicate-key': {
    title: 'A key stands twice in one object',
    outcome: 'no',
    http: 400,
  },
  'forbidden-key': {
    title: 'A key that changes how objects work',
    outcome: 'no',
    http: 400,
  },
  'sensitive-key': {
    title: 'A key names a secret',
    outcome: 'no',
    http: 400,
  },
  'sensitive-value': {
    title: 'A value looks like a secret',
    outcome: 'no',
    http: 400,
  },
  'required-field': {
    title: 'A field is missing',
    outcome: 'no',
    http: 400,
  },
  'unknown-field': {
    title: 'A field that the contract does not have',
    outcome: 'no',
    http: 400,
  },
  'wrong-type': {
    title: 'A value has the wrong type',
    outcome: 'no',
    http: 400,
  },
  'not-allowed-value': {
    title: 'A value outside the allowed set',
    outcome: 'no',
    http: 400,
  },
  'constant-mismatch': {
    title: 'A fixed value was changed',
    outcome: 'no',
    http: 400,
  },
  'empty-list': {
    title: 'A list is empty',
    outcome: 'no',
    http: 400,
  },
  'list-too-long': {
    title: 'A list has too many items',
    outcome: 'no',
    http: 400,
  },
  'duplicate-item': {
    title: 'A list names an item twice',
    outcome: 'no',
    http: 400,
  },
  'empty-text': {
    title: 'A text is empty',
    outcome: 'no',
    http: 400,
  },
  'text-too-long': {
    title: 'A text is too long',
    outcome: 'no',
    http: 400,
  },
  'bad-format': {
    title: 'A text has characters that the field does not take',
    outcome: 'no',
    http: 400,
  },
  'number-out-of-range': {
    title: 'A number is out of range',
    outcome: 'no',
    http: 400,
  },
  'pair-operation': {
    title: 'The response answers another operation',
    outcome: 'no',
    http: 400,
  },
  'pair-correlation': {
    title: 'The response belongs to another request',
    outcome: 'no',
    http: 400,
  },
  'pair-tenant': {
    title: 'The response speaks of another tenant',
    outcome: 'no',
    http: 400,
  },
  'pair-field': {
    title: 'Request and response disagree on a field',
    outcome: 'no',
    http: 400,
  },
  'pair-subset': {
    title: 'The response covers something that was not asked',
    outcome: 'no',
    http: 400,
  },
  'more-issues': {
    title: 'Further issues were left out',
    outcome: 'yes',
    http: 400,
  },
  'yaml-syntax': {
    title: 'The text is neither JSON nor YAML that can be read',
    outcome: 'unusable',
    http: 422,
  },
  'ignored-field': {
    title: 'A field was ignored',
    outcome: 'yes',
    http: 400,
  },
} as const satisfies CodeRows;
