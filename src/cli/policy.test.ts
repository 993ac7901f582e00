import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { POLICY_TESTS } from '../contracts/enforcement/policy-tests.ts';
import { PACKS } from '../runtime/enforcement/packs.ts';
import { validateText } from '../runtime/validate-text.ts';
import { run } from './test-io.ts';

const cwd = mkdtempSync(join(tmpdir(), 'cavra-policy-'));
afterAll(() => rmSync(cwd, { recursive: true }));
const file = (name: string, text: string) => writeFileSync(join(cwd, name), text);
const policy = (words: readonly string[], stdin = '') => run(['policy', ...words], { cwd, stdin });

const METADATA = 'metadata: {id: cavra-own, title: Own, description: Own., version: 0.1.0}\n';
file('own.yaml', `${METADATA}commands: {allow: ["terraform *"]}\n`);
file('child.yaml', METADATA.replace('cavra-own', 'cavra-child, inherits: cavra-own'));
mkdirSync(join(cwd, 'cavra-own'));
writeFileSync(join(cwd, 'cavra-own/policy.yaml'), `${METADATA}commands: {allow: ["terraform *"]}\n`);

describe('cavra policy', () => {
  test('list names every pack', async () => {
    const { out } = await policy(['list', '--format', 'json']);
    expect(JSON.parse(out).map(({ id }: { id: string }) => id)).toEqual(PACKS.map(({ id }) => id));
  });

  test.each(PACKS.map(({ id }) => id))('validate takes the pack %s', async (id) => {
    expect(await policy(['validate', id])).toMatchObject({ exit: 0, err: '' });
  });

  test('validate names line and column, and is not content with less than a whole pack', async () => {
    file('bad.yaml', `${METADATA}commands:\n  allow: 7\n`);
    const bad = await policy(['validate', 'bad.yaml']);
    expect(bad.exit).toBe(1);
    expect(bad.out).toContain('bad.yaml:3:10 error wrong-type commands.allow');
    expect((await policy(['validate', '-'], '{}')).exit).toBe(1);
    expect((await policy(['validate', '-', '--partial'], '{}')).exit).toBe(0);
    expect((await policy(['validate', '-'], 'a: [')).exit).toBe(2);
    file('circle.yaml', METADATA.replace('cavra-own', 'cavra-circle, inherits: cavra-circle'));
    expect((await policy(['validate', 'circle.yaml'])).out).toContain('policy-cycle');
  });

  test('a word that is neither pack nor file gets the nearest pack', async () => {
    const { exit, err } = await policy(['validate', 'cavra-ai-agent-baselin']);
    expect(exit).toBe(2);
    expect(err).toContain('Did you mean cavra-ai-agent-baseline?');
  });

  test('explain takes flags or a request, and ends as the decision does', async () => {
    const flags = ['--action', 'read_file', '--target', '.env'];
    const { exit, out } = await policy(['explain', 'cavra-ai-agent-baseline', ...flags]);
    expect(exit).toBe(1);
    expect(out).toContain('match 1 .env');
    const request = '{"action_type":"execute_command","target":"terraform apply"}';
    expect((await policy(['explain', 'child.yaml', '-'], request)).exit).toBe(0);
    expect((await policy(['explain', 'child.yaml'])).exit).toBe(2);
    expect((await policy(['explain', 'child.yaml', '-', ...flags], request)).exit).toBe(2);
    expect((await policy(['explain', 'child.yaml', '-'], '{')).err).toContain('json-syntax');
  });

  test('diff counts what is inherited and not the order of a list', async () => {
    expect((await policy(['diff', 'own.yaml', 'own.yaml'])).out).toBe('no difference\n');
    file('more.yaml', `${METADATA}commands: {allow: ["a", "terraform *"], block: ["b"]}\n`);
    const { out } = await policy(['diff', 'own.yaml', 'more.yaml', '--format', 'json']);
    expect(JSON.parse(out)).toEqual({ added: ['commands.block'], removed: [], changed: ['commands.allow'] });
    const text = await policy(['diff', 'more.yaml', 'own.yaml']);
    expect(text).toMatchObject({ exit: 0, out: 'removed  commands.block\nchanged  commands.allow\n' });
  });

  test('compile merges parents, and what it prints compiles to itself', async () => {
    const json = await policy(['compile', 'cavra-agentic-delivery']);
    expect(JSON.parse(json.out).commands.block).toContain('terraform apply*');
    for (const format of ['json', 'yaml']) {
      const { out } = await policy(['compile', 'child.yaml', '--format', format]);
      expect(out).toContain('terraform *');
      const again = await policy(['compile', '-', '--format', format], out);
      expect(again).toMatchObject({ exit: 0, out });
    }
  });
});

describe('cavra policy test', () => {
  const cases = (decision: string) =>
    `policy: ./own.yaml\ntests:\n  - name: apply\n    request: {action_type: execute_command, target: terraform apply}\n    expect: {decision: ${decision}, approver_group: null}\n`;

  test('judges the policy that the file names, from its own folder', async () => {
    file('tests.yaml', cases('allow'));
    const { exit, out } = await run(['policy', 'test', join(cwd, 'tests.yaml')], { cwd: '/' });
    expect(exit).toBe(0);
    expect(out).toContain('ok   1 apply\n1 tests of ');
    expect((await policy(['test', 'tests.yaml', '--policy', 'cavra-ai-agent-baseline'])).exit).toBe(1);
  });

  test('a decision that differs fails and is named', async () => {
    const { exit, out } = await policy(['test', '-'], cases('block'));
    expect(exit).toBe(1);
    expect(out).toContain('decision: expected block, got allow');
    const json = await policy(['test', '-', '--format', 'json'], cases('block'));
    expect(JSON.parse(json.out)).toMatchObject({
      passed: false,
      results: [{ name: 'apply', passed: false }],
    });
  });

  test('a request that cannot be decided fails its test', async () => {
    const { exit, out } = await policy(['test', '-'], cases('allow').replace('terraform apply', '7'));
    expect(exit).toBe(1);
    expect(out).toContain('request refused: wrong-type');
  });

  test('without a policy, with a bad word or without tests nothing is run', async () => {
    const without = await policy(['test', '-'], cases('allow').replace('policy: ./own.yaml\n', ''));
    expect(without.exit).toBe(2);
    expect(without.err).toContain('no policy is named');
    const word = await policy(['test', '-'], cases('deny'));
    expect(word.exit).toBe(2);
    expect(word.err).toContain('(standard input):5:24 error not-allowed-value tests[0].expect.decision');
    expect((await policy(['test', '-'], 'tests: []\n')).err).toContain('empty-list');
  });

  test('its presets are what they say', () => {
    for (const { text, refused } of POLICY_TESTS.presets) {
      const [issue] = validateText(POLICY_TESTS, text).verdict.issues;
      expect(issue?.code).toBe(refused?.code);
    }
  });
});
