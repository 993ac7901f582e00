/** `cavra docs check` as a person runs it, in a folder of its own. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { expandSamples, SAMPLE_NAMES } from '../../src/contracts/samples.ts';
import { testWorld } from './world.ts';

const F = '```';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cavra-docs-test-'));
  mkdirSync(join(root, 'docs'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, ...lines: string[]): void {
  writeFileSync(join(root, 'docs', name), `${lines.join('\n')}\n`);
}

async function check(...flags: string[]) {
  let [stdout, stderr] = ['', ''];
  const exit = await testWorld().cavra(['docs', 'check', ...flags], {
    cwd: root,
    stdin: '',
    signal: new AbortController().signal,
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
    },
  });
  return { exit, stdout, stderr };
}

describe('cavra docs check', () => {
  test('exits 0 with a ledger when all is true', async () => {
    write('a.md', `${F}sh run`, '$ echo a', 'a', F);
    const { exit, stdout } = await check('--content', 'docs');
    expect(exit).toBe(0);
    expect(stdout).toMatch(/transcript +1 +0 +0 +0/);
    expect(stdout).toContain('references: not checked');
    expect(stdout).toContain('0 findings on 1 pages');
  });

  test('exits 1 and points at the line, with what was found and what to do', async () => {
    write('a.md', `${F}sh run`, '$ echo a', 'b', F);
    const { exit, stdout } = await check('--content', 'docs');
    expect(exit).toBe(1);
    expect(stdout).toContain('docs/a.md:3:1: stale-output:');
    expect(stdout).toContain('    3 | b\n      | ^\n');
    expect(stdout).toMatch(/found: +a\n {2}expected: b\n {2}fix: +Run: cavra docs check --update/);
  });

  test('gives the same as JSON', async () => {
    write('a.md', F, 'b', F);
    const { exit, stdout } = await check('--content', 'docs', '--format', 'json');
    expect(exit).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      findings: [{ rule: 'unclassified-fence', file: 'docs/a.md', line: 1, column: 1 }],
      ledger: { unclassified: { failed: 1 } },
    });
  });

  test('--report writes the JSON to a file, beside the text', async () => {
    write('a.md', F, 'b', F);
    const { exit, stdout } = await check('--content', 'docs', '--report', 'out/report.json');
    expect(exit).toBe(1);
    expect(stdout).toContain('1 finding on 1 pages');
    const text = readFileSync(join(root, 'out', 'report.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ findings: [{ rule: 'unclassified-fence' }] });
    const refused = await check('--content', 'docs', '--report', 'docs');
    expect(refused).toMatchObject({ exit: 2, stdout: '' });
    expect(refused.stderr).toContain('cannot be written');
  });

  test('--update writes what is true, shows the change, and then there is nothing left to find', async () => {
    write(
      'a.md',
      '- item',
      '',
      `  ${F}sh run mask=correlation-id exit=1`,
      '  $ cavra saas operating-automation tenant-demo | head -n 7',
      '  $ cat none',
      `  ${F}`,
    );
    const first = await check('--content', 'docs', '--update');
    expect(first).toMatchObject({ exit: 0 });
    expect(first.stdout).toContain('+cat: none: No such file or directory');
    expect(first.stdout).toContain('1 fences rewritten');
    const text = readFileSync(join(root, 'docs', 'a.md'), 'utf8');
    expect(text).toContain('  cat: none: No such file or directory\n');
    const second = await check('--content', 'docs', '--update');
    expect(second).toMatchObject({ exit: 0 });
    expect(second.stdout).not.toContain('rewritten');
    expect(readFileSync(join(root, 'docs', 'a.md'), 'utf8')).toBe(text);
  });

  test('never shows or writes a sample that looks like a secret', async () => {
    const names = SAMPLE_NAMES.map((name) => `{{${name}}}`);
    write(
      'a.md',
      `${F}sh run`,
      ...names.map((name) => `$ echo '${name}'`),
      `$ '${names[0]}'`,
      F,
      `${F}json contract=saas_operating_automation.input`,
      `{"tenant_id": "${names[0]}"}`,
      F,
    );
    const { stdout, exit } = await check('--content', 'docs', '--update');
    expect(exit).toBe(1);
    const seen = stdout + readFileSync(join(root, 'docs', 'a.md'), 'utf8');
    for (const name of names) expect(seen.includes(expandSamples(name))).toBe(false);
  });

  test('--only checks the pages that match', async () => {
    write('a.md', F, 'b', F);
    write('b.md', 'No code.');
    expect(await check('--content', 'docs', '--only', 'b.*')).toMatchObject({ exit: 0 });
    expect(await check('--content', 'docs', '--only', 'docs/a.md')).toMatchObject({ exit: 1 });
  });

  test.each([
    [['--content', 'none'], 'unreadable-file'],
    [['--content', 'docs', '--site', 'none'], 'unreadable-file'],
    [['--content', 'docs', '--only', 'none/**'], 'bad-usage'],
    [['--content', 'docs', '--updat'], 'Did you mean --update?'],
    [['--content', 'docs', '--format', 'xml'], 'bad-usage'],
  ])('%j cannot be used: exit 2', async (flags, words) => {
    write('a.md', 'No code.');
    const { exit, stdout, stderr } = await check(...flags);
    expect(exit).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(words);
  });

  test('a program of the machine that is not there leaves its fences not run, in the open', async () => {
    const { proveFences } = await import('../../src/doctest/prove.ts');
    const { readPage } = await import('../../src/doctest/page.ts');
    const page = readPage('a.md', `${F}go syntax\nx\n${F}\n${F}python syntax\nx\n${F}\n`);
    const { proofs } = await proveFences(page.fences, { ...testWorld(), tool: async () => undefined });
    expect(proofs.map(({ kind, proof }) => [kind, proof.result])).toEqual([
      ['python', 'not run'],
      ['go', 'not run'],
    ]);
  });
});
