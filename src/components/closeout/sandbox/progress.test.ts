import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beginningOf,
  isDay,
  MOST_PROGRESS_BYTES,
  type Progress,
  readProgress,
  writeProgress,
} from './progress.ts';
import { SCENARIO_IDS } from './scenarios.ts';
import { QUESTIONS } from './steps.ts';

const codes = (text: string) => {
  const reading = readProgress(text);
  return reading.ok ? [] : reading.issues.map(({ code, path }) => [code, path]);
};
const changed = (patch: object) => JSON.stringify({ ...JSON.parse(writeProgress(beginningOf())), ...patch });

describe('progress', () => {
  test('whatever is written is read back', () => {
    const anyProgress: fc.Arbitrary<Progress> = fc.record({
      scenario: fc.constantFrom(...SCENARIO_IDS),
      day: fc.constantFrom('2026-05-31', '2026-06-08', '2028-02-29'),
      step: fc.integer({ min: 1, max: 11 }),
      answers: fc.record(
        Object.fromEntries(
          QUESTIONS.map(({ id, choices }) => [id, fc.constantFrom(...choices.map((one) => one.id))]),
        ),
        { requiredKeys: [] },
      ),
    });
    fc.assert(
      fc.property(anyProgress, (progress) => {
        expect(readProgress(writeProgress(progress))).toEqual({ ok: true, progress });
      }),
    );
  });

  test('any text gets an answer, and a refusal has a code', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const reading = readProgress(text);
        expect(reading.ok || reading.issues.length > 0).toBe(true);
      }),
    );
  });

  test.each<[string, string, readonly [string, string]]>([
    ['broken text', '{ "half": ', ['json-syntax', '(document)']],
    [
      'another version',
      changed({ schema_version: 'cavra.closeout.sandbox_progress.v2' }),
      ['constant-mismatch', 'schema_version'],
    ],
    ['an unknown scenario', changed({ scenario: 'coffee' }), ['not-allowed-value', 'scenario']],
    [
      'a choice that does not exist',
      changed({ answers: { retention: 'perhaps' } }),
      ['not-allowed-value', 'answers.retention'],
    ],
    [
      'a question that does not exist',
      changed({ answers: { coffee: 'black' } }),
      ['unknown-field', 'answers.coffee'],
    ],
    ['a day that the calendar does not have', changed({ as_of: '2026-02-30' }), ['bad-format', 'as_of']],
    ['a step beyond the last', changed({ step: 12 }), ['number-out-of-range', 'step']],
    ['a file that is too large', ' '.repeat(MOST_PROGRESS_BYTES + 1), ['too-large', '(document)']],
  ])('%s is refused with its place', (_, text, issue) => {
    expect(codes(text)).toEqual([issue]);
  });

  test('a day is one of the calendar', () => {
    expect(['2026-05-31', '2028-02-29'].every(isDay)).toBe(true);
    expect(['2026-02-30', '2026-05-31T08:30:00Z', '', 'today'].some(isDay)).toBe(false);
  });
});
