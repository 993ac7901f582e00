import { describe, expect, test } from 'vitest';
import { judgeSample } from '../runtime/enforcement/judge-sample.ts';
import { validateBytes, validateText } from '../runtime/validate-text.ts';
import { ERROR_SAMPLES, type Sample } from './catalogue.ts';
import { ISSUE_CODES } from './codes.ts';
import type { Verdict } from './issue.ts';
import { findContract } from './registry.ts';
import { expandSamples } from './samples.ts';

function verdictOf(sample: Sample): Verdict | undefined {
  if (sample.kind === 'evaluate') return judgeSample(sample);
  if (sample.kind !== 'document' && sample.kind !== 'bytes') return undefined;
  const contract = findContract(sample.contract);
  if (contract === undefined) throw new Error(`no contract ${sample.contract}`);
  return sample.kind === 'bytes'
    ? validateBytes(contract, Uint8Array.from(sample.bytes)).verdict
    : validateText(contract, expandSamples(sample.text)).verdict;
}

describe('the samples of the error catalogue', () => {
  test('there is one for each code, in the order of the codes', () => {
    expect(Object.keys(ERROR_SAMPLES)).toEqual(ISSUE_CODES);
  });

  const judged = ISSUE_CODES.filter((code) =>
    ['document', 'bytes', 'evaluate'].includes(ERROR_SAMPLES[code].kind),
  );
  test.each(judged)('%s is what its document gets first', (code) => {
    const codes = verdictOf(ERROR_SAMPLES[code])?.issues.map((issue) => issue.code) ?? [];
    // The notice about left-out issues comes last, by its nature.
    expect(code === 'more-issues' ? codes.at(-1) : codes[0]).toBe(code);
  });

  test('nothing too long is meant to be shown', () => {
    for (const sample of Object.values(ERROR_SAMPLES)) {
      if (sample.kind === 'document') expect((sample.shown ?? sample.text).length).toBeLessThan(3000);
    }
  });
});
