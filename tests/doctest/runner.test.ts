/** The ways to run `cavra docs check`: in parts, again on a change, from the cache, with exclusions. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkDocs } from '../../src/doctest/check.ts';
import type { CheckOptions } from '../../src/doctest/options.ts';
import { REPORT_SCHEMA } from '../../src/doctest/report-schema.ts';
import type { Tool } from '../../src/doctest/world.ts';
import { testWorld } from './world.ts';

const F = '```';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cavra-docs-runner-'));
  mkdirSync(join(root, 'docs'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const page = (name: string, output: string): void =>
  writeFileSync(join(root, 'docs', name), `${F}sh run\n$ echo a\n${output}\n${F}\n`);

/** Counts the programs of the machine and the commands that are run. */
function countedWorld() {
  const tool: Tool = async () => ({ code: 0, stdout: '1', stderr: '' });
  const world = { ...testWorld(), root, tool };
  let commands = 0;
  return {
    world: {
      ...world,
      cavra: (...call: Parameters<typeof world.cavra>) => {
        commands += 1;
        return world.cavra(...call);
      },
    },
    commands: () => commands,
  };
}

const check = (more: Partial<CheckOptions> = {}, world = countedWorld().world) =>
  checkDocs({ root, contentDir: join(root, 'docs'), ...more }, world);

function cli(flags: readonly string[], signal: AbortSignal, out: (text: string) => void) {
  const argv = ['docs', 'check', '--content', 'docs', ...flags];
  return testWorld().cavra(argv, { cwd: root, stdin: '', signal, out, err: () => undefined });
}

describe('--shard', () => {
  test('the parts together are the whole, and no page is in two of them', async () => {
    for (let number = 0; number < 23; number += 1) page(`p${number}.md`, number % 2 === 0 ? 'a' : 'b');
    const whole = await check();
    const parts = await Promise.all([1, 2, 3, 4].map((index) => check({ shard: { index, count: 4 } })));
    const places = (reports: readonly Awaited<ReturnType<typeof check>>[]) =>
      reports
        .flatMap(({ findings }) => findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`))
        .toSorted();
    expect(places(parts)).toEqual(places([whole]));
    expect(parts.flatMap(({ fences }) => fences)).toHaveLength(whole.fences.length);
    expect(parts.reduce((sum, { pages }) => sum + pages, 0)).toBe(23);
    expect(parts.every(({ pages }) => pages < 23)).toBe(true);
  });

  test('files are judged in one part each, and the parts find what the whole finds', async () => {
    const token = `ghp${'_'}${'a1B2c3D4e5'.repeat(4).slice(0, 36)}`;
    for (let number = 0; number < 23; number += 1)
      writeFileSync(join(root, 'docs', `p${number}.md`), `${number} ${token}\n`);
    const config = { boundary: { skip: [] } };
    const files = async (more: Partial<CheckOptions> = {}) =>
      (await check({ config, ...more })).findings.map(({ file }) => file);
    const parts = await Promise.all([1, 2, 3, 4].map((index) => files({ shard: { index, count: 4 } })));
    expect(parts.flat().toSorted()).toEqual(await files());
    expect(parts.flat()).toHaveLength(23);
    // Only the files of a part are looked at: the cache keeps what was judged.
    const dir = join(root, '.cache', 'docs');
    await files({ shard: { index: 1, count: 4 }, cacheDir: dir });
    const { files: kept } = JSON.parse(readFileSync(`${dir}-files.json`, 'utf8')) as { files: object };
    expect(Object.keys(kept)).toHaveLength(parts[0]?.length ?? -1);
  });

  test.each(['0/2', '3/2', '1', 'a/b', '1/99'])('%s is refused with an example', async (shard) => {
    page('a.md', 'a');
    let err = '';
    const exit = await testWorld().cavra(['docs', 'check', '--content', 'docs', '--shard', shard], {
      cwd: root,
      stdin: '',
      signal: new AbortController().signal,
      out: () => undefined,
      err: (text) => {
        err += text;
      },
    });
    expect(exit).toBe(2);
    expect(err).toContain('--shard 1/4');
  });
});

describe('the cache', () => {
  const cacheDir = () => join(root, '.cache', 'docs');
  const versions = (): void =>
    writeFileSync(join(root, 'docs', 'a.md'), `${F}sh run\n$ cavra contracts list\nnot this\n${F}\n`);

  test('a page that did not change is not proven again, and gives the same report', async () => {
    versions();
    const first = countedWorld();
    const cold = await check({ cacheDir: cacheDir() }, first.world);
    expect(first.commands()).toBe(1);
    const second = countedWorld();
    const warm = await check({ cacheDir: cacheDir() }, second.world);
    expect(second.commands()).toBe(0);
    expect(warm).toEqual(cold);
    expect(warm.findings).toHaveLength(1);
  });

  test('a change of the page, of the code or of a tool proves it again', async () => {
    versions();
    await check({ cacheDir: cacheDir() });
    mkdirSync(join(root, 'src'));
    writeFileSync(join(root, 'src', 'a.ts'), '1');
    const code = countedWorld();
    await check({ cacheDir: cacheDir() }, code.world);
    expect(code.commands()).toBe(1);
    const tool = countedWorld();
    await check({ cacheDir: cacheDir() }, { ...tool.world, tool: async () => undefined });
    writeFileSync(join(root, 'docs', 'a.md'), `${F}sh run\n$ cavra contracts list\nnot that\n${F}\n`);
    const text = countedWorld();
    await check({ cacheDir: cacheDir() }, text.world);
    expect(text.commands()).toBe(1);
  });

  test('what was not run for want of a program is run when the program is there', async () => {
    writeFileSync(join(root, 'docs', 'a.md'), `${F}python syntax\nx = 1\n${F}\n`);
    const resultWith = async (tool: Tool) => {
      const report = await check({ cacheDir: cacheDir() }, { ...countedWorld().world, tool });
      return report.fences.map(({ result }) => result);
    };
    expect(await resultWith(async () => undefined)).toEqual(['not run']);
    const here: Tool = async (_, args) => ({
      code: 0,
      stdout: args[0] === '--version' ? '3' : '[null]',
      stderr: '',
    });
    expect(await resultWith(here)).toEqual(['proven']);
    // There for the version, and too slow for the proof: the next run tries again.
    writeFileSync(join(root, 'docs', 'a.md'), `${F}python syntax\nx = 2\n${F}\n`);
    const slow: Tool = async (command, args, stdin) =>
      args[0] === '--version' ? here(command, args, stdin) : undefined;
    expect(await resultWith(slow)).toEqual(['not run']);
    expect(await resultWith(here)).toEqual(['proven']);
  });

  test('a damaged file counts as absent', async () => {
    versions();
    const cold = await check({ cacheDir: cacheDir() });
    for (const name of readdirSync(cacheDir())) writeFileSync(join(cacheDir(), name), '[{"at":0,"kind":');
    const again = countedWorld();
    expect(await check({ cacheDir: cacheDir() }, again.world)).toEqual(cold);
    expect(again.commands()).toBe(1);
  });

  test('a file with a secret is found again from the cache, and is judged again when it changes', async () => {
    const token = `ghp${'_'}${'a1B2c3D4e5'.repeat(4).slice(0, 36)}`;
    const config = { boundary: { skip: [] } };
    const rules = async () =>
      (await check({ cacheDir: cacheDir(), config })).findings.map(({ rule, line }) => `${rule}:${line}`);
    writeFileSync(join(root, 'docs', 'a.md'), `One.\n\n${token}\n`);
    const cold = await rules();
    expect(cold).toEqual(['secret-value:3']);
    expect(await rules()).toEqual(cold);
    writeFileSync(join(root, 'docs', 'a.md'), `${token}\n`);
    expect(await rules()).toEqual(['secret-value:1']);
    writeFileSync(join(root, 'docs', 'a.md'), 'None.\n');
    expect(await rules()).toEqual([]);
  });

  test('--no-cache keeps nothing', async () => {
    page('a.md', 'a');
    await cli(['--no-cache'], new AbortController().signal, () => undefined);
    expect(readdirSync(root)).toEqual(['docs']);
    await cli([], new AbortController().signal, () => undefined);
    expect(readdirSync(root)).toContain('.cache');
  });
});

describe('--watch', () => {
  test('checks again when a page changes, and ends with the signal', async () => {
    page('a.md', 'b');
    const stop = new AbortController();
    const printed: string[] = [];
    const exit = await cli(['--watch'], stop.signal, (text) => {
      printed.push(text);
      if (printed.length === 1) page('a.md', 'a');
      else stop.abort();
    });
    expect(printed[0]).toContain('1 finding on 1 pages');
    expect(printed[1]).toContain('0 findings on 1 pages');
    expect(exit).toBe(0);
  });
});

describe('exclusions', () => {
  const config = { exclusions: 'docs-exclusions.json' };
  const list = (...entries: object[]): void =>
    writeFileSync(join(root, 'docs-exclusions.json'), JSON.stringify(entries, null, 2));
  const entry = { rule: 'stale-output', file: 'docs/a.md', reason: 'Shown as it was in the first edition.' };

  test('a listed finding is passed over', async () => {
    page('a.md', 'b');
    list(entry);
    expect((await check({ config })).findings).toEqual([]);
  });

  test('an entry that excludes nothing is a finding at its line, but not when only a part was checked', async () => {
    page('a.md', 'a');
    list(entry);
    expect((await check({ config })).findings).toMatchObject([
      { rule: 'unused-exclusion', file: 'docs-exclusions.json', line: 4 },
    ]);
    expect((await check({ config, only: 'a.md' })).findings).toEqual([]);
  });

  test.each([
    ['no reason', [{ rule: 'stale-output', file: 'docs/a.md' }]],
    ['an empty reason', [{ ...entry, reason: '            ' }]],
    ['a rule that does not exist', [{ ...entry, rule: 'no-such-rule' }]],
  ])('an entry with %s is refused', async (_, entries) => {
    page('a.md', 'a');
    list(...entries);
    expect((await check({ config })).findings.map(({ rule }) => rule)).toEqual(['bad-exclusion']);
  });
});

test('the report of a real run keeps its schema', async () => {
  page('a.md', 'b');
  const report: unknown = JSON.parse(JSON.stringify(await check()));
  expect(REPORT_SCHEMA.parse(report)).toEqual(report);
});
