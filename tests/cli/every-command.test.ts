/** Each command of the CLI is really started once, with the example of its own help, and does what it does in process. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ENDLESS, exampleFiles, examplesOf, OF_A_DAEMON, wordsOf } from '../../src/cli/example-files.ts';
import { ENTRIES } from '../../src/cli/main.ts';
import { runExample } from '../../src/cli/run-example.ts';
import { spawnedCli } from '../../src/cli/spawn-self.ts';
import { ROOT, testWorld } from '../doctest/world.ts';

const files = await exampleFiles();

// The daemon is really started, asked and stopped in `tests/cli/daemon.test.ts`; `serve` has a test of its own below.
const all = examplesOf(ENTRIES);

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
  async (one) => {
    const started = await runExample(spawnedCli(ENTRIES).run, one, files, ROOT);
    expect(started.exit).not.toBe(2);
    expect(started.stdout).not.toBe('');
    expect(started).toEqual(await runExample(testWorld().cavra, one, files, ROOT));
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
