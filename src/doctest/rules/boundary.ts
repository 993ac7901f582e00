/** Rules about what must never be published. */
import type { Rule } from './rule.ts';

export const BOUNDARY_RULES = {
  'secret-value': {
    title: 'A value that looks like a secret',
    meaning:
      'A token, key or credential stands in a file, a page or inside a permalink. The value is not shown back. A made-up one sets off the scanners of others all the same.',
    fix: 'Take it out, and replace it where it was valid. Write a sample as a {{placeholder}}, which is expanded in memory only.',
  },
  'private-host': {
    title: 'An address of a private network',
    meaning:
      'The name or number of a machine that only an organisation can reach says something about that organisation.',
    fix: 'Use a name below example.invalid, or 127.0.0.1.',
  },
  'personal-data': {
    title: 'A mail address, telephone or account number',
    meaning: 'It may belong to a person. Examples are made up so that they cannot.',
    fix: 'Use a name below example.com or example.invalid, or leave it out.',
  },
  'forbidden-content': {
    title: 'A record that belongs to the private side',
    meaning:
      'License keys, invoice numbers, provider account ids and webhooks have no place in public files, even as examples.',
    fix: 'Replace it by a label that speaks of it, such as the name of the connector.',
  },
} as const satisfies Record<string, Rule>;
