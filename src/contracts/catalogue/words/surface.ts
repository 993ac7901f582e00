/** What the pages of the catalogue say of the codes in `codes/surface.ts`. */
import type { SURFACE_CODES } from '../../codes/surface.ts';
import type { WordsOf } from './words.ts';

export const SURFACE_WORDS: WordsOf<typeof SURFACE_CODES> = {
  'unknown-contract': {
    meaning: 'The id is not in the registry of this site.',
    remedy: 'Take an id from the list of contracts; a near one is offered when there is one.',
  },
  'unreadable-link': {
    meaning:
      'A permalink carries its text behind the # sign, packed and with a version in front. This one is cut off, of another version, or was changed on the way.',
    remedy:
      'Copy the whole link again. Some mail and chat programs cut long links; sending the text itself always works.',
  },
  'not-found': {
    meaning: 'Neither the API nor the site has anything at this path.',
    remedy: 'Take an address from the OpenAPI document, or start at the home page.',
  },
  'method-not-allowed': {
    meaning: 'The path exists, but not for this method. The Allow header names those that it takes.',
    remedy: 'Use one of the methods in the Allow header.',
  },
  'unsupported-media-type': {
    meaning: 'Only application/json is read, so that a plain HTML form of another site cannot post here.',
    remedy: 'Send the header Content-Type: application/json.',
  },
  'bad-usage': {
    meaning: 'A command, flag or argument is missing, unknown or has an unusable value. Nothing was run.',
    remedy: 'Read the line that follows the message, or the help of that command.',
  },
  'conformance-no-answer': {
    meaning:
      'It did not say which families it offers: nobody listens, the program ended, or what came back is no declaration. Nothing was compared, so nothing is known of it.',
    remedy: 'Start the implementation, and let it answer the question describe, or GET /conformance.',
  },
  'unreadable-file': {
    meaning: 'The file does not exist, is a folder, or may not be read.',
    remedy: 'Check the path. A single dash reads standard input.',
  },
};
