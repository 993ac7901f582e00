/** What the Node host takes from one sender at most. The bytes of a body are bounded by the contract that it is for. */
import type { Server } from 'node:http';

export const HOST_LIMITS = {
  /** Connections at a time; one more is closed unanswered. */
  connections: 1024,
  headerBytes: 16 * 1024,
  headersMs: 10_000,
  /** The whole request, its body too. */
  requestMs: 30_000,
  /** A connection without a request. */
  idleMs: 5_000,
  /** What running requests get when the host is stopped. */
  graceMs: 2_000,
} as const;

/** How often Node looks for senders that are too slow. */
const LOOK_MS = 1_000;

/** For the making of the server: Node takes these only then. */
export const serverOptions = ({ headersMs, requestMs, headerBytes }: HostLimits = HOST_LIMITS) => ({
  headersTimeout: headersMs,
  requestTimeout: requestMs,
  maxHeaderSize: headerBytes,
  connectionsCheckingInterval: Math.min(LOOK_MS, headersMs),
});

export type HostLimits = { readonly [Name in keyof typeof HOST_LIMITS]: number };

export function limit(server: Server, { connections, idleMs }: HostLimits): void {
  server.maxConnections = connections;
  server.keepAliveTimeout = idleMs;
}
