import { describe, expect, test } from 'vitest';
import type { RunnerIdentity } from '../../../contracts/enforcement/generated/wire.ts';
import { refuseRunner, runnerFault } from './authenticate.ts';
import { identityText, RunnerProofError, signIdentity } from './identity.ts';

const key = new TextEncoder().encode('demo-runner-key');
const identity: RunnerIdentity = {
  provider: 'github-actions',
  repository: 'example/widgets',
  workflow: 'release',
  run_id: '42',
  run_attempt: '1',
  ref: 'refs/heads/main',
  sha: '0123abc',
  actor: 'octocat',
  job: 'verify',
};
const SIGNATURE = 'e958f88389920f9bb963d1a8215543c5cdf94d535b026c2884f774f8c18c2fb4';
const now = new Date('2026-05-21T10:00:00Z');
const trust = { hmac: { key, keyId: 'k1' } };
const good = { identity, algorithm: 'HMAC-SHA256', key_id: 'k1', signature: SIGNATURE };

describe('the signature of a runner', () => {
  test('covers eleven lines, of which empty ones stay', () => {
    const lines = identityText(identity).split('\n');
    expect(lines).toHaveLength(11);
    expect(lines[0]).toBe('cavra.runner-auth.v1');
    expect(lines.at(-1)).toBe('runner_name=');
  });

  test('is the known one for the known key', async () => {
    expect(await signIdentity(identity, { key, keyId: 'k1' })).toEqual(good);
  });

  test('is not made without a key, or for a runner without a name', async () => {
    const none = signIdentity(identity, { key: new Uint8Array() });
    await expect(none).rejects.toThrow(new RunnerProofError('runner auth HMAC key is required'));
    const unnamed = signIdentity({ ...identity, repository: ' ' }, { key });
    await expect(unnamed).rejects.toThrow('runner auth identity requires provider and repository');
  });
});

describe('a request with a shared key', () => {
  test.each([
    ['no proof', undefined, 'runner_auth is required'],
    ['null', null, 'runner_auth is required'],
    [
      'another algorithm',
      { ...good, algorithm: 'none' },
      'runner_auth algorithm must be HMAC-SHA256 or OIDC-JWT',
    ],
    ['no algorithm', { identity }, 'runner_auth algorithm must be HMAC-SHA256 or OIDC-JWT'],
    ['a token', { ...good, algorithm: 'OIDC-JWT' }, 'runner OIDC authentication is not configured'],
    ['another key id', { ...good, key_id: 'k2' }, 'runner_auth key_id mismatch: k2'],
    ['a blank signature', { ...good, signature: '  ' }, 'runner_auth signature is required'],
    ['another run', { ...good, identity: { ...identity, run_id: '43' } }, 'runner_auth signature is invalid'],
    ['half a signature', { ...good, signature: SIGNATURE.slice(0, 32) }, 'runner_auth signature is invalid'],
    ['words', { ...good, signature: 'not hexadecimal' }, 'runner_auth signature is invalid'],
    ['the right one', good, undefined],
    ['the right one in capitals', { ...good, signature: SIGNATURE.toUpperCase() }, undefined],
  ])('%s', async (_, auth, fault) => {
    expect(await runnerFault(auth, trust, now)).toBe(fault);
  });

  test('a signed identity without a repository is refused after its signature was found right', async () => {
    const bare = { provider: 'github-actions' };
    const { hmacHex } = await import('./hmac.ts');
    const signature = await hmacHex(key, identityText(bare));
    const auth = { ...good, identity: bare, signature };
    expect(await runnerFault(auth, trust, now)).toBe('runner_auth identity requires provider and repository');
  });

  test('any key id passes when the daemon has none; with no key at all, everything passes', async () => {
    expect(await runnerFault({ ...good, key_id: 'k9' }, { hmac: { key } }, now)).toBeUndefined();
    expect(await runnerFault(undefined, {}, now)).toBeUndefined();
  });

  test('without a shared key, a signature is not looked at', async () => {
    const oidc = { issuer: 'https://issuer.invalid', audience: 'a', keys: async () => [] };
    expect(await runnerFault(good, { oidc }, now)).toBe('runner HMAC authentication is not configured');
  });

  test('the proof holds for any request: it does not bind what is asked', async () => {
    // Upstream's limit, kept. The same proof beside two different actions is accepted twice.
    expect(await runnerFault(good, trust, now)).toBeUndefined();
    expect(await runnerFault(good, trust, new Date('2036-01-01T00:00:00Z'))).toBeUndefined();
  });
});

test('a refusal repeats the plain fields as they came and adds no defaults', () => {
  const request = { action_type: 'execute_command', target: 'terraform plan', runner_auth: good };
  expect(refuseRunner(request, 'runner_auth is required')).toEqual({
    action_type: 'execute_command',
    target: 'terraform plan',
    rule_id: 'runner_auth.invalid',
    decision: 'block',
    severity: 'critical',
    reason: 'runner authentication failed: runner_auth is required',
  });
});
