/** `cavra daemon`: the decision over a Unix socket. */
import { resolve } from 'node:path';
import { ENFORCEMENT_LIMITS } from '../contracts/enforcement/limits.ts';
import { DECISION_OUTCOMES } from '../contracts/enforcement/outcome.ts';
import { OUTCOMES } from '../contracts/issue.ts';
import type { Command, FlagSpec, Flags, Group, Invocation } from './command.ts';
import { FORMAT } from './contracts.ts';
import { answerRequest } from './daemon/answer.ts';
import { callWithText, DaemonError } from './daemon/client.ts';
import { answeringOf, SERVE_FLAGS } from './daemon/config.ts';
import {
  DaemonStateError,
  freeSocket,
  type Status,
  startDaemon,
  statusOf,
  stopDaemon,
} from './daemon/lifecycle.ts';
import { PROOF_FLAGS, withProof } from './daemon/proof.ts';
import { listen } from './daemon/server.ts';
import { printable, quoted, UsageError } from './errors.ts';
import { nameOf, readBounded } from './input.ts';
import type { Io } from './io.ts';

const DEFAULT_SOCKET = '.cavra/cavra-runtime.sock';
/** What a Unix address holds on the systems that we know, less the zero at its end. */
const LONGEST_SOCKET = 103;
const TIMEOUT_S = 5;

const SOCKET: FlagSpec = {
  name: 'socket',
  value: 'PATH',
  description: 'The Unix socket.',
  initial: DEFAULT_SOCKET,
};
const TIMEOUT: FlagSpec = {
  name: 'timeout',
  value: 'SECONDS',
  description: 'How long to wait.',
  initial: `${TIMEOUT_S}`,
};

function socketOf(flags: Flags, io: Io): string {
  const given = flags.one('socket') ?? DEFAULT_SOCKET;
  if (given === '') throw new UsageError('daemon socket path is required');
  const path = resolve(io.cwd, given);
  if (Buffer.byteLength(path) <= LONGEST_SOCKET) return path;
  throw new UsageError(`the path of the socket is longer than ${LONGEST_SOCKET} bytes.`, {
    hint: 'Give a shorter one with --socket.',
  });
}

function timeoutOf(flags: Flags): number {
  const given = flags.one('timeout') ?? `${TIMEOUT_S}`;
  if (/^(?:[1-9]\d?|[1-5]\d\d|600)$/.test(given)) return Number(given) * 1000;
  throw new UsageError('--timeout takes a whole number of seconds, 1 to 600.');
}

/** Turns the daemon's own errors into a line and exit code 2. */
function refusing(run: (invocation: Invocation) => Promise<number>): Command['run'] {
  return async (invocation) => {
    try {
      return await run(invocation);
    } catch (error) {
      if (error instanceof DaemonError) throw new UsageError(printable(error.message), { code: error.code });
      if (!(error instanceof DaemonStateError)) throw error;
      const said = error.said.trim();
      throw new UsageError(error.message, {
        code: 'daemon-state',
        ...(said === '' ? {} : { hint: `It said: ${printable(said.split('\n')[0] ?? '')}` }),
      });
    }
  };
}

async function printStatus(status: Status, { io, flags }: Invocation): Promise<void> {
  const { message, pid, socket_path } = status;
  const text = `${message}\nsocket: ${socket_path}\n${pid === undefined ? '' : `pid: ${pid}\n`}`;
  await io.stdout.write(flags.one('format') === 'json' ? `${JSON.stringify(status, null, 2)}\n` : text);
}

const stopped = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((settle) => {
    if (signal?.aborted) settle();
    else signal?.addEventListener('abort', () => settle(), { once: true });
  });

async function runServe({ io, flags }: Invocation): Promise<number> {
  const path = socketOf(flags, io);
  const answering = await answeringOf(flags, io);
  await freeSocket(path);
  const server = await listen({ path, answer: (bytes) => answerRequest(bytes, answering) }).catch(
    (error: unknown) => {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'no';
      throw new DaemonStateError(`nothing can listen at the socket: the system says ${code}`);
    },
  );
  await io.stdout.write(`Listening at ${path}\nStop with Ctrl-C.\n`);
  await stopped(io.signal);
  await server.close();
  await answering.log?.close();
  return OUTCOMES.yes;
}

async function runStart(invocation: Invocation): Promise<number> {
  const { io, flags } = invocation;
  const socket = socketOf(flags, io);
  const timeout = timeoutOf(flags);
  if ((await statusOf(socket)).socket_responsive) throw new DaemonStateError('daemon is already running');
  // Read here too: what is wrong is then said by the command that was typed.
  await (await answeringOf(flags, io)).log?.close();
  const args = SERVE_FLAGS.flatMap(({ name }) => {
    const value = flags.one(name);
    return value === undefined ? [] : [`--${name}=${value}`];
  });
  const status = await startDaemon({
    socket,
    args: [`--socket=${socket}`, ...args],
    cwd: io.cwd,
    env: io.env,
    timeout,
  });
  await printStatus(status, invocation);
  return OUTCOMES.yes;
}

async function runStatus(invocation: Invocation): Promise<number> {
  const status = await statusOf(socketOf(invocation.flags, invocation.io));
  await printStatus(status, invocation);
  return status.running ? OUTCOMES.yes : OUTCOMES.no;
}

async function runStop(invocation: Invocation): Promise<number> {
  const { io, flags } = invocation;
  await printStatus(await stopDaemon(socketOf(flags, io), timeoutOf(flags)), invocation);
  return OUTCOMES.yes;
}

async function runCall({ io, args, flags }: Invocation): Promise<number> {
  const [path = ''] = args;
  const socket = socketOf(flags, io);
  const { bytes: most } = ENFORCEMENT_LIMITS;
  const bytes = await readBounded(path, most, io);
  if (bytes.length > most)
    throw new UsageError(`${quoted(nameOf(path))} is larger than ${most} bytes.`, { code: 'too-large' });
  const text = await withProof(new TextDecoder().decode(bytes), flags, io);
  const response = await callWithText(socket, text, { timeout: timeoutOf(flags) });
  await io.stdout.write(`${JSON.stringify(response, null, 2)}\n`);
  return OUTCOMES[DECISION_OUTCOMES[response.decision]];
}

const KEYS =
  'Keys come from files or from the environment, never as arguments, which every user of a machine can list.';
const LIMIT =
  'The proof of a runner covers who it is, not what it asks: whoever sees one can send it with any request. Keep the socket to yourself; it is made readable and writable for its owner only.';

const serve: Command = {
  name: 'serve',
  summary: 'Decides over a Unix socket until it is stopped.',
  details: [
    'One JSON object a connection, one line back, then the connection ends. What cannot be decided gets a line with an error, which is not upstream’s: there the connection ends without a word.',
    KEYS,
    LIMIT,
  ],
  args: [],
  flags: [SOCKET, ...SERVE_FLAGS],
  example: 'cavra daemon serve --policy policies/cavra-banking-baseline/policy.yaml',
  run: refusing(runServe),
};

const start: Command = {
  name: 'start',
  summary: 'Starts the daemon in the background and waits until it answers.',
  details: ['The flags are those of serve.', KEYS],
  args: [],
  flags: [SOCKET, TIMEOUT, ...SERVE_FLAGS, FORMAT],
  example: 'cavra daemon start --evidence-log .cavra/evidence.jsonl',
  run: refusing(runStart),
};

const status: Command = {
  name: 'status',
  summary: 'Says whether the daemon runs and answers; exit code 1 when it does not.',
  args: [],
  flags: [SOCKET, FORMAT],
  example: 'cavra daemon status --format json',
  run: refusing(runStatus),
};

const stop: Command = {
  name: 'stop',
  summary: 'Stops a daemon that was started.',
  args: [],
  flags: [SOCKET, TIMEOUT, FORMAT],
  example: 'cavra daemon stop',
  run: refusing(runStop),
};

const call: Command = {
  name: 'call',
  summary: 'Asks the daemon for a decision; the exit code is the outcome.',
  details: [
    'Prints the decision. Exit code 0 lets the action go on, 1 is a block, 3 waits for a person, and 2 says that nothing was decided.',
  ],
  args: [{ name: 'REQUEST', description: 'The request as JSON; a single dash reads standard input.' }],
  flags: [SOCKET, TIMEOUT, ...PROOF_FLAGS],
  example: 'cavra daemon call examples/ci/requests/approved-promotion.json',
  run: refusing(runCall),
};

export const daemonGroup: Group = {
  name: 'daemon',
  summary: 'Decides over a Unix socket: start, ask, stop.',
  commands: [start, status, call, stop, serve],
};
