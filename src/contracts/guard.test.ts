import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, inspect, type Limits, looksClean, SCREEN_ALL } from './guard.ts';
import { expandSamples, SAMPLE_NAMES } from './samples.ts';

const look = (value: unknown, limits: Limits = DEFAULT_LIMITS) => inspect(value, limits, SCREEN_ALL);
const codes = (value: unknown, limits?: Limits) => look(value, limits).findings.map(({ code }) => code);

function nested(levels: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level += 1) value = level % 2 ? { a: value } : [value];
  return value;
}

describe('bounds', () => {
  test('depth: the limit passes, one more does not, 60,000 levels do no harm', () => {
    expect(look(nested(32)).usable).toBe(true);
    expect(look(nested(33))).toMatchObject({ usable: false, findings: [{ code: 'too-deep' }] });
    expect(look(nested(60_000)).findings).toHaveLength(1);
  });

  test('values: the limit passes, one more does not, and the place is that value', () => {
    expect(look(Array(4_999).fill(0)).usable).toBe(true);
    expect(look(Array(5_000).fill(0))).toMatchObject({
      usable: false,
      findings: [{ code: 'too-many-nodes', at: [4_999] }],
    });
  });

  test('texts: the limit passes, one more does not', () => {
    expect(codes('a'.repeat(4_096))).toEqual([]);
    expect(codes(['a'.repeat(4_097)])).toEqual(['text-too-long']);
  });

  test('findings stop a little over what may be shown', () => {
    const many = Array(4_000).fill(expandSamples('{{github_token}}'));
    expect(codes(many)).toHaveLength(DEFAULT_LIMITS.issues + 1);
  });

  test('a bound that is passed comes after what was seen before it', () => {
    const value = { token: 1, deep: nested(40) };
    expect(codes(value)).toEqual(['sensitive-key', 'too-deep']);
  });
});

describe('screening', () => {
  test('finds keys and values wherever they stand, with their paths, in document order', () => {
    const secret = expandSamples('{{github_token}}');
    const value = JSON.parse(
      `{"a":[{"note":"${secret}"}],"client_secret":1,"__proto__":{"b":"${secret}"},"${secret}":2}`,
    );
    expect(look(value).findings.map(({ code, at, on }) => [code, at, on])).toEqual([
      ['sensitive-value', ['a', 0, 'note'], undefined],
      ['sensitive-key', ['client_secret'], 'key'],
      ['forbidden-key', ['__proto__'], 'key'],
      ['sensitive-value', ['__proto__', 'b'], undefined],
      ['sensitive-key', [secret], 'key'],
    ]);
  });

  test('an exempt key may stand, its value is still screened', () => {
    const screening = { exemptKeys: new Set(['private_key_stored']) };
    const clean = inspect({ private_key_stored: false }, DEFAULT_LIMITS, screening);
    expect(clean.findings).toEqual([]);
    const value = { private_key_stored: expandSamples('{{jwt}}') };
    expect(inspect(value, DEFAULT_LIMITS, screening).findings).toMatchObject([{ code: 'sensitive-value' }]);
  });

  test('the shape of a long text with a secret in it is still seen', () => {
    expect(codes(`${'a '.repeat(3_000)}${expandSamples('{{jwt}}')}`)).toEqual([
      'sensitive-value',
      'text-too-long',
    ]);
  });
});

describe('the quick look', () => {
  const limits: Limits = { ...DEFAULT_LIMITS, depth: 4, nodes: 30, text: 60 };
  const words = new Set(['tenant_id', 'ready', 'payload']);
  const key = fc.oneof(
    fc.constantFrom('tenant_id', 'payload', 'a:b', 'api_key', '__proto__', 'constructor', 'exempt_token', ''),
    fc.string({ maxLength: 6 }),
  );
  const text = fc.oneof(
    fc.constantFrom('ready', 'a:b', ...SAMPLE_NAMES.map((name) => expandSamples(`{{${name}}}`))),
    fc.string({ unit: 'binary', maxLength: 80 }),
  );
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      fc.oneof(text, fc.constantFrom(null, true, 1)),
      fc.array(tie('value'), { maxLength: 6 }),
      // Through JSON, so that __proto__ is an own key, as in a document.
      fc
        .array(fc.tuple(key, tie('value')), { maxLength: 6 })
        .map((entries) =>
          JSON.parse(
            `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one)}`).join()}}`,
          ),
        ),
    ),
  }));

  test('says the same as the full walk, and counts the same colons', () => {
    const screening = { exemptKeys: new Set(['exempt_token']) };
    fc.assert(
      fc.property(value, (document) => {
        const count = { nodes: 0, colons: 0 };
        const clean = looksClean(document, limits, screening, words, count);
        const full = inspect(document, limits, screening);
        expect(clean).toBe(full.usable && full.findings.length === 0);
        if (clean) expect(count.colons).toBe(full.colons);
      }),
      { numRuns: 1000 },
    );
  });

  test('does not recurse deeper than the limit', () => {
    expect(looksClean(nested(60_000), DEFAULT_LIMITS, SCREEN_ALL, words, { nodes: 0, colons: 0 })).toBe(
      false,
    );
  });
});
