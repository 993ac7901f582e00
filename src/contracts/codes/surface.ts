/** Codes of the surfaces: addresses, permalinks, flags and files. */
import type { CodeRows } from './entry.ts';

export const SURFACE_CODES = {
  'unknown-contract': {
    title: 'No contract has that id',
    meaning: 'The id is not in the registry of this site.',
    remedy: 'Take an id from the list of contracts; a near one is offered when there is one.',
    outcome: 'unusable',
    http: 404,
  },
  'unreadable-link': {
    title: 'The link cannot be read',
    meaning:
      'A permalink carries its text behind the # sign, packed and with a version in front. This one is cut off, of another version, or was changed on the way.',
    remedy:
      'Copy the whole link again. Some mail and chat programs cut long links; sending the text itself always works.',
    outcome: 'unusable',
    http: 400,
  },
  'not-found': {
    title: 'No such address',
    meaning: 'Neither the API nor the site has anything at this path.',
    remedy: 'Take an address from the OpenAPI document, or start at the home page.',
    outcome: 'unusable',
    http: 404,
  },
  'method-not-allowed': {
    title: 'The address does not take that method',
    meaning: 'The path exists, but not for this method. The Allow header names those that it takes.',
    remedy: 'Use one of the methods in the Allow header.',
    outcome: 'unusable',
    http: 405,
  },
  'unsupported-media-type': {
    title: 'The body is not declared as JSON',
    meaning: 'Only application/json is read, so that a plain HTML form of another site cannot post here.',
    remedy: 'Send the header Content-Type: application/json.',
    outcome: 'unusable',
    http: 415,
  },
  'bad-usage': {
    title: 'The command was not understood',
    meaning: 'A command, flag or argument is missing, unknown or has an unusable value. Nothing was run.',
    remedy: 'Read the line that follows the message, or the help of that command.',
    outcome: 'unusable',
    http: 400,
  },
  'unreadable-file': {
    title: 'A file could not be read',
    meaning: 'The file does not exist, is a folder, or may not be read.',
    remedy: 'Check the path. A single dash reads standard input.',
    outcome: 'unusable',
    http: 400,
  },
} as const satisfies CodeRows;
