/** Codes of the surfaces: addresses, permalinks, flags and files. */
import type { CodeRows } from './entry.ts';

export const SURFACE_CODES = {
  'unknown-contract': {
    title: 'No contract has that id',
    outcome: 'unusable',
    http: 404,
  },
  'unreadable-link': {
    title: 'The link cannot be read',
    outcome: 'unusable',
    http: 400,
  },
  'not-found': {
    title: 'No such address',
    outcome: 'unusable',
    http: 404,
  },
  'method-not-allowed': {
    title: 'The address does not take that method',
    outcome: 'unusable',
    http: 405,
  },
  'unsupported-media-type': {
    title: 'The body is not declared as JSON',
    outcome: 'unusable',
    http: 415,
  },
  'bad-usage': {
    title: 'The command was not understood',
    outcome: 'unusable',
    http: 400,
  },
  'conformance-no-answer': {
    title: 'The implementation could not be asked',
    outcome: 'unusable',
    http: 503,
  },
  'unreadable-file': {
    title: 'A file could not be read',
    outcome: 'unusable',
    http: 400,
  },
} as const satisfies CodeRows;
