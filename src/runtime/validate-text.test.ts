import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import { strictly } from '../contracts/contract.ts';
import { OUTCOMES } from '../contracts/issue.ts';
import { CONTRACTS } from '../contracts/registry.ts';
import { buildPair } from '../contracts/saas/build.ts';
import { contractsFor } from '../contracts/saas/contracts.ts';
import { OPERATIONS } from '../contracts/saas/operations.ts';
import { expandSamples, SAMPLE_NAMES } from '../contracts/samples.ts';
import { validateBytes, validateText } from './validate-text.ts';

function contractOf(id: string) {
  const found = CONTRACTS.find((contract) => contract.id === id);
  if (found === undefined) throw new Error(`no contract ${id}`);
  return found;
}

const request = contractOf('saas_operating_automation.request');
const [example] = request.presets;
const text = example?.text ?? '';
const issuesOf = (input: string) => validateText(request, input).verdict.issues;
const brief = (input: string) =>
  issuesOf(input).map(({ code, pointer, line, column }) => [code, pointer, line, column]);

describe('texts', () => {
  test('a byte-order mark is skipped and not counted in columns', () => {
    expect(validateText(request, `\uFEFF${text}`).verdict.outcome).toBe('yes');
    expect(brief('\uFEFF[}')).toEqual([['json-syntax', '', 1, 2]]);
  });

  test('a duplicate key is reported at both places, an escaped spelling too', () => {
    const twice = text.replace('"tenant_id"', '"tenant_id": "tenant-a",\n  "tenant_id"');
    expect(brief(twice)).toEqual([
      ['duplicate-key', '/tenant_id', 4, 3],
      ['duplicate-key', '/tenant_id', 5, 3],
    ]);
    const escaped = text.replace('"tenant_id"', '"tenant\\u005fid": "tenant-a:b",\n  "tenant_id"');
    expect(brief(escaped).map(([code]) => code)).toEqual(['duplicate-key', 'duplicate-key']);
  });

  test('on the enforcement wire the last of two equal keys counts, with a warning at both places', () => {
    const wire = contractOf('enforcement.evaluate_request');
    const twice = '{"target": "a",\n "target": "b"}';
    const { verdict, value } = validateText(wire, twice);
    const places = verdict.issues.map(({ code, severity, line, column }) => [code, severity, line, column]);
    expect(verdict.outcome).toBe('yes');
    expect(value).toEqual({ target: 'b' });
    expect(places).toEqual([
      ['duplicate-key', 'warning', 1, 2],
      ['duplicate-key', 'warning', 2, 2],
    ]);
    expect(validateText(strictly(wire), twice).verdict.outcome).toBe('no');
    // A policy is read by people: there the two are an error, in JSON as in YAML.
    const policy = contractOf('enforcement.compiled_policy');
    expect(validateText(policy, '{"commands": {}, "commands": {}}').verdict.outcome).toBe('no');
    expect(validateText(policy, 'commands: {}\ncommands: {}\n').verdict.outcome).toBe('no');
  });

  test('a missing field is placed at the object that lacks it, an unknown one at its key', () => {
    const missing = text.replace(/ {2}"requested_by".*\n/, '');
    expect(brief(missing)).toEqual([['required-field', '/requested_by', 1, 1]]);
    const unknown = text.replace('"automation_scope"', '"automation_scop": 1,\n    "automation_scope"');
    expect(brief(unknown)).toEqual([['unknown-field', '/payload/automation_scop', 9, 5]]);
    expect(issuesOf(unknown)[0]?.message).toContain('did you mean automation_scope?');
  });

  test('outer spaces are trimmed in the value and nothing else changes', () => {
    const { value } = validateText(request, text.replace('"tenant-demo"', '"  tenant-demo "'));
    expect(value).toEqual(JSON.parse(text));
  });

  test('the answer is bounded whatever the input', () => {
    const bad = text.replace(
      /"required_checks": \[[^\]]*\]/,
      `"required_checks": [${Array(4_000).fill('7').join()}]`,
    );
    const issues = issuesOf(bad);
    expect(issues).toHaveLength(request.limits.issues + 1);
    expect(issues.at(-1)).toMatchObject({ code: 'more-issues', severity: 'warning' });
    const long = text.replace('"tenant_id"', `"${'x'.repeat(4_000)}": 1,\n  "tenant_id"`);
    for (const { message } of issuesOf(long))
      expect(message.length).toBeLessThanOrEqual(request.limits.message);
    const sixty = `{"payload":{"required_checks":[${Array(60_000).fill('0').join()}]}}`;
    expect(brief(sixty).map(([code]) => code)).toEqual(['too-large']);
  });
});

describe('bytes', () => {
  const encode = (input: string) => new TextEncoder().encode(input);

  test('are counted before they are decoded: the limit passes, one more does not', () => {
    const padded = (bytes: number) => encode(text + ' '.repeat(bytes - encode(text).length));
    expect(validateBytes(request, padded(request.limits.bytes)).verdict.outcome).toBe('yes');
    const { verdict } = validateBytes(request, padded(request.limits.bytes + 1));
    expect(verdict).toMatchObject({ outcome: 'unusable', issues: [{ code: 'too-large' }] });
  });

  test('a text is counted in bytes, not in characters', () => {
    const wide = JSON.stringify('é'.repeat(request.limits.bytes / 2));
    expect(brief(wide)).toEqual([['too-large', '', 1, 1]]);
  });

  test('that are not UTF-8 are unusable, and the decoder forgets them', () => {
    const broken = Uint8Array.from([0x22, 0xe9, 0x22, 0xe2, 0x82]);
    expect(validateBytes(request, broken).verdict.issues).toMatchObject([{ code: 'bad-encoding' }]);
    expect(validateBytes(request, encode(text)).verdict.outcome).toBe('yes');
  });
});

describe('no input makes validation throw, overflow or echo a secret', () => {
  const secrets = SAMPLE_NAMES.map((name) => expandSamples(`{{${name}}}`));
  const ids = fc.constantFrom(...CONTRACTS.map(({ id }) => id));

  const validText = (id: string) =>
    contractOf(id).presets.find(({ refused }) => refused === undefined)?.text ?? '';

  /** A verdict is whole and small, and says nothing of the secrets. */
  function decent(id: string, input: string | Uint8Array): void {
    const contract = contractOf(id);
    const judged = typeof input === 'string' ? validateText(contract, input) : validateBytes(contract, input);
    const { verdict } = judged;
    expect(Object.keys(OUTCOMES)).toContain(verdict.outcome);
    expect('value' in judged).toBe(verdict.outcome === 'yes');
    expect(verdict.issues.length).toBeLessThanOrEqual(contract.limits.issues + 1);
    const said = JSON.stringify(verdict);
    expect(said.length).toBeLessThan(80_000);
    for (const secret of secrets) expect(said).not.toContain(secret);
  }

  test('any text', () => {
    fc.assert(
      fc.property(
        ids,
        fc.oneof(fc.string({ unit: 'binary' }), fc.json()),
        (id, input) => void decent(id, input),
      ),
      { numRuns: 1000 },
    );
  });

  test('any bytes', () => {
    fc.assert(
      fc.property(ids, fc.uint8Array({ maxLength: 400 }), (id, bytes) => void decent(id, bytes)),
      { numRuns: 1000 },
    );
  });

  /** Something hostile, as JSON text. */
  const hostile = fc.oneof(
    fc.constantFrom(...secrets).map((secret) => JSON.stringify(secret)),
    fc.constantFrom(...secrets).map((secret) => JSON.stringify(`a ${secret} b`)),
    fc.constantFrom(...secrets).map((secret) => JSON.stringify({ [secret]: secret })),
    fc.constantFrom(...secrets).map((secret) => JSON.stringify([[{ note: [secret] }]])),
    fc
      .constantFrom('__proto__', 'constructor', 'toString', 'api_key', 'hasOwnProperty')
      .map((key) => `{"${key}":1}`),
    fc.constantFrom(40, 5_000, 20_000).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
    fc.constantFrom(60, 6_000).map((many) => `[${Array(many).fill('{}').join()}]`),
    fc.constantFrom('1e999', '-0', '"\\ud800"', '""', '" "', 'null', '[]', '{}', 'true', '9007199254740993'),
    fc.json(),
  );

  test('a valid document with something hostile in place of any value, or added as a member', () => {
    fc.assert(
      fc.property(ids, hostile, fc.nat(), fc.boolean(), (id, piece, where, add) => {
        const source = validText(id);
        const spots = [
          ...source.matchAll(add ? /\{/g : /(?<=": )("[^"]*"|\[\]|true|false|null)|(?<=\[\s*)"[^"]*"/g),
        ];
        const spot = spots[where % spots.length];
        if (spot === undefined) return;
        const put = add ? `{ "extra_${where % 7}": ${piece},` : piece;
        const changed = source.slice(0, spot.index) + put + source.slice(spot.index + spot[0].length);
        decent(id, changed);
      }),
      { numRuns: 1000 },
    );
  });

  test('a valid document with a secret cut into its raw text anywhere, well-formed or not', () => {
    fc.assert(
      fc.property(ids, fc.constantFrom(...secrets), fc.nat(), (id, secret, where) => {
        const source = validText(id);
        const at = where % source.length;
        decent(id, source.slice(0, at) + secret + source.slice(at));
      }),
      { numRuns: 1000 },
    );
  });
});

function exampleOf(schema: z.ZodType): unknown {
  const examples: unknown = schema.meta()?.examples;
  return Array.isArray(examples) ? examples[0] : undefined;
}

describe('from builder input to a valid pair', () => {
  test.each(OPERATIONS)('$name: any accepted input builds a pair that validates', (operation) => {
    const { input, request: asked, response, pair } = contractsFor(operation);
    const statuses = Object.entries({ ...operation.response.summary, ...operation.request }).filter(
      ([, field]) => !field.fixed,
    );
    const base = operation.example.input;
    // Any of the fields left to its default, any of the examples its schema gives.
    const some = fc
      .subarray(statuses)
      .map((fields) => Object.fromEntries(fields.map(([name, { schema }]) => [name, exampleOf(schema)])));
    const demanded = statuses.filter(([, field]) => !Object.hasOwn(field, 'initial')).map(([name]) => name);
    const needed = Object.fromEntries(demanded.map((name) => [name, base[name]]));
    fc.assert(
      fc.property(some, (given) => {
        const judged = validateText(input, JSON.stringify({ tenant_id: 'tenant-demo', ...needed, ...given }));
        expect(judged.verdict.issues).toEqual([]);
        const built = buildPair(operation, judged.value as Record<string, unknown>);
        for (const [contract, document] of [
          [asked, built.request],
          [response, built.response],
          [pair, built],
        ] as const) {
          expect(validateText(contract, JSON.stringify(document)).verdict.issues).toEqual([]);
        }
      }),
      { numRuns: 100 },
    );
  });
});
