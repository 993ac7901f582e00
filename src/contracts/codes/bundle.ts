/** Codes of a bundle as a container: the zip, its names, its manifest. */
import type { CodeRows } from './entry.ts';

export const BUNDLE_CODES = {
  'zip-unreadable': {
    title: 'The bytes are not a whole zip',
    outcome: 'unusable',
    http: 422,
  },
  'zip-unsupported': {
    title: 'The zip uses a form that is not read',
    outcome: 'unusable',
    http: 422,
  },
  'zip-too-large': {
    title: 'The zip is too large, or would be when unpacked',
    outcome: 'unusable',
    http: 413,
  },
  'zip-unsafe-path': {
    title: 'A file name could lead out of its folder',
    outcome: 'unusable',
    http: 422,
  },
  'zip-duplicate-name': {
    title: 'A file name stands twice in the zip',
    outcome: 'unusable',
    http: 422,
  },
  'zip-rewrapped': {
    title: 'The zip was packed again',
    outcome: 'yes',
    http: 400,
  },
  'not-canonical': {
    title: 'A value has no canonical JSON',
    outcome: 'no',
    http: 400,
  },
  'manifest-missing': {
    title: 'The bundle has no manifest',
    outcome: 'no',
    http: 400,
  },
  'file-missing': {
    title: 'A listed file is missing',
    outcome: 'no',
    http: 400,
  },
  'file-changed': {
    title: 'A file was changed',
    outcome: 'no',
    http: 400,
  },
  'file-added': {
    title: 'A file was added',
    outcome: 'no',
    http: 400,
  },
  'key-material': {
    title: 'A private key in a bundle',
    outcome: 'no',
    http: 400,
  },
} as const satisfies CodeRows;
