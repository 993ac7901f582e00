/** Starting, watching and stopping a daemon in a process of its own. The texts of a status are upstream's. */
import { spawn } from 'node:child_process';
import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isResponsive } from './client.ts';
import { removeSocket } from './server.ts';

const DOOR = fileURLToPath(new URL('../../../bin/cavra.mjs', import.meta.url));
const POLL_MS = 100;
const PROBE_MS = 500;

export interface Status {
  readonly running: boolean;
  readonly pid?: number;
  readonly socket_path: string;
  readonly pid_path: string;
  readonly process_running: boolean;
  readonly socket_responsive: boolean;
  readonly message: string;
}

/** The daemon is not in the state that was asked for: code `daemon-state`. */
export class DaemonStateError extends Error {
  /** What the process said before it ended. */
  readonly said: string;
  constructor(message: string, said = '') {
    super(message);
    this.said = said;
  }
}

const pidPathOf = (socket: string): string => `${socket}.pid`;

function readPid(socket: string): number | undefined {
  try {
    const text = readFileSync(pidPathOf(socket), 'utf8').trim();
    return /^[1-9]\d{0,9}$/.test(text) ? Number(text) : undefined;
  } catch {
    return undefined;
  }
}

/** True when the process lives and, where the system can tell, is a daemon: a number may have gone to another. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    // A process that has ended and was not waited for still has a number, but no command.
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return words.includes('daemon') && words.includes('serve');
  } catch {
    return true;
  }
}

function removeFiles(socket: string): void {
  rmSync(pidPathOf(socket), { force: true });
  try {
    removeSocket(socket);
  } catch {
    // Something else is there; it is not ours to remove.
  }
}

/** What is so at a socket. */
export async function statusOf(socket: string): Promise<Status> {
  const pid = readPid(socket);
  const alive = pid !== undefined && isAlive(pid);
  const responsive = await isResponsive(socket, PROBE_MS);
  const running = responsive && (alive || pid === undefined);
  const dead = pid !== undefined && !alive;
  const message = running
    ? 'daemon is running'
    : dead
      ? 'daemon pid file exists but process is not running'
      : 'daemon is not running';
  return {
    running,
    ...(pid === undefined ? {} : { pid }),
    socket_path: socket,
    pid_path: pidPathOf(socket),
    process_running: alive,
    socket_responsive: responsive,
    message,
  };
}

export interface StartOptions {
  readonly socket: string;
  /** The words after `cavra daemon serve`. No key is among them. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds until it must answer. */
  readonly timeout: number;
}

const MOST_SAID = 4_096;

/**
 * Starts a daemon and waits until it answers. Throws DaemonStateError. Keys reach the child by its environment or by
 * files that it reads; upstream hands them over as arguments, which every user of a machine can list.
 */
export async function startDaemon({ socket, args, cwd, env, timeout }: StartOptions): Promise<Status> {
  if ((await statusOf(socket)).socket_responsive) throw new DaemonStateError('daemon is already running');
  removeFiles(socket);
  const child = spawn(process.execPath, [DOOR, 'daemon', 'serve', ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  let ended = false;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (said.length < MOST_SAID) said += text;
  });
  child.on('close', () => {
    ended = true;
  });
  child.on('error', () => {
    ended = true;
  });
  const last = Date.now() + timeout;
  while (!ended && Date.now() < last) {
    if (await isResponsive(socket, PROBE_MS)) {
      writeFileSync(pidPathOf(socket), `${child.pid}\n`, { mode: 0o600 });
      child.stderr.destroy();
      child.unref();
      return statusOf(socket);
    }
    await wait(POLL_MS);
  }
  if (!ended) child.kill('SIGKILL');
  removeFiles(socket);
  throw new DaemonStateError(`daemon did not become ready before ${timeout / 1000}s`, said);
}

/** Stops the daemon of a socket: asks, waits, and ends it when it does not go. */
export async function stopDaemon(socket: string, timeout: number): Promise<Status> {
  const pid = readPid(socket);
  if (pid === undefined) {
    // One that is served in the foreground has no pid file, and keeps its socket; upstream removes it under it.
    if (!(await isResponsive(socket, PROBE_MS))) removeFiles(socket);
    return { ...(await statusOf(socket)), message: 'daemon pid file not found' };
  }
  if (isAlive(pid)) {
    process.kill(pid, 'SIGINT');
    const last = Date.now() + timeout;
    while (isAlive(pid) && Date.now() < last) await wait(POLL_MS);
    if (isAlive(pid)) process.kill(pid, 'SIGKILL');
  }
  removeFiles(socket);
  return { ...(await statusOf(socket)), message: 'daemon stopped' };
}

/** Makes the place of a socket free for one that will listen there. Throws DaemonStateError. */
export async function freeSocket(socket: string): Promise<void> {
  if (lstatSync(socket, { throwIfNoEntry: false }) === undefined) return;
  if (await isResponsive(socket, PROBE_MS)) throw new DaemonStateError('daemon is already running');
  try {
    removeSocket(socket);
  } catch {
    throw new DaemonStateError('the path of the socket is taken by something that is no socket');
  }
}
