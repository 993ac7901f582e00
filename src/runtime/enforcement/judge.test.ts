import { describe, expect, test } from 'vitest';
import { expandSamples } from '../../contracts/samples.ts';
import { decide } from './decide.ts';
import { judgeEvaluate } from './judge.ts';
import { loadPolicy } from './load.ts';

const CLOCK = { newId: () => '0123456789ab', now: () => new Date(0) };

describe('a request before it is decided', () => {
  const warned = (request: unknown, options = {}) =>
    judgeEvaluate({ text: JSON.stringify(request) }, options).issues.map(
      ({ code, pointer }) => `${code} ${pointer}`,
    );

  test('legacy keys beside evidence are dropped, and said so with their place', () => {
    const request = { operation: 'push', release_governance: { metadata_kind: 'team-note' } };
    const judged = judgeEvaluate({ text: JSON.stringify(request) });
    expect(judged).toMatchObject({ outcome: 'yes', path: 'contract' });
    expect(judged.issues[0]).toMatchObject({
      code: 'legacy-ignored',
      severity: 'warning',
      line: 1,
      column: 2,
    });
    expect(judgeEvaluate({ value: { operation: 'push' } })).toMatchObject({ path: 'runtime', issues: [] });
  });

  test('what is odd is a warning', () => {
    expect(warned({ action_type: 'git_operation', target: 'x' })).toEqual([
      'operation-missing /requested_operation',
    ]);
    expect(warned({ action_type: 'mcp_tool_call' })).toEqual(['mcp-unnamed /target']);
    expect(warned({ action_type: 'mcp_tool_call', target: 'a:b' })).toEqual(['mcp-unnamed /target']);
    expect(warned({ action_type: 'read_file', runner_auth: { identity: { Ref: 'x' } } })).toEqual([
      'ignored-field /runner_auth/identity/Ref',
    ]);
  });

  test('the loaded policy decides and gives its label', () => {
    const loaded = loadPolicy('metadata: {id: cavra-own}');
    if (loaded.outcome !== 'yes') throw new Error('unusable');
    const judged = judgeEvaluate({ value: { policy_pack: 'cavra-else' } }, { policy: loaded.policy });
    expect(judged).toMatchObject({ outcome: 'yes', issues: [{ code: 'policy-mismatch' }] });
    if (judged.outcome === 'yes')
      expect(decide(judged.request, { ...CLOCK, policy: judged.policy }).policy_pack).toBe('cavra-own');
  });

  test('the strict option refuses what would be a warning; the wire has no legacy keys', () => {
    expect(judgeEvaluate({ value: { note: 1 } }, { strict: true })).toMatchObject({
      outcome: 'no',
      issues: [{ code: 'unknown-field', pointer: '/note' }],
    });
    expect(warned({ operation: 'push' }, { wire: true })).toEqual(['ignored-field /operation']);
  });

  test('a token in the signature passes and is never shown; elsewhere it is refused', () => {
    const token = expandSamples('{{jwt}}');
    expect(judgeEvaluate({ value: { runner_auth: { signature: token } } })).toMatchObject({ outcome: 'yes' });
    const refused = judgeEvaluate({ value: { runner_auth: { key_id: token } } });
    expect(refused).toMatchObject({ outcome: 'no', issues: [{ code: 'sensitive-value' }] });
    expect(JSON.stringify(refused)).not.toContain(token);
  });
});
