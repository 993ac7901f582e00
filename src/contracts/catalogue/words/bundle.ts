/** What the pages of the catalogue say of the codes in `codes/bundle.ts`. */
import type { BUNDLE_CODES } from '../../codes/bundle.ts';
import type { WordsOf } from './words.ts';

export const BUNDLE_WORDS: WordsOf<typeof BUNDLE_CODES> = {
  'zip-unreadable': {
    meaning:
      'The directory at the end, the headers in front of the files and the files themselves must agree. Here they do not, so nothing was unpacked.',
    remedy: 'Fetch the bundle again. If it was cut or edited on the way, ask its maker for the original.',
  },
  'zip-unsupported': {
    meaning:
      'Encryption, rare packing methods, several disks and the form for huge archives are refused, because no bundle needs them.',
    remedy: 'Pack the files again, stored or deflated, without a password.',
  },
  'zip-too-large': {
    meaning:
      'Size, number of files, unpacked size and the ratio of the two are held against limits before anything is unpacked.',
    remedy: 'Bundle fewer decisions at a time. No bundle of this book comes near the limits.',
  },
  'zip-unsafe-path': {
    meaning:
      'A name that starts at the root, holds two dots or a backslash, or uses unusual letters can write over files elsewhere when it is unpacked. Such a zip is not read at all.',
    remedy: 'Do not unpack it by other means. Ask its maker for a bundle with plain relative names.',
  },
  'zip-duplicate-name': {
    meaning:
      'Programs disagree on which of the two counts, so what was verified need not be what is unpacked. Names that differ by letter case alone count as the same.',
    remedy: 'Keep one of the two, and make the bundle again.',
  },
  'zip-rewrapped': {
    meaning:
      'A bundle is packed in one way only, so its bytes are known from its files. These bytes are others, though every file has the digest that the manifest states.',
    remedy: 'Nothing, if somebody unpacked and packed it for the way. Otherwise fetch the original.',
  },
  'not-canonical': {
    meaning:
      'A hash needs one text for one value. Not-a-number, infinity, half a surrogate pair and values that JSON does not have are refused, because leaving them out would vouch for something else.',
    remedy: 'Correct the value at the path shown, or leave it out.',
  },
  'manifest-missing': {
    meaning: 'Without manifest.json nothing says which files belong to the bundle and what they held.',
    remedy: 'Fetch the bundle again, or make it again from its records.',
  },
  'file-missing': {
    meaning: 'The manifest lists a file that the bundle does not hold, so a part of the record is gone.',
    remedy: 'Fetch the bundle again. Do not remove the entry: the signature covers it.',
  },
  'file-changed': {
    meaning: 'The SHA-256 of the file is not the one that the manifest states. One changed byte is enough.',
    remedy: 'Fetch the bundle again, and find out who changed the file named in the message.',
  },
  'file-added': {
    meaning:
      'The bundle holds a file that its manifest does not list. Upstream looks only at what is listed and does not notice it; here nothing rides along.',
    remedy: 'Remove the file, or make a new bundle that lists it.',
  },
  'key-material': {
    meaning:
      'A bundle is handed to reviewers, auditors and machines. A private key in it is a private key given away. It is not shown back.',
    remedy: 'Remove the key and make the bundle again. If it was real, treat it as leaked and replace it.',
  },
};
