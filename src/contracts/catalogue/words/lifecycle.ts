/** What the pages of the catalogue say of the codes in `codes/lifecycle.ts`. */
import type { LIFECYCLE_CODES } from '../../codes/lifecycle.ts';
import type { WordsOf } from './words.ts';

export const LIFECYCLE_WORDS: WordsOf<typeof LIFECYCLE_CODES> = {
  'private-material': {
    meaning:
      'Packets of the customer lifecycle are public. Each gate has a list of key names for private material, and a packet with one of them is blocked, wherever the key stands and whatever its value.',
    remedy:
      'Remove the key. When the packet needs to point at the material, give a reference under another name.',
  },
  'not-sanitized': {
    meaning:
      'A packet with live evidence says of itself that it was sanitized, as the boolean true. Without that no gate takes it as live.',
    remedy: 'Sanitize the packet, then set sanitized to true. A sample may say false.',
  },
  'chain-conflict': {
    meaning:
      'A chain has one packet and one result for each gate. Here two files of one folder claim the same place, so nobody can say which one counts.',
    remedy: 'Remove one of the files that the message names, or put each chain in a folder of its own.',
  },
};
