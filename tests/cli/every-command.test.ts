/** Each command of the CLI is really started once, with the example of its own help, and does what it does in process. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Entry, isGroup } from '../../src/cli/command.ts';
import { ENTRIES } from '../../src/cli/main.ts';
import { spawnedCli } from '../../src/cli/spawn-self.ts';
import { findContract } from '../../src/contracts/registry.ts';
import type { RunCommand } from '../../src/doctest/world.ts';
import { ROOT, testWorld } from '../doctest/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'cavra-every-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the examples expect to find where they are run. */
beforeAll(() => {
  const request = findContract('saas_operating_automation.request')?.presets[0]?.text ?? '';
  writeFileSync(join(folder, 'request.json'), request);
  const guides = join(folder, 'src', 'content', 'docs', 'guides');
  mkdirSync(guides, { recursive: true });
  writeFileSync(join(guides, 'a.md'), '---\ntitle: A\ndescription: A page.\n---\n\nNo code.\n');
});

const examplesOf = (entries: readonly Entry[], path = ''): { name: string; example: string }[] =>
  entries.flatMap((entry) =>
    isGroup(entry)
      ? examplesOf(entry.commands, `${path}${entry.name} `)
      : [{ name: `${path}${entry.name}`, example: entry.example }],
  );

/** Commands that go on until they are stopped; each has a test of its own below. */
const ENDLESS = new Set(['serve']);

const all = examplesOf(ENTRIES);
const wordsOf = (example: string): string[] =>
  [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

async function ran(run: RunCommand, argv: readonly string[]) {
  let [stdout, stderr] = ['', ''];
  const exit = await run(argv, {
    cwd: folder,
    stdin: '',
    signal: AbortSignal.timeout(50_000),
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
    },
  });
  const steady = (text: string): string => text.replaceAll(/saas-[0-9a-f]{12}/g, 'saas-example');
  return { exit, stdout: steady(stdout), stderr: steady(stderr) };
}

test('the example of each command names that command', () => {
  const { subcommand } = spawnedCli(ENTRIES);
  for (const { name, example } of all) {
    const [cavra, ...argv] = wordsOf(example);
    expect([cavra, subcommand(argv)]).toEqual(['cavra', name]);
  }
  expect(all.filter(({ name }) => ENDLESS.has(name))).toHaveLength(ENDLESS.size);
});

test.each(all.filter(({ name }) => !ENDLESS.has(name)))('$name, started: $example', async ({ example }) => {
  const argv = wordsOf(example).slice(1);
  const started = await ran(spawnedCli(ENTRIES).run, argv);
  expect(started.exit).toBeLessThan(2);
  expect(started.stdout).not.toBe('');
  expect(started).toEqual(await ran(testWorld().cavra, argv));
});

test('serve, started, answers until it is told to stop', async () => {
  const example = all.find(({ name }) => name === 'serve')?.example ?? '';
  // Any free port: the one of the example may be taken on this machine.
  const argv = wordsOf(example.replace(/--port \d+/, '--port 0')).slice(1);
  const child = spawn(process.execPath, [join(ROOT, 'bin', 'cavra.mjs'), ...argv], { stdio: 'pipe' });
  const ended = new Promise<number | null>((done) => child.on('exit', done));
  const address = await new Promise<string>((found, fail) => {
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0];
      if (url !== undefined) found(url);
    });
    child.on('exit', () => fail(new Error('serve ended early')));
  });
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});
