import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { AMBIENT } from '../../runtime/enforcement/ambient.ts';
import type { RunnerTrust } from '../../runtime/enforcement/runner/authenticate.ts';
import { run } from '../test-io.ts';
import { answerRequest } from './answer.ts';
import { type Listening, listen } from './server.ts';

const folder = mkdtempSync(join(tmpdir(), 'cavra-commands-'));
const open: Listening[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});
afterAll(() => rmSync(folder, { recursive: true }));

const REQUESTS = resolve(import.meta.dirname, '../../../examples/ci/requests');
const LOG = resolve(import.meta.dirname, '../../../examples/ci/evidence.jsonl');
const KEY = 'demo-runner-key';

async function served(trust: RunnerTrust = {}): Promise<string> {
  const path = join(folder, `s${open.length}`);
  open.push(await listen({ path, answer: (bytes) => answerRequest(bytes, { ...AMBIENT, trust }) }));
  return path;
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe('cavra daemon call', () => {
  test.each([
    ['approved-promotion', 'allow', 0],
    ['failed-delivery', 'block', 1],
    ['critical-freshness', 'require_approval', 3],
  ])('%s: %s is exit code %i', async (name, decision, code) => {
    const { exit, out, err } = await run([
      'daemon',
      'call',
      join(REQUESTS, `${name}.json`),
      '--socket',
      await served(),
    ]);
    expect({ exit, err }).toEqual({ exit: code, err: '' });
    expect(JSON.parse(out)).toMatchObject({ decision });
  });

  test('what the daemon refuses is exit code 2 with its code', async () => {
    const { exit, err } = await run(['daemon', 'call', '-', '--socket', await served()], {
      stdin: '{"target":5}',
    });
    expect(exit).toBe(2);
    expect(err).toMatch(/^wrong-type: /);
  });

  test.each([
    [['--socket', ''], 'daemon socket path is required'],
    [['--socket', 'x'.repeat(200)], 'longer than 103 bytes'],
    [['--timeout', '0'], '1 to 600'],
  ])('%o is not understood', async (flags, says) => {
    const { exit, err } = await run(['daemon', 'call', '-', ...flags]);
    expect(exit).toBe(2);
    expect(err).toContain(says);
  });

  test('more than a daemon takes is not sent', async () => {
    const { exit, err } = await run(['daemon', 'call', '-'], { stdin: ' '.repeat(70_000) });
    expect(exit).toBe(2);
    expect(err).toMatch(/^too-large: /);
  });
});

describe('a proof that the client adds', () => {
  const identity = JSON.stringify({ provider: 'github-actions', repository: 'example/widgets' });
  const trust = { hmac: { key: Buffer.from(KEY), keyId: 'k1' } };
  const plan = JSON.stringify({ action_type: 'execute_command', target: 'terraform plan' });

  async function call(who: string, more: readonly string[], env: Record<string, string> = {}) {
    const path = file('identity.json', who);
    const argv = ['daemon', 'call', '-', '--socket', await served(trust), '--runner-identity', path, ...more];
    return run(argv, { stdin: plan, env });
  }

  test('by a key from a file or from the environment', async () => {
    const key = file('key', `${KEY}\n`);
    expect((await call(identity, ['--runner-key-file', key, '--runner-key-id', 'k1'])).exit).toBe(0);
    const env = { CAVRA_RUNNER_AUTH_HMAC_KEY: KEY, CAVRA_RUNNER_AUTH_KEY_ID: 'k1' };
    expect((await call(identity, [], env)).exit).toBe(0);
  });

  test('by a token, which comes before the key', async () => {
    const env = { CAVRA_RUNNER_AUTH_HMAC_KEY: KEY, CAVRA_RUNNER_AUTH_OIDC_TOKEN: 'a.b.c' };
    const { exit, out } = await call(identity, [], env);
    expect(exit).toBe(1);
    expect(JSON.parse(out).reason).toContain('runner OIDC authentication is not configured');
  });

  test('without it the runner is refused', async () => {
    const { exit, out } = await run(['daemon', 'call', '-', '--socket', await served(trust)], {
      stdin: plan,
    });
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ rule_id: 'runner_auth.invalid' });
  });

  test.each([
    ['no key', identity, 'runner auth HMAC key is required'],
    ['no repository', '{"provider":"x"}', 'runner auth identity requires provider and repository'],
    ['no identity', '[]', 'is no runner identity'],
    ['no JSON', '{', 'is no runner identity'],
  ])('%s is said before anything is sent', async (what, who, says) => {
    const env = what === 'no key' ? {} : { CAVRA_RUNNER_AUTH_HMAC_KEY: KEY };
    const { exit, err } = await call(who, [], env);
    expect(exit).toBe(2);
    expect(err).toContain(says);
  });
});

describe('what a daemon is told', () => {
  test.each([
    [['--policy', 'bad.yaml'], 'cannot be used'],
    [['--registry', 'bad.yaml'], 'cannot be used'],
    [['--runner-key-file', 'empty'], 'a file without a key'],
    [['--runner-oidc-issuer', 'https://issuer.invalid'], 'OIDC needs an issuer'],
    [
      ['--runner-oidc-jwks', 'bad.yaml', '--runner-oidc-issuer', 'i', '--runner-oidc-audience', 'a'],
      'Key Set',
    ],
    [
      [
        '--runner-oidc-jwks-url',
        'http://x.invalid',
        '--runner-oidc-issuer',
        'i',
        '--runner-oidc-audience',
        'a',
      ],
      'must be an https address',
    ],
  ])('%o is refused before it listens', async (flags, says) => {
    file('bad.yaml', 'commands: 5\nservers: 5\n');
    file('empty', '\n');
    const { exit, out, err } = await run(['daemon', 'serve', '--socket', 'none', ...flags], { cwd: folder });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(says);
  });
});

describe('cavra evidence verify-log', () => {
  test('the committed log is whole, and not signed', async () => {
    expect(await run(['evidence', 'verify-log', LOG])).toEqual({
      exit: 0,
      out: 'valid: 3 records, 0 signed\n',
      err: '',
    });
    const { exit, out } = await run(['evidence', 'verify-log', LOG, '--require-signed', '--format', 'json']);
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ path: LOG, valid: false, records: 3, signed_records: 0 });
  });

  test('a changed byte, an empty log and a line without end are named', async () => {
    const changed = readFileSync(LOG, 'utf8').replace('"target":"prod"', '"target":"test"');
    expect((await run(['evidence', 'verify-log', '-'], { stdin: changed })).out).toBe(
      'record 1 hash mismatch\nnot valid: 3 records, 0 signed\n',
    );
    expect((await run(['evidence', 'verify-log', '-'])).out).toContain('evidence stream is empty');
    const long = await run(['evidence', 'verify-log', '-'], { stdin: 'x'.repeat(1_100_000) });
    expect(long.out).toContain('the line is longer than 1048576 bytes');
  });
});
