import { describe, expect, test } from 'vitest';
import { decide } from './decide.ts';
import { PACKS, packPolicy } from './packs.ts';
import type { PatternListName } from './policy.ts';

const CLOCK = { newId: () => '0123456789ab', now: () => new Date(0) };

/** One request for the first pattern of a list, stars read as nothing, and the rule that the list gives. */
const BY_LIST: readonly [PatternListName, string, string][] = [
  ['filesystem.block_read', 'read_file', 'filesystem.read.block'],
  ['filesystem.block_write', 'write_file', 'filesystem.write.block'],
  ['filesystem.require_approval_write', 'write_file', 'filesystem.write.require_approval'],
  ['commands.block', 'execute_command', 'commands.block'],
  ['commands.allow', 'execute_command', 'commands.allow'],
];

describe('the nine packs', () => {
  test('are here, each under the name of its id', () => {
    expect(PACKS).toHaveLength(9);
    for (const { id, document, text } of PACKS) {
      expect(document.metadata.id).toBe(id);
      expect(text).toContain(`id: ${id}\n`);
    }
  });

  test.each(PACKS)('$id: the first item of each list decides', ({ id, document }) => {
    const policy = packPolicy(id);
    if (policy === undefined) throw new Error(id);
    const context = { ...CLOCK, policy };
    for (const [list, action_type, rule] of BY_LIST) {
      const [section, name] = list.split('.') as ['filesystem', 'block_read'];
      const first = document[section]?.[name]?.[0];
      if (first === undefined) continue;
      const decision = decide({ action_type, target: first.replaceAll('*', '') }, context);
      // The delivery pack inherits the block on workflows, so its own hold on them never comes to act.
      const inherited = id === 'cavra-agentic-delivery' && list === 'filesystem.require_approval_write';
      expect([list, decision.rule_id]).toEqual([list, inherited ? 'filesystem.write.block' : rule]);
      expect(decision.policy_pack).toBe(id);
    }
    const { allowed_servers: [allowed] = [], blocked_servers: [blocked] = [] } = document.mcp ?? {};
    const ruleOf = (server: string) => decide({ action_type: 'mcp_tool_call', server }, context).rule_id;
    if (allowed !== undefined) expect(ruleOf(allowed)).toBe('mcp.server.trust.allow');
    if (blocked !== undefined) expect(ruleOf(blocked)).toBe('mcp.server.trust.block_unknown');
    expect(ruleOf('never-heard-of')).toBe('mcp.server.trust.block_unknown');
  });
});
