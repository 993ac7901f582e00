/** Failing samples of bundles as containers. */
import type { BUNDLE_CODES } from '../codes/bundle.ts';
import { bundle, type SamplesOf } from './sample.ts';

export const BUNDLE_SAMPLES: SamplesOf<typeof BUNDLE_CODES> = {
  'zip-unreadable': bundle('The last ten bytes of the zip are cut off.'),
  'zip-unsupported': bundle('The zip says of its first file that it is encrypted.'),
  'zip-too-large': bundle('A deflated file unpacks to more than 200 times its size.'),
  'zip-unsafe-path': bundle('A file in the zip is called ../evidence.json.'),
  'zip-duplicate-name': bundle('The zip holds evidence.json twice.'),
  'zip-rewrapped': bundle('One byte of a date between the files is changed.'),
  'not-canonical': bundle('A decision ends in half of a surrogate pair.'),
  'manifest-missing': bundle('The file manifest.json is left out.'),
  'file-missing': bundle('The file pr-attestation.md is left out.'),
  'file-changed': bundle('One letter of evidence.json is changed.'),
  'file-added': bundle('A file notes.md is added to the finished bundle.'),
  'key-material': bundle('A file in the bundle holds the start of a private key.'),
};
