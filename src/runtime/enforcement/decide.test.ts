import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RELEASE_KINDS } from '../../contracts/enforcement/release-kinds.ts';
import type { RuntimeRequest } from '../../contracts/enforcement/requests.ts';
import { RULES } from '../../contracts/enforcement/rules.ts';
import { AMBIENT, randomId } from './ambient.ts';
import { attestPullRequest } from './attest.ts';
import { type DecideContext, decide, explain, timestampOf } from './decide.ts';
import { loadRegistry } from './load.ts';
import { packPolicy } from './packs.ts';
import { type CompiledPolicy, readPolicy } from './policy.ts';
import { goTrim, normalizeWord } from './trim.ts';

const baseline = packPolicy('cavra-ai-agent-baseline') as CompiledPolicy;
const CLOCK = { newId: () => '0123456789ab', now: () => new Date('2026-05-21T10:00:00.120Z') };
const context: DecideContext = { ...CLOCK, policy: baseline };
const ruleOf = (request: RuntimeRequest, under: DecideContext = context) => decide(request, under).rule_id;
const release = (record: Record<string, unknown>, target?: string) =>
  decide({ action_type: 'release_governance_record', record, target }, context);

test('a decision has all its fields, in the order of the wire', () => {
  const decision = decide({ action_type: 'execute_command', target: 'ls' }, context);
  expect(decision).toEqual({
    decision_id: 'dec_0123456789ab',
    session_id: 'local',
    agent_id: 'unknown-agent',
    actor: 'ai-agent',
    action_type: 'execute_command',
    target: 'ls',
    requested_operation: 'ls',
    policy_pack: 'cavra-ai-agent-baseline',
    policy_id: 'cavra-ai-agent-baseline',
    rule_id: 'commands.default.require_approval',
    decision: 'require_approval',
    severity: 'medium',
    reason: 'No allow rule matched; review required.',
    evidence_refs: ['evidence://local/dec_0123456789ab'],
    approver_group: 'Repository Owners',
    timestamp: '2026-05-21T10:00:00.12Z',
    correlation_id: 'corr_0123456789ab',
  });
  expect(Object.keys(decision).slice(-3)).toEqual(['approver_group', 'timestamp', 'correlation_id']);
  expect(timestampOf(new Date('2026-05-21T10:00:00Z'))).toBe('2026-05-21T10:00:00Z');
});

test('the ids of a host are twelve hexadecimal digits and differ', () => {
  const ids = Array.from({ length: 300 }, randomId);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(300);
  expect(decide({}, { ...AMBIENT, policy: baseline }).timestamp).toMatch(/Z$/);
});

test('a reason shows the pattern as written, dollar signs too', () => {
  const policy = readPolicy({ commands: { block: ['echo $& $1*'] } });
  expect(decide({ action_type: 'execute_command', target: 'echo $& $1' }, { ...CLOCK, policy }).reason).toBe(
    'Matched blocked command policy: echo $& $1*',
  );
});

test('items of a list are trimmed, empty ones dropped', () => {
  const policy = readPolicy({ filesystem: { block_read: ['  a  ', '   '] } });
  expect(ruleOf({ action_type: 'read_file', target: 'a' }, { ...CLOCK, policy })).toBe(
    'filesystem.read.block',
  );
  expect(ruleOf({ action_type: 'read_file', target: '' }, { ...CLOCK, policy })).toBe(
    'filesystem.read.allow',
  );
});

test('the empty policy lets files pass, holds commands and blocks servers', () => {
  const empty = { ...CLOCK, policy: readPolicy({}) };
  expect(ruleOf({ action_type: 'write_file', target: 'x' }, empty)).toBe('filesystem.write.allow');
  expect(ruleOf({ action_type: 'execute_command', target: 'x' }, empty)).toBe(
    'commands.default.require_approval',
  );
  expect(ruleOf({ action_type: 'mcp_tool_call', server: 'x' }, empty)).toBe('mcp.server.trust.block_unknown');
  expect(decide({}, empty).policy_pack).toBe('cavra-ai-agent-baseline');
});

describe('white space and words as in Go', () => {
  test('U+0085 is trimmed, U+FEFF is not', () => {
    expect(goTrim('\u0085\u3000 a b\t\n')).toBe('a b');
    expect(goTrim('\ufeffa')).toBe('\ufeffa');
    expect(goTrim(' \u00a0 ')).toBe('');
  });

  test('states fold hyphens and case, letter by letter', () => {
    expect(normalizeWord(' Non-Compliant ')).toBe('non_compliant');
    expect(normalizeWord('ΟΔΟΣ')).toBe('οδοσ');
    expect(normalizeWord('\u0130')).toBe('i');
  });
});

describe('MCP calls', () => {
  const rules = (servers: unknown[], request: RuntimeRequest) => {
    const loaded = loadRegistry(JSON.stringify({ servers }));
    if (loaded.outcome !== 'yes') throw new Error(JSON.stringify(loaded.issues));
    return ruleOf({ action_type: 'mcp_tool_call', ...request }, { ...context, registry: loaded.registry });
  };

  test.each([
    [{ server_id: 'a' }, {}, 'mcp.registry.requires_approval'],
    [{ server_id: 'a', trust_tier: 'trusted' }, {}, 'mcp.registry.allow'],
    [{ server_id: 'b', name: 'a', trust_tier: 'trusted' }, {}, 'mcp.registry.allow'],
    [{ id: 'a', trust_tier: 'approved' }, {}, 'mcp.registry.allow'],
    [{ server_id: 'a', trust_tier: 'blocked', approval_state: 'approved' }, {}, 'mcp.registry.blocked'],
    [{ server_id: 'a', trust_tier: 'trusted', approval_state: 'denied' }, {}, 'mcp.registry.blocked'],
    [
      { server_id: 'a', trust_tier: 'trusted', approval_state: 'pending' },
      {},
      'mcp.registry.requires_approval',
    ],
    [{ server_id: 'a', trust_tier: 'trusted', approval_state: 'not_required' }, {}, 'mcp.registry.allow'],
    [
      { server_id: 'a', trust_tier: 'experimental', approval_state: 'approved' },
      {},
      'mcp.registry.requires_approval',
    ],
    [
      { server_id: 'a', trust_tier: 'trusted', allowed_tools: ['t'] },
      { tool: 'u' },
      'mcp.registry.tool_scope',
    ],
    [
      { server_id: 'a', trust_tier: 'trusted', capabilities: ['c'] },
      { capability: 'd' },
      'mcp.registry.capability_scope',
    ],
    [{ server_id: 'a', trust_tier: 'trusted', capabilities: ['c'] }, {}, 'mcp.registry.allow'],
    [{ server_id: 'z', trust_tier: 'trusted' }, {}, 'mcp.registry.unknown'],
  ])('%j asked with %j: %s', (server, more, rule) => {
    expect(rules([server], { server: 'a', ...more })).toBe(rule);
  });

  test('a target server:tool names both when nothing else does, and only then', () => {
    const policy = packPolicy('cavra-mcp-enterprise') as CompiledPolicy;
    const decision = decide(
      { action_type: 'mcp_tool_call', target: 'github-enterprise:issues:create' },
      { ...CLOCK, policy },
    );
    expect(decision).toMatchObject({
      rule_id: 'mcp.server.trust.allow',
      target: 'github-enterprise:issues:create',
      requested_operation: 'issues:create',
    });
    const named = { action_type: 'mcp_tool_call', server: 'x', target: 'github-enterprise:y' };
    expect(decide(named, { ...CLOCK, policy })).toMatchObject({ decision: 'block', target: 'x:' });
  });
});

describe('release governance', () => {
  test('33 kinds are known, each once', () => {
    expect(new Set(RELEASE_KINDS.map(({ kind }) => kind)).size).toBe(33);
    expect(RELEASE_KINDS.filter(({ execution }) => execution).every(({ approval }) => approval)).toBe(true);
  });

  test.each(RELEASE_KINDS)('a bare record of $kind', ({ kind, delivery, execution, approval }) => {
    const rule = delivery
      ? 'delivery.failed'
      : execution
        ? 'approval.missing'
        : approval
          ? 'approval.required'
          : 'record.verified';
    expect(release({ metadata_kind: ` ${kind} ` }).rule_id).toBe(`release_governance.${rule}`);
  });

  test('without a kind the target counts as one, but never as a delivery', () => {
    expect(release({ release_channel: 'x' }, 'rollout-promotion-execution').rule_id).toBe(
      'release_governance.approval.missing',
    );
    expect(release({ release_channel: 'x' }, 'release-connector-delivery').rule_id).toBe(
      'release_governance.record.verified',
    );
    expect(release({ release_channel: 'x' }).target).toBe('release-governance-record');
  });

  test('a nested approval counts when there is none above it', () => {
    const approval = { state: 'Approved', approval_id: 'apr_1' };
    expect(release({ metadata_kind: 'team-note', approval }).rule_id).toBe(
      'release_governance.approval.approved',
    );
    expect(release({ metadata_kind: 'team-note', approval, approval_state: 'denied' })).toMatchObject({
      rule_id: 'release_governance.approval.denied',
      reason: 'team-note is bound to a non-approved approval state: denied.',
    });
    expect(release({ metadata_kind: 'x', approval_state: 'not-required' }).reason).toBe(
      'x has an unknown approval state: not_required.',
    );
  });

  test('counts are whole numbers above zero; texts and truths are none', () => {
    for (const critical_count of ['5', true, -1, 0.9])
      expect(release({ metadata_kind: 'x', critical_count }).rule_id).toBe(
        'release_governance.approval.not_required',
      );
    expect(release({ metadata_kind: 'x', critical_count: 1.9 }).rule_id).toBe(
      'release_governance.signal.critical',
    );
    expect(release({ metadata_kind: 'x', drift_status: 'Drift-Detected' }).rule_id).toBe(
      'release_governance.signal.critical',
    );
  });
});

test('a pull request is attested beside the engine, which does not know it', () => {
  expect(attestPullRequest({}, context)).toMatchObject({
    action_type: 'pull_request',
    target: 'pull_request',
    requested_operation: 'create',
    decision: 'allow_with_attestation',
    severity: 'medium',
    rule_id: RULES.pullRequest.id,
  });
  expect(ruleOf({ action_type: 'pull_request' })).toBe('runtime.default.require_approval');
});

test('an explanation says the same as the decision and names the pattern that decided', () => {
  const { decision, trace } = explain({ action_type: 'write_file', target: 'iam/x' }, context);
  expect(decision.rule_id).toBe('filesystem.write.require_approval');
  expect(trace.pattern).toEqual({ list: 'filesystem.require_approval_write', index: 0, text: 'iam/**' });
  expect(trace.steps).toMatchObject([
    { kind: 'list', list: 'filesystem.block_write', hit: -1 },
    { kind: 'list', list: 'filesystem.require_approval_write', hit: 0 },
  ]);
  const text = fc.string({ maxLength: 12 });
  const request = fc.record({
    action_type: fc.constantFrom(
      'read_file',
      'write_file',
      'execute_command',
      'git_operation',
      'mcp_tool_call',
      'release_governance_record',
      'x',
    ),
    target: fc.oneof(text, fc.constantFrom('.env', 'terraform apply', 'origin/main')),
    requested_operation: fc.oneof(text, fc.constant('push')),
    record: fc.option(
      fc.dictionary(fc.constantFrom('metadata_kind', 'approval_state', 'critical_count'), fc.jsonValue()),
    ) as fc.Arbitrary<Record<string, unknown> | null>,
  });
  fc.assert(
    fc.property(request, (one) => {
      expect(explain(one, context).decision).toEqual(decide(one, context));
    }),
  );
});
