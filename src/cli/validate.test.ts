import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { altered } from '../contracts/alter.ts';
import { ERROR_SAMPLES } from '../contracts/catalogue.ts';
import { ISSUE_CODES } from '../contracts/codes.ts';
import { OUTCOMES } from '../contracts/issue.ts';
import { findContract } from '../contracts/registry.ts';
import { expandSamples, SAMPLE_NAMES } from '../contracts/samples.ts';
import { validateBytes, validateText } from '../runtime/validate-text.ts';
import { run } from './test-io.ts';

const REQUEST = 'saas_operating_automation.request';
const RESPONSE = 'saas_operating_automation.response';
const PAIR = 'saas_operating_automation.pair';

function contractOf(id: string) {
  const contract = findContract(id);
  if (contract === undefined) throw new Error(`no contract ${id}`);
  return contract;
}
const example = (id: string) => JSON.parse(contractOf(id).presets[0]?.text ?? '');
const pretty = (value: unknown) => JSON.stringify(value, null, 2);
const secrets = SAMPLE_NAMES.map((name) => expandSamples(`{{${name}}}`));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cavra-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const cavra = (...argv: string[]) => run(argv, { cwd: folder });
const set = (path: (string | number)[], value: unknown) => pretty(altered(example(REQUEST), path, value));
const CHECKS = ['payload', 'required_checks'];

describe('what every surface must refuse alike', () => {
  test.each([
    ['no checks', REQUEST, set(CHECKS, []), 'empty-list', '/payload/required_checks'],
    [
      'an unknown check',
      REQUEST,
      set([...CHECKS, 0], 'coffee'),
      'not-allowed-value',
      '/payload/required_checks/0',
    ],
    [
      'a status Ready',
      RESPONSE,
      pretty(altered(example(RESPONSE), ['payload', 'summary', 'automation_status'], 'Ready')),
      'not-allowed-value',
      '/payload/summary/automation_status',
    ],
    [
      'another correlation id',
      PAIR,
      pretty(altered(example(PAIR), ['response', 'correlation_id'], 'other')),
      'pair-correlation',
      '/response/correlation_id',
    ],
    [
      'another tenant',
      PAIR,
      pretty(altered(example(PAIR), ['response', 'payload', 'summary', 'tenant_id'], 'other')),
      'pair-tenant',
      '/response/payload/summary/tenant_id',
    ],
    [
      'a GitHub token in a blocker',
      RESPONSE,
      pretty(altered(example(RESPONSE), ['payload', 'summary', 'blockers'], ['{{github_token}}'])),
      'sensitive-value',
      '/payload/summary/blockers/0',
    ],
    [
      'a JWT in a nested value',
      REQUEST,
      set(['payload', 'x'], { y: ['{{jwt}}'] }),
      'sensitive-value',
      '/payload/x/y/0',
    ],
    ['an AWS key id', REQUEST, set(['tenant_id'], '{{aws_key_id}}'), 'sensitive-value', '/tenant_id'],
    ['a PEM header', REQUEST, set(['requested_by'], '{{pem_header}}'), 'sensitive-value', '/requested_by'],
    [
      '__proto__ as a key',
      REQUEST,
      set([], example(REQUEST)).replace('"payload": {', '"payload": {"__proto__": {},'),
      'forbidden-key',
      '/payload/__proto__',
    ],
    ['an unknown field', REQUEST, set(['priority'], 'high'), 'unknown-field', '/priority'],
    [
      'a wrong schema version',
      REQUEST,
      set(['schema_version'], 'v2'),
      'constant-mismatch',
      '/schema_version',
    ],
    ['truncated JSON', REQUEST, pretty(example(REQUEST)).slice(0, -2), 'json-syntax', ''],
    [
      '60,000 bad list items',
      REQUEST,
      `{"payload":{"required_checks":[${'0,'.repeat(59_999)}0]}}`,
      'too-large',
      '',
    ],
    ['5,000 levels of nesting', REQUEST, '['.repeat(5000) + ']'.repeat(5000), 'too-deep', '/0'.repeat(32)],
  ])(
    '%s: the code, place and exit code of validateText, nothing secret shown',
    async (_, id, text, code, pointer) => {
      const expanded = expandSamples(text);
      const name = file('document.json', expanded);
      const { verdict } = validateText(contractOf(id), expanded);
      const json = await cavra('validate', id, name, '--format', 'json');
      expect(JSON.parse(json.out)).toEqual(verdict);
      expect(verdict.issues[0]).toMatchObject({ code, pointer });
      expect(json.exit).toBe(OUTCOMES[verdict.outcome]);
      expect(json.exit).not.toBe(0);
      expect(json.out.length).toBeLessThan(60_000);
      const plain = await cavra('validate', id, name);
      expect(plain.exit).toBe(json.exit);
      const { line, column } = verdict.issues[0] ?? {};
      expect(plain.out).toContain(`document.json:${line}:${column} error ${code} `);
      for (const secret of secrets) expect(json.out + plain.out).not.toContain(secret);
    },
  );
});

describe('the error catalogue', () => {
  const samples = ISSUE_CODES.flatMap((code) => {
    const sample = ERROR_SAMPLES[code];
    if (sample.kind === 'document')
      return [{ code, id: sample.contract, bytes: new TextEncoder().encode(expandSamples(sample.text)) }];
    return sample.kind === 'bytes'
      ? [{ code, id: sample.contract, bytes: Uint8Array.from(sample.bytes) }]
      : [];
  });
  test.each(samples)(
    '$code: the verdict of the command is the verdict of the library',
    async ({ id, bytes }) => {
      const { exit, out } = await run(['validate', id, '-', '--format', 'json'], { stdin: [bytes] });
      const { verdict } = validateBytes(contractOf(id), bytes);
      expect(JSON.parse(out)).toEqual(verdict);
      expect(exit).toBe(OUTCOMES[verdict.outcome]);
    },
  );
});

describe('text for people', () => {
  test('an accepted document is one line', async () => {
    const name = file('good.json', pretty(example(REQUEST)));
    expect(await cavra('validate', REQUEST, name)).toEqual({
      exit: 0,
      out: `good.json: yes, a valid ${REQUEST}\n`,
      err: '',
    });
  });

  test('an issue has its place, code, message, page and the line with a caret', async () => {
    const name = file('bad.json', set([...CHECKS, 0], 'coffee'));
    const { exit, out } = await cavra('validate', REQUEST, name);
    expect(exit).toBe(1);
    expect(out).toMatchInlineSnapshot(`
      "bad.json:12:7 error not-allowed-value payload.required_checks[0]
        payload.required_checks[0] must be one of the checks of this operation: billing_monitoring, license_telemetry_sync, support_followup, customer_success_review, dashboard_refresh, escalation_drill, closeout_retry
        /errors/not-allowed-value/
        12 |       "coffee",
                   ^

      bad.json: no, 1 issue (saas_operating_automation.request)
      "
    `);
  });

  test('no line of the source is shown when any secret may stand in it, even in text that is not JSON', async () => {
    const token = expandSamples('{{github_token}}');
    const escaped = token.replace('_', '\\u005f');
    for (const text of [
      `{\n"a": "${token}",\n`,
      `{\n"a": "${escaped}", "b": 1,\n`,
      '{\n"pass\\u0077ord": "hunter2"\n',
      '{"a": {"password": "hunter2"}, "a": 1}',
      set(['payload', 'note'], token),
      set(['payload', 'note'], `glued${token}`),
    ]) {
      const { out } = await run(['validate', REQUEST, '-'], { stdin: text });
      expect(out).not.toContain('^');
      expect(out).not.toContain('hunter2');
      expect(out).not.toContain(token);
    }
    const harmless = await run(['validate', REQUEST, '-'], { stdin: '{\n"a": 1,\n}' });
    expect(harmless.out).toContain('3 | }\n      ^');
  });

  test('a long line is cut around the place, and nothing in it can steer the terminal', async () => {
    const line = `{"a": "${'x'.repeat(500)}\u202e\u009b31m", b}`;
    const { out } = await run(['validate', REQUEST, '-'], { stdin: line });
    expect(out).toContain('\\u{202e}\\u{009b}31m", b}');
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThan(160);
    const [source = '', caret = ''] = out.split('\n').slice(3);
    expect(source[caret.indexOf('^')]).toBe('b');
  });
});

describe('files', () => {
  test.each([
    ['no-such-file.json', 'there is no such file'],
    ['.', 'it is a folder'],
    ['a\u0000b', 'cannot be read'],
  ])('%j cannot be read: exit 2, one line, the way out', async (name, why) => {
    const { exit, out, err } = await cavra('validate', REQUEST, name);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toMatch(/^unreadable-file: /);
    expect(err).toContain(why);
    expect(err).toContain('A single dash reads standard input.');
  });

  test('an endless input is read no further than the limit', async () => {
    let read = 0;
    function* endless() {
      for (;;) {
        read += 4096;
        yield new Uint8Array(4096);
      }
    }
    const { exit, out } = await run(['validate', REQUEST, '-'], { stdin: endless() });
    expect(exit).toBe(2);
    expect(out).toContain('too-large');
    expect(read).toBeLessThanOrEqual(contractOf(REQUEST).limits.bytes + 2 * 4096);
  });
});

describe('--request', () => {
  const { request, response } = example(PAIR);

  test('judges both files as a pair', async () => {
    const names = [file('res.json', pretty(response)), '--request', file('req.json', pretty(request))];
    const { exit, out } = await cavra('validate', RESPONSE, ...names);
    expect({ exit, out }).toEqual({ exit: 0, out: `req.json with res.json: yes, a valid ${PAIR}\n` });
  });

  test('shows each issue in the file it comes from', async () => {
    const names = [
      file('res.json', pretty({ ...response, correlation_id: 'other' })),
      '--request',
      file('req.json', pretty({ ...request, priority: 'high' })),
    ];
    const { exit, out } = await cavra('validate', RESPONSE, ...names);
    expect(exit).toBe(1);
    expect(out).toContain('req.json:22:3 error unknown-field request.priority');
    const only = [
      file('res2.json', pretty({ ...response, correlation_id: 'other' })),
      '--request',
      file('ok.json', pretty(request)),
    ];
    expect((await cavra('validate', RESPONSE, ...only)).out).toContain(
      'res2.json:6:21 error pair-correlation response.correlation_id',
    );
    const json = await cavra('validate', RESPONSE, ...only, '--format', 'json');
    expect(JSON.parse(json.out)).toMatchObject({ contract: PAIR, outcome: 'no', issues: [{ line: 6 }] });
  });

  test('goes with a response only, and standard input cannot be both', async () => {
    const wrong = await cavra('validate', REQUEST, '-', '--request', 'req.json');
    expect(wrong.exit).toBe(2);
    expect(wrong.err).toContain('--request goes with the contract of a response');
    const both = await cavra('validate', RESPONSE, '-', '--request', '-');
    expect(both.exit).toBe(2);
    expect(both.err).toContain('cannot be both');
  });
});
