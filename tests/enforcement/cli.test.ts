/** Every case again on the command line: the same decisions as the library's, with the exit code of each. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/test-io.ts';
import {
  BODY_CASES,
  DECISION_CASES,
  type DecisionCase,
  expectedOf,
  MODE_CASES,
  POLICY_FILES,
  REGISTRY_FILES,
} from './cases.ts';

const EXITS: Readonly<Record<string, number>> = {
  allow: 0,
  audit_only: 0,
  allow_with_attestation: 0,
  block: 1,
  require_approval: 3,
};

const flagsOf = ({ policy, registry }: DecisionCase): string[] => [
  ...(policy === undefined ? [] : ['--policy', fileURLToPath(POLICY_FILES[policy])]),
  ...(registry === undefined ? [] : ['--registry', fileURLToPath(REGISTRY_FILES[registry])]),
];

const evaluate = (input: unknown, ...flags: readonly string[]) =>
  run(['evaluate', '-', '--format', 'json', ...flags], { stdin: JSON.stringify(input) });

/** Fields that the runtime decision always has, whatever they hold. */
const ALWAYS = [
  'decision',
  'reason',
  'action_type',
  'target',
  'requested_operation',
  'policy_pack',
  'policy_id',
  'rule_id',
  'severity',
];

describe('cavra evaluate', () => {
  test.each(DECISION_CASES)('$id $note', async (one) => {
    const { exit, out } = await evaluate(one.input, ...flagsOf(one));
    const decision = JSON.parse(out);
    const { approver_group, ...rest } = expectedOf(one);
    expect(decision).toMatchObject(rest);
    expect(decision.approver_group).toBe(approver_group);
    expect(Object.keys(decision)).toEqual(expect.arrayContaining(ALWAYS));
    expect(exit).toBe(EXITS[decision.decision]);
  });

  test.each(BODY_CASES)('body $id', async ({ body, expect: wanted, warnings = [], refused, says = '' }) => {
    const { exit, out, err } = await evaluate(body, '--wire');
    if (refused === undefined) {
      expect(JSON.parse(out)).toMatchObject(wanted ?? {});
      for (const warning of warnings) expect(err).toContain(` warning ${warning.split(' ')[0]} `);
      if (warnings.length === 0) expect(err).toBe('');
      return;
    }
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(` error ${refused.code} `);
    expect(err).toContain(says);
  });

  test.each(MODE_CASES)('$id $mode', async ({ input, mode, actor, reason, expect: wanted }) => {
    const glass =
      actor === undefined ? [] : ['--break-glass-actor', actor, '--break-glass-reason', reason ?? ''];
    const { exit, out } = await evaluate(input, '--mode', mode, ...glass);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({ mode, ...wanted });
    expect(answer.base_decision.decision).toBe(answer.decision);
    expect(exit).toBe(EXITS[wanted.effective_decision]);
  });

  test('a stream of all the cases that load nothing gives the same decisions, a line each', async () => {
    const plain = DECISION_CASES.filter((one) => flagsOf(one).length === 0);
    const stdin = plain.map(({ input }) => JSON.stringify(input)).join('\n');
    const { exit, out } = await run(['evaluate', '-', '--ndjson'], { stdin });
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(plain.length);
    for (const [index, one] of plain.entries()) {
      const { approver_group, ...rest } = expectedOf(one);
      const decision = JSON.parse(lines[index] ?? '');
      expect(decision, one.id).toMatchObject(rest);
      expect(decision.approver_group, one.id).toBe(approver_group);
    }
    expect(exit).toBe(1);
  });

  test('in processes of their own: allow, wait, block, and nothing decided', () => {
    const cavra = resolve(import.meta.dirname, '../../node_modules/.bin/cavra');
    const exits = ['terraform plan', 'rm -r build', 'terraform apply', 7].map((target) => {
      const input = JSON.stringify({ action_type: 'execute_command', target });
      return spawnSync(cavra, ['evaluate', '-'], { input, encoding: 'utf8' }).status;
    });
    expect(exits).toEqual([0, 3, 1, 2]);
  });
});
