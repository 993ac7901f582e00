/** Conversions between the contract and a runtime, and the bytes of both, beside results written by hand. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unknownKeyFindings } from '../unknown-keys.ts';
import { recordOf, requestJson, responseJson, toResponse, toRuntimeRequest } from './convert.ts';
import { EvaluateRequestSchema, ReleaseGovernanceEvidenceSchema, WIRE_MESSAGES } from './generated/wire.ts';
import type { WireField } from './wire-field.ts';

describe('evidence becomes a record', () => {
  test('of the fields that say something, in the order of the contract', () => {
    const record = recordOf({
      critical_count: -1,
      metadata_kind: ' ',
      failed_providers: [''],
      delivery_success: true,
      approval_state: '',
      blocked_count: 0,
      evidence_refs: [],
      approval_id: null,
    });
    expect(JSON.stringify(record)).toBe(
      '{"metadata_kind":" ","delivery_success":true,"failed_providers":[""],"critical_count":-1}',
    );
  });

  test('and no record when nothing is left', () => {
    expect(recordOf({})).toBeUndefined();
    expect(recordOf(null)).toBeUndefined();
    expect(recordOf({ delivery_success: false, critical_count: 0, metadata_kind: '' })).toBeUndefined();
  });
});

describe('a contract request becomes a runtime request', () => {
  test('that names release records when only evidence was sent', () => {
    expect(toRuntimeRequest({ release_governance: { metadata_kind: 'team-note' } })).toEqual({
      action_type: 'release_governance_record',
      record: { metadata_kind: 'team-note' },
    });
    expect(toRuntimeRequest({ release_governance: {} })).toEqual({});
    expect(
      toRuntimeRequest({ action_type: 'read_file', release_governance: { metadata_kind: 'k' } }),
    ).toMatchObject({ action_type: 'read_file' });
  });

  test('without the proof of the runner and without legacy keys', () => {
    const request = EvaluateRequestSchema.parse({
      target: 'a',
      operation: 'push',
      server: 's',
      record: { a: 1 },
      runner_auth: { algorithm: 'HMAC-SHA256', identity: { provider: 'github-actions' } },
    });
    expect(toRuntimeRequest(request)).toEqual({ target: 'a' });
  });
});

describe('bytes on the wire', () => {
  test('stand in the order of the contract and escape only what JSON asks for', () => {
    const target = 'a <b> & "c" \\ / \u2028 \u007f \u0001 \b \f 🙂 \ud800';
    expect(requestJson({ target, session_id: 's', release_governance: {} })).toBe(
      '{"session_id":"s","target":"a <b> & \\"c\\" \\\\ / \u2028 \u007f \\u0001 \\b \\f 🙂 \ufffd","release_governance":{}}',
    );
  });

  test('of a response leave out what says nothing', () => {
    const decision = { decision: 'allow', approver_group: null, evidence_refs: [], reason: '', trace: [1] };
    expect(toResponse(decision)).toEqual({ decision: 'allow' });
    expect(responseJson(decision)).toBe('{"decision":"allow"}');
  });

  test('are the same when they are read and written again', () => {
    const text = fc.string({ unit: 'binary' });
    const evidence = fc.record(
      { metadata_kind: text, critical_count: fc.integer(), failed_providers: fc.array(text) },
      { requiredKeys: [] },
    );
    const request = fc.record({ target: text, release_governance: evidence }, { requiredKeys: [] });
    fc.assert(
      fc.property(request, (value) => {
        const bytes = requestJson(value);
        expect(requestJson(EvaluateRequestSchema.parse(JSON.parse(bytes)))).toBe(bytes);
      }),
    );
  });
});

describe('a key that the contract does not have', () => {
  test('is named with its path, at every depth, and nothing else is', () => {
    const document = {
      target: 'a',
      Target: 'b',
      release_governance: { x: 1, failed_providers: [{ y: 1 }] },
      runner_auth: { identity: { z: null } },
      record: { deep: { deeper: 1 } },
    };
    const unknown = (value: unknown) =>
      unknownKeyFindings(EvaluateRequestSchema, value, false).map(({ at }) => at);
    expect(unknown(document)).toEqual([
      ['Target'],
      ['release_governance', 'x'],
      ['runner_auth', 'identity', 'z'],
      ['record'],
    ]);
    expect(unknown([])).toEqual([]);
  });
});

/** Values of the wrong kind for each type of the wire. */
const WRONG: Readonly<Record<string, readonly unknown[]>> = {
  string: [5, true, [], {}],
  bool: ['true', 1, [], {}],
  int32: ['1', true, 1.5, 2147483648, -2147483649, Number.POSITIVE_INFINITY, Number.NaN],
};

describe.each(WIRE_MESSAGES.ReleaseGovernanceEvidence.fields)('evidence field $name', (field: WireField) => {
  const accepts = (value: unknown) =>
    ReleaseGovernanceEvidenceSchema.safeParse({ [field.name]: value }).success;

  test('takes its example and null', () => {
    expect(accepts(field.example)).toBe(true);
    expect(accepts(null)).toBe(true);
  });

  test('takes no value of another kind', () => {
    const wrong = WRONG[field.type] ?? ['a message', 1, true, []];
    for (const value of wrong) expect(accepts(field.repeated ? [value] : value), String(value)).toBe(false);
    for (const value of field.repeated ? ['a'] : [['a']]) expect(accepts(value)).toBe(false);
  });
});
