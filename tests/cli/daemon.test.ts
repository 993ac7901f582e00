/** A daemon in a process of its own, from start to stop. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { run } from '../../src/cli/test-io.ts';

const folder = mkdtempSync(join(tmpdir(), 'cavra-life-'));
const socket = join(folder, 'a.sock');
const pidFile = `${socket}.pid`;
const daemon = (verb: string, ...flags: readonly string[]) =>
  run(['daemon', verb, '--socket', socket, ...flags], { cwd: folder, env: KEYS });
const KEYS = { PATH: process.env.PATH, CAVRA_DAEMON_EVIDENCE_HMAC_KEY: 'demo-evidence-key' };

afterEach(async () => {
  await daemon('stop');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The number of a process that has ended. */
async function endedPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await new Promise((settle) => child.on('close', settle));
  return child.pid ?? 0;
}

describe('the life of a daemon', () => {
  test('it starts once, answers, records, and leaves nothing but its evidence', async () => {
    const log = join(folder, 'evidence.jsonl');
    const started = await daemon(
      'start',
      '--timeout',
      '30',
      '--evidence-log',
      'evidence.jsonl',
      '--format',
      'json',
    );
    expect({ exit: started.exit, err: started.err }).toEqual({ exit: 0, err: '' });
    const { pid, ...status } = JSON.parse(started.out);
    expect(status).toEqual({
      running: true,
      socket_path: socket,
      pid_path: pidFile,
      process_running: true,
      socket_responsive: true,
      message: 'daemon is running',
    });
    // A key that came by the environment is in no list of processes.
    const command = `/proc/${pid}/cmdline`;
    if (existsSync(command)) expect(readFileSync(command, 'utf8')).not.toContain('demo-evidence-key');

    const again = await daemon('start');
    expect(again.exit).toBe(2);
    expect(again.err).toContain('daemon-state: daemon is already running');

    const call = ['daemon', 'call', '-', '--socket', socket, '--timeout', '30'];
    const stdin = JSON.stringify({ action_type: 'read_file', target: '.env' });
    expect((await run(call, { stdin })).exit).toBe(1);

    const stopped = await daemon('stop');
    expect(stopped.exit).toBe(0);
    expect(stopped.out).toMatch(/^daemon stopped\n/);
    expect([existsSync(socket), existsSync(pidFile)]).toEqual([false, false]);
    // One call, one record: the probes of start and status are not among them.
    const verified = await run(['evidence', 'verify-log', log, '--require-signed'], { env: KEYS });
    expect(verified).toEqual({ exit: 0, out: 'valid: 1 records, 1 signed\n', err: '' });
  });

  test('one that died leaves a socket and a number, which the next start takes over', async () => {
    const { out } = await daemon('start', '--timeout', '30', '--format', 'json');
    const { pid } = JSON.parse(out);
    process.kill(pid, 'SIGKILL');
    await expect.poll(async () => (await daemon('status')).exit, { timeout: 10_000 }).toBe(1);
    const dead = await daemon('status');
    expect(dead.out).toMatch(/^daemon pid file exists but process is not running\n/);
    expect(existsSync(socket)).toBe(true);
    expect((await daemon('start', '--timeout', '30')).exit).toBe(0);
    expect((await daemon('status')).exit).toBe(0);
  });

  test('without one, status says so, and stop ends nobody', async () => {
    expect((await daemon('status')).out).toMatch(/^daemon is not running\n/);
    expect((await daemon('stop')).out).toMatch(/^daemon pid file not found\n/);
    writeFileSync(pidFile, `${await endedPid()}\n`);
    expect((await daemon('stop')).out).toMatch(/^daemon stopped\n/);
    // The number has gone to a process that is no daemon: this one.
    if (!existsSync('/proc/self/cmdline')) return;
    writeFileSync(pidFile, `${process.pid}\n`);
    expect((await daemon('stop')).out).toMatch(/^daemon stopped\n/);
    expect(existsSync(pidFile)).toBe(false);
  });

  test('one that cannot listen says why', async () => {
    const there = join(folder, 'a-file');
    writeFileSync(there, 'kept');
    const { exit, err } = await run(['daemon', 'start', '--socket', there, '--timeout', '30']);
    expect(exit).toBe(2);
    expect(err).toContain('daemon-state: daemon did not become ready before 30s');
    expect(err).toContain('It said: daemon-state: the path of the socket is taken');
    expect(readFileSync(there, 'utf8')).toBe('kept');
  });
});
