import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PolicyDocument } from '../../contracts/enforcement/policy-pack.ts';
import { diffPolicies } from './diff.ts';
import { loadPolicy } from './load.ts';
import { compileDocument, mergePolicies, resolvePolicy } from './merge.ts';
import { PACKS } from './packs.ts';

const pack = (id: string, inherits?: string | string[], more: object = {}): PolicyDocument => ({
  metadata: { id, title: id, description: id, version: '1', ...(inherits === undefined ? {} : { inherits }) },
  ...more,
});
const findIn = (packs: readonly PolicyDocument[]) => (id: string) =>
  packs.find(({ metadata }) => metadata?.id === id);

describe('merging', () => {
  test('lists are joined without repeats, maps go deeper, single values are replaced', () => {
    const base = pack('cavra-a', undefined, {
      commands: { block: ['a*', 'b*'] },
      mcp: { block_unknown_servers: true, risk_scoring: { x: 'low', y: 'low' } },
    });
    const over = pack('cavra-b', 'cavra-a', {
      commands: { block: ['b*', 'c*'], allow: ['d*'] },
      mcp: { block_unknown_servers: false, risk_scoring: { y: 'high' } },
    });
    expect(mergePolicies(base, over)).toEqual({
      metadata: {
        id: 'cavra-b',
        title: 'cavra-b',
        description: 'cavra-b',
        version: '1',
        inherits: 'cavra-a',
      },
      commands: { block: ['a*', 'b*', 'c*'], allow: ['d*'] },
      mcp: { block_unknown_servers: false, risk_scoring: { x: 'low', y: 'high' } },
    });
  });

  test('the parents of a parent are not those of the pack', () => {
    const merged = mergePolicies(pack('cavra-a', 'cavra-root'), pack('cavra-b'));
    expect(merged.metadata).not.toHaveProperty('inherits');
  });

  test('parents come in the order given, then the pack', () => {
    const packs = [
      pack('cavra-a', undefined, { commands: { allow: ['a'] } }),
      pack('cavra-b', undefined, { commands: { allow: ['b'] } }),
    ];
    const own = pack('cavra-c', ['cavra-b', 'cavra-a'], { commands: { allow: ['c'] } });
    expect(resolvePolicy(own, findIn(packs))).toMatchObject({
      document: { commands: { allow: ['b', 'a', 'c'] } },
    });
  });

  test.each([
    ['unknown-policy-pack', [], "Policy pack 'cavra-a' not found."],
    ['policy-cycle', [pack('cavra-a', 'cavra-b'), pack('cavra-b', 'cavra-a')], 'cavra-a, cavra-b, cavra-a'],
    ['policy-cycle', [pack('cavra-a', 'cavra-own')], 'cavra-own, cavra-a, cavra-own'],
    [
      'too-deep',
      Array.from({ length: 12 }, (_, index) =>
        pack(index === 0 ? 'cavra-a' : `cavra-${index}`, `cavra-${index + 1}`),
      ),
      'more than 8',
    ],
  ])('%s', (code, packs, words) => {
    expect(resolvePolicy(pack('cavra-own', 'cavra-a'), findIn(packs))).toMatchObject({
      findings: [{ code, at: ['metadata', 'inherits'], message: expect.stringContaining(words) }],
    });
  });

  test('packs that share all their parents cost no more than their number', () => {
    let asked = 0;
    const ids = (level: number) => Array.from({ length: 20 }, (_, index) => `cavra-${level}-${index}`);
    const find = (id: string) => {
      asked += 1;
      const level = Number(id.split('-')[1]);
      return pack(id, level < 6 ? ids(level + 1) : undefined);
    };
    expect(resolvePolicy(pack('cavra-own', ids(1)), find)).toHaveProperty('document');
    expect(asked).toBeLessThan(20 * 20 * 7);
  });
});

test('compiling sorts by code point, as Python does, and changes nothing else', () => {
  const compiled = compileDocument(
    pack('cavra-a', undefined, { commands: { block: ['\uffff', '💥', 'b', 'B', 'ab', 'a'] } }),
  );
  expect(compiled.commands?.block).toEqual(['B', 'a', 'ab', 'b', '\uffff', '💥']);
  expect(compileDocument({})).toEqual({});
});

describe('the difference of two policies', () => {
  test('is three sorted lists of dotted keys', () => {
    const before = pack('cavra-a', undefined, { commands: { block: ['a'], allow: ['b'] } });
    const after = pack('cavra-a', undefined, { commands: { block: ['c'] }, mcp: { allowed_servers: ['x'] } });
    expect(diffPolicies(before, after)).toEqual({
      added: ['mcp.allowed_servers'],
      removed: ['commands.allow'],
      changed: ['commands.block'],
    });
  });

  test('of a policy with itself is empty', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PACKS), ({ document }) => {
        expect(diffPolicies(document, document)).toEqual({ added: [], removed: [], changed: [] });
      }),
    );
  });
});

describe('policies as text', () => {
  test('YAML and JSON are read, and issues have their place in either', () => {
    expect(loadPolicy('{}')).toMatchObject({ outcome: 'yes' });
    expect(loadPolicy('filesystem:\n  block_read: [.env]\n')).toMatchObject({ outcome: 'yes' });
    const yaml = loadPolicy('# a comment\nfilesystem:\n  block_reed:\n    - .env\n');
    expect(yaml.issues[0]).toMatchObject({ code: 'unknown-field', line: 3, column: 3 });
    const twice = loadPolicy('commands:\n  block: [a]\n  block: [b]\n');
    expect(twice.issues.map(({ code, line }) => [code, line])).toEqual([
      ['duplicate-key', 2],
      ['duplicate-key', 3],
    ]);
    const cycle = loadPolicy('metadata:\n  id: cavra-x\n  inherits: cavra-x\n');
    expect(cycle).toMatchObject({ outcome: 'unusable', issues: [{ code: 'policy-cycle', line: 3 }] });
  });

  test('a bomb of aliases, depth and size are refused by their codes', () => {
    const codes = (text: string) => loadPolicy(text).issues.map(({ code }) => code);
    expect(codes(`a: &a [x]\nb: [${'*a, '.repeat(200)}]`)).toEqual(['too-many-nodes']);
    expect(codes(`a: ${'['.repeat(40)}${']'.repeat(40)}`)).toEqual(['too-deep']);
    expect(codes(`a: ${'x'.repeat(65_536)}`)).toEqual(['too-large']);
    expect(codes('a: 1\n---\nb: 2')).toEqual(['yaml-syntax']);
    expect(codes('__proto__: {a: 1}')).toEqual(['forbidden-key']);
  });

  test('a whole pack is asked for only when the caller says so', () => {
    expect(loadPolicy('commands: {}').outcome).toBe('yes');
    expect(loadPolicy('commands: {}', { pack: true })).toMatchObject({
      outcome: 'no',
      issues: [{ code: 'required-field', pointer: '/metadata' }],
    });
  });
});
