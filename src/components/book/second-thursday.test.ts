import { expect, test } from 'vitest';
import { bothWays } from './second-thursday.ts';

test('on the second Thursday nothing is blocked, and one step waits for a person', () => {
  const words = bothWays().map(({ other }) => other.decision.decision);
  expect(words).not.toContain('block');
  expect(words.filter((word) => word === 'require_approval')).toHaveLength(1);
});

test('its decisions are one session with ids of their own', () => {
  const decisions = bothWays().map(({ other }) => other.decision);
  expect(new Set(decisions.map(({ session_id }) => session_id)).size).toBe(1);
  expect(new Set(decisions.map(({ decision_id }) => decision_id)).size).toBe(decisions.length);
});
