/**
 * Every pattern of the contracts takes linear time. A pattern that does not would need many minutes for these texts, so
 * the test need not measure anything: it ends. (The pumps came from the analyser recheck and from reading.)
 */
import { describe, expect, test } from 'vitest';
import { jsonSchemaOf } from './contract.ts';
import { CONTRACTS } from './registry.ts';
import { SECRET_KINDS } from './secrets.ts';

const LENGTH = 1_000_000;
const PUMPS = [
  'a',
  '-',
  ':',
  ' ',
  '.',
  '-eyJ',
  'eyJ',
  '-0yy',
  'eyJaaaaaaaa.',
  '-eyJaaaaaaaa.',
  ':/',
  '://a',
  '://a:',
  'a@',
  'gh',
  'ghp_',
  '-glpat-',
  'sk-',
  '-sk-',
  'xoxb-',
  '-xoxb-',
  'Bearer ',
  '-----BEGIN ',
  'BEGIN A ',
  '-----BEGIN A A A A ',
  'AKIA',
  '-AIza',
  'é',
];

const schemaPatterns = CONTRACTS.flatMap((contract) => {
  const found: string[] = [];
  JSON.stringify(jsonSchemaOf(contract), (key, value: unknown) => {
    if (key === 'pattern' && typeof value === 'string') found.push(value);
    return value;
  });
  return found;
});
const patterns = [
  ...SECRET_KINDS.map(({ pattern }) => pattern),
  ...[...new Set(schemaPatterns)].map((source) => new RegExp(source, 'u')),
];

describe('patterns', () => {
  test('are found: those of the secrets and those of the fields', () => {
    expect(patterns.length).toBeGreaterThan(SECRET_KINDS.length + 2);
  });

  test.each(patterns.map((pattern) => [pattern.source, pattern] as const))('%s ends', (_source, pattern) => {
    for (const pump of PUMPS) {
      const text = pump.repeat(Math.ceil(LENGTH / pump.length));
      // With an end that no pattern takes, so that it has to give up after looking at all of it.
      for (const probe of [`${text}\u0000`, `eyJ${text}\u0000`, `://${text}\u0000`]) {
        expect(typeof pattern.test(probe)).toBe('boolean');
      }
    }
  });
});
