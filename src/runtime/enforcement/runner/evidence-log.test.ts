import { describe, expect, test } from 'vitest';
import { RULES } from '../../../contracts/enforcement/rules.ts';
import { goJson, type LogRecord, makeRecord, referenceTo } from './evidence-record.ts';
import { type LogTrust, LogVerifier } from './verify-log.ts';

const key = new TextEncoder().encode('demo-evidence-key');
const ID = '00112233445566778899aabb';
const { id, decision, severity, reason, group } = RULES.commandDefault;
const target = 'echo a > b && c';
const input = {
  recordId: ID,
  sequence: 1,
  previous: '',
  timestamp: '2026-05-21T10:00:00Z',
  request: { session_id: 's1', action_type: 'execute_command', target },
  response: {
    decision_id: 'dec_000000000001',
    session_id: 's1',
    agent_id: 'unknown-agent',
    actor: 'ai-agent',
    action_type: 'execute_command',
    target,
    requested_operation: target,
    policy_pack: 'cavra-ai-agent-baseline',
    policy_id: 'cavra-ai-agent-baseline',
    rule_id: id,
    decision,
    severity,
    reason,
    evidence_refs: ['evidence://s1/dec_000000000001', referenceTo(ID)],
    approver_group: group,
    timestamp: '2026-05-21T10:00:00Z',
    correlation_id: 'corr_000000000001',
  },
};

async function chain(count: number, sign?: { key: Uint8Array; keyId?: string }): Promise<LogRecord[]> {
  const records: LogRecord[] = [];
  for (let sequence = 1; sequence <= count; sequence += 1)
    records.push(await makeRecord({ ...input, sequence, previous: records.at(-1)?.record_hash ?? '', sign }));
  return records;
}

async function verify(lines: readonly (object | string)[], trust: LogTrust = {}) {
  const verifier = new LogVerifier(trust);
  for (const line of lines) await verifier.add(typeof line === 'string' ? line : goJson(line));
  return verifier.report('x.jsonl');
}

describe('a record', () => {
  test('has the known hash and the known signature', async () => {
    const record = await makeRecord({ ...input, sign: { key, keyId: 'e1' } });
    expect(record.record_hash).toBe('3c4c48d4f07eeb77ad7a8cf572ca9b35c67291fa10377269dc7bfb15ebfc5f6f');
    expect(record.signature).toEqual({
      algorithm: 'HMAC-SHA256',
      key_id: 'e1',
      value: 'a182aed0c1f45e06323d1f67e33223c7e0d95d80b630963e61f2ee3eb89dd2a1',
    });
  });

  test('is written as Go writes it', () => {
    expect(goJson({ a: '<&>\u2028\u2029"' })).toBe('{"a":"\\u003c\\u0026\\u003e\\u2028\\u2029\\""}');
  });

  test('keeps no token, and keeps the legacy keys that decided', async () => {
    const auth = { identity: { provider: 'p' }, algorithm: 'OIDC-JWT', signature: 'a.b.c' };
    const request = { ...input.request, operation: 'push', server: '', note: 'x', runner_auth: auth };
    const { request: kept } = await makeRecord({ ...input, request });
    expect(kept.runner_auth).toEqual({ ...auth, signature: '<redacted-oidc-jwt>' });
    expect(Object.keys(kept)).toEqual(['session_id', 'action_type', 'target', 'runner_auth', 'operation']);
    const hmac = { ...auth, algorithm: 'HMAC-SHA256' };
    expect((await makeRecord({ ...input, request: { runner_auth: hmac } })).request).toEqual({
      runner_auth: hmac,
    });
  });
});

describe('verifying a log', () => {
  test('a whole chain, signed or not, is valid', async () => {
    expect(await verify(await chain(3))).toEqual({
      path: 'x.jsonl',
      valid: true,
      records: 3,
      signed_records: 0,
      errors: [],
    });
    const signed = await verify(await chain(2, { key, keyId: 'e1' }), {
      key,
      keyId: 'e1',
      requireSigned: true,
    });
    expect(signed).toMatchObject({ valid: true, signed_records: 2 });
  });

  test('each fault is named with its record', async () => {
    const [one, two, three] = await chain(3, { key, keyId: 'e1' });
    if (one === undefined || two === undefined || three === undefined) throw new Error('no chain');
    const trust = { key, keyId: 'e1' };
    const errors = async (lines: readonly (object | string)[], given: LogTrust = trust) =>
      (await verify(lines, given)).errors;
    expect(await errors([{ ...one, timestamp: 'x' }])).toEqual(['record 1 hash mismatch']);
    expect(await errors([one, three])).toEqual([
      'record 2 sequence mismatch: got 3 want 2',
      'record 2 previous hash mismatch',
    ]);
    expect(await errors([{ ...one, schema_version: 'v0' }])).toEqual([
      'record 1 schema mismatch: v0',
      'record 1 hash mismatch',
    ]);
    const [broken] = await errors(['{', two]);
    expect(broken).toMatch(/^record 1 is not valid JSON: /);
    expect(await errors([`{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`])).toHaveLength(1);
    expect(await errors([{ ...one, signature: { ...one.signature, algorithm: 'x' } }])).toEqual([
      'record 1 signature algorithm mismatch',
    ]);
    expect(await errors([one], {})).toEqual([
      'record 1 signature present but verification key was not provided',
    ]);
    expect(await errors([one], { key, keyId: 'e2' })).toEqual(['record 1 signature key_id mismatch']);
    expect(await errors([one], { key: key.slice(1) })).toEqual(['record 1 signature mismatch']);
    expect(await errors(['', ' '])).toEqual(['evidence stream is empty']);
  });

  test('signatures that were stripped go unnoticed, as upstream, unless they are required', async () => {
    const bare = (await chain(2, { key })).map(({ signature: _, ...rest }) => rest);
    expect((await verify(bare, { key })).valid).toBe(true);
    expect((await verify(bare, { key, requireSigned: true })).errors).toEqual([
      'record 1 is not signed',
      'record 2 is not signed',
    ]);
  });

  test('no more than a hundred errors are kept', async () => {
    expect((await verify(Array.from({ length: 500 }, () => '{'))).errors).toHaveLength(100);
  });
});
