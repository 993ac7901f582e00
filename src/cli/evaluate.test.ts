import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { expandSamples } from '../contracts/samples.ts';
import { run } from './test-io.ts';

const cwd = mkdtempSync(join(tmpdir(), 'cavra-evaluate-'));
afterAll(() => rmSync(cwd, { recursive: true }));
const file = (name: string, text: string) => writeFileSync(join(cwd, name), text);

const APPLY = JSON.stringify({ action_type: 'execute_command', target: 'terraform apply' });
const evaluate = (stdin: string, ...flags: readonly string[]) =>
  run(['evaluate', '-', ...flags], { stdin, cwd });

describe('cavra evaluate', () => {
  test('as text: what counts, the rule, the reason and the evidence', async () => {
    const { exit, out, err } = await evaluate(APPLY);
    expect({ exit, err }).toEqual({ exit: 1, err: '' });
    expect(out).toMatch(
      /^block \(critical\) commands\.block\n {2}Matched blocked command policy: terraform apply/,
    );
    expect(out).toMatch(/evidence:\/\/local\/dec_[0-9a-f]{12}/);
  });

  test('--explain lists what was tried, as text and as JSON', async () => {
    const { out } = await evaluate(APPLY, '--explain');
    expect(out).toContain('match 1 terraform apply*');
    expect(out).toContain('6 more not tried');
    expect(out).toContain('Rule: commands.block, by pattern 1 of commands.block');
    const { trace } = JSON.parse((await evaluate(APPLY, '--explain', '--format', 'json')).out);
    expect(trace.pattern).toEqual({ list: 'commands.block', index: 0, text: 'terraform apply*' });
    expect(trace.steps[0].tried).toEqual([{ pattern: 'terraform apply*', matches: true }]);
  });

  test('a policy of one’s own decides, its parents come from beside it, then from the packs', async () => {
    file('cavra-base.yaml', 'metadata: {id: cavra-base}\ncommands: {allow: ["terraform *"]}\n');
    file('own.yaml', 'metadata: {id: cavra-own, inherits: cavra-base}\n');
    file('other.yaml', 'metadata: {id: cavra-other, inherits: [cavra-ai-agent-baseline]}\n');
    expect((await evaluate(APPLY, '--policy', 'own.yaml')).exit).toBe(0);
    expect((await evaluate(APPLY, '--policy', 'other.yaml')).exit).toBe(1);
  });

  test('a policy that cannot be used decides nothing and is named with line and column', async () => {
    file('bad.yaml', 'metadata: {id: cavra-own}\ncommands:\n  allow: 7\n');
    const { exit, out, err } = await evaluate(APPLY, '--policy', 'bad.yaml');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('bad.yaml:3:10 error wrong-type commands.allow');
    file('orphan.yaml', 'metadata: {id: cavra-own, inherits: cavra-nobody}\n');
    expect((await evaluate(APPLY, '--policy', 'orphan.yaml')).err).toContain(
      "Policy pack 'cavra-nobody' not found.",
    );
    file('registry.yaml', 'servers: [{trust_tier: approved}]\n');
    const registry = await evaluate(APPLY, '--registry', 'registry.yaml');
    expect(registry).toMatchObject({ exit: 2, out: '' });
    expect(registry.err).toContain('MCP server record must include server_id');
  });

  test.each([
    [['--policy-pack', 'cavra-banking-baselin'], 'Did you mean cavra-banking-baseline?'],
    [['--policy-pack', 'cavra-banking-baseline', '--policy', 'x.yaml'], 'one policy decides'],
    [['--policy', 'none.yaml'], 'there is no such file'],
    [['--policy', '-'], 'read once only'],
    [['--mode', 'audit_onli'], 'Did you mean audit_only?'],
    [['--break-glass-actor', 'me'], 'go with --mode break_glass'],
  ])('%j is refused with the way out', async (flags, says) => {
    const { exit, out, err } = await evaluate(APPLY, ...flags);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(says);
  });

  test('under a mode the effective decision counts', async () => {
    const { exit, out } = await evaluate(APPLY, '--mode', 'audit_only');
    expect(exit).toBe(0);
    expect(out).toContain('audit_only (critical)');
    expect(out).toContain('the policy alone says block');
  });

  test.each([
    ['{', 'json-syntax'],
    ['', 'json-syntax'],
    [`{"target":"${'a'.repeat(70_000)}"}`, 'too-large'],
    ['{"note":1}', 'unknown-field', '--strict'],
    ['{"actor":"a","actor":"b"}', 'duplicate-key', '--strict'],
    [`{"target":"${expandSamples('{{github_token}}')}"}`, 'sensitive-value'],
  ])('%.20s decides nothing: %s', async (stdin, code, ...flags) => {
    const { exit, out, err } = await evaluate(stdin, ...flags);
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(`error ${code} `);
    expect(err).not.toContain(expandSamples('{{github_token}}'));
  });

  test('a stream answers each line: warnings stand in it, what cannot be decided is unusable', async () => {
    const input = `${APPLY}\n{\n{"action_type":"read_file","target":"a","x":1}\n`;
    const { exit, out, err } = await evaluate(input, '--ndjson');
    const [first, second, third] = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect({ exit, err }).toEqual({ exit: 2, err: '' });
    expect(first).toMatchObject({ decision: 'block' });
    expect(second).toMatchObject({ outcome: 'unusable', issues: [{ code: 'json-syntax' }] });
    expect(third).toMatchObject({ decision: 'allow', warnings: [{ code: 'ignored-field' }] });
    const text = await evaluate(input, '--ndjson', '--format', 'text');
    expect(text.out).toMatch(/^1: block commands\.block terraform apply\n2: unusable json-syntax /);
  });
});
