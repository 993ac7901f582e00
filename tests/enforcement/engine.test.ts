/** The engine on every case, as a library: each later surface runs the same cases and must say the same. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decide, explain } from '../../src/runtime/enforcement/decide.ts';
import { judgeEvaluate } from '../../src/runtime/enforcement/judge.ts';
import { loadPolicy, loadRegistry } from '../../src/runtime/enforcement/load.ts';
import { underMode } from '../../src/runtime/enforcement/modes.ts';
import { BODY_CASES, DECISION_CASES, expectedOf, MODE_CASES, POLICY_FILES, REGISTRY_FILES } from './cases.ts';

const CLOCK = { newId: () => '0123456789ab', now: () => new Date('2026-05-21T10:00:00Z') };

function loaded(name: 'P1' | undefined) {
  if (name === undefined) return undefined;
  const policy = loadPolicy(readFileSync(POLICY_FILES[name], 'utf8'));
  if (policy.outcome !== 'yes') throw new Error(JSON.stringify(policy.issues));
  return policy.policy;
}

function registered(name: 'R1' | undefined) {
  if (name === undefined) return undefined;
  const registry = loadRegistry(readFileSync(REGISTRY_FILES[name], 'utf8'));
  if (registry.outcome !== 'yes') throw new Error(JSON.stringify(registry.issues));
  return registry.registry;
}

describe('decisions', () => {
  test('all cases are here', () => {
    expect(DECISION_CASES).toHaveLength(89);
    expect(BODY_CASES).toHaveLength(11);
  });

  test.each(DECISION_CASES)('$id $note', (one) => {
    const judged = judgeEvaluate({ text: JSON.stringify(one.input) }, { policy: loaded(one.policy) });
    if (judged.outcome !== 'yes') throw new Error(JSON.stringify(judged.issues));
    const context = { ...CLOCK, policy: judged.policy, registry: registered(one.registry) };
    const decision = decide(judged.request, context);
    const { approver_group, ...rest } = expectedOf(one);
    expect(decision).toMatchObject(rest);
    expect(decision.approver_group).toBe(approver_group);
    if (one.evidence_ref_prefix !== undefined)
      expect(decision.evidence_refs[0]?.startsWith(one.evidence_ref_prefix)).toBe(true);
    const explained = explain(judged.request, context);
    expect(explained.decision).toEqual(decision);
    expect(explained.trace.steps.length).toBeGreaterThan(0);
  });
});

describe('bodies of the wire contract', () => {
  test.each(BODY_CASES)('$id', ({ body, expect: wanted, warnings = [], refused, says }) => {
    for (const wire of [true, false]) {
      const judged = judgeEvaluate({ text: JSON.stringify(body) }, { wire });
      const [first] = judged.issues;
      if (refused !== undefined) {
        expect(judged.outcome).not.toBe('yes');
        expect(first).toMatchObject(refused);
        if (says !== undefined) expect(first?.message).toContain(says);
        continue;
      }
      if (judged.outcome !== 'yes') throw new Error(JSON.stringify(judged.issues));
      expect(judged.issues.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual(warnings);
      expect(decide(judged.request, { ...CLOCK, policy: judged.policy })).toMatchObject(wanted ?? {});
    }
  });
});

describe('modes', () => {
  test.each(MODE_CASES)('$id $mode', ({ input, mode, actor, reason, expect: wanted }) => {
    const judged = judgeEvaluate({ value: input });
    if (judged.outcome !== 'yes') throw new Error(JSON.stringify(judged.issues));
    const base = decide(judged.request, { ...CLOCK, policy: judged.policy });
    const summary = underMode(base, { mode, actor, reason });
    expect(summary).toMatchObject({ mode, base_decision: base, ...wanted });
  });
});
