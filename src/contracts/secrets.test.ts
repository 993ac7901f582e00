import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONTRACTS } from './registry.ts';
import { expandSamples, SAMPLE_NAMES } from './samples.ts';
import { isSensitiveKey, isTokenLike, SECRET_KINDS, secretKind } from './secrets.ts';

// Built from parts, so that no scanner takes this file for a leak.
const github = (length: number) => `ghp${'_'}${'1'.repeat(length)}`;
const slack = `xoxb${'-'}12345678901234567890`;
const pem = (kind: string) => `-----BEGIN ${kind}-----`;

describe('values: what upstream finds, with our answer (S1)', () => {
  test.each([
    ['a GitHub token of 20 characters', github(20), true],
    ['one of 19', github(19), false],
    ['in the middle of a sentence', `rotate ${github(20)} today`, true],
    ['after a slash', `tokens/${github(20)}`, true],
    ['directly after a letter', `x${github(20)}`, false],
    ['directly after an underscore', `_${github(20)}`, false],
    // Python's \b finds no boundary after é; JavaScript's does. We find it, as the stricter of the two.
    ['after an accented letter', `é${github(20)}`, true],
    ['in capitals', github(20).toUpperCase(), false],
    // From here on upstream finds nothing, and we do.
    ['a fine-grained GitHub token', expandSamples('{{github_fine_token}}'), true],
    ['a Slack token of another letter', slack.replace('xoxb', 'xoxe'), true],
    ['a key of a model provider', expandSamples('{{model_key}}'), true],
    ['an AWS key id', expandSamples('{{aws_key_id}}'), true],
    ['a JSON Web Token', expandSamples('{{jwt}}'), true],
    [
      'a JSON Web Token without a signature',
      `${expandSamples('{{jwt}}').split('.').slice(0, 2).join('.')}.`,
      true,
    ],
    ['a Slack token', slack, true],
    ['a Slack token with a tail that breaks the boundary', `${slack}_x`, true],
    ['an RSA header', pem('RSA PRIVATE KEY'), true],
    ['an EC header', pem('EC PRIVATE KEY'), true],
    ['an OpenSSH header', pem('OPENSSH PRIVATE KEY'), true],
    ['an encrypted header', pem('ENCRYPTED PRIVATE KEY'), true],
    ['a bare header', pem('PRIVATE KEY'), true],
    ['a PGP header', pem('PGP PRIVATE KEY BLOCK'), true],
    ['a header with a digit', pem('EC2 PRIVATE KEY'), true],
    ['a header in small letters', pem('PRIVATE KEY').toLowerCase(), false],
    ['a certificate', pem('CERTIFICATE'), false],
    ['a public key', pem('PUBLIC KEY'), false],
    ['a zero-width space inside the prefix', github(20).replace('p_', 'p\u200b_'), true],
    ['a prefix in full-width letters', github(20).replace('ghp', '\uff47\uff48\uff50'), true],
    ['plain words', 'escalation drill owner pending', false],
    ['a date', '2026-06-02T00:00:00Z', false],
    ['an empty text', '', false],
  ])('%s', (_what, text, found) => {
    expect(isTokenLike(text)).toBe(found);
  });

  test.each(SAMPLE_NAMES)('the sample %s is found, alone, in a sentence and as a key', (name) => {
    const secret = expandSamples(`{{${name}}}`);
    expect(secretKind(secret)).toBeDefined();
    expect(secretKind(`see ${secret} below`)).toBe(secretKind(secret));
    expect(secretKind(expandSamples(`a {{${name}}} b {{no_such}}`))).toBeDefined();
  });

  test('every kind has a sample', () => {
    const found = new Set(SAMPLE_NAMES.map((name) => secretKind(expandSamples(`{{${name}}}`))));
    expect([...found].sort()).toEqual(SECRET_KINDS.map(({ kind }) => kind).sort());
  });
});

describe('keys: what upstream finds, with our answer (S1)', () => {
  test.each([
    ['TOKEN', true],
    ['to\u212aen', true], // the Kelvin sign
    ['tokenizer_version', true],
    ['secretary', true],
    ['authorization_boundary', true],
    ['private_keyring', true],
    // Upstream lets these pass.
    ['apiKey', true],
    ['x-api-key', true],
    ['privateKey', true],
    ['signingKey', true],
    ['access_key', true],
    ['passwd', true],
    ['passphrase', true],
    ['credential', true],
    ['bearer', true],
    ['cookie', true],
    ['\uff54\uff4f\uff4b\uff45\uff4e', true], // full-width letters
    ['to\u200bken', true],
    ['\u017fecret', true], // the long s
    ['tenant_id', false],
    ['license_id', false],
    ['key', false],
  ])('%s', (key, found) => {
    expect(isSensitiveKey(key)).toBe(found);
    // Remembered answers are the same answers.
    expect(isSensitiveKey(key)).toBe(found);
  });

  test('no field of any contract is refused by its own screening', () => {
    for (const { schema, screening } of CONTRACTS) {
      const isSecret = screening.isSecretMember ?? isSensitiveKey;
      const names = JSON.stringify(schema.toJSONSchema({ io: 'input' })).matchAll(/"([a-z_]+)":\{"type"/g);
      for (const [, name = ''] of names)
        expect(isSecret(name, {}) && !screening.exemptKeys.has(name), name).toBe(false);
    }
  });
});

describe('whatever upstream refuses, we refuse', () => {
  // Upstream's own four patterns and nine parts, here only.
  const PATTERNS = [
    /\bgh[pousr]_[A-Za-z0-9_]{20,}\b/,
    /\bsk_(?:live|test)_[A-Za-z0-9_]{16,}\b/,
    /\bxox[baprs]-[A-Za-z0-9-]{16,}\b/,
    /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  ];
  const PARTS = [
    'api_key',
    'authorization',
    'client_secret',
    'password',
    'private_key',
    'secret',
    'signing_key',
    'token',
    'webhook_secret',
  ];
  const around = fc.string({
    unit: fc.constantFrom('a', ' ', '_', '-', '.', '/', 'é', ':', '9'),
    maxLength: 6,
  });

  test('values', () => {
    const token = fc.oneof(
      ...PATTERNS.slice(0, 3).map((pattern) =>
        fc.stringMatching(new RegExp(pattern.source.replaceAll('\\b', ''))),
      ),
      fc.constantFrom(...['', 'RSA ', 'EC ', 'DSA ', 'OPENSSH '].map((kind) => pem(`${kind}PRIVATE KEY`))),
    );
    fc.assert(
      fc.property(around, token, around, (before, secret, after) => {
        const text = before + secret + after;
        if (PATTERNS.some((pattern) => pattern.test(text))) expect(isTokenLike(text)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('keys', () => {
    fc.assert(
      fc.property(
        around,
        fc.constantFrom(...PARTS),
        around,
        fc.boolean(),
        (before, part, after, capitals) => {
          const key = before + (capitals ? part.toUpperCase() : part) + after;
          expect(isSensitiveKey(key)).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
