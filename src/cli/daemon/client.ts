/** A typed client of the daemon: one request, one decision, one deadline for the whole exchange. */
import { createConnection } from 'node:net';
import { type IssueCode, isIssueCode } from '../../contracts/codes.ts';
import { type DecisionResponse, DecisionResponseSchema } from '../../contracts/enforcement/generated/wire.ts';
import type { RuntimeRequest } from '../../contracts/enforcement/requests.ts';
import { DECISIONS, type DecisionWord } from '../../contracts/enforcement/vocabulary.ts';

/** No decision came: `code` is that of the daemon's error line, or `daemon-no-answer`. Treat it as not allowed. */
export class DaemonError extends Error {
  readonly code: IssueCode;
  constructor(message: string, code: IssueCode = 'daemon-no-answer') {
    super(message);
    this.name = 'DaemonError';
    this.code = code;
  }
}

/** A response that says what was decided. */
export type DecidedResponse = DecisionResponse & { readonly decision: DecisionWord };

export interface CallOptions {
  /** Milliseconds for the whole exchange. 5,000 when left out, as upstream. */
  readonly timeout?: number;
}

/** Milliseconds of an exchange when nothing else is asked for. */
export const TIMEOUT = 5_000;
const MOST_BYTES = 262_144;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such socket',
  ECONNREFUSED: 'nobody listens at the socket',
  ENOTSOCK: 'the file is no socket',
  EACCES: 'the socket may not be used by this user',
  EPERM: 'the socket may not be used by this user',
};

const reasonOf = (error: Error): string => {
  const code = 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? `the system says ${code || 'no'}`;
};

/** Sends one text and gives what comes back until the daemon closes. Throws DaemonError. */
export function exchangeText(path: string, text: string, timeout = TIMEOUT): Promise<string> {
  if (path === '') return Promise.reject(new DaemonError('daemon socket path is required'));
  return new Promise((settle, fail) => {
    const socket = createConnection({ path, allowHalfOpen: true });
    const chunks: Uint8Array[] = [];
    let length = 0;
    const end = (error: DaemonError | undefined): void => {
      clearTimeout(timer);
      socket.destroy();
      if (error === undefined) settle(Buffer.concat(chunks).toString('utf8'));
      else fail(error);
    };
    const timer = setTimeout(() => end(new DaemonError(`no answer came within ${timeout} ms`)), timeout);
    socket.on('data', (chunk: Uint8Array) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > MOST_BYTES) end(new DaemonError(`the answer is larger than ${MOST_BYTES} bytes`));
    });
    // A daemon that has answered may close while we still send: what it said counts.
    socket.on('error', (error) => end(length > 0 ? undefined : new DaemonError(reasonOf(error))));
    socket.on('close', () => end(undefined));
    socket.on('end', () => end(undefined));
    socket.end(text.endsWith('\n') ? text : `${text}\n`);
  });
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const isDecided = (response: DecisionResponse): response is DecidedResponse =>
  DECISIONS.some((word) => word === response.decision);

/** The decision in an answer. Throws DaemonError for an error line and for anything that is no decision. */
function readAnswer(line: string): DecidedResponse {
  if (line === '') throw new DaemonError('the daemon closed the connection without an answer');
  const value = parsed(line);
  if (isObject(value) && isObject(value.error)) {
    const { code, message } = value.error;
    const text = typeof message === 'string' ? message : 'the daemon refused the request';
    throw new DaemonError(text, isIssueCode(code) ? code : 'daemon-no-answer');
  }
  const { data } = DecisionResponseSchema.safeParse(value);
  if (data === undefined || !isDecided(data)) throw new DaemonError('the answer is no decision');
  return data;
}

/** As `callDaemon`, for a request that is a text already. */
export async function callWithText(
  socket: string,
  text: string,
  { timeout }: CallOptions = {},
): Promise<DecidedResponse> {
  return readAnswer(await exchangeText(socket, text, timeout));
}

/** Asks a daemon for a decision. Throws DaemonError when none comes; never takes silence for consent. */
export async function callDaemon(
  socket: string,
  request: RuntimeRequest,
  options: CallOptions = {},
): Promise<DecidedResponse> {
  return callWithText(socket, JSON.stringify(request), options);
}

/**
 * True when a daemon answers at the socket at all. The connection is ended without a request, which a daemon of ours
 * answers with an error line: nothing is decided and nothing enters the evidence log. Upstream's probe is a real
 * request, which its log then holds.
 */
export async function isResponsive(socket: string, timeout: number): Promise<boolean> {
  const line = await exchangeText(socket, '', timeout).catch(() => '');
  return isObject(parsed(line));
}
