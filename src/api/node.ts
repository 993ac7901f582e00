/** The Node host: the API first, then the files of the built site. */
import { stat } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { type AppOptions, createApp } from './app.ts';
import { HOST_LIMITS, type HostLimits, limit, serverOptions } from './host-limits.ts';
import { type Observing, observed } from './observe.ts';
import { readOut } from './read-out.ts';
import { siteHandler } from './site.ts';

export interface ServeOptions extends AppOptions, Observing {
  /** Loopback unless told: the API has no authentication. */
  readonly host?: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Folder of the built site; without one only the API is served. */
  readonly siteDir?: string;
  /** Tests ask for shorter times. */
  readonly limits?: Partial<HostLimits>;
}

export interface Serving {
  readonly url: string;
  /** Takes no further request, lets running ones end for a moment, then closes. */
  close(): Promise<void>;
}

/** A host that cannot start, in words for the terminal. */
export class ServeError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ServeError';
  }
}

const REASONS: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_, port) => `port ${port} is in use. Stop what uses it, or take another port.`,
  EACCES: (_, port) => `port ${port} may not be opened by this user. Take one above 1023.`,
  EADDRNOTAVAIL: (host) => `${host} is not an address of this machine. Take 127.0.0.1.`,
  ENOTFOUND: (host) => `${host} is not an address of this machine. Take 127.0.0.1.`,
};

function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason =
        REASONS[error.code ?? ''] ?? (() => `the server could not start (${error.code ?? 'unknown'}).`);
      fail(new ServeError(reason(host, port)));
    });
    server.listen(port, host, () => done(server.address() as AddressInfo));
  });
}

function close(server: Server, graceMs: number): Promise<void> {
  return new Promise((done) => {
    const force = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(force);
      done();
    });
    server.closeIdleConnections();
  });
}

async function checkSite(folder: string): Promise<void> {
  const index = await stat(resolve(folder, 'index.html')).catch(() => undefined);
  if (!index?.isFile()) throw new ServeError(`there is no built site in ${folder}. Build it: npm run build`);
}

/** The app; the answer to a refused body goes out at once, while the rest still comes in. */
function answering(app: Hono): (request: Request) => Promise<Response> {
  return async (request) => {
    const response = await app.fetch(request);
    void readOut(request, response);
    return response;
  };
}

/** Starts the host. Throws ServeError when it cannot. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { host = '127.0.0.1', port, siteDir } = options;
  const app = createApp(options);
  if (siteDir !== undefined) {
    await checkSite(siteDir);
    app.notFound(siteHandler(resolve(siteDir), options.apiOrigin));
  }
  const limits = { ...HOST_LIMITS, ...options.limits };
  // Plain HTTP/1, and the process keeps its own Request and Response.
  const server = createAdaptorServer({
    fetch: observed(answering(app), options, () => process.memoryUsage.rss()),
    overrideGlobalObjects: false,
    serverOptions: serverOptions(limits),
  }) as Server;
  limit(server, limits);
  const address = await listen(server, host, port);
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return { url: `http://${name}:${address.port}`, close: () => close(server, limits.graceMs) };
}
