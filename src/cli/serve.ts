/** `cavra serve`: the API, and the built site beside it, on this machine. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { HOST_LIMITS } from '../api/host-limits.ts';
import { METRICS_PATH } from '../api/observe.ts';
import { OUTCOMES } from '../contracts/issue.ts';
import type { Command, Invocation } from './command.ts';
import { UsageError } from './errors.ts';
import type { Io } from './io.ts';

/** Where it listens unless told. */
export const HOST = '127.0.0.1';
export const PORT = 4321;
const HIGHEST_PORT = 65_535;

function portOf(flag: string | undefined, env: Io['env']): number {
  const [text, from] = flag === undefined ? [env.PORT, 'PORT'] : [flag, '--port'];
  if (text === undefined || text === '') return PORT;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= HIGHEST_PORT) return port;
  throw new UsageError(`${from} must be a number from 0 to ${HIGHEST_PORT}; 0 takes any free port.`);
}

/** The folder of the built site: the one asked for, else `dist` of this project when it was built. */
function siteOf(flag: string | undefined, cwd: string): string | undefined {
  if (flag !== undefined) return resolve(cwd, flag);
  const built = fileURLToPath(new URL('../../dist', import.meta.url));
  return existsSync(resolve(built, 'index.html')) ? built : undefined;
}

const listOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const seconds = (name: 'headersMs' | 'requestMs' | 'idleMs' | 'graceMs'): string =>
  `${HOST_LIMITS[name] / 1_000} s`;

const stopped = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((settle) => {
    if (signal?.aborted) settle();
    else signal?.addEventListener('abort', () => settle(), { once: true });
  });

async function run({ io, flags }: Invocation): Promise<number> {
  const host = flags.one('host') ?? HOST;
  const port = portOf(flags.one('port'), io.env);
  const siteDir = siteOf(flags.one('site'), io.cwd);
  // Loaded here, because no other command needs an HTTP server.
  const { serve, ServeError } = await import('../api/node.ts');
  const apiOrigin = io.env.CAVRA_API_ORIGIN;
  const options = {
    host,
    port,
    corsOrigins: listOf(io.env.CAVRA_CORS_ORIGINS),
    ...(siteDir === undefined ? {} : { siteDir }),
    ...(apiOrigin ? { apiOrigin } : {}),
    metrics: flags.has('metrics'),
    ...(flags.has('log') ? { log: (line: string) => void io.stderr.write(`${line}\n`) } : {}),
  };
  const server = await serve(options).catch((error: unknown) => {
    throw error instanceof ServeError ? new UsageError(error.message) : error;
  });
  const what = siteDir === undefined ? 'the API (no built site: run npm run build)' : 'the site and the API';
  await io.stdout.write(`Serving ${what} on ${server.url}\nStop with Ctrl-C.\n`);
  await stopped(io.signal);
  await server.close();
  return OUTCOMES.yes;
}

export const serveCommand: Command = {
  name: 'serve',
  summary: 'Serves the API and the built site on this machine until it is stopped.',
  details: [
    'The environment: PORT when --port is not given; CAVRA_CORS_ORIGINS, a list with commas of the origins that may call the API; CAVRA_API_ORIGIN, the API that the pages are told to use.',
    `Limits: ${HOST_LIMITS.connections} connections; ${HOST_LIMITS.headerBytes / 1024} KiB of headers within ${seconds('headersMs')}; a whole request within ${seconds('requestMs')}; a body as large as its contract allows; ${seconds('idleMs')} without a request on an open connection. Stopped, it takes no further request and gives running ones ${seconds('graceMs')}.`,
  ],
  args: [],
  flags: [
    {
      name: 'port',
      value: 'N',
      description: 'The port; 0 takes any free one.',
      initial: `PORT, else ${PORT}`,
    },
    { name: 'host', value: 'HOST', description: 'The address to listen on.', initial: HOST },
    {
      name: 'site',
      value: 'DIR',
      description: 'The folder of the built site.',
      initial: 'dist, when it was built',
    },
    {
      name: 'log',
      description: 'Writes a line of JSON a request to standard error: time, method, path, status, ms.',
    },
    {
      name: 'metrics',
      description: `Answers GET ${METRICS_PATH} with counters in the text form of Prometheus.`,
    },
  ],
  example: 'cavra serve --port 8080',
  run,
};
