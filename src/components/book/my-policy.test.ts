import { describe, expect, test } from 'vitest';
import { PACKS } from '../../runtime/enforcement/packs.ts';
import { judgePack, testsOf } from './my-policy.ts';

const [baseline] = PACKS.filter(({ id }) => id === 'cavra-ai-agent-baseline');

describe('a pack against the incident', () => {
  test('the baseline decides every step, and the linter has something to say', () => {
    const { issues, rows, gaps } = judgePack(baseline?.text ?? '');
    expect(issues).toEqual([]);
    expect(rows.map(({ decision }) => decision.decision)).toEqual([
      'block',
      'require_approval',
      'allow',
      'block',
      'block',
      'block',
      'block',
    ]);
    expect(gaps).toBeGreaterThan(0);
  });

  test('half a pack decides nothing, and says why', () => {
    const { issues, rows } = judgePack('commands: { allow: [ls] }');
    expect(rows).toEqual([]);
    expect(issues.map(({ code }) => code)).toContain('required-field');
  });

  test('its decisions become tests that name the file', () => {
    const { policy, tests } = JSON.parse(testsOf(judgePack(baseline?.text ?? '')));
    expect(policy).toBe('policy.yaml');
    expect(tests[1]).toMatchObject({
      request: { action_type: 'write_file', target: 'iam/deploy-role.json' },
      expect: { decision: 'require_approval' },
    });
    expect(tests[1].request).not.toHaveProperty('policy_pack');
  });
});
