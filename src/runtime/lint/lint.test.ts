import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LINT_SAMPLES } from '../../contracts/catalogue/lint.ts';
import { LINT_CODES, type LintCode } from '../../contracts/codes/lint.ts';
import type { PolicyDocument } from '../../contracts/enforcement/policy-pack.ts';
import type { RuntimeRequest } from '../../contracts/enforcement/requests.ts';
import { decide } from '../enforcement/decide.ts';
import { loadPolicy } from '../enforcement/load.ts';
import { PACKS } from '../enforcement/packs.ts';
import { type CompiledPolicy, readPolicy } from '../enforcement/policy.ts';
import { lintPolicy } from './lint.ts';
import type { Change, LintReport, Spot } from './report.ts';

const CODES = Object.keys(LINT_CODES) as LintCode[];
const codesOf = (report: LintReport) => report.findings.map(({ code }) => code);
const spotsOf = (report: LintReport, code: string) =>
  report.findings.filter((finding) => finding.code === code).flatMap(({ spots }) => spots);

function loaded(text: string) {
  const policy = loadPolicy(text);
  if (policy.outcome !== 'yes') throw new Error(`unusable: ${policy.issues[0]?.message}`);
  return policy;
}

const decision = (request: RuntimeRequest, policy: CompiledPolicy) =>
  decide(request, { policy, newId: () => 'abcdef012345', now: () => new Date(0) });

/** The suggestion made in the document itself, as a reader makes it; not the way the linter tried it. */
function mended(document: PolicyDocument, changes: readonly Change[]): PolicyDocument {
  const copy = structuredClone(document) as Record<string, Record<string, unknown>>;
  for (const change of changes) {
    const [section = '', key = ''] = (change.do === 'set' ? change.key : change.list).split('.');
    const holder = { ...copy[section] };
    copy[section] = holder;
    const items = Array.isArray(holder[key]) ? holder[key] : [];
    if (change.do === 'set') holder[key] = change.value;
    else if (change.do === 'add') holder[key] = [...items, change.pattern];
    else holder[key] = items.filter((item) => item !== change.pattern);
  }
  return copy as PolicyDocument;
}

const TEXTS = [
  ...PACKS.map(({ id, text }) => ({ name: id, text })),
  ...CODES.map((code) => ({ name: code, text: LINT_SAMPLES[code].fires })),
].map((one) => ({ ...one, report: lintPolicy(one.text) }));

describe('each code', () => {
  test.each(CODES)('%s warns of one policy and is silent on the other', (code) => {
    const { fires, silent } = LINT_SAMPLES[code];
    expect(codesOf(lintPolicy(fires))).toContain(code);
    const quiet = lintPolicy(silent);
    expect(quiet.outcome).toBe('yes');
    expect(codesOf(quiet)).not.toContain(code);
  });
});

describe('what a finding shows', () => {
  test.each(TEXTS)('the engine confirms every counter-example: $name', ({ text, report }) => {
    const { policy } = loaded(text);
    const spots = report.findings.flatMap(({ code, spots: all }) => all.map((spot) => ({ code, spot })));
    expect(spots.length).toBeGreaterThan(0);
    for (const { code, spot } of spots) {
      const { counterexample: example } = spot;
      if (example === undefined) {
        expect(code).toBe('lint-incomplete-pack');
        continue;
      }
      const said = decision(example.request, policy);
      expect([said.decision, said.rule_id]).toEqual([example.decision, example.rule_id]);
      expect(example.expected === example.decision).toBe(example.shows === 'no-effect');
    }
  });

  test.each(TEXTS)(
    'each suggestion does what it says when it is made in the policy: $name',
    ({ text, report }) => {
      const { merged } = loaded(text);
      for (const { counterexample, suggestion } of report.findings.flatMap(({ spots }) => spots)) {
        if (counterexample === undefined || suggestion === undefined) continue;
        const policy = readPolicy(mended(merged, suggestion.changes));
        expect(decision(counterexample.request, policy).decision).toBe(suggestion.decision);
        if (counterexample.shows !== 'no-effect')
          expect(suggestion.decision).not.toBe(counterexample.decision);
      }
    },
  );

  test.each(TEXTS)('a suggestion leaves the actions of every day as they were: $name', ({ text, report }) => {
    const { merged, policy } = loaded(text);
    const everyday: RuntimeRequest[] = [
      { action_type: 'read_file', target: 'README.md' },
      { action_type: 'write_file', target: 'src/index.ts' },
      { action_type: 'execute_command', target: 'ls -l' },
    ];
    for (const { suggestion } of report.findings.flatMap(({ spots }) => spots)) {
      const changed = suggestion && readPolicy(mended(merged, suggestion.changes));
      if (changed === undefined) continue;
      for (const request of everyday)
        expect(decision(request, changed).decision).toBe(decision(request, policy).decision);
    }
  });

  test.each(TEXTS)('its place is the place of the pattern: $name', ({ text, report }) => {
    const lines = text.split('\n');
    for (const { pattern, line, column, inherited, pointer } of report.findings.flatMap(
      ({ spots }) => spots,
    )) {
      const here = lines[(line ?? 0) - 1]?.slice((column ?? 0) - 1) ?? '';
      if (inherited) expect(pointer).toBe('/metadata/inherits');
      else if (/\/\d+$/.test(pointer)) expect(here.slice(1)).toContain(JSON.stringify(pattern).slice(1, -1));
      else expect(here).not.toBe('');
    }
  });
});

describe('the baseline pack', () => {
  const report = lintPolicy(PACKS.find(({ id }) => id === 'cavra-ai-agent-baseline')?.text);
  const targets = (code: LintCode) =>
    spotsOf(report, code).map(({ counterexample }) => counterexample?.request.target);

  test('has each weakness that it is known for', () => {
    expect(codesOf(report).toSorted()).toEqual([
      'lint-command-spelling',
      'lint-compound-command',
      'lint-dot-slash',
      'lint-exact-name',
      'lint-letter-case',
      'lint-newline',
      'lint-newline',
      'lint-protected-suffix',
      'lint-push-flags',
      'lint-root-file',
      'lint-unguarded-write',
    ]);
  });

  test('lets these through', () => {
    expect(targets('lint-root-file')).toEqual(expect.arrayContaining(['secrets.yaml', 'main.tf', 'id_rsa']));
    expect(targets('lint-dot-slash')).toEqual(expect.arrayContaining(['./.env', './iam/example.txt']));
    expect(targets('lint-letter-case')).toContain('.ENV');
    expect(targets('lint-compound-command')).toContain('terraform plan && terraform apply');
    expect(targets('lint-newline')).toContain('terraform apply \\\n  --example');
    expect(targets('lint-push-flags')).toContain('git push --force origin main');
  });

  test('stops a branch that only ends like main', () => {
    expect(spotsOf(report, 'lint-protected-suffix')[0]?.counterexample).toMatchObject({
      shows: 'stopped',
      request: { target: 'origin/domain' },
      expected: 'allow',
      decision: 'block',
    });
  });
});

describe('the nine packs', () => {
  test.each(PACKS)('$id: one finding a code and section, all of the work done', ({ text }) => {
    const { findings, complete } = lintPolicy(text);
    expect(complete).toBe(true);
    const groups = findings.map(({ code, pointer }) => `${code} ${pointer.split('/')[1]}`);
    expect(new Set(groups).size).toBe(groups.length);
    expect(findings.length).toBeLessThan(16);
  });

  test('a pattern that a parent makes idle is found, and what is inherited is placed at the parents', () => {
    const report = lintPolicy(PACKS.find(({ id }) => id === 'cavra-agentic-delivery')?.text);
    const idle = spotsOf(report, 'lint-unreachable-pattern').map(({ pattern, inherited }) => [
      pattern,
      inherited,
    ]);
    expect(idle).toEqual(
      expect.arrayContaining([
        ['.github/workflows/**', false],
        ['gh pr merge*--admin*', true],
      ]),
    );
  });
});

describe('crossing patterns', () => {
  const overlap = (text: string): Spot | undefined => spotsOf(lintPolicy(text), 'lint-overlap')[0];

  test('a wide allowance lets another spelling of a blocked command through', () => {
    expect(overlap('commands: { allow: ["git*"], block: ["git push*"] }')?.counterexample).toMatchObject({
      request: { target: 'git  push' },
      expected: 'block',
      decision: 'allow',
    });
  });

  test('an allowed command that a block crosses is stopped', () => {
    expect(
      overlap('commands: { allow: ["git * --dry-run"], block: ["git push*"] }')?.counterexample,
    ).toMatchObject({ request: { target: 'git push --dry-run' }, shows: 'stopped' });
  });

  test('a server on both lists is blocked', () => {
    expect(
      overlap('mcp: { allowed_servers: [github], blocked_servers: [github] }')?.counterexample,
    ).toMatchObject({ request: { server: 'github' }, decision: 'block' });
  });

  test('the block that the linter itself suggests is no overlap', () => {
    expect(overlap('commands: { allow: ["npm test*"], block: ["*;*"] }')).toBeUndefined();
  });
});

describe('what comes in', () => {
  test('a document gives the findings of its text, without places', () => {
    const text = PACKS[0]?.text ?? '';
    const fromText = lintPolicy(text);
    const fromDocument = lintPolicy(PACKS[0]?.document);
    expect(fromDocument.findings.map(({ code }) => code).toSorted()).toEqual(codesOf(fromText).toSorted());
    expect(fromDocument.findings[0]?.line).toBeUndefined();
  });

  test('JSON text has places too', () => {
    const report = lintPolicy('{\n  "filesystem": { "block_read": [".env"] }\n}');
    expect(report.findings.find(({ code }) => code === 'lint-dot-slash')).toMatchObject({
      line: 2,
      column: 34,
    });
  });

  test.each([
    ['text that is no YAML', 'metadata:\n\tid: x', 'yaml-syntax'],
    ['a mode that does not exist', 'metadata: { mode: Enforce }', 'not-allowed-value'],
    ['a parent that is not there', 'metadata: { inherits: cavra-nowhere }', 'unknown-policy-pack'],
  ])('%s is refused with its code', (_, text, code) => {
    const report = lintPolicy(text);
    expect(report.outcome).not.toBe('yes');
    expect(report.issues[0]?.code).toBe(code);
    expect(report.findings).toEqual([]);
  });

  test('parents are found where the caller says', () => {
    const report = lintPolicy('metadata: { id: cavra-child, inherits: cavra-parent }', {
      find: () => ({ filesystem: { block_read: ['.env'] } }),
    });
    expect(spotsOf(report, 'lint-exact-name')[0]).toMatchObject({ inherited: true, pattern: '.env' });
  });

  test('any policy of odd patterns is linted without a throw, and what is said holds', () => {
    const odd = fc.array(
      fc.array(fc.constantFrom('*', 'a', ' ', '/', '.', '-', '\n', 'git push ', '&&', 'ı', '\ud800'), {
        minLength: 1,
        maxLength: 6,
      }),
      { maxLength: 4 },
    );
    const list = odd.map((items) => [...new Set(items.map((item) => item.join('')))]);
    fc.assert(
      fc.property(
        list,
        list,
        list,
        list,
        list,
        (block_read, block_write, require_approval_write, block, allow) => {
          const document = {
            filesystem: { block_read, block_write, require_approval_write },
            commands: { block, allow },
          };
          const report = lintPolicy(document);
          expect(report.outcome).toBe('yes');
          const policy = readPolicy(document);
          for (const { counterexample } of report.findings.flatMap(({ spots }) => spots))
            if (counterexample !== undefined)
              expect(decision(counterexample.request, policy).decision).toBe(counterexample.decision);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a policy made to be slow ends with what was found until then', () => {
    const slow = Array.from({ length: 200 }, (_, index) => `${'*aab'.repeat(55)}*${index}z*`);
    const report = lintPolicy({ filesystem: { block_read: slow } });
    expect(report.outcome).toBe('yes');
    expect(report.complete).toBe(false);
    const many = Array.from({ length: 512 }, (_, index) => `folder-${index}/**`);
    const [finding] = lintPolicy({ filesystem: { require_approval_write: many } }).findings.filter(
      ({ code }) => code === 'lint-dot-slash',
    );
    expect(finding?.spots.length).toBe(50);
    expect((finding?.more ?? 0) + 50).toBe(512);
  });
});
