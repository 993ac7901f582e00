/**
 * The socket of the daemon: one request a connection, one line back, bounded in bytes, time and number. What a request
 * means is not known here.
 */
import { chmodSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { dirname } from 'node:path';
import { BUSY, errorLine, FAULT, NO_OBJECT, TOO_SLOW, tooLarge } from './error-line.ts';
import { Frame, type FrameState } from './frame.ts';

/** Upstream has none of these bounds. */
export interface SocketLimits {
  /** Bytes of a request. */
  readonly bytes: number;
  /** Milliseconds until a whole request must be here; again as many for the answer to be taken. */
  readonly readMs: number;
  /** Connections at a time. */
  readonly connections: number;
}

/** What a daemon bears when nothing else is asked for. */
export const SOCKET_LIMITS: SocketLimits = { bytes: 65_536, readMs: 5_000, connections: 64 };

export interface ListenOptions {
  readonly path: string;
  /** In: the bytes of one value. Out: one line of JSON, without the line break. */
  readonly answer: (bytes: Uint8Array) => Promise<string>;
  readonly limits?: Partial<SocketLimits>;
}

export interface Listening {
  /** Takes no more connections, lets answers that are being made go out, removes the socket. */
  close(): Promise<void>;
}

/** One connection, from its first byte to its answer. */
class Exchange {
  readonly #socket: Socket;
  readonly #limits: SocketLimits;
  readonly #answer: ListenOptions['answer'];
  readonly #frame: Frame;
  #timer: NodeJS.Timeout;
  #answering = false;

  constructor(socket: Socket, limits: SocketLimits, answer: ListenOptions['answer']) {
    this.#socket = socket;
    this.#limits = limits;
    this.#answer = answer;
    this.#frame = new Frame(limits.bytes);
    this.#timer = setTimeout(() => this.#say(errorLine('daemon-too-slow', TOO_SLOW)), limits.readMs);
    socket.on('data', (chunk: Uint8Array) => this.#take(chunk));
    socket.on('end', () => this.#decide());
    socket.on('close', () => clearTimeout(this.#timer));
  }

  /** True while an answer is being made or sent. */
  get isAnswering(): boolean {
    return this.#answering;
  }

  refuse(): void {
    this.#say(errorLine('daemon-busy', BUSY));
  }

  #take(chunk: Uint8Array): void {
    if (this.#answering) return;
    const state = this.#frame.push(chunk);
    const react: Readonly<Record<FrameState, () => void>> = {
      more: () => {},
      whole: () => this.#decide(),
      other: () => this.#say(errorLine('json-syntax', NO_OBJECT)),
      'too-large': () => this.#say(errorLine('too-large', tooLarge(this.#limits.bytes))),
    };
    react[state]();
  }

  #decide(): void {
    if (this.#answering) return;
    this.#answering = true;
    clearTimeout(this.#timer);
    this.#answer(this.#frame.bytes()).then(
      (line) => this.#say(line),
      () => this.#say(errorLine('daemon-no-answer', FAULT)),
    );
  }

  #say(line: string): void {
    this.#answering = true;
    clearTimeout(this.#timer);
    // What is still sent is taken and dropped: closed at once, the client could lose the answer. One that neither
    // takes it nor ends is not waited for longer than a slow one.
    this.#timer = setTimeout(() => this.#socket.destroy(), this.#limits.readMs);
    this.#socket.resume();
    this.#socket.end(`${line}\n`);
  }
}

/** Removes a socket that nobody serves. Throws when something else is at its place. */
export function removeSocket(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isSocket()) throw new Error('something that is no socket is at its place');
  rmSync(path, { force: true });
}

function opened(server: Server, path: string): Promise<void> {
  return new Promise((settle, fail) => {
    server.once('error', fail);
    server.listen({ path }, () => {
      // Only the owner may connect: upstream leaves the mode as it falls out.
      chmodSync(path, 0o600);
      server.off('error', fail);
      server.on('error', () => {});
      settle();
    });
  });
}

/** Listens at a path that is free. Rejects when the system refuses. */
export async function listen({ path, answer, limits: given }: ListenOptions): Promise<Listening> {
  const limits = { ...SOCKET_LIMITS, ...given };
  const exchanges = new Map<Socket, Exchange>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const exchange = new Exchange(socket, limits, answer);
    exchanges.set(socket, exchange);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => exchanges.delete(socket));
    if (exchanges.size > limits.connections) exchange.refuse();
  });
  // Those that are refused are connections too, for a moment.
  server.maxConnections = limits.connections * 4;
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  await opened(server, path);
  return {
    close: async () => {
      const closed = new Promise<void>((settle) => server.close(() => settle()));
      for (const [socket, exchange] of exchanges) if (!exchange.isAnswering) socket.destroy();
      const last = setTimeout(() => {
        for (const socket of exchanges.keys()) socket.destroy();
      }, limits.readMs);
      await closed;
      clearTimeout(last);
      removeSocket(path);
    },
  };
}
