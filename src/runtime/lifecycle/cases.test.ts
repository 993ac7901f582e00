/** The case list: each case is a packet, a change and what upstream answers to it. */
import { describe, expect, test } from 'vitest';
import { PROFILES } from '../../contracts/lifecycle/artifacts.ts';
import { gateOf } from '../../contracts/lifecycle/gates.ts';
import { LIFECYCLE_CASES, lifecycleInput } from '../conformance/cases/lifecycle.ts';
import { pathsOf } from './repository.ts';
import { verifyPacket } from './verify.ts';

describe('the case list', () => {
  test('has all its cases, and the table of paths has seventy', () => {
    expect(LIFECYCLE_CASES).toHaveLength(107);
    expect(new Set(pathsOf(PROFILES.upstream)).size).toBe(70);
  });

  test.each(LIFECYCLE_CASES)('$id $gate $why', (item) => {
    const { packet, files } = lifecycleInput(item);
    const { result, problems } = verifyPacket(gateOf(item.gate), packet, {
      requireLive: item.require_live,
      files,
    });
    const found = result.checks.flatMap(({ name, status, message }) =>
      status === 'pass' ? [] : [[name, status, message]],
    );
    expect(found).toEqual(item.findings);
    expect([result.blocker_count, result.warning_count]).toEqual([item.b, item.w]);
    expect(result[gateOf(item.gate).readyKey]).toBe(item.b + item.w === 0);
    // Every check that did not pass has a place.
    expect(new Set(problems.map(({ check }) => check))).toEqual(new Set(found.map(([name]) => name)));
  });
});
