import { expect, test } from 'vitest';
import { COUNTER_EXAMPLES } from '../../book/known-limits.ts';
import { approvalMoves } from './approval-moves.ts';
import { explained } from './engine-at-build.ts';
import { keysRead } from './keys-read.ts';

const [A, B, W] = ['allow', 'block', 'require_approval'];

/** What the sentences of the page say. When the engine learns to see more, this fails and the page is rewritten. */
const SAID = {
  'root-files': [B, A, B, A],
  'written-paths': [B, A, A, A],
  'near-names': [B, A, A],
  'read-and-write': [B, A],
  'compound-commands': [B, A, A],
  'command-spelling': [B, W, W, W],
  'exact-push': [B, W],
  'other-door': [B, A, W],
  'branch-suffix': [B, B, A],
  'other-operations': [B, A, A, A],
  'unread-lists': [A, A],
  'empty-policy': [A, W, B],
  'server-names': [B, A, A],
  'wire-mcp': [A, A, B],
  'approval-hides-failure': [B, A],
  'signal-hides-approval': [B, W],
  'unread-counts': [A, W],
  'unconfirmed-delivery': [B, A, W],
  'unknown-kinds': [B, A],
  'pull-request': [W, W],
};

test('each known limit is decided as its page says', () => {
  const decided = Object.entries(COUNTER_EXAMPLES).map(([id, { cases }]) => [
    id,
    cases.map((one) => explained(one).decision.decision),
  ]);
  expect(Object.fromEntries(decided)).toEqual(SAID);
});

test('a policy key that no decision looks at is not seen', () => {
  const seen = keysRead({ filesystem: {}, commands: {}, git: {}, mcp: {} });
  expect(seen).toContain('commands.allow');
  expect(seen).toContain('mcp.block_unknown_servers');
  expect(seen).not.toContain('commands.require_approval');
  expect(seen).not.toContain('git');
});

test('only a pending approval can change, and not once its time is over', () => {
  const [pending, ...rest] = approvalMoves();
  expect(pending).toEqual({
    state: 'pending',
    results: ['approved', 'denied', 'approval-closed', 'expired'],
  });
  for (const { results } of rest) expect(new Set(results)).toEqual(new Set(['approval-closed']));
});
