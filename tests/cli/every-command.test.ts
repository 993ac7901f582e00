/** Each command of the CLI is really started once, with the example of its own help, and does what it does in process. */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readLab } from '../../src/book/lab-folders.ts';
import { type Entry, isGroup } from '../../src/cli/command.ts';
import { ENTRIES } from '../../src/cli/main.ts';
import { spawnedCli } from '../../src/cli/spawn-self.ts';
import { SAMPLE } from '../../src/contracts/closeout/sample.ts';
import { DEMO_DECISIONS, DEMO_TIME } from '../../src/contracts/evidence/demo.ts';
import { packetContractId } from '../../src/contracts/lifecycle/contract-id.ts';
import { gateOf } from '../../src/contracts/lifecycle/gates.ts';
import { findContract } from '../../src/contracts/registry.ts';
import type { RunCommand } from '../../src/doctest/world.ts';
import { makeCloseoutBundle } from '../../src/runtime/closeout/bundle.ts';
import { ephemeralKey, trustRootOf } from '../../src/runtime/evidence/keys.ts';
import { makeBundle } from '../../src/runtime/evidence/make.ts';
import { ROOT, testWorld } from '../doctest/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'cavra-every-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const presetOf = (contract: string): string => findContract(contract)?.presets[0]?.text ?? '';

const POLICY_TESTS = `tests:
  - request: { action_type: read_file, target: .env }
    expect: { decision: block }
`;

/** What the examples expect to find where they are run, by name. */
async function filesOfExamples(): Promise<Record<string, string | Uint8Array>> {
  const key = await ephemeralKey();
  const { zip } = await makeBundle({
    decisions: DEMO_DECISIONS,
    createdAt: DEMO_TIME,
    signWith: { kind: 'Ed25519', key },
  });
  return {
    'decisions.json': JSON.stringify(DEMO_DECISIONS),
    'evidence.zip': zip,
    'root.json': JSON.stringify(trustRootOf(key)),
    'policy.yaml': presetOf('enforcement.policy_pack'),
    'policy-tests.yaml': POLICY_TESTS,
    'package.json': presetOf('closeout.package'),
    'alert-request.json': presetOf('closeout.alert_request'),
    'retry-request.json': presetOf('closeout.retry_request'),
    'retry-worker-request.json': presetOf('closeout.retry_worker_request'),
    'closeout.zip': (await makeCloseoutBundle(SAMPLE)).zip,
    'packet.json': presetOf(packetContractId(gateOf('R7.3'))),
    'src/content/docs/guides/a.md': '---\ntitle: A\ndescription: A page.\n---\n\nNo code.\n',
  };
}

const inFolder = (folder: string, texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${folder}/${name}`, text]));

/** Two groups mean different documents by the same name. */
const OWN_FILES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  validate: { 'request.json': presetOf('saas_operating_automation.request') },
  evaluate: { 'request.json': presetOf('enforcement.runtime_request') },
  'lab check': inFolder('stop-the-incident', readLab(ROOT, 'stop-the-incident').start),
};

const files = await filesOfExamples();

/** What a command makes. */
const MADE: Readonly<Record<string, readonly string[]>> = {
  'evidence bundle': ['evidence.zip', 'root.json'],
  'closeout bundle': ['closeout.zip'],
};

/** A folder of its own for each run, so that no run finds what another wrote. */
function place(name: string): string {
  const at = mkdtempSync(join(folder, 'run-'));
  for (const [file, content] of Object.entries({ ...files, ...OWN_FILES[name] })) {
    // What a command makes is not there before it.
    if (MADE[name]?.includes(file)) continue;
    mkdirSync(join(at, file, '..'), { recursive: true });
    writeFileSync(join(at, file), content);
  }
  for (const kept of ['examples', 'policies']) cpSync(join(ROOT, kept), join(at, kept), { recursive: true });
  return at;
}

const examplesOf = (entries: readonly Entry[], path = ''): { name: string; example: string }[] =>
  entries.flatMap((entry) =>
    isGroup(entry)
      ? examplesOf(entry.commands, `${path}${entry.name} `)
      : [{ name: `${path}${entry.name}`, example: entry.example }],
  );

/** Commands that go on until they are stopped; `serve` has a test of its own below. */
const ENDLESS = new Set(['serve', 'daemon serve']);

/** They work on one running daemon, which `tests/cli/daemon.test.ts` really starts, asks and stops. */
const OF_A_DAEMON = /^daemon /;

const all = examplesOf(ENTRIES);
const wordsOf = (example: string): string[] =>
  [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

async function ran(run: RunCommand, name: string, argv: readonly string[]) {
  let [stdout, stderr] = ['', ''];
  const exit = await run(argv, {
    cwd: place(name),
    stdin: '',
    signal: AbortSignal.timeout(50_000),
    out: (text) => {
      stdout += text;
    },
    err: (text) => {
      stderr += text;
    },
  });
  const steady = (text: string): string =>
    text
      .replaceAll(/\b(saas-|dec_|corr_)[0-9a-f]{12}/g, '$1example')
      .replaceAll(/\b[0-9a-f]{64}\b/g, 'digest')
      .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'moment');
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

test.each(all.filter(({ name }) => !ENDLESS.has(name) && !OF_A_DAEMON.test(name)))(
  '$name, started: $example',
  async ({ name, example }) => {
    const argv = wordsOf(example).slice(1);
    const started = await ran(spawnedCli(ENTRIES).run, name, argv);
    expect(started.exit).not.toBe(2);
    expect(started.stdout).not.toBe('');
    expect(started).toEqual(await ran(testWorld().cavra, name, argv));
  },
);

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
